"""A dossier on the screen: what was said stands on lines of its own, in its own direction; the footnotes below."""

from __future__ import annotations

from isnad.cli._report import short_id
from isnad.cli._screen import line, one_line, put
from isnad.dossier import words
from isnad.dossier.model import Dossier, Footnote
from isnad.dossier.outline import Line, sections

_CITED = 400


def print_dossier(dossier: Dossier) -> None:
    """The whole dossier."""
    put(line(*((piece, "bold") for piece in words.heading(dossier))))
    put(line(*words.period(dossier)), indent=2)
    for section in sections(dossier):
        put()
        put(line(*((piece, "bold") for piece in section.title)))
        for one in section.lines:
            _line(one)
    if dossier.footnotes:
        put()
        put(line(("Footnotes", "bold")))
    for note in dossier.footnotes:
        _note(note)


def _line(one: Line) -> None:
    if one.head:
        put(line(*((piece, "italic") for piece in one.pieces)), indent=2)
        return
    cited = "".join(f" [{number}]" for number in one.notes)
    put(line(*one.pieces, (cited, "cyan")), indent=2)
    for name in one.people:
        put(line(name), indent=5)
    if one.quote is not None:
        put(one_line(one.quote, _CITED), indent=5)


def _note(note: Footnote) -> None:
    put(line((f"[{note.number}] ", "cyan"), *words.note_head(note)))
    if note.title:
        put(note.title, indent=4)
    put(one_line(note.words, _CITED), indent=4)
    place = f"article {short_id(note.article)} version {note.version} [{note.start}:{note.end}]"
    put(line((place + (f"  statement {note.statement}" if note.statement else ""), "dim")), indent=4)
