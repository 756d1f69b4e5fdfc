"""Statements: who said what by which words, and through which sources the article knows it."""

from __future__ import annotations

from isnad.model import DateExpression, Source, Statement
from isnad.names.found import Names
from isnad.text.document import Document

__all__ = ["find_in", "find_sources"]


def find_sources(doc: Document, named: Names) -> list[Source]:
    """The chain of sources of an article, nearest first; photo credits have the relation ``photo``."""
    return []


def find_in(doc: Document, named: Names, times: list[DateExpression], sources: list[Source]) -> list[Statement]:
    """The statements of an article, in the order of their cues."""
    from isnad.statements import assemble

    return assemble.find_in(doc, named, times, sources)
