"""The sentences of a dossier that every form of it prints alike."""

from __future__ import annotations

from isnad.dossier.model import Actor, Contact, Dossier, Saying

_NAMES_SHOWN = 8


def heading(dossier: Dossier) -> str:
    """What the dossier is of."""
    return "Dossier: " + " and ".join(actor.asked for actor in dossier.actors)


def period(dossier: Dossier) -> str:
    """Between which days its sources were published."""
    days = sorted(day(note.published) for note in dossier.footnotes if note.published)
    found = f"; cited articles of {days[0]} to {days[-1]}" if days else ""
    asked = [f"since {dossier.since}"] if dossier.since else []
    asked += [f"until {dossier.until}"] if dossier.until else []
    return (" ".join(asked) or "the whole record") + found


def counts(dossier: Dossier) -> str:
    """How much there is."""
    said = sum(len(part.sayings) + part.more for part in dossier.parts)
    met = len(dossier.contacts) + dossier.more_contacts
    outlets = len({note.outlet for note in dossier.footnotes if note.outlet})
    return f"{_many(met, 'contact')}, {_many(said, 'statement')}, {_many(outlets, 'outlet')} cited"


def _many(number: int, name: str) -> str:
    return f"{number} {name}{'' if number == 1 else 's'}"


def actor_line(actor: Actor) -> str:
    """Under which names an actor is in the record."""
    shown = ", ".join(actor.names[:_NAMES_SHOWN])
    rest = f" and {len(actor.names) - _NAMES_SHOWN} more names" if len(actor.names) > _NAMES_SHOWN else ""
    return f"{actor.asked}: {shown}{rest} (in {_many(actor.articles, 'article')})"


def contact_head(contact: Contact) -> str:
    """When, what and where; whose claim it is, where nobody else knows of it."""
    when = contact.when or f"published {day(contact.published)}"
    where = f" in {contact.place}" if contact.place else ""
    claim = f" (as {contact.claimed_by} says)" if contact.claimed_by else ""
    return f"{when} {contact.kind}, {contact.status}{where}{claim}"


def saying_head(saying: Saying) -> str:
    """When, who and how."""
    when = saying.when or day(saying.published)
    how = f" ({saying.channel})" if saying.channel else ""
    return f"{when} {saying.speaker}: {saying.act}, {saying.mode}{how}"


def more(number: int) -> list[str]:
    """What a limit has left out, in words."""
    return [f"and {number} earlier, with a higher '--limit'"] if number else []


def day(published: str | None) -> str:
    """The day of a date that may have a time."""
    return published.partition("T")[0] if published else "undated"
