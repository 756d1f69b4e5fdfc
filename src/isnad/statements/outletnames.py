"""Names of outlets in the text: known ones, those that a head noun leads to, and those in quotation marks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from isnad.names.found import Names
from isnad.text.automaton import Hit
from isnad.text.document import Document

KNOWN = "statements.outlets"
HEADS = "statements.sources-heads"
_WORDS = "statements.sources-words"
_LONGEST = 6
# how far an outlet may stand behind the desk that is named with it
_NEAR = 7
_COMMAS = "\u060c,"
_OPENING = frozenset('"«\u201c\u201e\u2018\u2039(')
_QUOTES = _OPENING - {"("}


class Lexis(NamedTuple):
    """The folded words by which a language continues and ends the name of an outlet."""

    stops: frozenset[str]
    desks: frozenset[str]
    asides: frozenset[str]
    before: frozenset[str]
    glued: frozenset[str]
    never: frozenset[str]
    unnamed: frozenset[str]
    between: frozenset[str]
    say: frozenset[str]
    staff: frozenset[str]
    tails: frozenset[str]
    auxiliaries: frozenset[str]
    openers: frozenset[str]
    objects: frozenset[str]
    begins: str
    ends: tuple[str, ...]
    bare_ends: tuple[str, ...]
    titles_follow: bool


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


def lexis(doc: Document) -> Lexis:
    """The words of the document's language, folded once."""
    found: Lexis | None = doc.pack.compiled.get(_WORDS)
    if found is None:
        about = doc.pack.settings(_WORDS)

        def words(name: str) -> frozenset[str]:
            return frozenset(doc.pack.folder.key(str(word)) for word in about.get(name, ()))

        adjective: Mapping[str, Any] = about.get("adjective", {"ends": []})
        bare: Mapping[str, Any] = about.get("bare_adjective", {"ends": []})
        forms = str(adjective.get("begins", "")), tuple(adjective["ends"]), tuple(bare["ends"])
        follow = bool(about.get("titles_follow"))
        found = Lexis._make([*map(words, Lexis._fields[: -len(forms) - 1]), *forms, follow])
        doc.pack.compiled[_WORDS] = found
    return found


class OutletNames:
    """Finds the name of an outlet at a place of one article."""

    def __init__(self, doc: Document, named: Names) -> None:
        self.doc = doc
        self.words = doc.tokens.words
        self.lexis = lexis(doc)
        self.known = {hit.first: hit for hit in doc.found(KNOWN)}
        self.heads = {hit.first: hit for hit in doc.found(HEADS)}
        self._people = {p.first for p in named.phrases if p.kind in ("person", "role") or p.pronoun}

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
            return self._headed(head, places)
        if self.words[i] in _OPENING:
            inner = self.at(i + 1) if i + 1 in self.known else None
            return inner or self.quoted(i)
        return None

    def _known(self, hit: Hit, *, headed: bool) -> Outlet:
        value = self.doc.pack.value(hit)
        last = self.past_adjectives(hit.last)
        whole = last == hit.last
        return Outlet(
            hit.first,
            self._alias(last, headed=headed),
            hit.before,
            value["en"],
            headed or value["sure"] == "yes",
            headed=headed,
            whole=whole,
        )

    def _headed(self, head: Hit, places: bool) -> Outlet | None:
        value, i = self.doc.pack.value(head), head.last
        if i < len(self.words) and self.words[i] in self.lexis.never:
            return None
        generic = bool(value.get("generic"))
        inner = self.known.get(i)
        if inner is not None and not inner.before and not generic:
            en = self.doc.pack.value(inner)["en"]
            last = self._alias(self.past_adjectives(inner.last), headed=True)
            return Outlet(head.first, last, head.before, en, True, headed=True)
        if i < len(self.words) and not generic and self.quoted(i, brackets=True) is not None:
            close = self.doc.pairs[i] + 1
            inside = self.known.get(i + 1)
            key = self.doc.pack.value(inside)["en"] if inside is not None and inside.last >= close - 2 else None
            return Outlet(head.first, close, head.before, key, True, headed=True)
        last = self.past_adjectives(i, bare=generic) if generic else self._open_end(i)
        if last == i and (value.get("adjective") or not generic):
            return None
        if value.get("quoted") and not places:
            return None
        end = last if generic else self._alias(last, headed=True)
        return Outlet(head.first, end, head.before, None, not generic or last > i, generic, headed=True)

    def quoted(self, i: int, *, brackets: bool = False) -> Outlet | None:
        """What stands in quotation marks (or brackets) at ``i``, if it is as short as a name."""
        close = self.doc.pairs.get(i)
        marks = _OPENING if brackets else _QUOTES
        if close is None or not 1 <= close - i - 1 <= _LONGEST or self.words[i] not in marks:
            return None
        inside = self.words[i + 1 : close]
        if any(w in self.lexis.never or w in self.lexis.unnamed for w in inside):
            return None
        return Outlet(i + 1, close, 0, None, False)

    def open_name(self, i: int) -> Outlet | None:
        """Whatever name begins at ``i``, after a cue that only a source can follow; nobody's who speaks for himself."""
        if i >= len(self.words) or i in self._people or self.bare(i) in self.lexis.unnamed:
            return None
        if self.words[i] in _OPENING:
            return self.quoted(i)
        last = self._open_end(i)
        # a name with an office in apposition is a person's
        comma = last + 1 < len(self.words) and self.words[last] in _COMMAS
        titled = self.lexis.titles_follow and comma and last + 1 in self._people
        return Outlet(i, last, 0, None, False) if last > i and not titled else None

    def bare(self, i: int) -> str:
        """A word without its article."""
        word, begins = self.words[i], self.lexis.begins
        return word[len(begins) :] if begins and word.startswith(begins) else word

    def _open_end(self, i: int) -> int:
        """Where an unknown name ends: before a sign, a word that names do not hold, or a person's name or office."""
        words, j = self.words, i
        while j < len(words) and j - i < _LONGEST and self._goes_on(j, i):
            j += 1
        if j - i >= _LONGEST and j < len(words) and words[j][0].isalnum() and words[j] not in self.lexis.stops:
            return min(i + 1, j)
        if j > i and j < len(words) and words[j] in self.lexis.between and words[j][0].isalnum():
            return self._joined(j)
        return j

    def _goes_on(self, j: int, i: int) -> bool:
        word = self.words[j]
        return word[0].isalnum() and word not in self.lexis.stops and not (j > i and j in self._people)

    def _joined(self, j: int) -> int:
        """Past a conjunction inside a name ("culture and guidance of the province"), if a comma ends the name soon."""
        k = j + 1
        while k < len(self.words) and k - j <= _LONGEST + 2 and self._goes_on(k, j):
            if k in self.known or k in self.heads:
                return j
            k += 1
        return k if k > j + 1 and k < len(self.words) and self.words[k] in _COMMAS else j

    def past_adjectives(self, j: int, *, bare: bool = False) -> int:
        """Past the adjectives of origin or kind that follow a name."""
        ends = self.lexis.bare_ends if bare else self.lexis.ends
        begun = j
        while j < len(self.words) and j - begun < 3:
            word = self.words[j]
            formed = len(word) > 3 and word.endswith(self.lexis.ends) and word.startswith(self.lexis.begins)
            formed = formed and bool(self.lexis.begins) or bare and len(word) > 3 and word.endswith(ends)
            if not (formed or word in self.lexis.tails) or word in self.lexis.stops or j in self._people:
                break
            j += 1
        return j

    def behind_desk(self, i: int) -> Outlet | None:
        """The outlet behind the desk or reporter through whom it is named."""
        if i >= len(self.words) or self.words[i] not in self.lexis.desks:
            return None
        for j in range(i + 1, min(i + _NEAR, len(self.words))):
            if self.words[j] in "\n.\u060c,:":
                return None
            found = self.at(j) if j in self.known or j in self.heads else None
            if found is not None and found.key:
                return found
        return None

    def sentence_start(self, i: int) -> int:
        """The first token of the sentence that holds token ``i``, signs apart."""
        for first, last in self.doc.sentences:
            if first <= i < last:
                while first < i and not self.words[first][0].isalnum():
                    first += 1
                return first
        return i

    def _alias(self, j: int, *, headed: bool) -> int:
        """Past a short name in brackets, or a known one in marks, that repeats the name."""
        close = self.doc.pairs.get(j) if j < len(self.words) and self.words[j] in _OPENING else None
        if close is None or not 1 <= close - j - 1 <= _LONGEST + 2:
            return j
        known = self.known.get(j + 1)
        short = headed and close - j - 1 <= 2
        repeats = self.words[j] not in _QUOTES or short or (known is not None and known.last >= close - 1)
        return self.past_adjectives(close + 1) if repeats else j

    def span(self, outlet: Outlet) -> tuple[int, int]:
        """The untouched offsets of a name, without glued clitics."""
        tokens = self.doc.tokens
        return self.doc.folded.span(tokens.starts[outlet.first] + outlet.cut, tokens.ends[outlet.last - 1])
