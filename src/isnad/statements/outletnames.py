"""Names of outlets in the text: known ones, those that a head noun leads to, and those in quotation marks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from isnad.names.found import Names
from isnad.statements.outletends import NameEnds
from isnad.statements.outletsmet import met
from isnad.statements.outletwords import HEADS, KNOWN, head_words, lexis, patterns
from isnad.text.automaton import Hit
from isnad.text.document import Document

_LONGEST = 6
# how far an outlet may stand behind the desk that is named with it
_NEAR = 7
_COMMAS = "\u060c,"
_OPENING = frozenset('"«\u201c\u201e\u2018\u2039(')
_QUOTES = _OPENING - {"("}


class Outlet(NamedTuple):
    """A name: tokens ``[first, last)``, ``cut`` letters of glued clitics before it, and what is known of it.

    ``key`` is the stable English name of a known outlet; ``sure`` that the words can mean nothing else;
    ``generic`` that no outlet is named ("local media"); ``whole`` that no word follows that makes another name of it.
    """

    first: int
    last: int
    cut: int
    key: str | None
    sure: bool
    generic: bool = False
    headed: bool = False
    whole: bool = False


class OutletNames(NameEnds):
    """Finds the name of an outlet at a place of one article."""

    def __init__(self, doc: Document, named: Names) -> None:
        super().__init__(
            doc.tokens.words,
            doc.pairs,
            lexis(doc),
            {hit.first: hit for hit in doc.found(KNOWN)},
            {hit.first: hit for hit in doc.found(HEADS)},
            {p.first for p in named.phrases if p.kind in ("person", "role") or p.pronoun},
        )
        self.doc = doc
        self.head_words = head_words(doc)
        self.patterns = patterns(doc)
        self.places = {p.first: p.last for p in named.phrases if p.kind == "place"}
        self.met = met(self)
        self.starts = sorted(self.known.keys() | self.heads.keys() | self.met.keys())
        glued, words = self.lexis.glued, self.words
        self.marked = [i for i in self.pairs if i and words[i - 1] in glued and words[i] in _QUOTES]

    def at(self, i: int, *, places: bool = False) -> Outlet | None:
        """The outlet whose name begins at token ``i``: with a head noun, known, or in marks.

        ``places`` says that a head noun that heads the names of places too may be taken for an outlet here.
        """
        if i >= len(self.words):
            return None
        head = self.heads.get(i)
        known = self.known.get(i)
        if known is not None and (head is None or known.last >= head.last):
            return self._known(known, headed=head is not None)
        if head is not None:
            return self.headed(head, places=places)
        if i in self.met:
            last, cut = self.met[i]
            return Outlet(i, last, cut, None, True, whole=True)
        if self.words[i] in _OPENING:
            inner = self.at(i + 1) if i + 1 in self.known or i + 1 in self.met else None
            return inner or self.quoted(i)
        return None

    def folded(self, words: Iterable[str]) -> frozenset[str]:
        """Words of a rule as they stand in the folded text."""
        return frozenset(map(self.doc.pack.folder.key, words))

    def starts_in(self, first: int, last: int) -> Sequence[int]:
        """The tokens in a stretch at which a name or head noun begins."""
        return self.starts[bisect_left(self.starts, first) : bisect_left(self.starts, last)]

    def begins(self, i: int) -> bool:
        """Whether a known name, one met in this article, or a head noun begins at token ``i``."""
        return i in self.known or i in self.heads or i in self.met

    def is_place(self, first: int, last: int) -> bool:
        """Whether the tokens are the name of a place."""
        return self.places.get(first) == last

    def lines_in(self, start: int, end: int) -> list[tuple[int, int]]:
        """The token ranges of the lines, or of what of them lies, between two offsets of the text."""
        tokens, begin = self.doc.tokens, None
        out: list[tuple[int, int]] = []
        for i, word in enumerate(self.words):
            at = self.doc.folded.start(tokens.starts[i])
            if at < start:
                continue
            if at >= end or word == "\n":
                if begin is not None:
                    out.append((begin, i))
                begin = None
                if at >= end:
                    return out
            elif begin is None:
                begin = i
        return [*out, (begin, len(self.words))] if begin is not None else out

    def _known(self, hit: Hit, *, headed: bool) -> Outlet:
        value = self.doc.pack.value(hit)
        last = self.past_adjectives(hit.last)
        whole = last == hit.last
        return Outlet(
            hit.first,
            self.alias(last, headed=headed),
            hit.before,
            value["en"],
            headed or value["sure"] == "yes",
            headed=headed,
            whole=whole,
        )

    def headed(self, head: Hit, *, places: bool = False) -> Outlet | None:
        """The name that a head noun leads to."""
        value, i = self.doc.pack.value(head), head.last
        if i < len(self.words) and self.words[i] in self.lexis.never:
            return None
        generic = bool(value.get("generic"))
        inner = self.known.get(i)
        if inner is not None and not inner.before and not generic:
            en = self.doc.pack.value(inner)["en"]
            last = self.alias(self.past_adjectives(inner.last), headed=True)
            return Outlet(head.first, last, head.before, en, True, headed=True)
        if i < len(self.words) and not generic and self.quoted(i, brackets=True) is not None:
            close = self.pairs[i] + 1
            inside = self.known.get(i + 1)
            key = self.doc.pack.value(inside)["en"] if inside is not None and inside.last >= close - 2 else None
            return Outlet(head.first, close, head.before, key, True, headed=True)
        last = self.past_adjectives(i, bare=generic) if generic else self.open_end(i)
        if last == i and (value.get("adjective") or not generic):
            return None
        if value.get("quoted") and not places:
            return None
        end = last if generic else self.alias(last, headed=True)
        return Outlet(head.first, end, head.before, None, not generic or last > i, generic, headed=True)

    def quoted(self, i: int, *, brackets: bool = False) -> Outlet | None:
        """What stands in quotation marks (or brackets) at ``i``, if it is as short as a name."""
        close = self.pairs.get(i)
        marks = _OPENING if brackets else _QUOTES
        if close is None or not 1 <= close - i - 1 <= _LONGEST or self.words[i] not in marks:
            return None
        inside = self.words[i + 1 : close]
        # an office right behind the marks makes the name a person's, unless the language puts a comma there
        bare = not self.lexis.titles_follow and close + 1 < len(self.words)
        after = self.words[close + 1] if bare else "\n"
        if any(w in self.lexis.never or w in self.lexis.unnamed for w in (*inside, after)) or i + 1 in self.people:
            return None
        return Outlet(i + 1, close, 0, None, False)

    def open_name(self, i: int) -> Outlet | None:
        """Whatever name begins at ``i``, after a cue that only a source can follow; nobody's who speaks for himself."""
        if i >= len(self.words) or i in self.people or self.bare(i) in self.lexis.unnamed:
            return None
        if self.words[i] in _OPENING:
            return self.quoted(i)
        last = self.open_end(i)
        # a name with an office in apposition is a person's
        comma = last + 1 < len(self.words) and self.words[last] in _COMMAS
        titled = self.lexis.titles_follow and comma and last + 1 in self.people
        return Outlet(i, last, 0, None, False) if last > i and not titled else None

    def behind_desk(self, i: int) -> Outlet | None:
        """The outlet behind the desk or reporter that is named with it; a sure name before one that may be a word."""
        if i >= len(self.words) or self.words[i] not in self.lexis.desks:
            return None
        unsure = None
        for j in range(i + 1, min(i + _NEAR, len(self.words))):
            ends = self.words[j] in self.lexis.stops and self.words[j] not in self.lexis.between
            if ends or self.words[j] in "\n.\u060c,:":
                break
            found = self.at(j) if self.begins(j) else None
            if found is not None and found.sure and not found.generic:
                return found
            if found is not None and found.key:
                unsure = unsure or found
        return unsure

    def sentence_start(self, i: int) -> int:
        """The first token of the sentence that holds token ``i``, signs apart."""
        for first, last in self.doc.sentences:
            if first <= i < last:
                while first < i and not self.words[first][0].isalnum():
                    first += 1
                return first
        return i

    def span(self, outlet: Outlet) -> tuple[int, int]:
        """The untouched offsets of a name, without glued clitics."""
        tokens = self.doc.tokens
        return self.doc.folded.span(tokens.starts[outlet.first] + outlet.cut, tokens.ends[outlet.last - 1])
