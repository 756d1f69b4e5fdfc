"""Who counts as acting for a state or an organisation: without one of them a happening is no diplomatic event."""

from __future__ import annotations

from isnad.names.found import Names

_BODIES = frozenset({"organization", "place", "role", "forum"})


def officials(named: Names) -> set[str]:
    """Entities that act for a state or organisation: those themselves, and persons who bear a title somewhere."""
    roles = [(m.start, m.end) for m in named.mentions if m.kind == "role"]
    out = {key for key, entity in named.entities.items() if entity.kind in _BODIES or entity.wikidata}
    for phrase in named.phrases:
        if phrase.kind == "role":
            out.add(phrase.entity)
        if (
            phrase.kind == "person"
            and phrase.entity not in out
            and any(phrase.start <= a < phrase.end for a, _ in roles)
        ):
            out.add(phrase.entity)
    return out
