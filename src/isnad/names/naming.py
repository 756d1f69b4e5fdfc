"""A title and a name beside it: the name after a title, in quotation marks or not, and the title after a name."""

from __future__ import annotations

from isnad.names import growing, persons
from isnad.names.behalf import one_plain_word
from isnad.names.lexicon import GIVEN, NEVER
from isnad.names.nouns import STAND_FOR, Noun
from isnad.names.persons import CERTAIN, LIKELY, TOLD, PersonName
from isnad.names.scan import Chunk, Scan

_LONGEST_QUOTE = 6
_BRACKETS = ("(", "[")
_NOT_IN_NAMES = ("titles", "orgheads", "known", "portfolios")
# "to the reporter of an agency, so-and-so said": after the comma comes the one who spoke to him.
_REPORTERS = frozenset({"journalist", "correspondent"})
# After these a name is taken even if no list knows its first word.
EASY = frozenset({"mr", "mrs", "dr", "eng", "ayatollah", "hojjat", "sheikh"})
_BEFORE_NAME = frozenset({"courtesy", "rank", "cleric", "royal"})


def further_titles(scan: Scan, j: int) -> tuple[int, list[Noun]]:
    """Titles of courtesy, rank or religion between an office and a name."""
    held: list[Noun] = []
    while scan.is_word(j):
        chunk = scan.at("titles", j)
        if (
            chunk is None
            or chunk.classes & {"conj", "prep"}
            or chunk.value["type"] not in _BEFORE_NAME
            and not held
            and not (chunk.value["type"] == "office" and chunk.definite)
        ):
            break
        if chunk.value["type"] == "courtesy":
            j = chunk.last
            continue
        noun = growing.title(scan, chunk)
        held.append(noun)
        j = noun.last
    return j, held


def name_after(scan: Scan, noun: Noun) -> tuple[PersonName | None, int, list[Noun]]:
    """The name that follows a title, across a comma, quotation marks and further titles."""
    j = noun.last
    kind = noun.head.value["type"]
    comma = scan.is_a("apposition", j)
    if comma and noun.sense in _REPORTERS:
        return None, j, []
    start, more = further_titles(scan, j + 1 if comma else j)
    quoted = name_in_quotes(scan, start)
    if quoted is not None:
        return quoted[0], quoted[1], more
    easy = kind == "rank" or noun.sense in EASY or any(m.head.value["type"] == "rank" for m in more)
    name = persons.read(scan, start, told=CERTAIN if easy and not comma else LIKELY if comma else TOLD)
    if name is None or name.cut:
        return None, j, []
    if comma and (name.last - name.first < 2 or not scan.closes(name.last)):
        return None, j, []
    return name, name.last, more


def name_in_quotes(scan: Scan, j: int) -> tuple[PersonName, int] | None:
    """A person's name that fills a pair of quotation marks, and the token after them."""
    close = scan.doc.pairs.get(j)
    if close is None or not 1 < close - j <= _LONGEST_QUOTE or scan.words[j] in _BRACKETS:
        return None
    name = persons.read(scan, j + 1, told=CERTAIN)
    if one_plain_word(scan, j + 1, close):
        return None
    if name is not None and name.last == close and not name.cut:
        return name, close + 1
    given = bool(scan.look(j + 1)[0] & GIVEN)
    plain = all(_may_be_quoted(scan, k, given=given) for k in range(j + 1, close))
    return (PersonName(j + 1, close, 0), close + 1) if plain and close - j > 2 else None


def _may_be_quoted(scan: Scan, k: int, *, given: bool) -> bool:
    """Whether a word in quotation marks beside a title may be part of a name; after a given name most words may."""
    if not scan.is_word(k) or any(scan.at(t, k) is not None for t in _NOT_IN_NAMES):
        return False
    return k not in scan.verbs if given else not scan.look(k)[0] & NEVER


def apposition(scan: Scan, j: int) -> tuple[int, tuple[Noun, ...]]:
    """A title after a name: where it ends, and the title; the name's own end where there is none."""
    comma = scan.is_a("apposition", j)
    start = j + 1 if comma else j
    head = scan.at("titles", start)
    if head is None or head.value["type"] in ("courtesy", "peer", "rank") or head.classes & {"conj", "prep"}:
        return j, ()
    if head.value["number"] != "s" or not _may_be_apposed(scan, head, comma):
        return j, ()
    noun = growing.title(scan, head)
    if noun.after:
        return j, ()
    if noun.last == head.last and noun.sense in STAND_FOR and not head.definite:
        return _on_behalf(scan, noun, j)
    if noun.last == head.last and not (head.definite and not comma):
        return j, ()
    name, _, _ = name_after(scan, noun)
    if name is not None:
        return j, ()
    return noun.last, (noun,)


def _on_behalf(scan: Scan, noun: Noun, j: int) -> tuple[int, tuple[Noun, ...]]:
    """A title whose complement is another person ("the spokesman of X, president of Y")."""
    quoted = name_in_quotes(scan, noun.last)
    other = quoted[0] if quoted else persons.read(scan, noun.last, told=TOLD)
    if other is None or other.cut:
        return j, ()
    last = quoted[1] if quoted else other.last
    return max(last, apposition(scan, last)[0]), (noun,)


def _may_be_apposed(scan: Scan, head: Chunk, comma: bool) -> bool:
    return head.value["type"] != "official" or not scan.lex.article
