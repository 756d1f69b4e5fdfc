"""What a pack knows of the words of names, compiled once: name words, particles, modifiers, links."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from isnad.lang.pack import LanguagePack
from isnad.lang.rules import FORMS, read_table
from isnad.names.shape import likeness

GIVEN, NAME, NEVER, RARELY, PARTICLE, SURE, ARTICLED, ALIKE, FUNCTION = 1, 2, 4, 8, 16, 32, 64, 128, 256
_FUNCTIONS = frozenset({"function words", "verbs"})
_MEMO_LIMIT = 100_000


class Lexicon:
    """Single words by their use in names; see ``names/words.yaml`` of a pack for what each list means."""

    def __init__(self, pack: LanguagePack) -> None:
        settings: Mapping[str, Any] = pack.settings("names.words")
        key = pack.folder.key
        self.flags: dict[str, int] = {}
        for name, flag in (("given", GIVEN | NAME), ("namewords", NAME), ("sure", NAME | SURE)):
            for word in _words(pack, settings.get(name, ())):
                self._add(key(word), flag)
        verbs: set[str] = set()
        for word, flags in self.flags.items():
            if flags & SURE:  # a surname of the world stands in the list of given names too
                self.flags[word] = flags & ~GIVEN
        for row in _rows(pack, settings.get("notnames", ())):
            flag = NEVER if row["use"] == "never" else RARELY
            for word in row[FORMS].split("|"):
                folded = key(word.replace("\\u200c", "\u200c"))
                self._set_never(folded, flag, row["what"] in _FUNCTIONS)
                if row["what"] == "verbs":
                    verbs.add(folded)
        for word in settings.get("particles", ()):
            self._add(key(word), PARTICLE)
        self.outside: dict[str, int] = dict(settings.get("outside", {}))
        self.article: str = key(settings.get("article", ""))
        self.glued = _proclitics(pack, self.outside)
        self.modifiers = self._endings(settings, key, "modifiers")
        self.former = self._endings(settings, key, "former")
        self.unlike_endings: tuple[str, ...] = tuple(key(w) for w in settings.get("unlike_endings", ()))
        self.unlike_beginnings: tuple[str, ...] = tuple(key(w) for w in settings.get("unlike_beginnings", ()))
        self.surname_endings: tuple[str, ...] = tuple(key(w) for w in settings.get("surname_endings", ()))
        self.lists: dict[str, frozenset[str]] = {
            name: frozenset(key(w) for w in settings.get(name, ()))
            for name in (
                "of", "in", "conjunctions", "apposition", "quantifiers", "demonstratives", "town", "in_town",
                "between", "place_heads", "regnal", "says_before", "says_after",
                "place_heads_inside", "tails", "says_near", "that", "object",
                "with_god", "god",
            )
        }  # fmt: skip
        self.verbs = frozenset(verbs)
        plain = {key(word): word for word in settings.get("as_written", ())}
        self.as_written: dict[str, str] = plain
        self.ezafe_after: tuple[str, ...] = tuple(key(letter) for letter in settings.get("ezafe_after", ()))
        self.relation_endings: tuple[str, ...] = tuple(key(w) for w in settings.get("relation_endings", ()))
        self.portfolio_names = bool(settings.get("portfolio_names", False))
        self.declined: tuple[str, ...] = tuple(settings.get("declined", ()))
        self.in_senses = frozenset(settings.get("in_senses", ()))
        self._shape = {row[FORMS]: int(row["weight"]) for row in _rows(pack, settings.get("shape", ()))}
        self._alike_from = float(settings.get("alike_from", 0))
        self.patronymics: tuple[str, ...] = tuple(key(w) for w in settings.get("patronymics", ()))
        self.given_beginnings: tuple[str, ...] = tuple(key(w) for w in settings.get("given_beginnings", ()))
        self.joining = tuple(f for f in self.glued if f in {key(w) for w in settings.get("conjunctions", ())})
        self.starters = frozenset(key(word) for word in settings.get("starters", ()))
        self._memo: dict[str, tuple[int, int]] = {}

    def _add(self, word: str, flag: int) -> None:
        self.flags[word] = self.flags.get(word, 0) | flag

    def _set_never(self, word: str, flag: int, function: bool) -> None:
        old = self.flags.get(word, 0)
        if flag == NEVER:
            self.flags[word] = NEVER | (FUNCTION if function else old & FUNCTION)
        else:
            self.flags[word] = old | RARELY | NAME

    def _endings(self, settings: Mapping[str, Any], key: Any, name: str) -> frozenset[str]:
        """A list of adjectives with every ending and with and without the article."""
        out = set()
        for word in settings.get(name, ()):
            for ending in settings.get("modifier_endings") or [""]:
                form = key(word) + key(ending)
                out |= {form, self.article + form}
        return frozenset(out)

    def look(self, word: str) -> tuple[int, int]:
        """The flags of a folded word, and how many letters are glued before the name in it."""
        known = self._memo.get(word)
        if known is None:
            if len(self._memo) >= _MEMO_LIMIT:
                self._memo.clear()
            known = self._memo[word] = self._look(word)
        return known

    def _derived(self, word: str) -> int:
        """What a word is by its make: a given name with a family's ending, or one that begins as such names do."""
        for ending in self.patronymics:
            if word.endswith(ending) and self.flags.get(word[: -len(ending)], 0) & (GIVEN | NEVER) == GIVEN:
                return NAME
        if any(word.startswith(b) and len(word) > len(b) + 2 for b in self.given_beginnings):
            return GIVEN | NAME
        return 0

    def _look(self, word: str) -> tuple[int, int]:
        flags = self.flags.get(word, 0) or self._derived(word)
        if flags:
            return flags, 0
        article = self.article
        if article and word.startswith(article) and self.flags.get(word[len(article) :], 0) & (NAME | NEVER) == NAME:
            return ARTICLED, 0
        for form in self.glued:
            if word.startswith(form) and len(word) - len(form) > 2:
                inner = self.flags.get(word[len(form) :], 0)
                if inner & (GIVEN | SURE | NEVER | PARTICLE) or inner and form in self.joining:
                    return inner, len(form)
        if self.unlike(word) or likeness(word, self._shape) < self._alike_from:
            return 0, 0
        return ALIKE, 0

    def likeness(self, word: str) -> float:
        """How much the letters of a folded word are those of names (mean log odds, in hundredths)."""
        return likeness(word, self._shape)

    def unlike(self, word: str) -> bool:
        """Whether the shape of an unknown word speaks against its being a name."""
        if len(word) < 3 or not word.isalpha():
            return True
        return word.endswith(self.unlike_endings) or word.startswith(self.unlike_beginnings)


def of(pack: LanguagePack) -> Lexicon:
    """The compiled lexicon of a pack, made once."""
    known = pack.compiled.get("names.lexicon")
    if known is None:
        known = pack.compiled["names.lexicon"] = Lexicon(pack)
    assert isinstance(known, Lexicon)
    return known


def _proclitics(pack: LanguagePack, outside: Mapping[str, int]) -> tuple[str, ...]:
    """The strings of proclitics that stand outside a name, longest first."""
    rows = pack.settings("text.clitics").get("before") or []
    forms = {r["form"] for r in rows if set(r["classes"]) <= set(outside) and not r.get("restore")}
    return tuple(sorted(forms, key=lambda form: (-len(form), form)))


def _rows(pack: LanguagePack, files: Iterable[str]) -> Iterable[dict[str, str]]:
    """The rows of the tables of these names, of what is shared and of the language itself."""
    for name in files:
        for folder in pack.folders:
            path = folder / "names" / name
            if path.exists():
                yield from read_table(path)


def _words(pack: LanguagePack, files: Iterable[str]) -> Iterable[str]:
    for row in _rows(pack, files):
        for form in row[FORMS].split("|"):
            yield form.replace("\\u200c", "\u200c")
