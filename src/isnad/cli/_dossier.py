"""A dossier on the screen: what was said stands on lines of its own, in its own direction; the footnotes below."""

from __future__ import annotations

from isnad.cli._report import short_id
from isnad.cli._screen import line, one_line, put
from isnad.dossier import words
from isnad.dossier.model import Contact, Dossier, Footnote, Saying

_CITED = 400


def print_dossier(dossier: Dossier) -> None:
    """The whole dossier."""
    put(line(*((piece, "bold") for piece in words.heading(dossier))))
    put(line(*words.period(dossier)), indent=2)
    put(line(*words.counts(dossier)), indent=2)
    for actor in dossier.actors:
        put(line(*words.actor_line(actor)), indent=2)
    if dossier.contacts:
        put()
        put(line(("Contacts", "bold")))
    for contact in dossier.contacts:
        _contact(contact)
    for sentence in words.more(dossier.more_contacts):
        put(sentence, indent=2)
    for part in dossier.parts:
        put()
        put(line(*((piece, "bold") for piece in words.title(part))))
        for sentence in words.more(part.more):
            put(sentence, indent=2)
        for saying in part.sayings:
            _saying(saying)
        if not part.sayings:
            put("nothing in the record", indent=2)
    if dossier.footnotes:
        put()
        put(line(("Footnotes", "bold")))
    for note in dossier.footnotes:
        _note(note)


def _contact(contact: Contact) -> None:
    put(line(*words.contact_head(contact), (f" [{contact.note}]", "cyan")), indent=2)
    for name in contact.participants:
        put(line(name), indent=5)


def _saying(saying: Saying) -> None:
    put(line(*words.saying_head(saying), (f" [{saying.note}]", "cyan")), indent=2)
    put(one_line(saying.words, _CITED), indent=5)


def _note(note: Footnote) -> None:
    through = [x for name in note.chain for x in (", from ", name)]
    if through:
        through[0] = ", through "
    put(
        line((f"[{note.number}] ", "cyan"), note.outlet or "unknown outlet", f", {words.day(note.published)}", *through)
    )
    if note.title:
        put(note.title, indent=4)
    if note.statement is None:
        put(one_line(note.words, _CITED), indent=4)
    place = f"article {short_id(note.article)} version {note.version} [{note.start}:{note.end}]"
    put(line((place + (f"  statement {note.statement}" if note.statement else ""), "dim")), indent=4)
