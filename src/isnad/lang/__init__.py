"""The languages that Isnad knows, found by their folders: the only code that knows that languages exist.

A language is a folder with a ``language.yaml``; folders that begin with ``_`` are shared parts. Further folders of
languages are named in the environment variable ``ISNAD_LANG_PATH`` (separated as in ``PATH``). Adding a language
changes no existing file.
"""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path

from msgspec import Struct

from isnad.errors import UnknownRule, UnsupportedLanguage
from isnad.lang.pack import LanguagePack
from isnad.lang.rules import Rule, load_yaml

__all__ = ["Explanation", "LanguagePack", "codes", "explain", "folders_of", "get", "roots"]

_HERE = Path(__file__).parent


class Explanation(Struct, frozen=True):
    """Where a rule stands (file below its languages folder, line from 1) and what its author wrote of it."""

    rule: Rule
    file: str
    line: int


def roots() -> tuple[Path, ...]:
    """The folders in which languages are looked for, the shipped one first."""
    more = os.environ.get("ISNAD_LANG_PATH", "")
    return (_HERE, *(Path(p) for p in more.split(os.pathsep) if p))


def codes() -> list[str]:
    """The codes of all languages, sorted."""
    return list(_codes(roots()))


@lru_cache(maxsize=16)
def _codes(where: tuple[Path, ...]) -> tuple[str, ...]:
    found = {f.parent.name for root in where for f in root.glob("*/language.yaml")}
    return tuple(sorted(code for code in found if not code.startswith("_")))


def get(code: str) -> LanguagePack:
    """The pack of a language, loaded once.

    Raises:
        UnsupportedLanguage: no folder has this name.
        PackInvalid: a file of the pack does not hold what it should.
    """
    return _load(code, roots())


@lru_cache(maxsize=16)
def _load(code: str, where: tuple[Path, ...]) -> LanguagePack:
    return LanguagePack(code, folders_of(code, where))


def folders_of(code: str, where: tuple[Path, ...]) -> list[Path]:
    """The folders that make up a language, what is shared first and its own last.

    Raises:
        UnsupportedLanguage: no folder has this name.
    """
    folder = _folder(code, where)
    if folder is None or code.startswith("_"):
        raise UnsupportedLanguage(f"no language pack is called '{code}'; the languages are {', '.join(codes())}")
    base = (load_yaml(folder / "language.yaml") or {}).get("extends") or []
    return [*(f for f in (_folder(name, where) for name in base) if f is not None), folder]


def _folder(name: str, where: tuple[Path, ...]) -> Path | None:
    return next((root / name for root in where if (root / name / "language.yaml").exists()), None)


def explain(rule_id: str) -> Explanation:
    """Where a rule stands, why it is there and what it finds.

    Raises:
        UnknownRule: no pack has a rule of this id.
    """
    for code in codes():
        rule = get(code).rules.get(rule_id)
        if rule is not None:
            local = rule_id.split(".", 2)[2]
            lines = rule.file.read_text(encoding="utf-8").splitlines()
            line = next((n for n, text in enumerate(lines, 1) if text.strip() in (f"- id: {local}", f"id: {local}")), 1)
            root = next(root for root in roots() if rule.file.is_relative_to(root))
            return Explanation(rule, rule.file.relative_to(root).as_posix(), line)
    raise UnknownRule(
        f"no rule is called '{rule_id}'; 'isnad why FILE --at OFFSET' names the rules that fired at a place"
    )
