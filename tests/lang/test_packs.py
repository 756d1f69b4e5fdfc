"""Every language pack holds what it promises: no list of languages, files or rules is kept here."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

import isnad
from isnad import lang
from isnad.lang.rules import Example, Rule, load_yaml
from isnad.model import Article, Report

RULES = [(code, rule) for code in lang.codes() for rule in lang.get(code).rules.values()]
IDS = [f"{code}:{rule.id}" for code, rule in RULES]
INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
FILES = sorted(p for root in lang.roots() for p in root.glob("*/**/*") if p.suffix in {".yaml", ".tsv", ".txt"})
Spans = list[tuple[int, int]]


@cache
def report(code: str, text: str, published: str | None) -> Report:
    return isnad.read(text, language=code, published=published)


def words_found(code: str, rule: Rule, text: str) -> Spans:
    doc = lang.get(code).document(Article(id="example", text=text))
    return [doc.span(h.first, h.last) for h in doc.found(rule.table) if h.entry.rule == rule.id]


def facts_found(code: str, rule: Rule, example: Example) -> Spans:
    """Every span by which a fact of this rule can be marked in an example."""
    got = report(code, example.text, example.expect.get("published"))
    facts = [*got.dates, *got.sources, *got.mentions]
    out = [(f.start, f.end) for f in facts if f.rule == rule.id]
    for statement in (s for s in got.statements if s.rule == rule.id):
        out += [(s.start, s.end) for s in (*statement.content, *([statement.cue] if statement.cue else []))]
    out += [(e.trigger.start, e.trigger.end) for e in got.events if e.rule == rule.id]
    doc = lang.get(code).document(Article(id="example", text=example.text))
    from isnad.text.parts import find_parts_with_rules

    out += [(p.start, p.end) for p, made_by in find_parts_with_rules(doc) if made_by == rule.id]
    return out


def found(code: str, rule: Rule, example: Example) -> Spans:
    return words_found(code, rule, example.text) if rule.forms else facts_found(code, rule, example)


@pytest.mark.parametrize(("code", "rule"), RULES, ids=IDS)
def test_rule_says_why_and_whence_and_shows_both_directions(code: str, rule: Rule) -> None:
    missing = [f for f in ("why", "source", "finds", "ignores") if not getattr(rule, f)]
    assert missing == []


@pytest.mark.parametrize(("code", "rule"), RULES, ids=IDS)
def test_rule_finds_its_examples(code: str, rule: Rule) -> None:
    for example in rule.finds:
        spans = found(code, rule, example)
        assert example.spans, f"mark what is to be found in braces: {example.text}"
        for span in example.spans:
            assert span in spans, f"{example.text[slice(*span)]!r} not found in {example.text!r}; found {spans}"
        if "value" in example.expect:
            got = report(code, example.text, example.expect.get("published"))
            values = {(d.start, d.end): d.value for d in got.dates}
            assert values.get(example.spans[0]) == example.expect["value"]


@pytest.mark.parametrize(("code", "rule"), RULES, ids=IDS)
def test_rule_leaves_its_counter_examples_alone(code: str, rule: Rule) -> None:
    for example in rule.ignores:
        assert found(code, rule, example) == [], example.text


@pytest.mark.parametrize("path", FILES, ids=lambda p: "/".join(p.parts[-3:]))
def test_no_raw_invisible_character(path: Path) -> None:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        assert not INVISIBLE.search(line), f"line {number}: write it as an escape (\\u200c)"


@pytest.mark.parametrize("code", lang.codes())
def test_every_word_of_a_pack_is_in_its_alphabet(code: str) -> None:
    """A letter of another alphabet in a word list is a slip of the keyboard; folding takes care of known variants."""
    pack = lang.get(code)
    about = pack.settings("text.alphabet")
    alphabet = set(about.get("letters", "")) | set("abcdefghijklmnopqrstuvwxyz0123456789")
    assert alphabet, "text/alphabet.yaml names the folded letters of the language"
    strange = {
        (form, letter)
        for rule in pack.rules.values()
        for form, _ in rule.forms
        for letter in pack.folder.key(form)
        if letter.isalpha() and letter not in alphabet
    }
    assert strange == set()


@pytest.mark.parametrize("code", lang.codes())
def test_language_says_what_it_is(code: str) -> None:
    about = load_yaml(lang.get(code).folders[-1] / "language.yaml")
    assert {"name", "native_name", "direction", "extends"} <= set(about)
