"""What a noun phrase of a title or an institution is made of."""

from __future__ import annotations

from typing import NamedTuple

from isnad.names.scan import Chunk

# Senses whose holder stands for somebody else, so that another title may follow ("deputy of the minister").
STAND_FOR = frozenset({
    "deputy", "adviser", "assistant", "spokesperson", "envoy", "representative", "secretary", "director", "commander",
    "member", "undersecretary", "chief-of-staff", "candidate", "delegation", "source", "official", "coordinator",
})  # fmt: skip


class Noun(NamedTuple):
    """A noun phrase: tokens ``[first, last)``; ``rest`` are the chunks inside that are names of their own.

    ``definite`` tells a phrase that denotes one holder or institution ("the minister of ...") from any such; ``former``
    that the holder is said to hold the office no longer, or not yet.
    """

    first: int
    last: int
    cut: int
    after: int
    head: Chunk
    definite: bool
    state: str | None
    portfolio: str | None
    inner: str | None
    rest: tuple[Inner, ...]
    former: bool = False

    @property
    def sense(self) -> str:
        """What kind of holder or institution the head names."""
        return str(self.head.value["sense"])


class Inner(NamedTuple):
    """A name inside a phrase: a chunk of the table ``places`` or ``known``, or an institution's own noun phrase."""

    first: int
    last: int
    cut: int
    after: int
    chunk: Chunk
    noun: Noun | None = None

    @classmethod
    def of(cls, chunk: Chunk) -> Inner:
        """A chunk as a name of its own."""
        return cls(chunk.first, chunk.last, chunk.cut, chunk.after, chunk)


def as_ministry(chunk: Chunk) -> Chunk:
    """A portfolio as the head of the ministry's name."""
    return chunk._replace(value={**chunk.value, "sense": "ministry", "alone": "n", "gender": "f"})
