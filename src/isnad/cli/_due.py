"""What is due on the screen: the fate and the day first, the parties below, then the passages that tell it."""

from __future__ import annotations

from isnad.cli._screen import line, one_line, put
from isnad.link.happening import Citation, Commitment

_CITED = 240
_STYLES = {"open": "cyan", "kept": "green", "overdue": "red", "cancelled": "yellow"}


def print_due(commitments: list[Commitment]) -> None:
    """Every commitment, by its day; those without a day last."""
    if not commitments:
        put("nothing announced is in the record")
        return
    for one in commitments:
        happening = one.happening
        place = (", ", happening.place) if happening.place else ()
        day = one.due or "no day named"
        put(line((f"{one.fate:<9}", _STYLES[one.fate]), f"  {day}  {happening.kind}", *place))
        for name in happening.participants:
            put(line(name), indent=5)
        _cited("announced", one.announced)
        if one.settled is not None:
            _cited("settled", one.settled)
        for conflict in happening.conflicts:
            what = conflict.unit or conflict.matter
            put(line(f"disagreement on the {what}: ", conflict.one, " and ", conflict.other), indent=5)


def _cited(what: str, cited: Citation) -> None:
    where = f"{cited.outlet or cited.article}, {cited.published or 'undated'}"
    put(line(f"{what}: ", where), indent=5)
    put(line(one_line(cited.words, _CITED)), indent=7)
