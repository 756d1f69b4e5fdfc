"""A dossier as Markdown: footnotes as Markdown has them, right-to-left words isolated from what stands beside them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from isnad.dossier import words
from isnad.dossier.model import Dossier, Footnote
from isnad.dossier.outline import Line, sections

FSI, PDI = "\u2068", "\u2069"  # Unicode UAX 9, 2.1
_SIGNS = re.compile(r"([\\`*_\[\]<>#|])")


def markdown(dossier: Dossier) -> str:
    """The whole dossier as one Markdown text."""
    return "\n".join(_lines(dossier)) + "\n"


def _lines(dossier: Dossier) -> Iterator[str]:
    yield f"# {_said(words.heading(dossier))}"
    yield ""
    yield _said(words.period(dossier))
    for section in sections(dossier):
        yield from ("", f"## {_said(section.title)}", "")
        for one in section.lines:
            yield from _line(one)
    if dossier.footnotes:
        yield from ("", "## Footnotes", "")
        yield from (_note(note) for note in dossier.footnotes)


def _line(one: Line) -> Iterator[str]:
    if one.head:
        yield from ("", f"### {_said(one.pieces)}", "")
        return
    people = f": {'; '.join(map(_plain, one.people))}" if one.people else ""
    yield f"- {_said(one.pieces)}{people}{' '.join(f'[^{number}]' for number in one.notes)}"
    if one.quote is not None:
        yield from ("", f"  > {_plain(' '.join(one.quote.split()))}", "")


def _note(note: Footnote) -> str:
    where = f"article {_plain(note.article)} version {note.version}, characters {note.start} to {note.end}"
    link = f" <{note.url}>" if note.url and not re.search(r"[\s<>]", note.url) else ""
    named = _plain(" ".join((note.title or "untitled").split()))
    quoted = _plain(" ".join(note.words.split()))
    return f"[^{note.number}]: {_said(words.note_head(note))}: {named}. {quoted}. {where}.{link}"


def _said(pieces: Iterable[str]) -> str:
    return "".join(map(_plain, pieces))


def _plain(text: str) -> str:
    """Words of an article as words: no sign of theirs is Markdown, and their direction is theirs alone."""
    escaped = _SIGNS.sub(r"\\\1", text)
    return f"{FSI}{escaped}{PDI}" if any(unicodedata.bidirectional(c) in ("R", "AL") for c in text) else escaped
