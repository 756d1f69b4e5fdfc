"""The words of a name, in the order in which they are said.

What stands in brackets is no part of the name; "Surname, Given" is turned round; hyphens and dots part words;
apostrophes, marks and ZWNJ do not.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from isnad.names.spelling import readings, writings

_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_COMMA = re.compile("\\s*[,\u060c]\\s*")
# joins: apostrophes and their look-alikes, modifier letters, ZWNJ and other invisible characters, combining marks
_JOINS = re.compile("['\u2019\u2018`\u00b4\u02b0-\u02ff\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u0640]")
_GAPS = re.compile(r"[\W\d_]+")


@lru_cache(maxsize=1 << 16)
def words(name: str) -> tuple[str, ...]:
    """The words of a name, lower case, given name first; marks other than those of letters are gone.

    >>> words("Lavrov, Sergei (minister)")
    ('sergei', 'lavrov')
    """
    text = unicodedata.normalize("NFKC", name).casefold()
    text = _JOINS.sub("", _BRACKETS.sub(" ", text))
    text = "".join(c for c in text if not unicodedata.combining(c))
    head, *rest = _COMMA.split(text.strip(), maxsplit=1)
    ordered = " ".join([*rest, head])
    return tuple(word for word in _GAPS.split(ordered) if word)


@lru_cache(maxsize=1 << 16)
def spelt(name: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The readings of a name: pairs of a writing's key and the name's words in the letters of that writing."""
    parts = words(name)
    out = []
    for key in readings(" ".join(parts)):
        writing = writings()[key]
        letters = tuple(w for w in (writing.spell(part) for part in parts) if w)
        if letters:
            out.append((key, letters))
    return tuple(out)
