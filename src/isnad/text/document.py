"""One article on the table: its text, folded once, cut once, matched once; every task reads from here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from isnad.model import Article, Part
from isnad.text.automaton import Hit
from isnad.text.dropped import Dropped
from isnad.text.fold import Folded
from isnad.text.tokens import Tokens

if TYPE_CHECKING:
    from isnad.lang.pack import LanguagePack

_NO_HITS: list[Hit] = []


class Document:
    """An article with everything that is computed once for all tasks.

    ``tokens`` and ``hits`` speak of token indices and folded offsets; :meth:`span` and :meth:`hit_span` turn them
    into offsets into ``article.text``, which is what a report holds. ``pairs`` maps the token index of an opening
    quotation mark to that of its closing mark. ``parts`` is empty until the parts step has run.
    """

    __slots__ = (
        "_tasks",
        "article",
        "dropped",
        "folded",
        "hits",
        "pack",
        "pairs",
        "parts",
        "sentences",
        "text",
        "tokens",
    )
    hits: Mapping[str, list[Hit]]
    pairs: dict[int, int]
    sentences: list[tuple[int, int]]

    def __init__(
        self, article: Article, pack: LanguagePack, folded: Folded, tokens: Tokens, tasks: frozenset[str] = frozenset()
    ) -> None:
        self.article = article
        self.text = article.text
        self.pack = pack
        self.folded = folded
        self.tokens = tokens
        self._tasks = tasks
        self.parts: tuple[Part, ...] = ()
        self.dropped: list[Dropped] = []

    def open(self) -> None:
        """Looks for the words of the pack, and cuts the text into sentences; else this is done when it is asked for."""
        self.hits = self.pack.look(self, self._tasks)
        self.pairs, self.sentences = self.pack.cut(self.tokens)

    def __getattr__(self, name: str) -> Any:
        """What is not there yet: the hits and sentences of a text that is read for one task."""
        if name == "hits":
            self.hits = self.pack.look(self, self._tasks)
        elif name in ("pairs", "sentences"):
            self.pairs, self.sentences = self.pack.cut(self.tokens)
        else:
            raise AttributeError(name)
        return getattr(self, name)

    def drop(self, start: int, end: int, rule: str, reason: str) -> None:
        """Note that what a rule matched at these offsets into the text was left out, so that ``isnad why`` says why."""
        self.dropped.append(Dropped(start, end, rule, reason))

    def found(self, table: str) -> list[Hit]:
        """The hits of one table of the pack (``"dates.months"``), in the order of the text."""
        return self.hits.get(table, _NO_HITS)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Offsets into the untouched text of the tokens ``[first, last)``."""
        return self.folded.span(self.tokens.starts[first], self.tokens.ends[last - 1])

    def hit_span(self, hit: Hit) -> tuple[int, int]:
        """Offsets into the untouched text of a hit, without the clitics glued to its ends."""
        return self.folded.span(self.tokens.starts[hit.first] + hit.before, self.tokens.ends[hit.last - 1] - hit.after)

    def glued(self, index: int) -> bool:
        """Whether token ``index`` follows its predecessor with nothing between them in the folded text."""
        return index > 0 and self.tokens.ends[index - 1] == self.tokens.starts[index]
