"""Dates: every expression of time in an article, with its EDTF value in one of three calendars."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from isnad.model import Article, DateExpression, PublishedFrom

if TYPE_CHECKING:
    from isnad.lang.pack import LanguagePack
    from isnad.text.document import Document

# the tables whose words the reading of dates needs, where nothing else is read
_TASKS = frozenset({"dates", "text.numerals"})

__all__ = ["find", "find_in", "publication"]


def find(text: str, language: str, reference: str | date | None = None) -> list[DateExpression]:
    """The expressions of time in ``text``, in order, each with its EDTF value.

    ``reference`` is the day the text was written (an EDTF or ISO 8601 value, or a ``date``): relative expressions are
    resolved against it. Without it they have the value ``None`` and the check ``"no reference date"``. Offsets are code
    points into ``text``, end exclusive.

    Raises:
        UnsupportedLanguage: ``language`` names no language pack.
        DateUnreadable: ``reference`` is not a date.
    """
    check_edtf, pack_of, read = _parts()
    if isinstance(reference, date):
        reference = reference.isoformat()
    elif reference is not None:
        reference = check_edtf(reference)
    return read(pack_of(language).document(Article(id="", text=text), tasks=_TASKS), reference)


@cache
def _parts() -> tuple[
    Callable[[str], str], Callable[[str], LanguagePack], Callable[[Document, str | None], list[DateExpression]]
]:
    """What :func:`find` works with, imported when it is first called and looked up no more."""
    from isnad import lang
    from isnad.dates.edtf import check_edtf
    from isnad.dates.reading import find_in as found_in

    return check_edtf, lang.get, found_in


def publication(doc: Document) -> tuple[str | None, PublishedFrom | None]:
    """The publication date as EDTF, and where it is known from: the input, the page, or the text itself.

    The text gives it where it says "today" with a full date, or where a dateline among its first lines holds one.
    """
    article = doc.article
    if article.published is not None:
        return article.published, article.published_from or "input"
    from isnad.dates.reading import published_in

    found = published_in(doc)
    return (found, "text") if found is not None else (None, None)


def find_in(doc: Document, reference: str | None) -> list[DateExpression]:
    """The date expressions of an opened article, resolved against ``reference`` (EDTF day or None)."""
    from isnad.dates.reading import find_in as found_in

    return found_in(doc, reference)
