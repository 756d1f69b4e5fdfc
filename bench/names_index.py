"""Searches a second in an index of 100,000 names, each query in another script than the names.

    python -m bench.names_index [--names N] [--queries N] [--words N]

Names are put together from given names and surnames of the training words that lie in the pack
(``namewords.tsv``): every name is a different pair of words. A query is the spelling, in the other script, of a name
of the index; no query is asked twice. The time is processor time of one thread.
"""

from __future__ import annotations

import argparse
import csv
import os
import random
import time

for _threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(_threads, "1")

from isnad.names import NameIndex  # noqa: E402
from isnad.names.spelling import folder  # noqa: E402


def spellings(asked: str, held: str) -> list[tuple[str, str]]:
    """Words in two languages: the cities and countries of the pack that are one word in both."""
    out: dict[str, str] = {}
    with (folder() / "places.tsv").open(encoding="utf-8") as file:
        rows = csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t")
        for row in rows:
            a, b = (row[f"name:{code}"].split("|")[0] for code in (asked, held))
            if a and b and " " not in a + b:
                out.setdefault(b, a)
    return [(a, b) for b, a in out.items()]


def main() -> None:
    """Prints queries a second, cold and warm, for each two languages."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--names", type=int, default=100_000)
    parser.add_argument("--queries", type=int, default=5_000)
    parser.add_argument("--pairs", nargs="*", default=["ar-fa", "ar-en", "fa-en", "ar-ru", "fa-ru"])
    given = parser.parse_args()
    draw = random.Random(1)
    for pair in given.pairs:
        words = spellings(*pair.split("-"))
        chosen = draw.sample(range(len(words) ** 2), min(given.names, len(words) ** 2))
        people = [(words[k // len(words)], words[k % len(words)]) for k in chosen]
        names = [f"{first[1]} {last[1]}" for first, last in people]
        queries = [f"{first[0]} {last[0]}" for first, last in people[: given.queries]]
        begun = time.process_time()
        index = NameIndex(names)
        index.search(queries[-1])
        built = time.process_time() - begun
        half = len(queries) // 2
        right = 0
        begun = time.process_time()
        for query, name in zip(queries[:half], names, strict=False):
            right += index.search(query)[0][0] == name
        cold = time.process_time() - begun
        begun = time.process_time()
        for query, name in zip(queries[half:], names[half:], strict=False):
            right += index.search(query)[0][0] == name
        warm = time.process_time() - begun
        print(
            f"{pair}: {len(names)} names of {len(words)} words, ready in {built:.1f} s; first {half} queries "
            f"{half / cold:.0f}/s, the next {len(queries) - half} {(len(queries) - half) / warm:.0f}/s; "
            f"right {right / len(queries):.3f}"
        )


if __name__ == "__main__":
    main()
