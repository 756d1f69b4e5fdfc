"""Parts of an article: what is news text, and what is title, credit or boilerplate around it."""

from __future__ import annotations

from isnad.model import Part
from isnad.text.document import Document


def find_parts(doc: Document) -> tuple[Part, ...]:
    """The parts of the article, in order, covering its text."""
    return (Part(0, len(doc.text), "body"),) if doc.text else ()
