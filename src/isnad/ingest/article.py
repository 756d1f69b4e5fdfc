"""Makes an :class:`~isnad.model.Article` from what an input says of itself."""

from __future__ import annotations

import hashlib

from isnad.dates.edtf import check_edtf
from isnad.model import Article


def make_article(
    text: str,
    *,
    language: str | None = None,
    published: str | None = None,
    title: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
    id: str | None = None,  # noqa: A002 - the contract's name of the field
) -> Article:
    """An article with its id: the given one, else the SHA-256 of its url, else of its text.

    Raises:
        DateUnreadable: ``published`` is neither EDTF nor an ISO 8601 date.
    """
    return Article(
        id=id or hashlib.sha256((url or text).encode("utf-8", "surrogatepass")).hexdigest(),
        text=text,
        url=url,
        outlet=outlet,
        language=language,
        title=title,
        published=check_edtf(published) if published else None,
        published_from="input" if published else None,
    )
