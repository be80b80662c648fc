"""A packaged rule file damaged somewhere: refused with places and remedies, or nothing was lost."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from mgz.errors import RuleError
from mgz.rules import RuleBook, load
from mgz.rules.lines import answer_lines
from mgz_cli.rulefiles import packaged_texts, standard_rules
from tests.generative.rules.test_two_axes import SAMPLE

FILES = st.sampled_from(sorted(packaged_texts()))
SHARE = st.floats(0, 1, exclude_max=True)


def told(rules: RuleBook) -> list[str]:
    return [one.text for one in answer_lines(rules, SAMPLE.read_text("utf-8").splitlines())]


def check(file: str, damaged: str) -> None:
    """Never another error than a RuleError with every fault placed; the running rules stay as they are."""
    running = standard_rules()
    code, before = running.hash, told(running)
    try:
        book = load(dict(packaged_texts()) | {file: damaged})
    except RuleError as error:
        assert error.faults
        for fault in error.faults:
            assert fault.remedy.endswith((".", "?")), str(fault)
            # Only what is missing altogether has no place.
            assert fault.place.file or "ontbreekt" in fault.message, str(fault)
    else:
        # What may go without harm is a comment, a note, or a word that nothing rests on.
        assert book.asks == running.asks
    assert running.hash == code
    assert told(running) == before


@given(file=FILES, share=SHARE)
@example("sources.yaml", 0.5)
@example("urgent_care.yaml", 0.999)
@settings(max_examples=12, deadline=None)
def test_a_file_cut_off(file: str, share: float) -> None:
    text = packaged_texts()[file]
    check(file, text[: int(len(text) * share)])


@given(file=FILES, share=SHARE)
@settings(max_examples=12, deadline=None)
def test_a_file_without_one_line(file: str, share: float) -> None:
    lines = packaged_texts()[file].splitlines(keepends=True)
    del lines[int(len(lines) * share)]
    check(file, "".join(lines))


@given(file=FILES, share=SHARE, sign=st.sampled_from("{}[]:,-#'\"&*!|> \t\n\x00\ufeffé"))
@settings(max_examples=12, deadline=None)
def test_a_file_with_one_strange_sign(file: str, share: float, sign: str) -> None:
    text = packaged_texts()[file]
    at = int(len(text) * share)
    check(file, text[:at] + sign + text[at:])
