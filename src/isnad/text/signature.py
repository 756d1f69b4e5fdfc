"""Signatures of reports: a stretch that holds outlets, initials and signs, and nothing else."""

from __future__ import annotations

from isnad.text.document import Document
from isnad.text.tokens import tokenize

_SIGNS = frozenset("/+-|()[]*:,\u060c\u061b")
_LONGEST = 20
# A name with its head noun; letters that abbreviate an agency (the initials of editors are fewer).
_NAME = 5
_LETTERS = 3


def signed(doc: Document, first: int, last: int, *, known: str, heads: str) -> list[tuple[int, int]]:
    """The names in the tokens ``[first, last)`` as token ranges, if these sign a report; else nothing.

    ``known`` and ``heads`` are the tables of the outlets that are known and of the nouns that head their names.
    """
    if last - first > _LONGEST:
        return []
    outlets = {hit.first: hit.last for hit in doc.found(known) if first <= hit.first < last}
    headed = {hit.first for hit in doc.found(heads) if first <= hit.first < last}
    own = _own(doc) if headed or not outlets else frozenset()
    if not outlets and not headed and not own & set(doc.tokens.words[first:last]):
        return []
    out: list[tuple[int, int]] = []
    certain = False
    for begin, end in _segments(doc.tokens.words, first, last):
        words = doc.tokens.words[begin:end]
        letters = all(len(w) == 1 for w in words)
        if _covered(begin, end, outlets) or (begin in headed and end - begin <= _NAME) or own.issuperset(words):
            out.append((begin, end))
            certain = True
        elif letters and "." not in words and len(words) >= _LETTERS:
            out.append((begin, end))
        elif not letters:
            return []
    return out if certain else []


def _segments(words: list[str], first: int, last: int) -> list[tuple[int, int]]:
    """The stretches between signs."""
    out = []
    begin = first
    for i in range(first, last + 1):
        if i == last or words[i] in _SIGNS:
            if i > begin:
                out.append((begin, i))
            begin = i + 1
    return out


def _covered(begin: int, end: int, outlets: dict[int, int]) -> bool:
    while begin < end and begin in outlets:
        begin = outlets[begin]
    return begin >= end


def _own(doc: Document) -> frozenset[str]:
    """The words of the outlet that the input names."""
    outlet = doc.article.outlet
    return (
        frozenset(w for w in tokenize(doc.pack.folder.fold(outlet).text).words if w[0].isalnum())
        if outlet
        else frozenset()
    )
