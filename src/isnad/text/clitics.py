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
    """Takes proclitics and enclitics off a folded word, in every way that the pack's forms allow.

    ``before`` and ``after`` are the forms themselves, for search, which puts them on.
    """

    def __init__(self, before: Iterable[Affix] = (), after: Iterable[Affix] = ()) -> None:
        self.before = tuple(before)
        self.after = tuple(after)
        self._before = _by_form(self.before)
        self._after = _by_form(self.after)
        self._longest_before = max(map(len, self._before), default=0)
        self._longest_after = max(map(len, self._after), default=0)
        self._last_letters = frozenset(form[-1:] for form in self._after)

    @classmethod
    def from_settings(cls, settings: Mapping[str, object]) -> Clitics:
        """Clitics from the pack's ``text/clitics.yaml``: lists ``before`` and ``after`` of form, classes, restore."""

        def affixes(key: str) -> list[Affix]:
            rows = settings.get(key) or []
            assert isinstance(rows, list)
            return [
                Affix(r["form"], frozenset(r["classes"]), r.get("restore", ""), r.get("cut", len(r["form"])))
                for r in rows
            ]

        return cls(affixes("before"), affixes("after"))

    def analyses(self, word: str) -> list[tuple[str, int, int, frozenset[str]]]:
        """Every reading of ``word``: stem, letters taken before and after it, and the classes of the clitics taken."""
        out = [(word, 0, 0, _NONE)]
        out.extend((stem, 0, cut, classes) for stem, cut, classes in self.enclitics(word))
        for size in range(min(self._longest_before, len(word) - _SHORTEST_STEM), 0, -1):
            for affix in self._before.get(word[:size], ()):
                stem = affix.restore + word[size:]
                out.append((stem, affix.cut, 0, affix.classes))
                out.extend(
                    (inner, affix.cut, after, affix.classes | more) for inner, after, more in self.enclitics(stem)
                )
        return out

    def surfaces(self, stem: str, takes: frozenset[str]) -> list[str]:
        """Every way in which ``stem`` is written with the clitics it takes: what :meth:`analyses` takes apart."""
        taken = [a for a in self.after if a.classes <= takes and stem.endswith(a.restore)]
        after = [stem, *(stem[: len(stem) - len(a.restore)] + a.form for a in taken)]
        out = list(after)
        for b in self.before:
            if b.classes <= takes:
                out += [b.form + form[len(b.restore) :] for form in after if form.startswith(b.restore)]
        return out

    def enclitics(self, word: str) -> list[tuple[str, int, frozenset[str]]]:
        """Every reading of ``word`` with an enclitic: stem, letters taken off its end, classes."""
        out: list[tuple[str, int, frozenset[str]]] = []
        if word[-1:] not in self._last_letters:
            return out
        length = len(word)
        for size in range(min(self._longest_after, length), 0, -1):
            for affix in self._after.get(word[-size:], ()):
                stem = word[:-size] + affix.restore
                if len(stem) >= _SHORTEST_STEM:
                    out += ((stem, affix.cut, affix.classes),)
        return out


def _by_form(affixes: Iterable[Affix]) -> dict[str, list[Affix]]:
    out: dict[str, list[Affix]] = {}
    for affix in sorted(set(affixes), key=lambda a: (a.form, a.restore, sorted(a.classes))):
        out.setdefault(affix.form, []).append(affix)
    return out
