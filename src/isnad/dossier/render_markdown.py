"""A dossier as Markdown: footnotes as Markdown has them, right-to-left words isolated from what stands beside them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from isnad.dossier import words
from isnad.dossier.model import Contact, Dossier, Footnote, Saying

FSI, PDI = "\u2068", "\u2069"  # Unicode UAX 9, 2.1
_SIGNS = re.compile(r"([\\`*_\[\]<>#|])")


def markdown(dossier: Dossier) -> str:
    """The whole dossier as one Markdown text."""
    return "\n".join(_lines(dossier)) + "\n"


def _lines(dossier: Dossier) -> Iterator[str]:
    yield f"# {_said(words.heading(dossier))}"
    yield ""
    yield f"{_said(words.period(dossier))}  "
    yield _said(words.counts(dossier))
    yield ""
    for actor in dossier.actors:
        yield f"- {_said(words.actor_line(actor))}"
    if dossier.contacts:
        yield from ("", "## Contacts", "")
        yield from (_contact(one) for one in dossier.contacts)
        yield from words.more(dossier.more_contacts)
    for part in dossier.parts:
        yield from ("", f"## {_said(words.title(part))}", "")
        yield from words.more(part.more)
        yield from (line for one in part.sayings for line in _saying(one))
        if not part.sayings:
            yield "Nothing in the record."
    if dossier.footnotes:
        yield from ("", "## Footnotes", "")
        yield from (_note(note) for note in dossier.footnotes)


def _contact(one: Contact) -> str:
    people = "; ".join(map(_plain, one.participants))
    return f"- {_said(words.contact_head(one))}: {people}[^{one.note}]"


def _saying(one: Saying) -> Iterator[str]:
    yield f"- {_said(words.saying_head(one))}[^{one.note}]"
    yield ""
    yield f"  > {_plain(' '.join(one.words.split()))}"
    yield ""


def _note(note: Footnote) -> str:
    where = f"article {_plain(note.article)} version {note.version}, characters {note.start} to {note.end}"
    link = f" <{note.url}>" if note.url and not re.search(r"[\s<>]", note.url) else ""
    outlet = _plain(note.outlet or "unknown outlet")
    through = f", through {', from '.join(map(_plain, note.chain))}" if note.chain else ""
    named = _plain(" ".join((note.title or "untitled").split()))
    # a statement's words stand above
    quoted = f" {_plain(' '.join(note.words.split()))}." if note.statement is None else ""
    return f"[^{note.number}]: {outlet}, {words.day(note.published)}{through}: {named}.{quoted} {where}.{link}"


def _said(pieces: Iterable[str]) -> str:
    return "".join(map(_plain, pieces))


def _plain(text: str) -> str:
    """Words of an article as words: no sign of theirs is Markdown, and their direction is theirs alone."""
    escaped = _SIGNS.sub(r"\\\1", text)
    return f"{FSI}{escaped}{PDI}" if any(unicodedata.bidirectional(c) in ("R", "AL") for c in text) else escaped
