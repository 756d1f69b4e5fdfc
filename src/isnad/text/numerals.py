"""Numbers in digits and in words: cardinals, ordinals, and their compounds, with their places in the text.

The words and how they combine are data (``text/numerals.yaml`` and its table, ``text/counting.yaml``); this module only
puts them together: digits with separators, sums joined by the conjunction, multiples before hundred, thousand, million.
"""

from __future__ import annotations

from typing import NamedTuple

from isnad.text.automaton import Hit
from isnad.text.document import Document

TABLE = "text.numerals"
_THOUSANDS = {",", "\u066c", "\u060c"}
_DECIMALS = {".", ",", "\u066b"}


class Number(NamedTuple):
    """A number: token indices ``[first, last)``, folded offsets ``[start, end)``, and what it says.

    ``digits`` is how many digits it was written with (0: in words); ``conj`` tells that a conjunction was glued to it,
    ``feminine`` that an ordinal is of that gender (an hour or a week is, a day of the month is not).
    """

    first: int
    last: int
    start: int
    end: int
    value: float
    ordinal: bool
    digits: int
    conj: bool = False
    feminine: bool = False


class _Atom(NamedTuple):
    first: int
    last: int
    start: int
    end: int
    value: float
    scale: bool
    ordinal: bool
    conj: bool
    digits: int
    feminine: bool


class Counting:
    """How a language puts its number words together; compiled once from ``text/counting.yaml``."""

    def __init__(self, doc: Document) -> None:
        settings, key = doc.pack.settings("text.counting"), doc.pack.folder.key
        self.conjunctions = frozenset(key(w) for w in settings.get("conjunctions", ()))
        self.suffixes = frozenset(key(w) for w in settings.get("ordinal_suffixes", ()))
        self.articles = frozenset(key(w) for w in settings.get("articles", ()))
        self.units_before_tens = bool(settings.get("units_before_tens", False))


def find_numbers(doc: Document) -> list[Number]:
    """The numbers of an opened article, in order; they do not overlap."""
    counting: Counting = doc.pack.compiled.get("text.counting") or Counting(doc)
    doc.pack.compiled["text.counting"] = counting
    atoms = _atoms(doc, counting)
    out: list[Number] = []
    i = 0
    while i < len(atoms):
        j = _run(doc, counting, atoms, i, out)
        i = j
    return out


def _atoms(doc: Document, counting: Counting) -> list[_Atom]:
    starts, ends, words = doc.tokens.starts, doc.tokens.ends, doc.tokens.words
    found = [_word_atom(doc, counting, hit) for hit in doc.found(TABLE)]
    taken = -1
    for i, word in enumerate(words):
        if "0" <= word[0] <= "9" and i >= taken:
            atom = _digit_atom(words, starts, ends, i, counting)
            taken = atom.last
            found.append(atom)
    found.sort()
    return [a for n, a in enumerate(found) if n == 0 or a.first >= found[n - 1].last]


def _word_atom(doc: Document, counting: Counting, hit: Hit) -> _Atom:
    row = doc.pack.value(hit)
    start = doc.tokens.starts[hit.first]
    glued = doc.folded.text[start : start + hit.before]
    return _Atom(
        hit.first,
        hit.last,
        start + hit.before,
        doc.tokens.ends[hit.last - 1] - hit.after,
        float(row["value"]),
        row.get("kind") == "scale",
        row.get("kind") == "ordinal",
        glued in counting.conjunctions,
        0,
        row.get("gender") == "f",
    )


def _digit_atom(words: list[str], starts: list[int], ends: list[int], i: int, counting: Counting) -> _Atom:
    """A number in digits: separators of thousands, a decimal part, a glued ordinal ending or article."""
    text, last, n = words[i], i + 1, len(words)

    def glued_digits(at: int) -> bool:
        return at + 1 < n and ends[at - 1] == starts[at] and ends[at] == starts[at + 1] and words[at + 1].isdigit()

    while (
        len(words[i]) <= 3
        and last < n
        and words[last] in _THOUSANDS
        and glued_digits(last)
        and len(words[last + 1]) == 3
    ):
        text, last = text + words[last + 1], last + 2
    if last < n and words[last] in _DECIMALS and glued_digits(last) and not _chained(words, starts, ends, last + 2):
        text, last = f"{text}.{words[last + 1]}", last + 2
    ordinal = False
    if last < n and words[last] in counting.suffixes and last == i + 1 and int(words[i][:9]) < 1000:
        ordinal, last = True, last + 1
    start, first = starts[i], i
    if i and words[i - 1] in counting.articles and ends[i - 1] == start:
        start, first = starts[i - 1], i - 1
    value = float(text) if len(text) < 16 else 0.0
    return _Atom(first, last, start, ends[last - 1], value, False, ordinal, False, len(text), False)


def _chained(words: list[str], starts: list[int], ends: list[int], at: int) -> bool:
    """Whether one more separator and digits are glued on: then it is a date, an address or a version, not a decimal."""
    if at + 1 >= len(words) or ends[at - 1] != starts[at] or ends[at] != starts[at + 1]:
        return False
    return words[at] in "./,-:" and words[at + 1].isdigit()


def _run(doc: Document, counting: Counting, atoms: list[_Atom], i: int, out: list[Number]) -> int:
    """Appends the number that begins at atom ``i``; the index of the atom after it."""
    head = last = atoms[i]
    total, group = 0.0, head.value
    j = i + 1
    while j < len(atoms) and not (last.ordinal and not counting.units_before_tens):
        atom = atoms[j]
        joined = atom.conj and atom.first == last.last
        gap = atom.first - last.last
        if not joined and gap == 1 and doc.tokens.words[last.last] in counting.conjunctions:
            joined = not atom.digits or atom.digits > 3
        elif gap:
            break
        if not joined and atom.conj:
            break
        merged = _merge(counting, total, group, atom, joined)
        if merged is None:
            break
        total, group = merged
        last = atom
        j += 1
    value = total + group
    ordinal = last.ordinal or head.ordinal
    digits = head.digits if j == i + 1 else 0
    out.append(Number(head.first, last.last, head.start, last.end, value, ordinal, digits, head.conj, head.feminine))
    return j


def _merge(counting: Counting, total: float, group: float, atom: _Atom, joined: bool) -> tuple[float, float] | None:
    """The sum so far with one more number word, or None where the two are two numbers."""
    value = atom.value
    if atom.scale and not joined:
        if group >= value:
            return None
        return (total, group * value) if value < 1000 else (total + group * value, 0.0)
    if not joined or atom.digits:
        return None
    if group >= 1000:
        total, group = total + group, 0.0
    if total and not group:
        return (total, value) if value < 1000 or value < total else None
    lower = group % 100
    if counting.units_before_tens and 0 < lower < 10 and value in (20, 30, 40, 50, 60, 70, 80, 90):
        return total, group + value
    if group >= 100 and not lower and value < 100:
        return total, group + value
    if 20 <= lower < 100 and not lower % 10 and 0 < value < 10 and not counting.units_before_tens:
        return total, group + value
    return None
