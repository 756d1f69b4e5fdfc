"""The lexicon automaton: whole words, clitics where a rule takes them, longest first."""

from __future__ import annotations

from isnad.text.automaton import Automaton, Entry
from isnad.text.clitics import Affix, Clitics

CLITICS = Clitics(
    before=[
        Affix("w", frozenset({"conj"}), "", 1),
        Affix("al", frozenset({"article"}), "", 2),
        Affix("wal", frozenset({"conj", "article"}), "", 3),
        Affix("ll", frozenset({"prep"}), "al", 1),
    ],
    after=[Affix("ha", frozenset({"pronoun"}), "", 2), Affix("tha", frozenset({"pronoun"}), "h", 2)],
)


def entry(text: str, *takes: str, table: str = "t.a", rule: str | None = None) -> Entry:
    return Entry(tuple(text.split()), table, rule or text, 0, frozenset(takes))


def scan(entries: list[Entry], text: str) -> list[tuple[int, int, str, int, int]]:
    return [(h.first, h.last, h.entry.rule, h.before, h.after) for h in Automaton(entries, CLITICS).scan(text.split())]


def test_whole_words_only() -> None:
    assert scan([entry("said")], "said saidx xsaid said") == [(0, 1, "said", 0, 0), (3, 4, "said", 0, 0)]


def test_clitics_only_where_taken() -> None:
    assert scan([entry("said", "conj")], "wsaid alsaid walsaid") == [(0, 1, "said", 1, 0)]
    assert scan([entry("said", "conj", "article")], "walsaid") == [(0, 1, "said", 3, 0)]


def test_an_exact_word_wins_over_one_with_clitics() -> None:
    assert scan([entry("ord", "conj"), entry("word")], "word") == [(0, 1, "word", 0, 0)]


def test_phrases_are_longest_first_and_do_not_overlap_in_a_table() -> None:
    rules = [entry("a b"), entry("a"), entry("b c")]
    assert scan(rules, "a b c") == [(0, 2, "a b", 0, 0)]
    assert scan(rules, "a b b c") == [(0, 2, "a b", 0, 0), (2, 4, "b c", 0, 0)]


def test_tables_are_independent() -> None:
    rules = [entry("a b"), entry("b", table="t.b")]
    assert scan(rules, "a b") == [(0, 2, "a b", 0, 0), (1, 2, "b", 0, 0)]


def test_homonyms_of_one_table_are_all_found() -> None:
    rules = [entry("a", rule="one"), entry("a", rule="two")]
    assert scan(rules, "a") == [(0, 1, "one", 0, 0), (0, 1, "two", 0, 0)]


def test_the_article_returns_after_a_preposition() -> None:
    assert scan([entry("alumam", "prep")], "llumam") == [(0, 1, "alumam", 1, 0)]


def test_a_feminine_ending_returns_before_a_pronoun() -> None:
    assert scan([entry("ziyarh", "pronoun")], "ziyartha") == [(0, 1, "ziyarh", 0, 2)]


def test_a_phrase_takes_clitics_at_both_ends() -> None:
    rules = [entry("xx yy", "conj", "pronoun")]
    assert scan(rules, "wxx yyha") == [(0, 2, "xx yy", 1, 2)]
    assert scan(rules, "xxha yy") == []
