"""What was announced and what became of it, and where the accounts of one happening disagree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from isnad.dossier.model import Announced, Contact, Disagreement
from isnad.dossier.notes import Notes
from isnad.link.commitments import find_commitments
from isnad.link.happening import Citation, Happening


def announced(
    notes: Notes, happened: Sequence[Happening], lines: Mapping[str, Contact], today: date
) -> tuple[Announced, ...]:
    """Every happening that was announced, by its day, with its fate on ``today``."""
    return tuple(
        Announced(
            contact=lines[one.happening.id],
            due=one.due,
            fate=one.fate,
            announced=_cite(notes, one.announced),
            settled=_cite(notes, one.settled) if one.settled is not None else None,
        )
        for one in find_commitments(happened, today)
    )


def disagreements(
    notes: Notes, happened: Sequence[Happening], lines: Mapping[str, Contact]
) -> tuple[Disagreement, ...]:
    """The conflicts among the accounts of each happening."""
    return tuple(
        Disagreement(
            contact=lines[happening.id],
            matter=conflict.matter,
            unit=conflict.unit,
            one=conflict.one,
            other=conflict.other,
            notes=(_cite(notes, conflict.cited[0]), _cite(notes, conflict.cited[1])),
        )
        for happening in happened
        for conflict in happening.conflicts
    )


def _cite(notes: Notes, cited: Citation) -> int:
    return notes.cite_article(cited.article, cited.start, cited.end)
