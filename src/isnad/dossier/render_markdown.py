"""A dossier as Markdown: footnotes as Markdown has them, right-to-left words isolated from what stands beside them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from isnad.dossier.model import Contact, Dossier, Footnote, Saying
from isnad.dossier.words import actor_line, contact_head, counts, day, heading, more, period, saying_head

FSI, PDI = "\u2068", "\u2069"  # Unicode UAX 9, 2.1
_SIGNS = re.compile(r"([\\`*_\[\]<>#|])")


def markdown(dossier: Dossier) -> str:
    """The whole dossier as one Markdown text."""
    return "\n".join(_lines(dossier)) + "\n"


def _lines(dossier: Dossier) -> Iterator[str]:
    yield f"# {_plain(heading(dossier))}"
    yield ""
    yield f"{_plain(period(dossier))}  "
    yield counts(dossier)
    yield ""
    for actor in dossier.actors:
        yield f"- {_plain(actor_line(actor))}"
    if dossier.contacts:
        yield from ("", "## Contacts", "")
        yield from (_contact(one) for one in dossier.contacts)
        yield from more(dossier.more_contacts)
    for part in dossier.parts:
        yield from ("", f"## {_plain(part.title)}", "")
        yield from (line for one in part.sayings for line in _saying(one))
        yield from more(part.more)
        if not part.sayings:
            yield "Nothing in the record."
    if dossier.footnotes:
        yield from ("", "## Footnotes", "")
        yield from (_note(note) for note in dossier.footnotes)


def _contact(one: Contact) -> str:
    people = "; ".join(map(_plain, one.participants))
    return f"- {_plain(contact_head(one))}: {people}[^{one.note}]"


def _saying(one: Saying) -> Iterator[str]:
    yield f"- {_plain(saying_head(one))}:[^{one.note}]"
    yield ""
    yield f"  > {_plain(one.words)}"
    yield ""


def _note(note: Footnote) -> str:
    where = f"article {note.article} version {note.version}, characters {note.start} to {note.end}"
    link = f" <{note.url}>" if note.url else ""
    outlet = _plain(note.outlet or "unknown outlet")
    quoted = f" {_plain(note.words)}." if note.statement is None else ""  # a statement's words stand above
    return (
        f"[^{note.number}]: {outlet}, {day(note.published)}{_chain(note)}: "
        f"{_plain(note.title or 'untitled')}.{quoted} {where}.{link}"
    )


def _chain(note: Footnote) -> str:
    return f", through {', from '.join(map(_plain, note.chain))}" if note.chain else ""


def _plain(text: str) -> str:
    """Words of an article as words: no sign of theirs is Markdown, and their direction is theirs alone."""
    flat = _SIGNS.sub(r"\\\1", " ".join(text.split()))
    return f"{FSI}{flat}{PDI}" if any(unicodedata.bidirectional(c) in ("R", "AL") for c in flat) else flat
