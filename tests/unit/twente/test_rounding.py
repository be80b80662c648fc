"""Dividing whole clients never loses or invents one."""

from __future__ import annotations

import pytest

from mgz_cli.twente.rounding import divided


def test_the_largest_remainders_get_one_more() -> None:
    assert divided(10, (1, 1, 1)) == (4, 3, 3)
    assert divided(10, (15, 25, 60)) == (2, 2, 6)
    assert divided(7, (0, 2, 5)) == (0, 2, 5)
    assert divided(0, (3, 4)) == (0, 0)


@pytest.mark.parametrize("total", range(0, 60, 7))
def test_parts_add_up_and_stay_within_one_of_their_share(total: int) -> None:
    weights = (7, 1, 13, 5, 5)
    parts = divided(total, weights)
    assert sum(parts) == total
    assert all(abs(part - total * weight / 31) < 1 for part, weight in zip(parts, weights, strict=True))


@pytest.mark.parametrize(("total", "weights"), [(-1, (1,)), (3, ()), (3, (0, 0)), (3, (2, -1))])
def test_what_cannot_be_divided_is_refused(total: int, weights: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="a division needs"):
        divided(total, weights)
