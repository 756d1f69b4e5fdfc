"""Dates and times in figures: what digits and separators can be a date or a clock time, and what they cannot."""

from __future__ import annotations

from typing import NamedTuple

from isnad.text.document import Document

_SEPARATORS = frozenset("/-.\\")
_CLOCK = frozenset(":.")


class Numeric(NamedTuple):
    """Figures: token indices, folded offsets, ``kind`` (numeric-date or clock) and their parts as written.

    The parts of a date are in the order of the text; ``widths`` are how many digits each was written with.
    """

    kind: str
    first: int
    last: int
    start: int
    end: int
    parts: tuple[int, ...]
    widths: tuple[int, ...]


def find_numeric(doc: Document) -> list[Numeric]:
    """The numeric dates and clock times of an opened article, in order."""
    words, starts, ends = doc.tokens.words, doc.tokens.starts, doc.tokens.ends
    out: list[Numeric] = []
    taken = -1
    for i, word in enumerate(words):
        if len(word) == 1 and word in "/-.\\:" and i > taken and i and words[i - 1][0].isdigit():
            found = _chain(words, starts, ends, i)
            taken = found[1]
            made = _read(words, starts, ends, *found)
            if made is not None:
                out.append(made)
    return out


def _chain(words: list[str], starts: list[int], ends: list[int], i: int) -> tuple[int, int]:
    """The tokens ``[first, last)`` of digits with one and the same separator between them, around the separator ``i``.

    They are glued, or spaced all alike as some sites print them; a spaced hyphen or stop is no separator of a date.
    """
    first, last, sign = i - 1, i, words[i]
    gap = starts[i] - ends[i - 1]
    if gap > 1:
        return first, last
    while last + 1 < len(words) and words[last] == sign and words[last + 1].isdigit():
        if starts[last] - ends[last - 1] != gap or starts[last + 1] - ends[last] != gap:
            break
        last += 2
    return first, last


def _read(words: list[str], starts: list[int], ends: list[int], first: int, last: int) -> Numeric | None:
    parts = words[first:last:2]
    sign = words[first + 1] if last - first > 1 else ""
    if len(parts) not in (2, 3) or any(len(p) > 4 for p in parts) or _inside(words, starts, ends, first, last):
        return None
    numbers, widths = tuple(map(int, parts)), tuple(map(len, parts))

    def made(kind: str) -> Numeric:
        return Numeric(kind, first, last, starts[first], ends[last - 1], numbers, widths)

    if (
        sign == ":"
        and len(parts) in (2, 3)
        and numbers[0] <= 24
        and all(n < 60 and w == 2 for n, w in zip(numbers[1:], widths[1:], strict=True))
    ):  # noqa: E501
        return made("clock") if widths[0] <= 2 else None
    if sign in _SEPARATORS and len(parts) == 3 and _can_be_date(numbers, widths):
        return made("numeric-date")
    return None


def _can_be_date(numbers: tuple[int, ...], widths: tuple[int, ...]) -> bool:
    if widths[1] > 2:
        return False
    if widths[0] == 4:
        return widths[2] <= 2 and 1000 <= numbers[0] < 2200 and 1 <= numbers[1] <= 12 and 1 <= numbers[2] <= 31
    if widths[2] == 4:
        day, month = numbers[0], numbers[1]
        plain = 1 <= day <= 31 and 1 <= month <= 12
        return 1000 <= numbers[2] < 2200 and (plain or 1 <= day <= 12 and 1 <= month <= 31)
    if widths[0] == 2 and (numbers[0] > 31 or widths[2] < 2 or numbers[2] > 31):
        return 1 <= numbers[1] <= 12 and (1 <= numbers[2] <= 31)
    return widths[2] == 2 and 1 <= numbers[0] <= 31 and 1 <= numbers[1] <= 12


def _inside(words: list[str], starts: list[int], ends: list[int], first: int, last: int) -> bool:
    """Whether the figures are part of something longer: an address, a code, a score list."""
    if (
        first
        and ends[first - 1] == starts[first]
        and (words[first - 1][0].isascii() and words[first - 1] not in "([\"'")
    ):
        return True
    if last < len(words) and ends[last - 1] == starts[last]:
        after = words[last]
        if after[0].isascii() and after[0].isalnum() and after.lower() not in ("t",) or after in "/\\%_":
            return True
        if after in "-:" and last + 1 < len(words) and ends[last] == starts[last + 1] and words[last + 1].isdigit():
            return True
    return False
