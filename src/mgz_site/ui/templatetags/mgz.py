"""The few tags that keep long class names out of the page templates, and what is drawn by the hundred."""

from collections.abc import Mapping

from django import template
from django.template.context import Context
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import slugify

from mgz_site.ui.pages import drawn
from mgz_site.ui.pages.days_month import MonthPicture
from mgz_site.ui.pages.glossary_words import WORDS, words_in
from mgz_site.ui.pages.help import help_for

register = template.Library()


@register.simple_block_tag
def section(content: str, id: str, title: str, lead: str = "", kind: str = "") -> str:
    """A part of the page with its heading, named by it for those who hear the page."""
    values = {"content": content, "id": id, "title": title, "lead": lead, "kind": kind}
    return render_to_string("ui/part/section.html", values)


@register.simple_block_tag
def scrolltable(content: str, label: str, kind: str = "") -> str:
    """A table that scrolls inside its own region, also with the keyboard."""
    return render_to_string("ui/part/scrolltable.html", {"content": content, "label": label, "kind": kind})


@register.simple_block_tag
def notice(content: str, kind: str = "info", title: str = "", id: str = "") -> str:
    """A message that stands out; `kind` is info, warning, error or ok."""
    return render_to_string(
        "ui/part/notice.html", {"content": content, "kind": kind, "title": title, "id": id}
    )


@register.inclusion_tag("ui/part/page_help.html", takes_context=True)
def page_help(context: Mapping[str, object]) -> dict[str, object]:
    """What one sees on this page and what one can do, folded away."""
    name = context.get("sub") or context.get("menu")
    return {"help": help_for(str(name or ""))}


@register.simple_tag
def swapping(address: str) -> SafeString:
    """The attributes of a link or form that shows another choice without a new page."""
    return SafeString(drawn.swapping(address))


@register.simple_tag
def month_squares(month: MonthPicture, is_small: bool) -> SafeString:
    """The days of a month."""
    return drawn.month_squares(month, is_small=is_small)


register.simple_tag(drawn.week_squares)
register.simple_tag(drawn.day_rows)
register.simple_tag(drawn.hour_rows)


@register.simple_tag(takes_context=True)
def words_of(context: Context, *texts: str, label: str = "") -> str:
    """The words of the glossary in some texts, each explained where it first occurs on a page."""
    found = [word for word in words_in(" ".join(texts)) if _first_time(context, word)]
    if not found:
        return ""
    words = [{"key": slugify(word), "word": word, "meaning": WORDS[word]} for word in found]
    return mark_safe(render_to_string("ui/part/words.html", {"words": words, "label": label}))


def _first_time(context: Context, word: str) -> bool:
    """Whether a word was not explained yet on the page that is being made."""
    request = context.get("request")
    if request is None:
        return False
    seen: set[str] = request.__dict__.setdefault("mgz_words", set())
    if word in seen:
        return False
    seen.add(word)
    return True
