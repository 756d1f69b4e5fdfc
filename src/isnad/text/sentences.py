"""Sentences: stretches of tokens between full stops, question and exclamation marks and line breaks.

A stop inside a closed pair of quotation marks does not end the sentence (ICU breaks there; a quotation is one
sentence of its reporter), nor does the stop of an initial or abbreviation, nor one between digits.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from isnad.text.tokens import Tokens

LINE = "\n"


def closed_pairs(words: Sequence[str], marks: Mapping[str, str]) -> dict[int, int]:
    """Where quotation marks open and close: token index of the opening mark to that of its closing mark.

    ``marks`` maps an opening mark to its closing mark; a straight mark maps to itself. A mark that is not closed
    before the line ends is left out, so that a lost mark cannot swallow the rest of the text.
    """
    pairs: dict[int, int] = {}
    stack: list[tuple[str, int]] = []
    closing = {close for opened, close in marks.items() if opened != close}
    for i, word in enumerate(words):
        if word == LINE:
            stack.clear()
        elif stack and marks[stack[-1][0]] == word:
            pairs[stack.pop()[1]] = i
        elif word in marks:
            stack.append((word, i))
        elif word in closing and stack:
            for depth in range(len(stack) - 1, -1, -1):
                if marks[stack[depth][0]] == word:
                    pairs[stack[depth][1]] = i
                    del stack[depth:]
                    break
    return pairs


def sentences(
    tokens: Tokens, *, stops: Collection[str], abbreviations: Collection[str], pairs: Mapping[int, int]
) -> list[tuple[int, int]]:
    """The sentences as token index ranges, end exclusive; line breaks belong to none."""
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    out: list[tuple[int, int]] = []
    first, i, n = 0, 0, len(words)
    closed_until = -1
    while i < n:
        word = words[i]
        if word == LINE:
            if i > first:
                out.append((first, i))
            first = i + 1
        elif i in pairs and pairs[i] > closed_until:
            closed_until = pairs[i]
        elif word in stops and i > closed_until and not _glued(words, starts, ends, i, abbreviations):
            out.append((first, i + 1))
            first = i + 1
        i += 1
    if first < n:
        out.append((first, n))
    return out


def _glued(words: list[str], starts: list[int], ends: list[int], i: int, abbreviations: Collection[str]) -> bool:
    """Whether the stop at ``i`` belongs to its word: an initial, an abbreviation, a number, or part of an ellipsis."""
    if words[i] != ".":
        return False
    if (
        i
        and ends[i - 1] == starts[i]
        and (words[i - 1] in abbreviations or len(words[i - 1]) == 1 and words[i - 1].isalpha())
    ):
        return True
    return i + 1 < len(words) and ends[i] == starts[i + 1] and words[i + 1] not in ("\n",) and words[i + 1][0].isalnum()
