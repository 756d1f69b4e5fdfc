"""The sentences of a dossier that every form of it prints alike.

Each is a list of pieces, so that whoever prints it can keep a name in its own direction among English words.
"""

from __future__ import annotations

from isnad.dossier.model import Actor, Contact, Dossier, Footnote, Part, Saying
from isnad.dossier.outlets import passed, published_by

_NAMES_SHOWN = 8


def heading(dossier: Dossier) -> list[str]:
    """What the dossier is of."""
    return ["Dossier: ", *_between([actor.asked for actor in dossier.actors], " and ")]


def period(dossier: Dossier) -> list[str]:
    """Between which days its sources were published, and to what it was narrowed."""
    days = sorted(day(note.published) for note in dossier.footnotes if note.published)
    found = f"; cited articles of {days[0]} to {days[-1]}" if days else ""
    asked = [f"since {dossier.since}"] if dossier.since else []
    asked += [f"until {dossier.until}"] if dossier.until else []
    asked += [f"articles in '{dossier.language}' alone"] if dossier.language else []
    topic = ["; topic ", dossier.topic] if dossier.topic else []
    return [(", ".join(asked) or "the whole record") + found, *topic]


def counts(dossier: Dossier) -> list[str]:
    """How much there is."""
    said = sum(len(part.sayings) + part.more for part in dossier.parts)
    met = len(dossier.contacts) + dossier.more_contacts
    articles = len({note.article for note in dossier.footnotes})
    outlets = len([one for one in dossier.outlets if one.name])
    cited = f"cited from {many(articles, 'article')} of {many(outlets, 'outlet')}"
    happened = many(met, "contact, agreement or forum", "contacts, agreements and forums")
    return [f"{happened}, {many(said, 'statement')}, {cited}"]


NO_OUTLET = "no outlet named"


def many(number: int, name: str, several: str | None = None) -> str:
    """A number of things, in words."""
    return f"{number} {name if number == 1 else several or name + 's'}"


def place(contact: Contact) -> list[str]:
    """Where it is, with the word before it."""
    return [" in ", contact.place] if contact.place else []


def note_head(note: Footnote) -> list[str]:
    """The outlet (or else the nearest source), the day and the chain of a footnote."""
    chain = passed(note)
    named = published_by(note)
    nearest = " (the nearest source; no outlet given)" if named and not note.outlet else ""
    through = [piece for name in chain for piece in (", from ", name)]
    if through:
        through[0] = ", through "
    return [named or NO_OUTLET, f"{nearest}, {day(note.published)}", *through]


def actor_line(actor: Actor) -> list[str]:
    """Under which names an actor is in the record."""
    rest = f" and {len(actor.names) - _NAMES_SHOWN} more names" if len(actor.names) > _NAMES_SHOWN else ""
    known = _between(actor.names[:_NAMES_SHOWN], ", ")
    return [actor.asked, ": ", *known, f"{rest} (in {many(actor.articles, 'article')})"]


def title(part: Part) -> list[str]:
    """Who said it, and of whom."""
    return ["What ", part.speaker, " said", *([" of ", part.about] if part.about is not None else [])]


def contact_head(contact: Contact) -> list[str]:
    """When, what and where; whose claim it is, where nobody else knows of it."""
    when = contact.when or f"published {day(contact.published)}"
    claim = [" (as ", contact.claimed_by, " says)"] if contact.claimed_by else []
    stage = f" ({contact.stage})" if contact.stage else ""
    topics = f", on {', '.join(contact.topics)}" if contact.topics else ""
    return [f"{when} {contact.kind}, {contact.status}{stage}", *place(contact), topics, *claim]


def saying_head(saying: Saying) -> list[str]:
    """When, who and how.

    The first date is that of publication, by which statements are ordered; the text may give another for the saying.
    """
    published = day(saying.published)
    said = f" (said {saying.when})" if saying.when not in (None, published) else ""
    how = f", {saying.channel}" if saying.channel else ""
    return [f"{published}{said}  ", saying.speaker, f"  {saying.act}, {saying.mode}{how}"]


def more(number: int) -> list[str]:
    """What a limit has left out, in words."""
    return [f"and {number} earlier, with a higher '--limit'"] if number else []


def day(published: str | None) -> str:
    """The day of a date that may have a time."""
    return published.partition("T")[0] if published else "undated"


def _between(names: list[str] | tuple[str, ...], sign: str) -> list[str]:
    out: list[str] = []
    for name in names:
        out += [sign, name] if out else [name]
    return out
