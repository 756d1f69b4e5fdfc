"""A knowledge base of the user's own: entities with their names, in one SQLite file beside the record.

It is filled from a Wikidata dump or from CSV (``isnad kb import``) and asked by name; the shipped base, which is data
of the
language packs, needs none of this.
"""

from __future__ import annotations

from isnad.kb.load import Imported, import_file
from isnad.kb.store import KnowledgeBase, Known

__all__ = ["Imported", "KnowledgeBase", "Known", "import_file"]
