"""An article as the statements step sees it: tokens with their sentences, lines, phrases and quotations."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from isnad.model import DateExpression
from isnad.names.found import Names, Phrase
from isnad.statements import quotes
from isnad.statements.words import Words, of
from isnad.text.document import Document


class View:
    """Tables over the token indices of one article.

    ``covering`` is the phrase that a token belongs to, ``starting`` the one that begins there; ``times`` the date
    over a token; ``skip`` leads from an opening mark or bracket to the token after its closing one; ``quotes`` and
    ``unclosed`` are the marks that open a quotation; ``cue_tokens`` the first tokens of all cues.
    """

    __slots__ = (
        "_sentence_of", "channels", "covering", "cue_tokens", "doc", "lex", "n", "named", "phrases", "quotes", "skip",
        "starting", "times", "unclosed", "words",
    )  # fmt: skip

    def __init__(self, doc: Document, named: Names, times: Sequence[DateExpression] = ()) -> None:
        self.doc = doc
        self.named = named
        self.words = doc.tokens.words
        self.n = len(self.words)
        self.lex: Words = of(doc.pack)
        self.quotes, self.unclosed = quotes.pair(self.words, doc.tokens.starts, doc.tokens.ends, self.lex)
        self.skip = {opened: close + 1 for opened, close in self.quotes.items()}
        for opened, close in doc.pairs.items():
            if self.words[opened] in self.lex.brackets:
                self.skip[opened] = close + 1
        self.phrases = named.phrases
        self.starting: dict[int, Phrase] = {}
        self.covering: dict[int, Phrase] = {}
        for phrase in self.phrases:
            self.starting[phrase.first] = phrase
            for i in range(phrase.first, phrase.last):
                self.covering[i] = phrase
        self.channels = {hit.first: hit for hit in doc.found("statements.channels")}
        self.cue_tokens: frozenset[int] = frozenset()
        self.times = _tokens_of(doc, times)
        self._sentence_of = [first for first, _ in doc.sentences]

    def sentence(self, i: int) -> tuple[int, int]:
        """The sentence that token ``i`` stands in: its first token, and the token at which it stops."""
        k = bisect_right(self._sentence_of, i) - 1
        if k < 0:
            return 0, 0
        first, last = self.doc.sentences[k]
        if last > first and self.words[last - 1] in self.lex.stops:
            last -= 1
        return first, last

    def line_end(self, i: int) -> int:
        """The line break at or after ``i``, or the end of the text."""
        words = self.words
        while i < self.n and words[i] != "\n":
            i += 1
        return i

    def line_start(self, i: int) -> int:
        """The first token of the line of ``i``."""
        words = self.words
        while i > 0 and words[i - 1] != "\n":
            i -= 1
        return i

    def word(self, i: int) -> str:
        """The folded word at ``i``; empty outside the text."""
        return self.words[i] if 0 <= i < self.n else ""

    def opens(self, i: int) -> bool:
        """Whether a quotation begins at ``i``."""
        return i in self.quotes or i in self.unclosed

    def past_circumstance(self, i: int) -> int | None:
        """The token after "on <date>" or "in a <statement>" at ``i``; ``None`` where no such adverbial stands there."""
        if self.word(i) not in self.lex["prepositions"]:
            return None
        j = i + 1
        if j in self.times:
            while j in self.times:
                j += 1
            return j
        if self.word(j) in self.lex["circumstances"]:
            j += 1
            while self.word(j) in self.lex["adverbs"]:
                j += 1
            return j
        hit = self.channels.get(j)
        return hit.last if hit is not None else None

    def trim(self, first: int, last: int) -> tuple[int, int]:
        """The tokens without signs, joining words and marks at their ends; a pair of marks inside stays a pair."""
        words, lex = self.words, self.lex
        while first < last and not words[first].isalnum() and first not in self.skip:
            first += 1
        while last > first:
            end = words[last - 1]
            if end.isalnum():
                if end not in lex["joiners"]:
                    break
            elif any(self.skip.get(k) == last for k in range(first, last - 1) if k in self.skip) or end in lex["signs"]:
                break
            last -= 1
        return first, last

    def text(self, first: int, last: int) -> str:
        """The untouched text of the tokens."""
        start, end = self.doc.span(first, last)
        return self.doc.text[start:end]

    def declined(self, i: int) -> bool:
        """Whether the word at ``i`` is written in the indefinite accusative, so that it is no subject."""
        signs = self.lex.declined
        return bool(signs) and any(sign in self.text(i, i + 1) for sign in signs)

    def glued_before(self, phrase: Phrase) -> str:
        """The letters that are glued to the first word of a phrase from outside ("b-", "l-", "w-"), folded."""
        start, _ = self.doc.span(phrase.first, phrase.first + 1)
        return self.words[phrase.first][: max(0, phrase.start - start)]


def _tokens_of(doc: Document, times: Sequence[DateExpression]) -> dict[int, DateExpression]:
    """The tokens that expressions of time cover."""
    out: dict[int, DateExpression] = {}
    if not times:
        return out
    starts = doc.tokens.starts

    def at(i: int) -> int:
        return doc.folded.start(starts[i])

    for time in times:
        first = bisect_left(range(len(starts)), time.start, key=at)
        for i in range(first, bisect_left(range(len(starts)), time.end, first, key=at)):
            out[i] = time
    return out
