"""Folding and spelling variants for search: what a reader types finds every way in which it may be written.

Only ``text/characters.yaml`` and ``text/clitics.yaml`` of the packs are read here, so that a search does not wait for the
lexicons. A text is folded as its own language folds it; a query, whose language nobody knows, is folded in every way.
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
from isnad.text.tokens import tokenize

_WORD = re.compile(r"\w")
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
    return [word for word in tokenize(folder_for(code).fold(text).text).words if _WORD.match(word)]


def terms(query: str, *, exact: bool = False) -> list[list[Term]]:
    """What to look for, one list of terms a way of folding; all terms of a list must be there.

    Words that stand next to one another may be written as one, a ZWNJ may be a space, and clitics may be glued to a
    word's ends, unless ``exact`` asks for these words alone.
    """
    out: list[list[Term]] = []
    for found in folders().values():
        whole = _cut(found.folder, query)
        spaced = _cut(found.folder, query.replace(_ZWNJ, " "))
        for sequence in dict.fromkeys((tuple(whole), tuple(spaced))):
            if sequence:
                out.extend(_readings(sequence, found.clitics, exact))
    return list({tuple(way): way for way in out}.values())


def _readings(sequence: tuple[str, ...], clitics: Clitics, exact: bool) -> Iterator[list[Term]]:
    if exact:
        yield [Term((sequence,))]
        return
    yield [Term(tuple((form,) for form in with_clitics(word, clitics))) for word in sequence]
    for i in range(len(sequence) - 1):
        joined = (*sequence[:i], sequence[i] + sequence[i + 1], *sequence[i + 2 :])
        yield [Term(tuple((form,) for form in with_clitics(word, clitics))) for word in joined]


def _cut(folder: Folder, text: str) -> list[str]:
    return [word for word in tokenize(folder.fold(text).text).words if _WORD.match(word)]


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
