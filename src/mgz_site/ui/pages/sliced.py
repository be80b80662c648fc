"""One page of a long list, and the number of a page as an address gives it."""

from __future__ import annotations

from typing import TypeVar

T = TypeVar("T")


def sliced(found: tuple[T, ...], page: int, size: int) -> tuple[tuple[T, ...], int, int]:
    """The rows of a page, which page that is, and how many there are; past the last page is the last."""
    pages = max(1, -(-len(found) // size))
    page = min(max(page, 1), pages)
    return found[(page - 1) * size : page * size], page, pages


def page_number(text: str) -> int:
    """The number of a page in an address; what is no number is the first page."""
    return max(1, int(text)) if text.isascii() and text.isdigit() and len(text) < 7 else 1
