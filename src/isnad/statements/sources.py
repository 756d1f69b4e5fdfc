"""The chain of sources of an article: through whom it got its content, nearest first."""

from __future__ import annotations

from typing import cast

from isnad.model import Entity, Relation, Source
from isnad.names.found import Names
from isnad.names.keys import slug
from isnad.statements.outletnames import Outlet, OutletNames
from isnad.statements.outletsubjects import subjects
from isnad.statements.signatures import placed
from isnad.statements.sourcecues import Lead, cued
from isnad.text.document import Document
from isnad.text.parts import kind_at
from isnad.text.tokens import tokenize

_PHOTO = "photo"


def find_sources(doc: Document, named: Names) -> list[Source]:
    """The sources of an article, nearest first; photo credits come last, with the relation ``photo``.

    The report's own outlet, where the text names it, stands before those that it quotes, these in the order of the
    text, and outlets that are not named one by one come last. Each source is listed once, by its fullest early name.
    """
    names = OutletNames(doc, named)
    leads = [*cued(names), *subjects(names)]
    found = [*placed(names), *(_credited(names, lead) for lead in leads)]
    if not found:
        return []
    own_outlet = _words(doc, doc.article.outlet or "")
    ranked = sorted(found, key=lambda lead: (_tier(names, lead, own_outlet), lead.outlet.first))
    kept: list[tuple[Lead, frozenset[str]]] = []
    for lead in ranked:
        telling = frozenset(_spoken(names, lead.outlet))
        if telling and not any(_same(lead, telling, other, words) for other, words in kept):
            kept.append((lead, telling))
    return [_source(names, lead, named) for lead, _ in kept]


def _credited(names: OutletNames, lead: Lead) -> Lead:
    """A cue in a line of credit names what the whole article was taken from."""
    start, _ = names.span(lead.outlet)
    if lead.relation == _PHOTO or kind_at(names.doc.parts, start) != "credit":
        return lead
    return lead._replace(own=True, relation="republishes")


def _tier(names: OutletNames, lead: Lead, own_outlet: frozenset[str]) -> int:
    if lead.relation == _PHOTO:
        return 3
    if lead.outlet.generic:
        return 2
    key = frozenset((lead.outlet.key or "").lower().split())
    called = frozenset(names.words[lead.outlet.first : lead.outlet.last]) | frozenset(_spoken(names, lead.outlet))
    own = own_outlet - names.head_words
    known = bool(key) and bool(own_outlet) and (key <= own_outlet or own_outlet <= key)
    return 0 if lead.own or known or (bool(own) and own <= called) else 1


def _words(doc: Document, text: str) -> frozenset[str]:
    return frozenset(w for w in tokenize(doc.pack.folder.fold(text).text).words if w[0].isalnum())


def _spoken(names: OutletNames, outlet: Outlet) -> list[str]:
    """The words of a name without its head noun and articles: what tells it from other names."""
    head = names.heads.get(outlet.first)
    first = head.last if head is not None and head.last < outlet.last and not outlet.generic else outlet.first
    words = [w for w in names.words[first : outlet.last] if w[0].isalnum()]
    if words and first == outlet.first:
        words[0] = words[0][outlet.cut :]
    return [w.removeprefix(names.lexis.begins) for w in words]


def _same(lead: Lead, words: frozenset[str], other: Lead, theirs: frozenset[str]) -> bool:
    if (lead.relation == _PHOTO) != (other.relation == _PHOTO):
        return False
    if lead.outlet.key and lead.outlet.key == other.outlet.key:
        return True
    return words <= theirs or theirs <= words


def _source(names: OutletNames, lead: Lead, named: Names) -> Source:
    start, end = names.span(lead.outlet)
    name = names.doc.text[start:end]
    return Source(
        name=name,
        start=start,
        end=end,
        entity=None if lead.relation == _PHOTO or lead.outlet.generic else _entity(names, lead.outlet, name, named),
        relation=cast(Relation, lead.relation),
        rule=lead.rule,
    )


def _entity(names: OutletNames, outlet: Outlet, name: str, named: Names) -> str:
    """The key of the outlet, the same in every language where it is known; it is put among the article's entities."""
    code = names.doc.pack.code
    if outlet.key:
        key = f"organization:{slug(tokenize(outlet.key.lower()).words)}"
        entity = Entity(kind="organization", names={code: [name], "en": [outlet.key]})
    else:
        key = f"organization:{slug(_spoken(names, outlet))}"
        entity = Entity(kind="organization", names={code: [name]})
    named.entities.setdefault(key, entity)
    return key
