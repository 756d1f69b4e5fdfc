"""Clitics: the conjunctions, prepositions, articles and pronouns that are written as one word with their host.

The forms and their order are data of the language pack; this module only takes them apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

_NONE: frozenset[str] = frozenset()
_SHORTEST_STEM = 2


class Affix(NamedTuple):
    """A string of clitics and the classes it is made of.

    ``restore`` is what the host loses to the spelling when they join (an article's alif, a feminine ending); ``cut``
    is how many written letters do not belong to the host.
    """

    form: str
    classes: frozenset[str]
    restore: str
    cut: int


class Clitics:
    """Takes proclitics and enclitics off a folded word, in every way that the pack's forms allow."""

    def __init__(self, before: Iterable[Affix] = (), after: Iterable[Affix] = ()) -> None:
        self.before = sorted(set(before), key=lambda a: (-len(a.form), a.form, sorted(a.classes)))
        self.after = sorted(set(after), key=lambda a: (-len(a.form), a.form, a.restore, sorted(a.classes)))

    @classmethod
    def from_settings(cls, settings: Mapping[str, object]) -> Clitics:
        """Clitics from the pack's ``text/clitics.yaml``: lists ``before`` and ``after`` of form, classes, restore."""

        def affixes(key: str) -> list[Affix]:
            rows = settings.get(key) or []
            assert isinstance(rows, list)
            return [
                Affix(r["form"], frozenset(r["classes"]), r.get("restore", ""), r.get("cut", len(r["form"]))) for r in rows
            ]

        return cls(affixes("before"), affixes("after"))

    def analyses(self, word: str) -> list[tuple[str, int, int, frozenset[str]]]:
        """Every reading of ``word``: stem, letters taken before and after it, and the classes of the clitics taken."""
        out = [(word, 0, 0, _NONE)]
        out.extend((stem, 0, cut, classes) for stem, cut, classes in self.enclitics(word))
        for affix in self.before:
            if not word.startswith(affix.form) or len(word) - len(affix.form) < _SHORTEST_STEM:
                continue
            stem = affix.restore + word[len(affix.form) :]
            out.append((stem, affix.cut, 0, affix.classes))
            out.extend((inner, affix.cut, after, affix.classes | more) for inner, after, more in self.enclitics(stem))
        return out

    def enclitics(self, word: str) -> list[tuple[str, int, frozenset[str]]]:
        """Every reading of ``word`` with an enclitic: stem, letters taken off its end, classes."""
        return [
            (word[: -len(a.form)] + a.restore, a.cut, a.classes)
            for a in self.after
            if word.endswith(a.form) and len(word) - len(a.form) + len(a.restore) >= _SHORTEST_STEM
        ]
