"""The figures of linking on the made set: precision, recall and F of story pairs, look-alikes joined, copies, origins.

    python -m evals.link.score [--seed N] [--families N] [--bare] [--errors]

A pair of articles is linked where both are in one story of the record. *Across* are the pairs of different languages.
"""

from __future__ import annotations

import argparse
import tempfile
from itertools import combinations
from pathlib import Path
from typing import Any

from evals.link.made import made
from isnad import link
from isnad.ingest.article import make_article
from isnad.pipeline import read_article
from isnad.record import Record


def _f(found: set[tuple[str, str]], gold: set[tuple[str, str]]) -> str:
    right = len(found & gold)
    precision, recall = right / max(1, len(found)), right / max(1, len(gold))
    f = 2 * precision * recall / max(1e-9, precision + recall)
    counted = f"({right} of {len(gold)}, {len(found)} found)"
    return f"P {100 * precision:5.1f}  R {100 * recall:5.1f}  F {100 * f:5.1f}  {counted}"


def linked(articles: list[dict[str, Any]]) -> tuple[dict[str, set[tuple[str, str]]], dict[str, list[str]]]:
    """The pairs that share a group, by kind, and the entity groups, of a record of these articles."""
    with tempfile.TemporaryDirectory() as folder, Record(Path(folder) / "made.db") as record:
        fields = ("id", "language", "outlet", "published", "title")
        record.add(read_article(make_article(a["text"], **{name: a[name] for name in fields})) for a in articles)
        link.update(record)
        groups: dict[tuple[str, str], list[str]] = {}
        with record.snapshot() as db:
            for kind, name, member in db.execute("SELECT kind, name, member FROM link_group ORDER BY member"):
                groups.setdefault((str(kind), str(name)), []).append(str(member))
    pairs: dict[str, set[tuple[str, str]]] = {"story": set(), "copy": set(), "statement": set(), "entity": set()}
    for (kind, _), members in groups.items():
        pairs[kind] |= set(combinations(members, 2))
    return pairs, {name: members for (kind, name), members in groups.items() if kind == "entity"}


def main() -> None:
    """Prints the figures."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--families", type=int, default=12)
    options.add_argument("--bare", action="store_true", help="without figures and later days")
    options.add_argument("--errors", action="store_true")
    asked = options.parse_args()
    articles = made(seed=asked.seed, families=asked.families, bare=asked.bare)
    by_id = {a["id"]: a for a in articles}
    pairs, persons = linked(articles)
    gold = {p for p in combinations(sorted(by_id), 2) if by_id[p[0]]["story"] == by_id[p[1]]["story"]}
    across = {p for p in gold if by_id[p[0]]["language"] != by_id[p[1]]["language"]}
    found = pairs["story"]
    found_across = {p for p in found if by_id[p[0]]["language"] != by_id[p[1]]["language"]}
    print(f"{len(articles)} articles of {len({a['story'] for a in articles})} stories, seed {asked.seed}")
    print(f"stories          {_f(found, gold)}")
    print(f"  across         {_f(found_across, across)}")
    print(f"  same language  {_f(found - found_across, gold - across)}")
    wrong = sorted(found - gold)
    alike = [{by_id[x]["story"] for x in p} for p in wrong if by_id[p[0]]["story"][:-1] == by_id[p[1]]["story"][:-1]]
    weeks = [stories for stories in alike if {story[-1] for story in stories} == {"a", "b"}]
    print(f"look-alikes joined  {len(weeks)} pairs a week apart, {len(alike) - len(weeks)} of the same day and party")
    copies = {(a["copy_of"], a["id"]) for a in articles if a.get("copy_of")}
    print(f"near-copies      {_f(pairs['copy'], copies)}")
    spelled = [" = ".join(members) for members in persons.values()]
    print(f"persons joined   {len(spelled)}")
    if asked.errors:
        for line in sorted(spelled):
            print("   ", line)
        for p in wrong:
            print("wrong ", *p)
        for p in sorted(pairs["copy"] - copies):
            print("no copy", *p)
        for p in sorted(copies - pairs["copy"]):
            print("copy missed", *p)
        for p in sorted(gold - found):
            print("missed", *p)


if __name__ == "__main__":
    main()
