"""The grammar of date expressions: the patterns of ``dates/*.yaml`` as regular expressions over the signs of items.

A pattern is written with the names of classes, groups and macros (``dates/grammar.yaml``):

``name``     one item of that class or group, or a macro      ``@name``      the same, kept under its name
``x@name``   kept under the name ``x``                         ``( ) | ? * +`` as in regular expressions
``!name``    not followed by that                              ``~name``      not preceded by that
``< >``      where the reported span begins and ends (default: the whole); what stands outside is context
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from isnad.dates.items import Item, Vocabulary
from isnad.dates.needs import needs
from isnad.errors import PackInvalid
from isnad.lang.rules import Rule
from isnad.text.document import Document

_TOKEN = re.compile(r"\s*(?:(\w*)@([\w-]+)|([!~])([\w-]+)|([\w-]+)|([()|?*+<>]))")
_MAX_SHAPES = 50_000


class Match(NamedTuple):
    """A rule's match in a cluster: the items ``[start, end)`` to report and those kept by name.

    Without a rule it is one of the ``silent`` patterns: words that look like a date and are none.
    """

    rule: Rule | None
    start: int
    end: int
    kept: Mapping[str, int]


class _Compiled(NamedTuple):
    rule: Rule | None
    pattern: re.Pattern[str]
    names: Mapping[str, str]


class Grammar:
    """The compiled date rules of a language; matches of a shape (a string of signs) are remembered."""

    def __init__(self, doc: Document) -> None:
        pack = doc.pack
        self.words = Vocabulary(doc)
        settings = pack.settings("dates.grammar")
        self._groups: dict[str, str] = {name: self.words.signs[name] for name in self.words.signs}
        for name, members in (settings.get("groups") or {}).items():
            self._groups[name] = "".join(self._sign(m, name) for m in members)
        self._macros: Mapping[str, str] = settings.get("macros") or {}
        rules = [r for r in pack.rules.values() if r.table.startswith("dates.") and "pattern" in r.value]
        silent = settings.get("silent") or ()
        self._rules = [self._compile(str(text), None) for text in silent]
        self._rules += [self._compile(str(r.value["pattern"]), r) for r in rules]
        listed = [c.pattern.pattern for c in self._rules]
        # the rules by the signs of which they need at least one; and those of which every expression holds one
        self._by_need: dict[str, list[int]] = {}
        telling: set[str] = set()
        for order, needed in enumerate(needs(listed, prices=self.words.prices)):
            telling |= needed if self._rules[order].rule else set()
            for sign in needed or self.words.signs.values():
                self._by_need.setdefault(sign, []).append(order)
        self.telling = frozenset(telling)
        self.words.tell(doc, self.telling)
        self._equating = frozenset(self._groups[name] for name in settings.get("equating") or ())
        self._between = frozenset(self._groups[name] for name in settings.get("between_equals") or ()) | self._equating
        self._shapes: dict[str, tuple[Match, ...]] = {}

    def match(self, cluster: Sequence[Item]) -> tuple[Match, ...]:
        """The expressions in a cluster: leftmost, then longest, then the rule that stands first; none overlap."""
        shape = "".join(item.sign for item in cluster)
        known = self._shapes.get(shape)
        if known is None:
            if len(self._shapes) >= _MAX_SHAPES:
                self._shapes.clear()
            known = self._shapes[shape] = () if self.telling.isdisjoint(shape) else self._parse(shape)
        return known

    def _parse(self, shape: str) -> tuple[Match, ...]:
        found: list[tuple[int, int, int, int, Match]] = []
        able = {order for sign in set(shape) for order in self._by_need.get(sign, ())}
        for order in sorted(able):
            rule, pattern, names = self._rules[order]
            hit = pattern.search(shape)
            while hit is not None:
                kept = {names[g]: hit.start(g) for g, text in hit.groupdict().items() if text is not None}
                start, end = kept.pop("<", hit.start()), kept.pop(">", hit.end())
                found.append((start, start - end, order, -len(hit[0]), Match(rule, start, end, kept)))
                hit = pattern.search(shape, hit.start() + 1)
        found.sort(key=lambda f: f[:4])
        out: list[Match] = []
        for *_, match in found:
            if not out or match.start >= out[-1].end:
                out.append(match)
        return tuple(out)

    def equates(self, signs: Sequence[str]) -> bool:
        """Whether what stands between two expressions sets them equal: a bracket, a slash, "corresponding to"."""
        return self._between.issuperset(signs) and not self._equating.isdisjoint(signs)

    def _compile(self, pattern: str, rule: Rule | None) -> _Compiled:
        names: dict[str, str] = {}
        name = rule.id if rule is not None else f"silent: {pattern}"
        text = self._translate(pattern, name, names, 0)
        try:
            return _Compiled(rule, re.compile(text), names)
        except re.error as error:
            raise PackInvalid(f"the pattern of {name} cannot be read ({error}); mend its brackets and signs") from error

    def _translate(self, pattern: str, rule: str, names: dict[str, str], depth: int) -> str:
        out: list[str] = []
        at = 0
        while at < len(pattern.rstrip()):
            token = _TOKEN.match(pattern, at)
            if token is None or depth > 9:
                raise PackInvalid(
                    f"the pattern of {rule} cannot be read from '{pattern[at : at + 20]}' on; mend it there"
                )
            at = token.end()
            label, kept, sense, guard, name, sign = token.groups()
            if kept:
                group = f"g{len(names)}"
                names[group] = label or kept
                out.append(f"(?P<{group}>{self._set(kept, rule)})")
            elif guard:
                out.append(f"(?!{self._set(guard, rule)})" if sense == "!" else f"(?<!{self._set(guard, rule)})")
            elif name and name in self._macros:
                out.append(f"(?:{self._translate(self._macros[name], rule, names, depth + 1)})")
            elif name:
                out.append(self._set(name, rule))
            elif sign in "<>":
                group = f"g{len(names)}"
                names[group] = sign
                out.append(f"(?P<{group}>)")
            else:
                out.append("(?:" if sign == "(" else sign)
        return "".join(out)

    def _set(self, name: str, rule: str) -> str:
        if name not in self._groups:
            raise PackInvalid(f"rule {rule} uses '{name}', which is no class, group or macro; see dates/grammar.yaml")
        return f"[{self._groups[name]}]"

    def _sign(self, member: str, group: str) -> str:
        if member not in self._groups:
            raise PackInvalid(
                f"the group '{group}' of dates/grammar.yaml names '{member}', which no word has as its class"
            )
        return self._groups[member]


def grammar_of(doc: Document) -> Grammar:
    """The grammar of the document's language, compiled once."""
    grammar: Grammar | None = doc.pack.compiled.get("dates.grammar")
    if grammar is None:
        grammar = doc.pack.compiled["dates.grammar"] = Grammar(doc)
    return grammar
