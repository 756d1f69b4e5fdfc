"""How a name is spelt: its words, and the writings (a language's way with a script) in which they can be read.

The letters of each writing are data (``names/spelling.yaml`` of a language folder). This is not the folding of
:mod:`isnad.text.fold`: there, letters that a reader takes for the same become one; here they tell how a name sounds
(an initial alif with hamza below is an i), so that only what carries no sound is dropped.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path

import msgspec

from isnad import lang
from isnad.lang.rules import load_yaml


class Writing(msgspec.Struct, frozen=True):
    """One writing: ``table`` maps code points to letters (:meth:`str.translate`), ``own`` weighs its own letters."""

    key: str
    script: str
    letters: frozenset[str]
    table: dict[int, str]
    own: dict[str, int]
    particles: frozenset[str]

    def spell(self, text: str) -> str:
        """The letters of ``text`` in this writing; what is not one of them is dropped."""
        out = []
        for letter in text.translate(self.table):
            if letter in self.letters:
                out.append(letter)
            else:
                plain = unicodedata.normalize("NFKD", letter).translate(self.table)
                out += [part for part in plain if part in self.letters]
        return "".join(out)


@cache
def folder() -> Path:
    """The folder that holds the spellings and the learnt weights: the one of a language root with ``spelling.yaml``."""
    return next(path.parent for root in lang.roots() for path in sorted(root.glob("*/names/spelling.yaml")))


@cache
def writings() -> dict[str, Writing]:
    """All writings by key, in the order of the file."""
    return {
        key: Writing(
            key=key,
            script=about["script"],
            letters=frozenset(about["letters"]),
            table=str.maketrans({other: letter for letter, others in about["same"].items() for other in others}),
            own={**dict.fromkeys(about["own"], 1), **dict.fromkeys(about["sure"], 4)},
            particles=frozenset(about["particles"]),
        )
        for key, about in load_yaml(folder() / "spelling.yaml")["writings"].items()
    }


@cache
def script_of(letter: str) -> str:
    """The script of a letter by its Unicode character name (``"ARABIC"``); empty for anything else."""
    if not letter.isalpha():
        return ""
    name = unicodedata.name(letter, "")
    return name.split(" ", 1)[0]


def readings(text: str) -> tuple[str, ...]:
    """The keys of the writings in which ``text`` may be read: one where its letters tell, else all of its script."""
    counts: dict[str, int] = {}
    for letter in text:
        script = script_of(letter)
        if script:
            counts[script] = counts.get(script, 0) + 1
    if not counts:
        return ()
    script = max(sorted(counts), key=counts.__getitem__)
    weights = {w.key: sum(w.own.get(letter, 0) for letter in text) for w in writings().values() if w.script == script}
    best = max(weights.values(), default=0)
    return tuple(key for key, weight in weights.items() if weight == best)
