"""``isnad.Record`` as a notebook has it: the record with its facts as typed objects and as Arrow tables."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from isnad.model import Event, Report, Statement
from isnad.record.keys import content_hash
from isnad.record.record import Record as Stored
from isnad.record.rows import event_id, spoken, statement_id

if TYPE_CHECKING:
    import pyarrow as pa

    from isnad.dossier import Dossier
    from isnad.link.happening import Happening
    from isnad.link.model import Link


class Said(Struct, frozen=True, kw_only=True):
    """A statement with its id, its words and the article that it is cited from."""

    id: str
    article: str
    outlet: str | None
    published: str | None
    language: str
    words: str
    statement: Statement


class Happened(Struct, frozen=True, kw_only=True):
    """An event as one article tells it, with its id and the words that tell it."""

    id: str
    article: str
    outlet: str | None
    published: str | None
    language: str
    words: str
    event: Event


class Record(Stored):
    """The record, with its facts as typed objects (``statements``, ``events``, ``agreements``, ``links``, ``dossier``).

    ``arrow`` gives a table; everything else is as in :class:`isnad.record.Record`.
    """

    def statements(self) -> Iterator[Said]:
        """Every statement of the latest versions, by publication."""
        for report in self.reports():
            digest = content_hash(report)
            for one in report.statements:
                yield Said(
                    id=statement_id(report, one, digest), article=report.id, outlet=report.outlet,
                    published=report.published, language=report.language, words=spoken(report, one), statement=one,
                )  # fmt: skip

    def events(self) -> Iterator[Happened]:
        """Every event as each article tells it, by publication."""
        for report in self.reports():
            digest = content_hash(report)
            for one in report.events:
                yield Happened(
                    id=event_id(report, one, digest), article=report.id, outlet=report.outlet,
                    published=report.published, language=report.language, words=_passage(report, one), event=one,
                )  # fmt: skip

    def happenings(self) -> list[Happening]:
        """The events of all articles, each once with all its accounts."""
        from isnad.link.happenings import find_happenings

        return find_happenings(self.reports())

    def agreements(self) -> list[Happening]:
        """The agreements among the happenings, with their stage and state."""
        return [one for one in self.happenings() if one.kind == "agreement"]

    def links(self) -> list[Link]:
        """What was judged to be the same across articles, the surest first.

        Raises:
            NotInRecord: nothing was ever linked in this record.
        """
        from isnad.link.view import links

        return links(self)

    def dossier(
        self,
        first: str,
        second: str | None = None,
        *,
        since: str | None = None,
        until: str | None = None,
        topic: str | None = None,
        language: str | None = None,
        today: date | None = None,
    ) -> Dossier:
        """The dossier of one actor, or of what is between two (:func:`isnad.dossier.collect`).

        Raises:
            NotInRecord: nobody in the record has such a name.
        """
        from isnad.dossier import collect

        return collect(
            self, first, second, since=since, until=until, topic=topic, language=language, today=today
        )  # fmt: skip

    def arrow(self, name: str) -> pa.Table:
        """A table as an Arrow table: one of ``isnad export --table``, or ``links``; ``.to_pandas()`` is a frame.

        Raises:
            MissingPackage: pyarrow is not installed.
        """
        from isnad.record.out import arrow

        return arrow.links(self.links()) if name == "links" else arrow.table(self, name)


def _passage(report: Report, event: Event) -> str:
    spans = event.evidence or (event.trigger,)
    return " ... ".join(report.text[s.start : s.end] for s in spans)
