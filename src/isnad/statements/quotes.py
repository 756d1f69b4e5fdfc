"""Quotation marks as they are really written: nested, unbalanced, swapped, over paragraphs.

A straight mark opens where a space stands before it and none after it, and closes the other way round; only where the
spacing says nothing does it take turns. A mark that nothing closes on its line may close on one of the next lines, as
long as nothing else opens there: so newspapers carry a quotation over paragraphs.
"""

from __future__ import annotations

from collections.abc import Sequence

from isnad.statements.words import Words

_LINES_ON = 4
_ANY = "any"


def pair(
    words: Sequence[str], starts: Sequence[int], ends: Sequence[int], lex: Words
) -> tuple[dict[int, int], list[int]]:
    """Token index of each opening mark to that of its closing mark, and the marks that nothing closes."""
    pairs: dict[int, int] = {}
    open_marks: list[int] = []
    lost: list[int] = []
    for i, word in enumerate(words):
        if word == "\n":
            lost.extend(open_marks)
            open_marks.clear()
        elif word in lex.marks or word in lex.closing:
            side = _side(i, words, starts, ends, lex, bool(open_marks))
            if side == "close" and open_marks:
                at = next(
                    (k for k in range(len(open_marks) - 1, -1, -1) if _fits(words[open_marks[k]], word, lex)), None
                )
                if at is None:
                    at = len(open_marks) - 1
                lost.extend(open_marks[at + 1 :])
                pairs[open_marks[at]] = i
                del open_marks[at:]
            elif side == "open":
                open_marks.append(i)
    lost.extend(open_marks)
    unclosed = []
    for i in lost:
        close = _later(i, words, starts, ends, lex)
        if close is None:
            unclosed.append(i)
        else:
            pairs[i] = close
    return pairs, unclosed


def _fits(opened: str, closed: str, lex: Words) -> bool:
    return lex.marks.get(opened) == closed


def _side(i: int, words: Sequence[str], starts: Sequence[int], ends: Sequence[int], lex: Words, inside: bool) -> str:
    """Whether the mark at ``i`` opens or closes."""
    word = words[i]
    before = i > 0 and words[i - 1] != "\n" and ends[i - 1] == starts[i]
    after = i + 1 < len(words) and words[i + 1] not in lex.stops | lex["commas"] | {"\n"} and ends[i] == starts[i + 1]
    if word in lex.marks and word not in lex.closing:
        # a mark of the wrong side: glued to the end of a word while a quotation is open
        return "close" if before and not after and inside and words[i - 1].isalnum() else "open"
    if word not in lex.marks:
        return "open" if after and not before and not inside and words[i + 1].isalnum() else "close"
    last = i + 1 >= len(words) or words[i + 1] in lex.stops | lex["commas"] | {"\n"}
    if (before and not after) or (inside and last):
        return "close"
    if after and not before:
        return "open"
    return "close" if inside else "open"


def _later(i: int, words: Sequence[str], starts: Sequence[int], ends: Sequence[int], lex: Words) -> int | None:
    """The mark that closes the one at ``i`` on a later line, if nothing else opens before it but a repeated mark."""
    lines = 0
    for j in range(i + 1, len(words)):
        word = words[j]
        if word == "\n":
            lines += 1
            if lines > _LINES_ON:
                return None
        elif lines and word in lex.closing and word not in lex.marks:
            return j
        elif lines and word in lex.marks:
            first_of_line = words[j - 1] == "\n"
            if word == words[i] and first_of_line:
                continue
            if word in lex.closing and _side(j, words, starts, ends, lex, True) == "close":
                return j
            return None
    return None
