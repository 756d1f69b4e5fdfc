"""The hits of an article by what they are for names, each known by the token where it begins."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from isnad.names import lexicon
from isnad.names.lexicon import FUNCTION, GIVEN, NAME, NEVER, RARELY
from isnad.text.automaton import Hit
from isnad.text.document import Document

TABLES = ("titles", "portfolios", "orgheads", "pronouns", "places", "nations", "known")


class Chunk(NamedTuple):
    """A hit with its values: tokens ``[first, last)``; ``cut`` letters before it do not belong to the name."""

    first: int
    last: int
    cut: int
    after: int
    definite: bool
    classes: frozenset[str]
    value: Mapping[str, Any]
    rule: str


class Scan:
    """An article as the names step sees it."""

    __slots__ = ("_ends", "_starts", "doc", "lex", "n", "_trusts_spelling", "begins", "tables", "verbs", "words")

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.lex = lexicon.of(doc.pack)
        self._trusts_spelling: bool | None = None
        self.words = doc.tokens.words
        self.n = len(self.words)
        self.tables: dict[str, dict[int, Chunk]] = {name: self._chunks(name) for name in TABLES}
        self.begins: frozenset[int] = frozenset().union(*self.tables.values())
        self.verbs = _verbs(doc)
        self._starts = doc.tokens.starts
        self._ends = doc.tokens.ends

    def _chunks(self, name: str) -> dict[int, Chunk]:
        out: dict[int, Chunk] = {}
        article = len(self.lex.article)
        for hit in self.doc.found(f"names.{name}"):
            if hit.first in out:
                continue
            if "ezafe" in hit.classes and not self._ezafe(hit):
                continue
            if name == "places" and hit.last == hit.first + 1 and self.unlike_as_written(hit.first):
                continue  # an adjective in the indefinite accusative, which folding makes the country's name
            cut = sum(letters for name, letters in self.lex.outside.items() if name in hit.classes)
            definite = "article" in hit.classes or (
                bool(article) and self.words[hit.first].startswith(self.lex.article, cut)
            )
            value = self.doc.pack.value(hit)
            out[hit.first] = Chunk(hit.first, hit.last, cut, hit.after, definite, hit.classes, value, hit.entry.rule)
        return out

    def _ezafe(self, hit: Hit) -> bool:
        """Whether the letter at the end can be an ezafe: it is written after certain letters only."""
        letters = self.lex.ezafe_after
        stem = self.words[hit.last - 1][: -hit.after or None]
        return not letters or stem.endswith(letters)

    def at(self, table: str, token: int) -> Chunk | None:
        """The chunk of ``table`` that begins at ``token``."""
        return self.tables[table].get(token)

    def span(self, first: int, last: int, cut: int = 0, after: int = 0) -> tuple[int, int]:
        """Offsets into the untouched text of the tokens, less the letters glued outside the name."""
        return self.doc.folded.span(self._starts[first] + cut, self._ends[last - 1] - after)

    def is_word(self, token: int) -> bool:
        """Whether there is such a token and it is of letters."""
        return token < self.n and self.words[token].isalpha()

    def look(self, token: int) -> tuple[int, int]:
        """Flags of the word at ``token`` and the letters glued before it."""
        word = self.words[token]
        spelled = self.lex.as_written.get(word)
        if word in self.lex.lists["with_god"] and self.is_a("god", token + 1):
            return GIVEN | NAME, 0
        if spelled is not None:
            start, end = self.doc.span(token, token + 1)
            if self.doc.text[start:end] != spelled:
                return NEVER, 0
            return GIVEN | NAME | RARELY, 0
        return self.lex.look(word)

    def unlike_as_written(self, token: int) -> bool:
        """Whether a word is written with a sign of declension (a tanwin) that a name in running news does not have."""
        signs = self.lex.declined
        return bool(signs) and any(sign in self.doc.text[slice(*self.doc.span(token, token + 1))] for sign in signs)

    def distinguishes(self, word: str) -> bool:
        """Whether the article writes the common word otherwise, so that the name's spelling can be trusted."""
        spelled = self.lex.as_written[word]
        if self._trusts_spelling is None:
            doc = self.doc
            self._trusts_spelling = any(
                w == word and doc.text[slice(*doc.span(i, i + 1))] != spelled for i, w in enumerate(self.words)
            )
        return self._trusts_spelling

    def closes(self, token: int) -> bool:
        """Whether a name before ``token`` is over there: a mark, the end, a title, a function word or a verb."""
        return (
            not self.is_word(token)
            or bool(self.look(token)[0] & FUNCTION)
            or token in self.verbs
            or token in self.tables["titles"]
        )

    def is_a(self, name: str, token: int) -> bool:
        """Whether the word at ``token`` is in a list of ``names/words.yaml``."""
        return 0 <= token < self.n and self.words[token] in self.lex.lists[name]


def _verbs(doc: Document) -> frozenset[int]:
    """Tokens that a cue, a verb of an event or an expression of time claims: no name begins there."""
    out: set[int] = set()
    for table, hits in doc.hits.items():
        if table.startswith(("statements.cue", "dates.")):
            out.update(h.first for h in hits if h.last == h.first + 1)
        elif table == "events.triggers":
            out.update(h.first for h in hits if h.last == h.first + 1 and doc.pack.value(h).get("pos") == "verb")
    return frozenset(out)
