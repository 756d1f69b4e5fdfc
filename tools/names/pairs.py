"""The word pairs to learn from: two spellings of one word in two writings, read from the training files.

The files are JSON Lines with ``names``: a mapping of language to spellings. A name of several words gives pairs where
both spellings have as many words.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from itertools import combinations, product
from pathlib import Path

from isnad.names.parts import words
from isnad.names.spelling import folder as table_folder
from isnad.names.spelling import writings

# the languages of the training files and the writing of each
WRITING_OF = {"ar": "ar", "fa": "fa", "en": "latin", "ru": "cyrillic"}
MOST_SPELLINGS = 3


def entries(folder: Path) -> Iterator[dict[str, list[str]]]:
    """The spellings of each entry by writing, in the order of the files."""
    for path in [folder] if folder.is_file() else sorted(folder.glob("*.jsonl")):
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                names = json.loads(line)["names"]
                yield {WRITING_OF[k]: v[:MOST_SPELLINGS] for k, v in names.items() if k in WRITING_OF}


@cache
def given_names(first: str, second: str) -> list[tuple[str, str]]:
    """The word pairs of the table of common given names that lies with the pack."""
    lines = (table_folder() / "given-pairs.tsv").read_text(encoding="utf-8").replace("\\u200c", "\u200c").splitlines()
    columns, *rows = [line.split("\t") for line in lines if not line.startswith("#")]
    out: dict[tuple[str, str], None] = {}
    for row in rows:
        known = dict(zip(columns, row, strict=True))
        for a, b in product(known[first].split("|"), known[second].split("|")):
            left, right = spell(first, a), spell(second, b)
            if len(left) == len(right):
                out.update(dict.fromkeys(p for p in zip(left, right, strict=True) if all(len(w) > 1 for w in p)))
    return list(out)


def spell(writing: str, name: str) -> tuple[str, ...]:
    """The words of a name in the letters of a writing."""
    return tuple(w for w in map(writings()[writing].spell, words(name)) if w)


def through(folder: Path, first: str, second: str, middle: str) -> list[tuple[str, str]]:
    """Word pairs of two writings whose words stand, in different entries, beside the same word of a third writing."""
    known: dict[str, list[str]] = {}
    for word, between in word_pairs(folder, first, middle):
        known.setdefault(between, []).append(word)
    return [(word, other) for between, other in word_pairs(folder, middle, second) for word in known.get(between, ())]


@cache
def word_pairs(folder: Path, first: str, second: str) -> list[tuple[str, str]]:
    """All different word pairs of two writings, in the order of the files; for one writing, its spelling variants."""
    found: dict[tuple[str, str], None] = {}
    for entry in entries(folder):
        if first == second:
            choices = list(combinations(entry.get(first, ()), 2))
        else:
            choices = list(product(entry.get(first, ()), entry.get(second, ())))
        for a, b in choices:
            left, right = spell(first, a), spell(second, b)
            if len(left) == len(right):
                for pair in zip(left, right, strict=True):
                    if all(2 <= len(w) <= 14 for w in pair):
                        found[pair] = None
    return list(found)


def borrowed(folder: Path, first: str, second: str) -> list[tuple[str, str]]:
    """Word pairs of another writing of the first one's script, in the letters of the first: a start for the poor."""
    out: dict[tuple[str, str], None] = {}
    for other in writings().values():
        if other.script == writings()[first].script and other.key not in (first, second):
            for a, b in word_pairs(folder, other.key, second):
                if len(spelt := writings()[first].spell(a)) > 1:
                    out[spelt, b] = None
    return list(out)
