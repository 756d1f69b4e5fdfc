"""Dates in short sentences a second on one core, beside ``dateparser.search`` in the same run.

    python -m bench.dates [SENTENCES]

The sentences are real news where it lies beside the checkout, else the shipped demo. *First* reads each sentence
once, with no word or shape of it known; *again* is the same sentences a second time, as in a long run. dateparser is a
peer in this benchmark and nowhere in the product.
"""

from __future__ import annotations

import json
import re
import sys
import time
import warnings

from bench.corpus import NEWS, load
from isnad import dates, lang

_ENDS = re.compile(r"(?<=[.!?\u061f])\s+|\n")


def sentences(code: str, count: int) -> list[tuple[str, str]]:
    """Short sentences (20 to 200 characters) of a language, each with the day of its article."""
    articles, _ = load()
    out = []
    for article in articles:
        if article.language != code:
            continue
        day = (article.published or "2018-01-01")[:10]
        out += [(s, day) for s in _ENDS.split(article.text) if 20 < len(s) < 200]
    return out[:count]


def marked(code: str) -> list[tuple[str, str]]:
    """The marked date sentences of a language where they lie beside the checkout: nearly all of them hold a date."""
    path = NEWS.parent / "gold" / "dates" / "dev.jsonl"
    if not path.exists():
        return []
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [(row["text"], row["reference_date"]) for row in rows if row["lang"] == code] * 10


def ours(code: str, given: list[tuple[str, str]]) -> float:
    """Sentences a second."""
    begun = time.process_time()
    for text, day in given:
        dates.find(text, code, day)
    return len(given) / (time.process_time() - begun)


def peer(code: str, given: list[tuple[str, str]]) -> float:
    """Sentences a second of ``dateparser.search`` with the language told."""
    from dateparser.search import search_dates

    warnings.simplefilter("ignore")
    begun = time.process_time()
    for text, _ in given:
        search_dates(text, languages=[code])
    return len(given) / (time.process_time() - begun)


def main() -> None:
    """Prints the three figures for each language and set."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 3000
    _, what = load()
    print(what)
    for code in lang.codes():
        for name, given in (("news", sentences(code, count)), ("marked", marked(code))):
            if given:
                compare(code, name, given)


def compare(code: str, name: str, given: list[tuple[str, str]]) -> None:
    """Prints the three figures for one set."""
    dates.find(given[0][0], code, given[0][1])
    first, again = ours(code, given), ours(code, given)
    other = peer(code, given[: max(80, len(given) // 10)])
    print(f"{code}, {name}: {len(given)} sentences; first {first:,.0f}/s, again {again:,.0f}/s; ", end="")
    print(f"dateparser.search {other:,.0f}/s ({first / other:.1f} and {again / other:.1f} times)")


if __name__ == "__main__":
    main()
