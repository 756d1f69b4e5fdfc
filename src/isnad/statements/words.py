"""What a pack says of the function words around a cue, folded once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from isnad.lang.pack import LanguagePack

_LISTS = (
    "complementizers", "complementizers_pronoun", "impersonal", "not_before_complementizer", "prepositions", "adverbs",
    "auxiliaries", "negations", "relatives", "openers", "joiners", "returns", "returns_after_comma", "returns_object",
    "object_channel_prepositions", "demonstratives", "pronouns_first", "object_pronouns", "speakers", "media", "own_words",
    "object_marker", "colons", "commas", "conjunctions", "light_verbs", "leads", "agent_prepositions", "ends_clause",
    "anaphors", "clitic_conjunctions", "document_prepositions", "clause_heads", "after_cue", "article_letters", "ask_prepositions", "address_prepositions", "lead_path",
    "pronoun_prepositions", "reported_prepositions", "impersonal_cues", "adversatives", "circumstances", "as_words", "partitives", "own", "result_complementizers", "semicolons", "before_cue",
)  # fmt: skip


class Words:
    """Folded function words by what they do; ``statements/words.yaml`` of a pack says what each list means."""

    def __init__(self, pack: LanguagePack) -> None:
        settings: Mapping[str, Any] = pack.settings("statements.words")
        key = pack.folder.key
        self._lists = {name: frozenset(key(str(w)) for w in settings.get(name, ())) for name in _LISTS}
        self.verb_first = settings.get("order", "verb-first") == "verb-first"
        self.prefixed = tuple(key(w) for w in settings.get("prefixed", ()))
        marks = pack.settings("text.marks")
        self.marks: dict[str, str] = {opened: marks["pairs"][opened] for opened in marks.get("quotes", ())}
        self.closing = frozenset(self.marks.values())
        self.brackets = {o: c for o, c in marks.get("pairs", {}).items() if o not in self.marks}
        self.clause_pattern = re.compile(settings["clause_pattern"]) if "clause_pattern" in settings else None
        self.participle_pattern = re.compile(settings["participle_pattern"]) if "participle_pattern" in settings else None
        self.article = key(settings.get("article", "")) or "\0"
        self.subject_pattern = re.compile(settings["subject_pattern"]) if "subject_pattern" in settings else None
        self.stops = frozenset(pack.settings("text.sentences").get("stops", ()))

    def __getitem__(self, name: str) -> frozenset[str]:
        return self._lists[name]


def of(pack: LanguagePack) -> Words:
    """The compiled words of a pack, made once."""
    known = pack.compiled.get("statements.words")
    if known is None:
        known = pack.compiled["statements.words"] = Words(pack)
    assert isinstance(known, Words)
    return known
