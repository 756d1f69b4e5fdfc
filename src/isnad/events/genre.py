"""Tells articles whose words of meeting and agreement mean something else: reports on sport."""

from __future__ import annotations

from isnad.text.document import Document

TABLE = "events.genre"
_ENOUGH = 3  # different words: one or two stand in any political article
_SHARE = 90  # tokens of text for every word of the genre, at most


def is_sport(doc: Document) -> bool:
    """Whether an article is a report on sport: several different words of it, and often."""
    hits = doc.found(TABLE)
    if len(hits) < _ENOUGH or len(hits) * _SHARE < len(doc.tokens):
        return False
    return len({doc.tokens.words[h.first] for h in hits}) >= _ENOUGH
