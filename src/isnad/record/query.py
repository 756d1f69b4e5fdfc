"""What a reader types, as a question to the full-text tables; and the places in a text that answer it.

``words`` must all be there, in any spelling and with any clitics; ``"words in quotation marks"`` stand together and
without clitics. Filters are dates, outlet, language, speaker and act.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from isnad.lang import search
from isnad.lang.search import Term
from isnad.text.tokens import tokenize

_QUOTED = re.compile(r'"([^"]+)"')


class Way(Struct, frozen=True):
    """One way to read what was typed: in texts of this language, all terms must be there."""

    code: str
    terms: tuple[Term, ...]


class Query(Struct, frozen=True):
    """The ways to read what was typed; any will do."""

    ways: tuple[Way, ...]

    def match(self, column: str) -> str:
        """The question about a column, in FTS5's syntax; empty where no word was typed."""
        return " OR ".join(
            f'(language : "{way.code}" AND {column} : ({" AND ".join(_any(term) for term in way.terms)}))'
            for way in self.ways
        )


def parse(typed: str) -> Query:
    """What was typed, read in the folding of every language.

    Quotation marks that do not close are read as if they were not there.
    """
    quoted = [part for part in _QUOTED.findall(typed) if part.strip()]
    loose = _QUOTED.sub(" ", typed).replace('"', " ")
    return Query(tuple(way for code in (*search.folders(), search.OTHER) for way in _ways(code, quoted, loose)))


def _ways(code: str, quoted: list[str], loose: str) -> list[Way]:
    groups = [search.terms(part, code, exact=True) for part in quoted] + [search.terms(loose, code)]
    ways: list[tuple[Term, ...]] = [()]
    for group in groups:
        ways = [(*way, *more) for way in ways for more in group] if group else ways
    return [Way(code, way) for way in ways if way]


def _any(term: Term) -> str:
    phrases = ['"' + " ".join(words) + '"' for words in term.alternatives]
    return phrases[0] if len(phrases) == 1 else "(" + " OR ".join(phrases) + ")"


def places(text: str, language: str, query: Query) -> list[tuple[int, int]]:
    """Where a text has the words of a query: offsets into ``text``, end exclusive, in order."""
    folded = search.folder_for(language).fold(text)
    tokens = tokenize(folded.text)
    kept = [i for i, word in enumerate(tokens.words) if word[0].isalnum()]
    words = [tokens.words[i] for i in kept]
    sought: dict[str, set[tuple[str, ...]]] = {}
    for way in (way for way in query.ways if way.code == search.code_for(language)):
        for term in way.terms:
            for phrase in term.alternatives:
                sought.setdefault(phrase[0], set()).add(phrase)
    out: list[tuple[int, int]] = []
    for at, word in enumerate(words):
        for phrase in sorted(sought.get(word, ()), key=len, reverse=True):
            if tuple(words[at : at + len(phrase)]) == phrase:
                first, last = kept[at], kept[at + len(phrase) - 1]
                out.append(folded.span(tokens.starts[first], tokens.ends[last]))
                break
    return _merged(out)


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    for start, end in spans:
        if out and start < out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


class Snippet(Struct, frozen=True):
    """A stretch of a text around what was found; all offsets into the whole text, end exclusive."""

    start: int
    end: int
    text: str
    marks: tuple[tuple[int, int], ...]


def snippet(text: str, marks: Sequence[tuple[int, int]], *, around: int = 90) -> Snippet:
    """The stretch with the most marks in it, cut at words, with about ``around`` characters either side."""
    if not marks:
        end = _cut_back(text, min(len(text), 2 * around))
        return Snippet(0, end, text[:end], ())
    best = max(range(len(marks)), key=lambda i: (_reach(marks, i, around), -i))
    inside = [m for m in marks[best:] if m[1] <= marks[best][0] + 2 * around] or [marks[best]]
    start = max(0, inside[0][0] - around)
    end = min(len(text), max(inside[-1][1] + around // 2, start + 2 * around))
    while 0 < start < inside[0][0] and not text[start - 1].isspace():
        start += 1
    if end < len(text):
        end = max(_cut_back(text, end), inside[-1][1])
    return Snippet(start, end, text[start:end], tuple(m for m in marks if start <= m[0] and m[1] <= end))


def _reach(marks: Sequence[tuple[int, int]], i: int, around: int) -> int:
    return sum(1 for m in marks[i:] if m[1] <= marks[i][0] + 2 * around)


def _cut_back(text: str, end: int) -> int:
    cut = end
    while 0 < cut < len(text) and not text[cut].isspace():
        cut -= 1
    return cut or end
