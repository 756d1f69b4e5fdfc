"""A language pack: everything that is known of one language, loaded from its folder and the folders it extends."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from isnad.errors import PackInvalid
from isnad.lang.rules import Rule, load_rules, load_yaml
from isnad.model import Article
from isnad.text.automaton import Automaton, Entry, Hit
from isnad.text.clitics import Clitics
from isnad.text.document import Document
from isnad.text.fold import Folder
from isnad.text.sentences import closed_pairs, sentences
from isnad.text.tokens import Tokens, tokenize

_ZWNJ = "\u200c"
_NOT_RULES = {"cases", "language.yaml"}


class LanguagePack:
    """One language: its character tables, settings, rules and automaton.

    ``folders`` are read in order, what is shared first, so that a language adds to and overrides what it extends.
    """

    def __init__(self, code: str, folders: Iterable[Path]) -> None:
        self.code = code
        self.folders = tuple(folders)
        self.about: Mapping[str, Any] = load_yaml(self.folders[-1] / "language.yaml") or {}
        self._settings: dict[str, dict[str, Any]] = {}
        self.rules: dict[str, Rule] = {}
        files = [(folder, path) for folder in self.folders for path in _files(folder)]
        macros: dict[str, list[str]] = {}
        for folder in self.folders:
            path = folder / "text" / "macros.yaml"
            if path.exists():
                macros.update(load_yaml(path) or {})
        for folder, path in files:
            self._load(folder, path, macros)
        # what the tasks compile from this pack is kept here, keyed by task, so that it is built once
        self.compiled: dict[str, Any] = {}
        self._automata: dict[frozenset[str], Automaton] = {}

    def _load(self, folder: Path, path: Path, macros: Mapping[str, list[str]]) -> None:
        task = path.parent.name
        name = f"{task}.{path.stem}"
        first = path.read_text(encoding="utf-8").lstrip()
        content_is_list = any(line.startswith("- ") for line in first.splitlines() if line and not line.startswith("#"))
        if not content_is_list:
            content = load_yaml(path) or {}
            self._settings[name] = merge_settings(self._settings.get(name, {}), content)
            return
        for rule in load_rules(path, owner=folder.name, task=task, macros=macros):
            if rule.id in self.rules:
                raise PackInvalid(f"two rules are called {rule.id}; rename one of them in {path.name}")
            self.rules[rule.id] = rule

    def settings(self, name: str) -> Mapping[str, Any]:
        """The settings file ``task.name`` (``"text.characters"``), merged over the folders; empty if there is none."""
        return self._settings.get(name, {})

    def table(self, name: str) -> list[Rule]:
        """The rules of one file name (``"dates.months"``), in the order of the files."""
        return [rule for rule in self.rules.values() if rule.table == name]

    def value(self, hit: Hit) -> Mapping[str, Any]:
        """The fields of the rule, or of the row of its table, that made a hit."""
        return self.rules[hit.entry.rule].rows[hit.entry.row]

    @cached_property
    def folder(self) -> Folder:
        """The folding of this language."""
        return Folder.from_settings(self.settings("text.characters"))

    @cached_property
    def automaton(self) -> Automaton:
        """One automaton over every word of the pack."""
        return Automaton(self.entries(), self.clitics)

    @cached_property
    def clitics(self) -> Clitics:
        """What this language glues to its words."""
        return Clitics.from_settings(self.settings("text.clitics"))

    def _automaton_of(self, tasks: frozenset[str]) -> Automaton:
        """An automaton over the words of some tasks alone."""
        if tasks not in self._automata:
            self._automata[tasks] = Automaton(self.entries(tasks), self.clitics)
        return self._automata[tasks]

    def entries(self, tasks: frozenset[str] = frozenset()) -> Iterable[Entry]:
        """Every word and phrase of the pack, or of some tasks (``"dates"``) or tables (``"text.numerals"``) alone."""
        for rule in self.rules.values():
            if tasks and rule.table not in tasks and rule.table.split(".", 1)[0] not in tasks:
                continue
            for form, row in rule.forms:
                for spelling in {form, form.replace(_ZWNJ, " ")}:
                    words = tuple(tokenize(self.folder.fold(spelling).text).words)
                    if words:
                        yield Entry(words, rule.table, rule.id, row, rule.takes)

    @cached_property
    def _sentence_settings(self) -> tuple[dict[str, str], frozenset[str], frozenset[str]]:
        marks = dict(self.settings("text.marks").get("pairs", {}))
        ends = self.settings("text.sentences")
        short = frozenset(self.folder.key(a) for a in ends.get("abbreviations", ()))
        return marks, frozenset(ends.get("stops", ())), short

    def document(self, article: Article, *, tasks: frozenset[str] = frozenset()) -> Document:
        """The article folded, cut and matched: the one pass over its text.

        With ``tasks`` (``{"dates", "text"}``) only their words are looked for, and only once they are asked for: for
        one task read by itself.
        """
        folded = self.folder.fold(article.text)
        doc = Document(article, self, folded, tokenize(folded.text), tasks)
        if not tasks:
            doc.open()
        return doc

    def look(self, doc: Document, tasks: frozenset[str]) -> dict[str, list[Hit]]:
        """The words of the pack, or of some tasks, in a document, by table."""
        hits: dict[str, list[Hit]] = {}
        automaton = self._automaton_of(tasks) if tasks else self.automaton
        for hit in automaton.scan(doc.tokens.words):
            spellings = self._as_written.get(hit.entry.rule)
            if spellings is None or self._plain(doc.text[slice(*doc.hit_span(hit))]) in spellings:
                hits.setdefault(hit.entry.table, []).append(hit)
        return hits

    def cut(self, tokens: Tokens) -> tuple[dict[int, int], list[tuple[int, int]]]:
        """Where quotation marks open and close, and the sentences."""
        marks, stops, short = self._sentence_settings
        pairs = closed_pairs(tokens.words, marks)
        return pairs, sentences(tokens, stops=stops, abbreviations=short, pairs=pairs)

    @cached_property
    def _as_written(self) -> dict[str, frozenset[str]]:
        """The spellings of the rules whose words mean something else with other letters of the same folded form."""
        rules = (r for r in self.rules.values() if r.as_written)
        return {r.id: frozenset(self._plain(form) for form, _ in r.forms) for r in rules}

    def _plain(self, text: str) -> str:
        return self._strip.fold(text).text

    @cached_property
    def _strip(self) -> Folder:
        return Folder(letters={}, marks=self.settings("text.characters")["marks"])


def _files(folder: Path) -> list[Path]:
    return sorted(p for p in folder.glob("*/*.yaml") if p.parent.name not in _NOT_RULES and p.name != "macros.yaml")


def merge_settings(old: dict[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    """Settings of a language over those it extends: lists add up, mappings merge, other values are replaced."""
    out = dict(old)
    for key, value in new.items():
        if isinstance(value, list) and isinstance(out.get(key), list):
            out[key] = [*out[key], *value]
        elif isinstance(value, dict) and isinstance(out.get(key), dict):
            out[key] = merge_settings(out[key], value)
        else:
            out[key] = value
    return out
