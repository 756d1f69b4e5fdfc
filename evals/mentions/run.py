"""Score mentions on ANERcorp's and PEYMA's test sets, where they lie beside the checkout, against ``floors.json``.

    python -m evals.mentions.run              print the figures and compare them with the floors; exit status 1 below
    one
    python -m evals.mentions.run --misses person --set ar

Each sentence is read as an article of its own, so no other sentence helps. A reported span takes in every token that
it covers
by half or more; a hit is the same token span and kind (as in CoNLL). A single token that both sides mark, once as place
and once as organisation, counts as the gold has it. Odd and even sentences are shown apart: the rules were looked at
on the
odd ones (the first, third ...) only.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from evals.suites import SHARED
from isnad import lang
from isnad.model import Article
from isnad.names import find_in

FLOORS = Path(__file__).parent / "floors.json"
SETS = {"ar": SHARED / "mentions" / "anercorp.test.txt", "fa": SHARED / "mentions" / "peyma.test.txt"}
TAGS = {"PERS": "person", "PER": "person", "LOC": "place", "ORG": "organization"}
KINDS = ("person", "place", "organization")
Span = tuple[int, int, str]


def sentences(path: Path) -> Iterator[list[tuple[str, str]]]:
    """The sentences of a set as tokens with their tags (``B-PER``)."""
    current: list[tuple[str, str]] = []
    for line in [*path.read_text(encoding="utf-8-sig").splitlines(), ""]:
        if line.strip():
            token, _, tag = line.rpartition("|") if "|" in line else line.strip().rpartition(" ")
            current.append((token, tag.replace("_", "-")))
        elif current:
            yield current
            current = []


def marked(tags: list[str]) -> set[Span]:
    """The spans of a sentence's tags, of the three kinds."""
    out: set[Span] = set()
    i = 0
    while i < len(tags):
        kind = TAGS.get(tags[i][2:])
        j = i + 1
        while kind is not None and j < len(tags) and tags[j] == f"I-{tags[i][2:]}":
            j += 1
        if kind is not None:
            out.add((i, j, kind))
        i = j
    return out


def reported(code: str, tokens: list[str], gold: set[Span]) -> set[Span]:
    """The spans that Isnad reports, as tokens of the set."""
    ends = [0]
    for token in tokens:
        ends.append(ends[-1] + len(token) + 1)
    spans = [(start, end - 1) for start, end in zip(ends, ends[1:], strict=False)]
    doc = lang.get(code).document(Article(id="sentence", text=" ".join(tokens)))
    out: set[Span] = set()
    for mention in find_in(doc).mentions:
        covered = [n for n, (a, b) in enumerate(spans) if (min(b, mention.end) - max(a, mention.start)) * 2 >= b - a]
        if covered and mention.kind in KINDS:
            out.add((covered[0], covered[-1] + 1, mention.kind))
    single = {(a, b): kind for a, b, kind in gold if kind != "person" and b - a == 1}
    return {(a, b, kind if kind == "person" else single.get((a, b), kind)) for a, b, kind in out}


def score(code: str, path: Path, misses: str | None) -> dict[str, dict[str, float]]:
    """F by part of the set and kind, printed as it goes."""
    counts = {part: {kind: [0, 0, 0] for kind in KINDS} for part in ("all", "odd", "even")}
    for number, sentence in enumerate(sentences(path)):
        gold = marked([tag for _, tag in sentence])
        found = reported(code, [token for token, _ in sentence], gold)
        for part in ("all", "even" if number % 2 else "odd"):
            for kind in KINDS:
                g, f = {s for s in gold if s[2] == kind}, {s for s in found if s[2] == kind}
                for at, value in enumerate((len(g & f), len(f), len(g))):
                    counts[part][kind][at] += value
        if misses and number % 2 == 0:
            for sign, spans in (("missed", gold - found), ("extra", found - gold)):
                for a, b, kind in sorted(spans):
                    if kind == misses:
                        print(f"  {sign:7}", " ".join(token for token, _ in sentence[a:b]))
    out: dict[str, dict[str, float]] = {}
    for part, kinds in counts.items():
        out[part] = {}
        for kind, (right, found_n, gold_n) in kinds.items():
            precision, recall = 100 * right / max(found_n, 1), 100 * right / max(gold_n, 1)
            f1 = 2 * precision * recall / max(precision + recall, 1e-9)
            out[part][kind] = round(f1, 1)
            line = f"{code}  {part:5} {kind:13} p {precision:5.1f}  r {recall:5.1f}  f {f1:5.1f}"
            print(f"{line}  gold {gold_n}  found {found_n}")
    return out


def main() -> int:
    """Print the figures; 1 where one is below its floor or the set is another than the floors were set on."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--set", choices=SETS, default=None)
    parser.add_argument("--misses", choices=KINDS, default=None)
    given = parser.parse_args()
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    status = 0
    for code, path in SETS.items():
        if given.set not in (None, code):
            continue
        if not path.exists():
            print(f"left out: {path.name} ({code}), which is not shipped with the project")
            continue
        figures = score(code, path, given.misses)["all"]
        floor = floors[code]
        if floor["sha256"] != hashlib.sha256(path.read_bytes()).hexdigest():
            print(f"{path.name} is another file than the floors were set on; set them anew by hand")
            status = 1
        for kind in KINDS:
            if figures[kind] < floor[kind]:
                print(f"below the floor: {code} {kind} {figures[kind]} < {floor[kind]}")
                status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())
