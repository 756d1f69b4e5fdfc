"""Names: who and where in an article, and whether two names in any two scripts are one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from isnad.names.found import Names
from isnad.text.document import Document

if TYPE_CHECKING:
    from isnad.kb import KnowledgeBase
    from isnad.names.index import NameIndex as NameIndex
    from isnad.names.likeness import similarity as similarity
    from isnad.names.plugins import Plugin

__all__ = ["NameIndex", "Names", "find_in", "similarity"]


def find_in(
    doc: Document, published: str | None = None, *, kb: KnowledgeBase | None = None, plugin: Plugin | None = None
) -> Names:
    """The names of an opened article: mentions with their entities, and actor phrases.

    ``published`` (EDTF) tells who held an office then; without it, or where the base does not know, a role stays a
    role. ``kb`` is a knowledge base of the user's own, ``plugin`` a source of further mentions.
    """
    from isnad.names.find import find_in as find

    return find(doc, published, kb=kb, plugin=plugin)


def __getattr__(name: str) -> Any:
    # the weights of the name matcher are read only when somebody matches names
    if name == "similarity":
        from isnad.names.likeness import similarity

        return similarity
    if name == "NameIndex":
        from isnad.names.index import NameIndex

        return NameIndex
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
