"""Dates: every expression of time in an article, with its EDTF value in one of three calendars."""

from __future__ import annotations

from isnad.model import DateExpression, PublishedFrom
from isnad.text.document import Document


def publication(doc: Document) -> tuple[str | None, PublishedFrom | None]:
    """The publication date as EDTF, and where it is known from: the input, the page, or the text itself."""
    return doc.article.published, doc.article.published_from


def find_in(doc: Document, reference: str | None) -> list[DateExpression]:
    """The date expressions of an opened article, resolved against ``reference`` (EDTF day or None)."""
    return []
