"""Identifying numbers refuse bad input with a reason, and a BSN is never shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgz.errors import IdentifierError
from mgz.vocabulary import Agb, Big, Bsn, Uzovi

GOOD = [
    (Bsn, "111222333", "111222333"),
    (Bsn, "1112.22.333", "111222333"),
    (Bsn, "10000008", "010000008"),
    (Agb, " 01-234567 ", "01234567"),
    (Agb, "53000001", "53000001"),
    (Big, "19023456701", "19023456701"),
    (Uzovi, "0101", "0101"),
]
BAD = [
    (Bsn, "111222334", "elfproef"),
    (Bsn, "000000000", "elfproef"),
    (Bsn, "1112223", "7 cijfers in plaats van 8 of 9"),
    (Bsn, "11122233A", "anders dan cijfers"),
    (Agb, "1234567", "7 cijfers in plaats van 8"),
    (Agb, "123456789", "9 cijfers in plaats van 8"),
    (Agb, "00000000", "alleen uit nullen"),
    (Agb, "", "anders dan cijfers"),
    (Agb, "AGB12345", "anders dan cijfers"),
    (Agb, "٠١٢٣٤٥٦٧", "anders dan cijfers"),
    (Big, "1902345670", "10 cijfers in plaats van 11"),
    (Uzovi, "101", "3 cijfers in plaats van 4"),
]
Identifier = type[Bsn] | type[Agb] | type[Big] | type[Uzovi]


@pytest.mark.parametrize(("kind", "written", "value"), GOOD)
def test_a_good_number_is_kept_in_one_form(kind: Identifier, written: str, value: str) -> None:
    assert kind.parse(written).value == value
    assert kind.parse(written) == kind.parse(value)


@pytest.mark.parametrize(("kind", "written", "reason"), BAD)
def test_a_bad_number_is_refused_with_a_reason_and_a_remedy(
    kind: Identifier, written: str, reason: str
) -> None:
    with pytest.raises(IdentifierError) as refused:
        kind.parse(written)
    (fault,) = refused.value.faults
    assert reason in fault.message
    assert fault.remedy
    assert refused.value.exit_code == 7


def test_a_bsn_shows_no_digit_and_is_not_repeated_in_a_refusal() -> None:
    assert not any(sign.isdigit() for sign in f"{Bsn.parse('111222333')}{Bsn.parse('111222333')!r}")
    with pytest.raises(IdentifierError) as refused:
        Bsn.parse("111222334")
    assert "111222334" not in str(refused.value)


@given(st.text(max_size=14) | st.text("0123456789 .-", max_size=14))
def test_any_text_is_a_number_or_a_refusal(text: str) -> None:
    for kind, length in ((Bsn, 9), (Agb, 8), (Big, 11), (Uzovi, 4)):
        try:
            number = kind.parse(text)
        except IdentifierError:
            continue
        assert len(number.value) == length
        assert kind.parse(number.value) == number


@given(st.integers(0, 99_999_999), st.integers(0, 9))
def test_the_elfproef_is_the_weighted_sum(head: int, last: int) -> None:
    digits = f"{head:08d}{last}"
    total = sum(weight * int(digit) for weight, digit in zip(range(9, 1, -1), digits, strict=False)) - last
    try:
        Bsn.parse(digits)
        valid = True
    except IdentifierError:
        valid = False
    assert valid == (total % 11 == 0 and int(digits) != 0)
