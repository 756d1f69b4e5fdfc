"""A dossier as one HTML file: printable, nothing from elsewhere, every stretch of content in its own direction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

from isnad.dossier import words
from isnad.dossier.model import Dossier, Footnote
from isnad.dossier.outline import Line, sections
from isnad.dossier.picture import timeline, who_meets_whom

_WEB = ("http://", "https://")


def html(dossier: Dossier) -> str:
    """The whole dossier as one HTML document."""
    return "\n".join(_lines(dossier)) + "\n"


def _lines(dossier: Dossier) -> Iterator[str]:
    style = (Path(__file__).parent / "dossier.css").read_text(encoding="utf-8")
    yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escape(''.join(words.heading(dossier)))}</title>\n<style>\n{style}</style>\n</head>\n<body>"
    yield f"<header><h1>{_said(words.heading(dossier))}</h1><p>{_said(words.period(dossier))}</p></header>"
    languages = {note.number: note.language for note in dossier.footnotes}
    for section in sections(dossier):
        yield f'<section class="{section.name}"><h2>{_said(section.title)}</h2>'
        if section.name == "glance":
            yield from (f"<figure>{svg}</figure>" for svg in (timeline(dossier),) if svg)
        if section.name == "contacts":
            yield from (f"<figure>{svg}</figure>" for svg in (who_meets_whom(dossier),) if svg)
        yield from _list(section.lines, languages)
        yield "</section>"
    if dossier.footnotes:
        yield '<section class="notes"><h2>Footnotes</h2><ol>'
        yield from map(_note, dossier.footnotes)
        yield "</ol></section>"
    yield "</body>\n</html>"


def _list(lines: Iterable[Line], languages: dict[int, str]) -> Iterator[str]:
    opened = False
    for one in lines:
        if one.head:
            yield from ("</ul>",) if opened else ()
            opened = False
            yield f"<h3>{_said(one.pieces)}</h3>"
            continue
        yield from ("<ul>",) if not opened else ()
        opened = True
        cited = "".join(f'<a class="cite" href="#n{number}">{number}</a>' for number in one.notes)
        people = "".join(f'<li dir="auto">{escape(name)}</li>' for name in one.people)
        quote = ""
        if one.quote is not None:
            code = escape(languages[one.notes[0]], quote=True)
            quote = f'<blockquote dir="auto" lang="{code}">{escape(" ".join(one.quote.split()))}</blockquote>'
        yield f"<li>{_said(one.pieces)} {cited}{f'<ul class=people>{people}</ul>' if people else ''}{quote}</li>"
    yield from ("</ul>",) if opened else ()


def _note(note: Footnote) -> str:
    title = escape(" ".join((note.title or "untitled").split()))
    if note.url and note.url.startswith(_WEB):
        title = f'<a href="{escape(note.url, quote=True)}" rel="noreferrer">{title}</a>'
    code = escape(note.language, quote=True)
    where = f"article {escape(note.article[:16])}, version {note.version}, characters {note.start} to {note.end}"
    return (
        f'<li id="n{note.number}"><p>{_said(words.note_head(note))}</p>'
        f'<p dir="auto" lang="{code}" class="title">{title}</p>'
        f'<blockquote dir="auto" lang="{code}">{escape(" ".join(note.words.split()))}</blockquote>'
        f'<p class="place">{where}</p></li>'
    )


def _said(pieces: Iterable[str]) -> str:
    return "".join(f"<bdi>{escape(piece)}</bdi>" if piece.strip() else piece for piece in pieces)
