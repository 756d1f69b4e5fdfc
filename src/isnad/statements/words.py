"""What a pack says of the function words around a cue, folded once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from isnad.lang.pack import LanguagePack

_NONE: frozenset[str] = frozenset()


class Words(dict[str, frozenset[str]]):
    """Folded function words by what they do; ``statements/words.yaml`` of a pack says what each list means."""

    def __init__(self, pack: LanguagePack) -> None:
        settings: Mapping[str, Any] = pack.settings("statements.words")
        key = pack.folder.key
        super().__init__(
            (name, frozenset(key(str(w)) for w in words)) for name, words in settings.items() if isinstance(words, list)
        )
        self.verb_first = settings.get("order", "verb-first") == "verb-first"
        self.prefixed = tuple(key(w) for w in settings.get("prefixed", ()))
        # a language without an article never begins a word with this
        self.article = key(settings.get("article", "")) or "\0"
        marks = pack.settings("text.marks")
        self.marks: dict[str, str] = {opened: marks["pairs"][opened] for opened in marks.get("quotes", ())}
        self.closing = frozenset(self.marks.values())
        self.brackets = {o: c for o, c in marks.get("pairs", {}).items() if o not in self.marks}
        self.stops = frozenset(pack.settings("text.sentences").get("stops", ()))
        self.declined: tuple[str, ...] = tuple(pack.settings("names.words").get("declined", ()))
        self.clause_pattern = _pattern(settings.get("clause_pattern"))
        self.participle_pattern = _pattern(settings.get("participle_pattern"))
        self.oblique_pattern = _pattern(settings.get("oblique_pattern"))
        self.subject_pattern = _pattern(settings.get("subject_pattern"))

    def __missing__(self, name: str) -> frozenset[str]:
        self[name] = _NONE  # a language need not have every list
        return _NONE


def _pattern(written: str | None) -> re.Pattern[str] | None:
    return re.compile(written) if written else None


def of(pack: LanguagePack) -> Words:
    """The compiled words of a pack, made once."""
    known = pack.compiled.get("statements.words")
    if known is None:
        known = pack.compiled["statements.words"] = Words(pack)
    assert isinstance(known, Words)
    return known
