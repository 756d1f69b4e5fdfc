"""Events: who met, called, wrote to or visited whom, what was agreed, which forum was held, and with what status."""

from __future__ import annotations

from isnad.events.assemble import find_events
from isnad.model import DateExpression, Event, Figure, Statement
from isnad.names.found import Names
from isnad.text.document import Document


def find_in(
    doc: Document, named: Names, times: list[DateExpression], said: list[Statement], published: str | None = None
) -> tuple[list[Event], list[Figure]]:
    """The events of an article and the figures claimed of them."""
    return find_events(doc, named, times, said, published)
