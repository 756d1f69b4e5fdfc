"""Articles a second and MB/s of the whole of read(), its share per step, and the floor of the machine in the same run.

    python -m bench.read [--jobs N] [--rounds N]

The floor is what cannot be saved: decode the same bytes, fold once, one automaton pass. Absolute figures are this
machine's; the ratio to the floor is the one to compare.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from typing import Any

from bench.corpus import load
from isnad import lang, pipeline
from isnad.lang.detect import detect
from isnad.model import Article
from isnad.text.tokens import tokenize

STEPS = ["detect", "find_parts", "publication", "times", "names", "sources", "statements", "events"]


def floor(articles: list[Article]) -> float:
    """Seconds to decode, fold once and pass the automaton once over every article."""
    raw = [(a.text.encode(), lang.get(detect(a.text, declared=a.language))) for a in articles if known(a)]
    for data, pack in raw[:50]:
        pack.automaton.scan(tokenize(pack.folder.fold(data.decode()).text).words)
    begun = time.process_time()
    for data, pack in raw:
        pack.automaton.scan(tokenize(pack.folder.fold(data.decode()).text).words)
    return time.process_time() - begun


def known(article: Article) -> bool:
    """Whether a pack reads the article's language."""
    return detect(article.text, declared=article.language) in lang.codes()


def whole(articles: list[Article]) -> tuple[float, list[float]]:
    """Seconds of processor time for all reports, and for each."""
    each = []
    for article in articles:
        begun = time.process_time()
        pipeline.read_article(article)
        each.append(time.process_time() - begun)
    return sum(each), each


def timed(name: str, function: Callable[..., Any], spent: dict[str, float]) -> Callable[..., Any]:
    """The function, adding its processor time to ``spent[name]``."""

    def wrapper(*args: Any, **options: Any) -> Any:
        begun = time.process_time()
        try:
            return function(*args, **options)
        finally:
            spent[name] = spent.get(name, 0.0) + time.process_time() - begun

    return wrapper


def shares(articles: list[Article]) -> dict[str, float]:
    """Processor time by step of the pipeline, in percent of the whole."""
    spent: dict[str, float] = {}
    places: list[tuple[Any, str, str]] = [
        (pipeline, "detect", "language"),
        (lang.LanguagePack, "document", "fold, cut, match"),
        (pipeline, "find_parts", "parts"),
        (pipeline.dates, "find_in", "dates"),
        (pipeline.names, "find_in", "names"),
        (pipeline.statements, "find_sources", "sources"),
        (pipeline.statements, "find_in", "statements"),
        (pipeline.events, "find_in", "events"),
    ]
    kept = [(owner, name, getattr(owner, name)) for owner, name, _ in places]
    for owner, name, label in places:
        setattr(owner, name, timed(label, getattr(owner, name), spent))
    try:
        total, _ = whole(articles)
    finally:
        for owner, name, function in kept:
            setattr(owner, name, function)
    spent["the rest"] = total - sum(spent.values())
    return {name: 100 * value / total for name, value in spent.items()}


def parallel(articles: list[Article], jobs: int) -> float:
    """Wall seconds for all reports over worker processes that are already warm."""
    size = 50
    batches = [articles[i : i + size] for i in range(0, len(articles), size)]
    with ProcessPoolExecutor(jobs) as pool:
        list(pool.map(_read_all, [articles[:40]] * jobs))
        begun = time.perf_counter()
        list(pool.map(_read_all, batches))
        return time.perf_counter() - begun


def _read_all(articles: list[Article]) -> int:
    for article in articles:
        pipeline.read_article(article)
    return len(articles)


def main() -> None:
    """Prints the figures."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--jobs", type=int, default=2)
    options.add_argument("--rounds", type=int, default=3)
    asked = options.parse_args()
    articles, what = load()
    size = sum(len(a.text.encode()) for a in articles) / 1e6
    whole(articles[:200])
    ratios, totals, floors = [], [], []
    for _ in range(asked.rounds):
        least = floor(articles)
        total, each = whole(articles)
        floors.append(least)
        totals.append(total)
        ratios.append(total / least)
    total = statistics.median(totals)
    print(f"{what}, {size:.1f} MB")
    middle = 1e3 * statistics.median(each)
    print(f"one core     {len(articles) / total:7.0f} articles/s  {size / total:5.2f} MB/s  median {middle:.2f} ms")
    least = statistics.median(floors)
    print(f"floor        {len(articles) / least:7.0f} articles/s  {size / least:5.2f} MB/s  (decode, fold, one pass)")
    print(f"times floor  {statistics.median(ratios):7.1f}  (bar: at most 25)")
    wall = parallel(articles, asked.jobs)
    print(f"{asked.jobs} processes  {len(articles) / wall:7.0f} articles/s  (bar on two cores: at least 300)")
    for name, share in sorted(shares(articles).items(), key=lambda x: -x[1]):
        print(f"  {share:5.1f} %  {name}")


if __name__ == "__main__":
    main()
