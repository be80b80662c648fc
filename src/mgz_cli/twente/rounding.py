"""Divide whole clients by shares so that the parts add up exactly (largest remainder)."""

from collections.abc import Sequence


def divided(total: int, weights: Sequence[int]) -> tuple[int, ...]:
    """`total` in parts by weight: round down, then one more for the largest remainders, first come first.

    The weights are whole numbers, so that no rounding of a computer has a say.
    """
    whole = sum(weights)
    if total < 0 or whole <= 0 or min(weights) < 0:
        raise ValueError("a division needs a total from 0 and weights from 0, not all of them 0")
    parts = [total * weight // whole for weight in weights]
    order = sorted(range(len(weights)), key=lambda i: (-(total * weights[i] % whole), i))
    for i in order[: total - sum(parts)]:
        parts[i] += 1
    return tuple(parts)
