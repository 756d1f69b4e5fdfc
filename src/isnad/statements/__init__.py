"""Statements: who said what by which words, and through which sources the article knows it."""

from __future__ import annotations

from isnad.model import DateExpression, Source, Statement
from isnad.names.found import Names
from isnad.text.document import Document

__all__ = ["find_in", "find_sources", "with_chains"]


def find_sources(doc: Document, named: Names) -> list[Source]:
    """The chain of sources of an article, nearest first; photo credits have the relation ``photo``."""
    from isnad.statements import sources

    return sources.find_sources(doc, named)


def find_in(doc: Document, named: Names, times: list[DateExpression], sources: list[Source]) -> list[Statement]:
    """The statements of an article, in the order of their cues."""
    from isnad.statements import assemble

    return assemble.find_in(doc, named, times, sources)


def with_chains(doc: Document, said: list[Statement], sources: list[Source]) -> list[Statement]:
    """The statements, each with the chain of sources through which its words came, nearest first, the speaker last."""
    from isnad.statements import chain

    return chain.with_chains(doc, said, sources)
