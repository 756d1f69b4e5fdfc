"""A cited record of diplomacy from Arabic and Persian news."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from isnad.errors import IsnadError
from isnad.model import Article, Report

if TYPE_CHECKING:
    from isnad.notebook import Record

__all__ = ["Article", "IsnadError", "Record", "Report", "read"]

__version__ = "0.1.0"


def read(
    text: str,
    *,
    language: str | None = None,
    published: str | None = None,
    title: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
    id: str | None = None,  # noqa: A002 - the contract's name of the field
) -> Report:
    """The report of one article: a pure function, no files, no network.

    ``language`` is the code of a language pack; without it the language is told from the text.

    ``published`` is an EDTF or ISO 8601 date; relative dates are resolved against it. Without ``id`` the article is
    known by the SHA-256 of its url or text. All offsets in the report are code points into ``text``, end exclusive.

    Raises:
        UnsupportedLanguage: ``language`` names no language pack.
        DateUnreadable: ``published`` is not a date.
    """
    from isnad import lang
    from isnad.ingest.article import make_article
    from isnad.pipeline import read_article

    article = make_article(text, language=language, published=published, title=title, outlet=outlet, url=url, id=id)
    if language is not None:
        lang.get(language)
    return read_article(article, language=language)


def __getattr__(name: str) -> Any:
    if name == "Record":  # on demand: who only reads needs no database
        from isnad.notebook import Record

        return Record
    raise AttributeError(f"module 'isnad' has no attribute '{name}'")
