"""Makes an :class:`~isnad.model.Article` from what an input says of itself."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from isnad.dates.edtf import check_edtf
from isnad.model import Article, Part, PublishedFrom


def make_article(
    text: str,
    *,
    language: str | None = None,
    published: str | None = None,
    title: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
    id: str | None = None,  # noqa: A002 - the contract's name of the field
    author: str | None = None,
    published_from: PublishedFrom = "input",
    marks: Iterable[Part] = (),
) -> Article:
    """An article with its id: the given one, else the SHA-256 of its url, else of its text.

    ``published_from`` says whether the input or the page gave the date; ``marks`` are parts that the page itself told
    apart, as code point offsets into ``text``, end exclusive.

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
        author=author,
        published=check_edtf(published) if published else None,
        published_from=published_from if published else None,
        marks=tuple(marks),
    )
