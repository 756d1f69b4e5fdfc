"""Plain text: the article as it stands; a headline at its top is its title."""

from __future__ import annotations

from isnad.errors import UnknownFormat
from isnad.ingest.article import make_article
from isnad.model import Article

_LONGEST_TITLE = 140
_TOP = 4


def read_text(text: str, *, url: str | None = None) -> Article:
    """The article of a plain text; line ends become ``\\n``, nothing else is changed.

    Raises:
        UnknownFormat: there is no letter in it.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not any(c.isalpha() for c in text[:10_000]):
        raise UnknownFormat("it holds no words; give a text, HTML, JSONL, feed or WARC file")
    return make_article(text, url=url, title=headline(text))


def headline(text: str) -> str | None:
    """The headline at the top: a line that is there twice, else a short first line without a full stop."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    top = [line for line in lines[:_TOP] if len(line) <= _LONGEST_TITLE]
    for line, following in zip(top, top[1:], strict=False):
        if line == following:
            return line
    # a line of three words at most is the outlet's name or a rubric; the headline stands under it
    first = next((line for line in lines[:2] if len(line.split()) > 3), "")
    longest = max(map(len, lines), default=0)
    if first in top and first[-1] not in ".:\u06d4\u2026" and longest > 1.5 * len(first):
        return first
    return None
