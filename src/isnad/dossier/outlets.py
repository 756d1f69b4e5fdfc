"""Who passes on what a dossier cites: outlets, with the chains through which they have it."""

from __future__ import annotations

from collections.abc import Sequence

from isnad.dossier.model import Footnote, Outlet
from isnad.record.rows import fold_name


def outlets(notes: Sequence[Footnote]) -> tuple[Outlet, ...]:
    """The outlets of the footnotes, the most cited first; an article of no named outlet counts for its nearest source.

    One name in several spellings is one outlet.
    """
    cited: dict[str, list[Footnote]] = {}
    for note in notes:
        cited.setdefault(fold_name(published_by(note) or ""), []).append(note)
    out = [
        Outlet(
            name=published_by(some[0]),
            articles=len({note.article for note in some}),
            notes=tuple(note.number for note in some),
            chains=tuple(sorted({chain for note in some if (chain := passed(note))})),
        )
        for some in cited.values()
    ]
    return tuple(sorted(out, key=lambda one: (-len(one.notes), one.name or "")))


def published_by(note: Footnote) -> str | None:
    """The outlet of a footnote; where the input names none, the nearest source that the article names."""
    return note.outlet or (note.chain[0] if note.chain else None)


def passed(note: Footnote) -> tuple[str, ...]:
    """Through whom that outlet has it, nearest first."""
    return note.chain if note.outlet else note.chain[1:]
