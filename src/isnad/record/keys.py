"""Keys and ids of the record: in the order of publication, and the same whenever the same thing is stored again."""

from __future__ import annotations

import hashlib
import re
from datetime import date

from isnad.model import Article, Report, Span

DAY_BITS = 24
FACT_BITS = 16
MOST_FACTS = (1 << FACT_BITS) - 1
_FIRST_DAY = date(1900, 1, 1).toordinal()
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_ID_LENGTH = 16


def day_number(published: str | None) -> int:
    """Days since 1900-01-01 of the first day of an EDTF value; 0 where there is none."""
    found = _DATE.match(published or "")
    if found is None:
        return 0
    year, month, day = int(found[1]), int(found[2] or 1), int(found[3] or 1)
    try:
        return max(date(year, month, day).toordinal() - _FIRST_DAY, 1)
    except ValueError:
        return 0


def first_key(published: str | None) -> int:
    """The least key of an article of this publication day."""
    return day_number(published) << DAY_BITS


def fact_key(article: int, number: int) -> int:
    """The key of the fact with this number in its report."""
    return article << FACT_BITS | number


def content_hash(of: Article | Report) -> str:
    """SHA-256 of what came in: the text and what the input said of it; what was read from the text is left out."""
    published = of.published if of.published_from != "text" else None
    parts = (of.text, of.title, of.outlet, of.url, of.author, published)
    digest = hashlib.sha256()
    for part in parts:
        data = b"" if part is None else part.encode("utf-8", "surrogatepass")
        digest.update(b"%d:" % (-1 if part is None else len(data)) + data)
    return digest.hexdigest()


def fact_id(kind: str, article: str, content: str, cue: Span | None, spans: tuple[Span, ...]) -> str:
    """An id that is cited: made from the article's id, its version's hash and the place in its text alone."""
    places = [f"{s.start}-{s.end}" for s in ([cue] if cue else []) + list(spans)]
    return hashlib.sha256("\0".join([kind, article, content, *places]).encode("utf-8", "surrogatepass")).hexdigest()[
        :_ID_LENGTH
    ]
