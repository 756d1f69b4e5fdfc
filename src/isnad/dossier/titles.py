"""For whom the holder of a title speaks, as the words of the title say it: "the Russian foreign minister", for Russia.

The words of a title are read by the same rules as an article. Who is *sent* (an ambassador, an envoy) speaks for the
first that is named, since a second name is where he is sent to. A title that is no office (an analyst, a player), or
one no longer held, makes nobody's voice: a wrong attribution harms more than a missing one.
"""

from __future__ import annotations

from functools import lru_cache

from isnad import lang, names
from isnad.lang import search
from isnad.model import Article
from isnad.text.automaton import Hit
from isnad.text.document import Document

_TITLES, _INSTITUTIONS, _NATIONS = "names.titles", "names.orgheads", "names.nations"
# Senses of the packs' tables of titles and institutions.
_OFFICES = frozenset(
    (
        "acting-head", "adviser", "assistant", "chancellor", "chief-of-staff", "commander", "deputy", "minister",
        "minister-of-state", "negotiator", "premier", "president", "secretary", "secretary-general",
        "security-adviser", "speaker", "spokesperson", "supreme-leader", "undersecretary",
    )
)  # fmt: skip
_SENT = frozenset(("ambassador", "attache", "charge", "consul", "envoy", "representative"))
_TYPES = frozenset(("official", "peer", "royal"))
_OF_STATE = frozenset(
    ("army", "central-bank", "embassy", "government", "judiciary", "ministry", "mission", "parliament", "presidency",
     "secretariat", "senate")
)  # fmt: skip
_STATE = "place:"


@lru_cache(maxsize=20_000)
def speaks_for(words: str, language: str) -> frozenset[str]:
    """The keys of those for whom the bearer of a title, or an institution of this name, speaks."""
    if language not in lang.codes():
        return frozenset()
    doc = lang.get(language).document(Article(id="", text=words))
    head = _head(doc)
    if head is None or not _former(language).isdisjoint(doc.tokens.words):
        return frozenset()
    named = _named(doc)
    if doc.pack.value(head).get("sense") in _SENT:
        after = doc.span(head.first, head.last)[1]
        named = [(start, key) for start, key in named if not words[after:start].strip()]
    return frozenset(key for _, key in named)


@lru_cache(maxsize=16)
def _former(language: str) -> frozenset[str]:
    """The folded words that say that an office is no longer held, with every clitic."""
    clitics = search.folders()[language].clitics
    listed = lang.get(language).settings("names.former").get("former", ())
    return frozenset(
        form
        for phrase in listed
        for word in search.words(phrase, language)
        for form in search.with_clitics(word, clitics)
    )


def _head(doc: Document) -> Hit | None:
    """The word that says what the office or institution is, if it is one that speaks for a state or organisation."""
    for hit in doc.found(_TITLES):
        value = doc.pack.value(hit)
        if value.get("type") in _TYPES or value.get("sense") in _OFFICES | _SENT:
            return hit
        return None
    for hit in doc.found(_INSTITUTIONS):
        return hit if doc.pack.value(hit).get("sense") in _OF_STATE else None
    return None


def _named(doc: Document) -> list[tuple[int, str]]:
    """Where the title names a state (by name or adjective) or an organisation, and its key."""
    out = [(doc.span(h.first, h.last)[0], f"{_STATE}{doc.pack.value(h)['state']}") for h in doc.found(_NATIONS)]
    for mention in names.find_in(doc, None).mentions:
        kind, _, rest = mention.entity.partition(":")
        if kind in ("role", "organization") and ":" in rest:  # an office or ministry, filed under its state
            out.append((mention.start, f"{_STATE}{rest.partition(':')[0]}"))
        if mention.kind in ("place", "organization") and mention.end - mention.start < len(doc.text):
            out.append((mention.start, mention.entity))
    return out
