"""Folding and spelling variants for search: what a reader types finds every way in which it may be written.

Only ``text/characters.yaml`` and ``text/clitics.yaml`` of the packs are read here, so that a search does not wait for
the lexicons. A text is folded as its own language folds it; a query, whose language nobody knows, is folded once for
each language and sought in that language's texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from isnad import lang
from isnad.lang.pack import merge_settings
from isnad.lang.rules import load_yaml
from isnad.text.clitics import Affix, Clitics
from isnad.text.fold import Folder

OTHER = "other"
# The tokens of text.tokens without signs, spaces and line breaks (a test compares the two).
_WORDS = re.compile(r"[^\W\d_]+|[0-9]+|[^\W_]")
_ZWNJ = "\u200c"
_SHORTEST_HOST = 2


class Term(NamedTuple):
    """One thing to look for: the alternatives are sequences of folded words, any of which will do."""

    alternatives: tuple[tuple[str, ...], ...]


class SearchFolder(NamedTuple):
    """The folding and the clitics of one language."""

    folder: Folder
    clitics: Clitics


@lru_cache(maxsize=1)
def folders() -> dict[str, SearchFolder]:
    """The search folding of every language, by its code."""
    return {code: _load(code, lang.roots()) for code in lang.codes()}


def folder_for(code: str) -> Folder:
    """The folding of texts of a language; a language without a pack is folded by letters alone, nothing is joined."""
    found = folders().get(code)
    return found.folder if found is not None else _plain()


@lru_cache(maxsize=1)
def _plain() -> Folder:
    settings: dict[str, Any] = {}
    for code in lang.codes():
        settings = merge_settings(settings, _settings(code, lang.roots(), "characters"))
    return Folder(letters=settings["letters"], marks=settings["marks"]) if settings else Folder(letters={}, marks=())


@lru_cache(maxsize=16)
def _load(code: str, where: tuple[Path, ...]) -> SearchFolder:
    characters = _settings(code, where, "characters")
    return SearchFolder(Folder.from_settings(characters), Clitics.from_settings(_settings(code, where, "clitics")))


def _settings(code: str, where: tuple[Path, ...], name: str) -> dict[str, Any]:
    out: dict[str, Any] = {}
    for folder in lang.folders_of(code, where):
        path = folder / "text" / f"{name}.yaml"
        if path.exists():
            out = merge_settings(out, load_yaml(path) or {})
    return out


def words(text: str, code: str) -> list[str]:
    """The words of a text as they stand in the search index: folded, without signs and line breaks."""
    return _WORDS.findall(folder_for(code).fold(text).text)


def code_for(language: str) -> str:
    """The code under which a text is folded and sought: its language's, or :data:`OTHER` where no pack reads it."""
    return language if language in folders() else OTHER


def terms(query: str, code: str, *, exact: bool = False) -> list[tuple[Term, ...]]:
    """What to look for in texts of a language, one tuple of terms a way to read the query; all terms must be there.

    Words that stand next to one another may be written as one, a ZWNJ may be a space, and clitics may be glued to a
    word's ends, unless ``exact`` asks for these words alone.
    """
    found = folders().get(code)
    clitics = found.clitics if found is not None else Clitics()
    ways: dict[tuple[Term, ...], None] = {}
    for spelled in dict.fromkeys((query, query.replace(_ZWNJ, " "))):
        sequence = tuple(words(spelled, code))
        if sequence and exact:
            ways[(Term((sequence,)),)] = None
        elif sequence:
            for reading in (sequence, *_joined(sequence)):
                ways[tuple(Term(tuple((form,) for form in with_clitics(word, clitics))) for word in reading)] = None
    return list(ways)


def _joined(sequence: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for i in range(len(sequence) - 1):
        yield (*sequence[:i], sequence[i] + sequence[i + 1], *sequence[i + 2 :])


def with_clitics(word: str, clitics: Clitics) -> list[str]:
    """The word, and the word with each string of clitics glued before or after it."""
    out = [word]
    if len(word) < _SHORTEST_HOST or not word.isalpha():
        return out
    for affix in clitics.before:
        out.extend(_glue_before(word, affix))
    for affix in clitics.after:
        if not affix.restore:
            out.append(word + affix.form)
        elif word.endswith(affix.restore):
            out.append(word[: -len(affix.restore)] + affix.form)
    return list(dict.fromkeys(out))


def _glue_before(word: str, affix: Affix) -> Iterator[str]:
    if not affix.restore:
        yield affix.form + word
    elif word.startswith(affix.restore):
        yield affix.form + word[len(affix.restore) :]


def phrase(name: str, code: str) -> Term | None:
    """A name as it may stand in a text of a language: its words together, clitics glued to either end."""
    found = folders().get(code)
    clitics = found.clitics if found is not None else Clitics()
    sequence = words(name, code)
    if not sequence:
        return None
    if len(sequence) == 1:
        return Term(tuple((form,) for form in with_clitics(sequence[0], clitics)))
    first = with_clitics(sequence[0], Clitics(before=clitics.before))
    last = with_clitics(sequence[-1], Clitics(after=clitics.after))
    return Term(tuple((begin, *sequence[1:-1], end) for begin in first for end in last))
