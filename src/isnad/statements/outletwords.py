"""The words by which a language begins, continues and ends the names of outlets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from isnad.lang.rules import Rule
from isnad.text.document import Document

KNOWN = "statements.outlets"
HEADS = "statements.sources-heads"
CUES = "statements.sources"
_WORDS = "statements.sources-words"


class Lexis(NamedTuple):
    """The folded words by which a language continues and ends the name of an outlet."""

    stops: frozenset[str]
    desks: frozenset[str]
    asides: frozenset[str]
    before: frozenset[str]
    glued: frozenset[str]
    never: frozenset[str]
    unnamed: frozenset[str]
    between: frozenset[str]
    say: frozenset[str]
    staff: frozenset[str]
    tails: frozenset[str]
    auxiliaries: frozenset[str]
    openers: frozenset[str]
    onward: frozenset[str]
    introduces: frozenset[str]
    objects: frozenset[str]
    begins: str
    ends: tuple[str, ...]
    bare_ends: tuple[str, ...]
    titles_follow: bool


def lexis(doc: Document) -> Lexis:
    """The words of the document's language, folded once."""
    found: Lexis | None = doc.pack.compiled.get(_WORDS)
    if found is None:
        about = doc.pack.settings(_WORDS)

        def words(name: str) -> frozenset[str]:
            return frozenset(doc.pack.folder.key(str(word)) for word in about.get(name, ()))

        adjective: Mapping[str, Any] = about.get("adjective", {"ends": []})
        bare: Mapping[str, Any] = about.get("bare_adjective", {"ends": []})
        forms = str(adjective.get("begins", "")), tuple(adjective["ends"]), tuple(bare["ends"])
        follow = bool(about.get("titles_follow"))
        found = Lexis._make([*map(words, Lexis._fields[: -len(forms) - 1]), *forms, follow])
        doc.pack.compiled[_WORDS] = found
    return found


def patterns(doc: Document) -> dict[str, Rule]:
    """The language's rules of sources that have no words, by what they are called."""
    found: dict[str, Rule] | None = doc.pack.compiled.get(CUES)
    if found is None:
        found = {rule.value["pattern"]: rule for rule in doc.pack.table(CUES) if "pattern" in rule.value}
        doc.pack.compiled[CUES] = found
    return found


def head_words(doc: Document) -> frozenset[str]:
    """The folded words of the language's head nouns."""
    found: frozenset[str] | None = doc.pack.compiled.get(HEADS)
    if found is None:
        forms = (doc.pack.folder.key(form) for rule in doc.pack.table(HEADS) for form, _ in rule.forms)
        found = frozenset(word for form in forms for word in form.split())
        doc.pack.compiled[HEADS] = found
    return found
