"""What a page holds by the hundred, written as HTML here: the squares of a picture, the cells of its table.

A template looks up some fifteen values for each square and each row, and a year has 365 of both.
"""

from __future__ import annotations

from html import escape

from django.utils.safestring import SafeString

from mgz_site.ui.pages.days import DayRow
from mgz_site.ui.pages.days_month import DaySquare, MonthPicture
from mgz_site.ui.pages.week import Hour, Square, Week

_LINK = '<a class="utrecht-link utrecht-link--html-a" href="'
_BLANK = '<g class="mgz-heat__cell" aria-hidden="true" />'


def swapping(address: str) -> str:
    """The attributes of what shows another choice in place of the part that is there, without a new page."""
    return f'hx-get="{escape(address)}" hx-target="#verkennen" hx-swap="outerMorph" hx-push-url="true"'


def month_squares(month: MonthPicture, *, is_small: bool) -> SafeString:
    """The days of a month, from Monday; those with something missing are links to it."""
    inside = _small_day if is_small else _large_day
    return SafeString(
        "\n".join(
            _cell(f"{_box(square, month.width, month.row)}{inside(square)}", square.address, square.is_chosen)
            if square.day
            else _BLANK
            for line in month.lines
            for square in line.squares
        )
    )


def week_squares(week: Week) -> SafeString:
    """The hours of a week: seven days from Monday, hour after hour."""
    return SafeString(
        "\n".join(
            _cell(f"{_box(square, week.width, week.row)}{_number(square)}", square.address)
            for hour in week.hours
            for square in hour.squares
        )
    )


def day_rows(rows: tuple[DayRow, ...]) -> SafeString:
    """The table of days, with the ways on to the gaps of a day and to its week."""
    return SafeString("\n".join(map(_day_row, rows)))


def hour_rows(hours: tuple[Hour, ...]) -> SafeString:
    """The table of a week: a row for each hour."""
    return SafeString(
        "\n".join(
            f'<tr><th scope="row">{hour.full}</th>'
            + "".join(
                f'<td class="mgz-cell--{square.kind}">{_linked(square.table_text, square.address)}</td>'
                for square in hour.squares
            )
            + "</tr>"
            for hour in hours
        )
    )


def _cell(inside: str, address: str, is_chosen: bool = False) -> str:
    if not address:
        return f'<g class="mgz-heat__cell" role="img">{inside}</g>'
    current = ' aria-current="date"' if is_chosen else ""
    return f'<a class="mgz-heat__cell" href="{escape(address)}" {swapping(address)}{current}>{inside}</a>'


def _box(square: DaySquare | Square, width: str, height: int) -> str:
    return (
        f"<title>{escape(square.words)}</title>"
        f'<rect class="mgz-heat__box mgz-heat__box--{square.kind} mgz-heat__box--shade{square.shade}"'
        f' x="{square.x}" y="{square.y}" width="{width}" height="{height}" rx="4" />'
    )


def _number(square: DaySquare | Square) -> str:
    number = f'{square.sign}<tspan class="mgz-heat__number" dx="4">{square.number}</tspan>'
    return _text(square, "mgz-heat__text", square.baseline, number)


def _large_day(square: DaySquare) -> str:
    return _text(square, "mgz-month__date", square.day_y, square.day) + _number(square)


def _small_day(square: DaySquare) -> str:
    sign = f'<tspan dx="2">{square.sign}</tspan>' if square.sign and square.kind != "nvt" else ""
    return _text(square, "mgz-heat__text", square.day_y, f"{square.day}{sign}")


def _text(square: DaySquare | Square, kind: str, y: int, inside: str) -> str:
    tones = f"mgz-heat__text--{square.kind} mgz-heat__text--shade{square.shade}"
    return f'<text class="{kind} {tones}" x="{square.middle}" y="{y}">{inside}</text>'


def _day_row(row: DayRow) -> str:
    remark = f'<span class="mgz-sub">{escape(row.remark)}</span>' if row.remark else ""
    return (
        f'<tr><th scope="row" class="mgz-nowrap">{_linked(row.day, row.address)}{remark}</th>'
        f'<td class="mgz-cell--{row.mark.kind}">{escape(row.mark.text)}</td>'
        f'<td class="mgz-num">{row.gat}</td><td>{row.long_gat}</td>'
        f'<td class="mgz-num">{row.onbeslist}</td><td>{row.long_onbeslist}</td>'
        f'<td>{_LINK}{escape(row.week)}">week<span class="mgz-only-heard"> van {row.day}</span></a></td></tr>'
    )


def _linked(text: str, address: str) -> str:
    return f'{_LINK}{escape(address)}">{escape(text)}</a>' if address else escape(text)
