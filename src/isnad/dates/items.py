"""Items: what a date expression is made of, cut out of the document around the words that announce one.

Each word of ``dates/*.yaml`` has a class (``month``, ``weekday``, ``last`` ...), each class a sign; digits get a class
by their size. A cluster is a run of neighbouring items, so that a grammar rule is a regular expression over its signs.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from isnad.dates.numeric import Numeric, find_numeric
from isnad.text.document import Document
from isnad.text.numerals import Number, find_numbers

_DIGIT = re.compile("[0-9]")
_THOUSAND = 1000  # the least year in words
_NOTHING: Mapping[str, Any] = {}
_LEADING, _JOINING = 3, 4  # how many small words in a row may lead in, or stand between two items
_REACH = 14  # how many tokens a cluster may reach to either side of a word that announces it


class Item(NamedTuple):
    """A piece: its sign, tokens ``[first, last)``, folded offsets ``[start, end)``, the fields of its word."""

    sign: str
    first: int
    last: int
    start: int
    end: int
    value: Mapping[str, Any] = _NOTHING
    number: Number | None = None
    numeric: Numeric | None = None


class Vocabulary:
    """The classes of a language's date words and the sign of each."""

    def __init__(self, doc: Document) -> None:
        pack = doc.pack
        self.tables = sorted({r.table for r in pack.rules.values() if r.table.startswith("dates.") and r.forms})
        self.quiet = {f"dates.{name}" for name in pack.settings("dates.grammar").get("quiet_tables", ())}
        classes = {
            row["class"] for r in pack.rules.values() if r.table in self.tables for row in r.rows if "class" in row
        }
        self.order: list[str] = list(pack.settings("dates.grammar").get("precedence", ()))
        words = pack.settings("dates.connectors").get("words", {})
        glued = pack.settings("dates.connectors").get("glued", {})
        classes |= set(words) | set(glued) | set(NUMBER_CLASSES) | set(self.order)
        classes |= set(pack.settings("dates.grammar").get("classes", ()))
        self.signs = {name: chr(0x4E00 + n) for n, name in enumerate(sorted(classes))}
        key = pack.folder.key
        self.connectors = {key(w) if w.strip() else w: self.signs[name] for name, forms in words.items() for w in forms}
        self.glued = {key(w): self.signs[name] for name, forms in glued.items() for w in forms}
        self.rank = {self.signs[name]: n for n, name in enumerate(self.order)}
        # what it costs a text to be looked at for a sign: the dearer, the more texts hold it and no date
        self.prices = {self.signs[name]: 100 for name in (*words, *glued)}
        self.prices |= {self.signs[name]: 5 if name[0] == "d" else 20 for name in NUMBER_CLASSES}
        self.prices |= {self.signs[name]: 30 for name in pack.settings("dates.grammar").get("common_words", ())}
        self._tellers: frozenset[str] = frozenset()

    def tell(self, doc: Document, telling: frozenset[str]) -> None:
        """Learns the words of the signs of which every expression holds one.

        Of a phrase it is the longest word: "by Greenwich time" stands in fewer texts than "by".
        """
        rows = {r.id: r.rows for r in doc.pack.rules.values() if r.table in self.tables and r.table not in self.quiet}
        telling_entries = [
            (e.words, e.takes)
            for e in doc.pack.entries(frozenset({"dates"}))
            if e.rule in rows and self.signs[rows[e.rule][e.row]["class"]] in telling
        ]
        if not telling.isdisjoint(self.signs[name] for name in NUMBER_CLASSES if name.startswith(("word", "ordinal"))):
            numbers = doc.pack.rules
            telling_entries += [
                (e.words, e.takes)
                for e in doc.pack.entries(frozenset({"text.numerals"}))
                if float(numbers[e.rule].rows[e.row]["value"]) >= _THOUSAND
            ]
        single = {words[0] for words, _ in telling_entries if len(words) == 1}
        told = {word for word, sign in self.connectors.items() if sign in telling}
        for words, takes in telling_entries:
            if len(words) == 1 or single.isdisjoint(words):
                told.update(doc.pack.clitics.surfaces(max(reversed(words), key=len), takes))
        self._tellers = frozenset(told)

    def announced(self, doc: Document) -> bool:
        """Whether one of the words or figures stands here without which there is no date."""
        return not self._tellers.isdisjoint(doc.tokens.words) or _DIGIT.search(doc.folded.text) is not None


# digits by what they can be: a day, two digits, three, a year, more; words likewise; ordinals; decimals
NUMBER_CLASSES = (
    "digit-day", "digit-two", "digit-three", "digit-year", "digit-more", "word-day", "word-two", "word-year",
    "word-more", "ordinal-day", "ordinal-more", "ordinal-feminine", "decimal", "numeric-date", "clock", "junk",
)  # fmt: skip


def clusters(doc: Document, words: Vocabulary) -> list[list[Item]]:
    """The runs of items that hold at least one word, numeric date, clock or year that can announce an expression."""
    if not words.announced(doc):
        return []
    at, anchors = _items(doc, words)
    if not anchors:
        return []
    ends = {item.last: item for item in at.values()}
    out: list[list[Item]] = []
    done = -1
    for anchor in anchors:
        if anchor.first < done:
            continue
        run = [anchor]
        bare = 0
        while run[0].first > done and anchor.first - run[0].first < _REACH and bare < _LEADING:
            before = ends.get(run[0].first)
            bare = 0 if before else bare + 1
            before = before or _connector(doc, words, run[0].first - 1)
            if before is None or before.first < done:
                break
            run.insert(0, before)
        bare = 0
        while run[-1].last - anchor.first < 3 * _REACH and bare < _JOINING:
            after = at.get(run[-1].last)
            bare = 0 if after else bare + 1
            after = after or _connector(doc, words, run[-1].last)
            if after is None:
                break
            run.append(after)
        # of the connectors that lead to nothing the first one is kept: some patterns ask what follows
        while len(run) > 1 and run[-1].last not in ends and run[-2].last not in ends:
            run.pop()
        done = run[-1].last
        out.append(_with_clitics(doc, words, run))
    return out


def _items(doc: Document, words: Vocabulary) -> tuple[dict[int, Item], list[Item]]:
    digits = _DIGIT.search(doc.folded.text) is not None
    numeric = find_numeric(doc) if digits else []
    found: list[tuple[int, int, int, Item]] = [
        (n.first, -n.last, 0, Item(words.signs[n.kind], n.first, n.last, n.start, n.end, numeric=n)) for n in numeric
    ]
    starts, ends = doc.tokens.starts, doc.tokens.ends
    for table in words.tables:
        if table in words.quiet:
            continue
        for hit in doc.found(table):
            row = doc.pack.value(hit)
            sign = words.signs[row["class"]]
            item = Item(sign, hit.first, hit.last, starts[hit.first] + hit.before, ends[hit.last - 1] - hit.after, row)
            found.append((hit.first, -hit.last, words.rank.get(sign, 99) + 2 * (not hit.exact), item))
    if not found and not (digits and any(len(w) == 4 and w.isdigit() for w in doc.tokens.words)):
        return {}, []
    for number in find_numbers(doc):
        sign = words.signs[_number_class(doc, number)]
        rank = words.rank.get(sign, 50)
        item = Item(sign, number.first, number.last, number.start, number.end, number=number)
        found.append((number.first, -number.last, rank, item))
    found.sort(key=lambda f: f[:3])
    at: dict[int, Item] = {}
    anchors: list[Item] = []
    taken = -1
    year = words.signs["digit-year"]
    for first, _, _, item in found:
        if first < taken:
            continue
        taken = item.last
        at[first] = item
        if item.number is None or item.sign == year:
            anchors.append(item)
    return at, anchors


def _number_class(doc: Document, number: Number) -> str:
    if number.digits and _stuck(doc, number):
        return "junk"
    if number.value != int(number.value):
        return "decimal"
    if number.ordinal and number.feminine:
        return "ordinal-feminine"
    if number.ordinal:
        return "ordinal-day" if 1 <= number.value <= 31 else "ordinal-more"
    value, digits = int(number.value), number.digits
    if not digits:
        if 1 <= value <= 31:
            return "word-day"
        return "word-two" if value < 100 else "word-year" if 1000 <= value < 2200 else "word-more"
    if number.last - number.first > 1 and value >= 1000:  # thousands are set apart in an amount, never in a year
        return "digit-more"
    if digits == 4:
        return "digit-year" if 1000 <= value < 2200 else "digit-more"
    if digits <= 2:
        return "digit-day" if 1 <= value <= 31 else "digit-two"
    return "digit-three" if digits == 3 else "digit-more"


def _stuck(doc: Document, number: Number) -> bool:
    """Whether digits are part of a name or code: glued to Latin letters, or by a hyphen to a word (F16, COVID-19)."""
    words, i = doc.tokens.words, doc.folded.text
    before = i[number.start - 1 : number.start]
    after = i[number.end : number.end + 1]
    if "a" <= before <= "z" or "a" <= after <= "z" or before in ("_", "#") or after == "_":
        return True
    if before == "-" and number.first >= 2 and doc.glued(number.first - 1):
        return words[number.first - 2].isalpha()
    return False


def _connector(doc: Document, words: Vocabulary, index: int) -> Item | None:
    if not 0 <= index < len(doc.tokens):
        return None
    sign = words.connectors.get(doc.tokens.words[index])
    if sign is None:
        return None
    return Item(sign, index, index + 1, doc.tokens.starts[index], doc.tokens.ends[index])


def _with_clitics(doc: Document, words: Vocabulary, run: list[Item]) -> list[Item]:
    """The run with the conjunctions and prepositions that are glued to its words as items of their own."""
    out: list[Item] = []
    starts, text = doc.tokens.starts, doc.folded.text
    for item in run:
        begin = starts[item.first]
        if item.start > begin:
            glued = words.glued.get(text[begin : item.start])
            if glued is not None:
                out.append(Item(glued, item.first, item.first, begin, item.start))
        out.append(item)
    return out
