"""Who held an office on a day, from the dates of office in the knowledge base; ``None`` where the base does not say."""

from __future__ import annotations

from typing import NamedTuple

from isnad.lang.pack import LanguagePack

_TABLE = "names.known"


class Term(NamedTuple):
    """A time in office: days from ``start`` to ``end`` (ISO 8601, both included), and the row of its holder."""

    start: str
    end: str
    rule: str
    row: int


class Offices:
    """The offices that the knowledge base of a pack knows, by sense, state (or institution) and portfolio."""

    def __init__(self, pack: LanguagePack) -> None:
        self._terms: dict[tuple[str, str, str], list[Term]] = {}
        for rule in pack.table(_TABLE):
            for number, row in enumerate(rule.rows):
                for office in filter(None, str(row.get("offices", "")).split(";")):
                    sense, state, portfolio, start, end = office.split(",")
                    self._terms.setdefault((sense, state, portfolio), []).append(Term(start, end, rule.id, number))

    def holder(self, sense: str, state: str, portfolio: str | None, day: str | None) -> Term | None:
        """Who held the office on ``day`` (EDTF, day precision; its first ten characters count).

        ``None`` without a day, outside the terms that are known, and where the day is one of a handover between two.
        """
        if day is None or len(day) < 10:
            return None
        day = day[:10]
        fits = [t for t in self._terms.get((sense, state, portfolio or ""), ()) if t.start <= day <= t.end]
        return fits[0] if len(fits) == 1 else None


def of(pack: LanguagePack) -> Offices:
    """The offices of a pack, read once."""
    known = pack.compiled.get("names.offices")
    if known is None:
        known = pack.compiled["names.offices"] = Offices(pack)
    assert isinstance(known, Offices)
    return known
