"""The publication date that a page shows to its readers, where it gives none to machines."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborNode

from isnad import lang
from isnad.errors import DateUnreadable
from isnad.ingest.pagedate import page_date
from isnad.lang.detect import detect

# Class names of the element that shows the date (news sites name it in English).
_DATE = re.compile(
    r"(?:^|[-_ ])(?:pub(?:lish(?:ed)?)?|post|news|article|item)?[-_]?(?:date|time|datetime|timestamp)(?:$|[-_ ])",
    re.IGNORECASE,
)
_LONGEST = 120


def shown_date(body: LexborNode | None, text: str, declared: str | None) -> str | None:
    """The first full date in an element that its class or tag calls a date; a day or nothing."""
    if body is None:
        return None
    language = detect(text, declared=declared)
    for node in body.css("time, [class*=date], [class*=time], [id*=date], [itemprop=datePublished]"):
        at = node.attributes
        if node.tag != "time" and not _DATE.search(
            f"{at.get('class') or ''} {at.get('id') or ''} {at.get('itemprop') or ''}"
        ):
            continue
        shown = node.text(separator=" ").strip()
        if len(shown) <= _LONGEST and (found := _day(shown, language)):
            return found
    return None


def _day(shown: str, language: str) -> str | None:
    plain = page_date(shown)
    if plain or language not in lang.codes():
        return plain
    from isnad import dates

    find = getattr(dates, "find", None)
    if find is None:
        return None
    try:
        found = find(shown, language)
    except DateUnreadable:
        return None
    return next((d.value[:10] for d in found if d.value and re.fullmatch(r"\d{4}-\d\d-\d\d(?:T.*)?", d.value)), None)
