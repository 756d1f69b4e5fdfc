"""What an expression is resolved against: the reference day, the tense of its sentence, and what was said before it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from isnad.dates.calendars import BY_NAME, Calendar
from isnad.dates.items import Item
from isnad.model import Calendar as CalendarName
from isnad.model import DateKind
from isnad.text.automaton import Hit
from isnad.text.document import Document

# A word of tense that stands further before or after a date than this belongs to another clause (in tokens).
_NEAR, _FAR = 14, 40

Kept = Mapping[str, Item]


class When(NamedTuple):
    """What an expression means: its EDTF value, kind and calendar, what was checked, the days it covers, its grain.

    ``grain`` is the unit it names (day, week, month, year ...); ``yearless`` tells that its year was settled, not said.
    """

    value: str | None
    kind: DateKind = "date"
    calendar: CalendarName | None = None
    checks: tuple[str, ...] = ()
    days: tuple[date, date] | None = None
    grain: str = "day"
    yearless: bool = False


class Found(NamedTuple):
    """A resolved expression: folded offsets, first token, meaning, and the id of the rule that made it."""

    start: int
    end: int
    token: int
    when: When
    rule: str


class Context:
    """The reference day of an article and its words of tense; remembers what was found so far."""

    def __init__(self, doc: Document, reference: date | None) -> None:
        self.doc = doc
        self.reference = reference
        settings: Mapping[str, Any] = doc.pack.settings("dates.calendar")
        self.civil: Calendar = BY_NAME[settings.get("civil", "gregorian")]
        self.hijri: Calendar = BY_NAME[settings.get("hijri", "lunar-hijri")]
        self.week_begins: int = settings.get("week_begins", 0)
        # Monday 0; the agencies' weekend unless the language has its own
        self.weekend: tuple[int, int] = tuple(settings.get("weekend", (5, 6)))
        self._verb_after: bool = settings.get("verb", "before") == "after"
        self.found: list[Found] = []
        # the year of a month that was said with its year or a modifier, by calendar and month
        self.years: dict[tuple[str, int], int] = {}
        # the day that the text calls today
        self.today: str | None = None
        self._tenses: list[tuple[int, int]] | None = None

    def sentence(self, token: int) -> tuple[int, int]:
        """The token range of the sentence that holds a token."""
        at = bisect_right(self.doc.sentences, (token, len(self.doc.tokens))) - 1
        return self.doc.sentences[at] if at >= 0 else (0, len(self.doc.tokens))

    def tense(self, token: int) -> int:
        """-1 past, 1 present or plan, 2 future, 0 unsaid: the nearest word of tense on the verb's side."""
        if self._tenses is None:
            hits = self.doc.found("dates.tense")
            self._tenses = [(h.first, self._tense_of(h)) for h in hits if self._counts(h)]
        first, last = self.sentence(token)
        before = [t for t in self._tenses if max(first, token - _NEAR) <= t[0] < token]
        after = [t for t in self._tenses if token < t[0] < min(last, token + _FAR)]
        if self._verb_after:
            near = after[0] if after else before[-1] if before else None
        else:
            near = before[-1] if before else after[0] if after else None
        return near[1] if near is not None else 0

    def _tense_of(self, hit: Hit) -> int:
        """The tense of a word; one with a future clitic is as sure as a future particle."""
        return 2 if "future" in hit.classes else int(self.doc.pack.value(hit)["tense"])

    def _counts(self, hit: Hit) -> bool:
        """Whether a word of tense counts: not where it stands right after a word that turns it (``unless_after``)."""
        before = self.doc.pack.value(hit).get("unless_after")
        if not before or not hit.first:
            return True
        words = self.doc.pack.compiled.setdefault("dates.unless_after", {})
        key = hit.entry.rule
        if key not in words:
            words[key] = frozenset(self.doc.pack.folder.key(w) for w in before)
        return self.doc.tokens.words[hit.first - 1] not in words[key]

    def recent(self, grains: tuple[str, ...]) -> When | None:
        """The last expression so far that names one of these units and has a value."""
        for found in reversed(self.found):
            if found.when.grain in grains and found.when.days is not None:
                return found.when
        return None

    def year_hint(self, token: int) -> int | None:
        """A year of the common era that stands in the same sentence as a number, where nothing else gives the year."""
        first, _ = self.sentence(token)
        for word in reversed(self.doc.tokens.words[first:token]):
            if len(word) == 4 and word.isdigit() and 1900 <= int(word) < 2100:
                return int(word)
        return None
