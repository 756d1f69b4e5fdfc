"""``python -m evals.statements``: the table of errors; ``--list ar`` shows every case, ``--write`` fills the docs page.

It reads the project's own gold and, where they lie beside the checkout, the real articles marked by hand.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from evals.statements.errors import Case, cases, table
from evals.suites import OWN, ROOT, available

DOCS = ROOT / "docs" / "statements.md"
MARK = "<!-- made by python -m evals.statements --write -->"


def main(argv: list[str]) -> int:
    """Print the figures of each marked set and language, then the table of errors."""
    listed = argv[argv.index("--list") + 1] if "--list" in argv else None
    suites, left_out = available()
    written = []
    for suite in suites:
        articles = [a for a in suite.load() if "statements" in a.get("marked", ["statements"])]
        for code in sorted({a["lang"] for a in articles}):
            found = list(cases(a for a in articles if a["lang"] == code))
            if not any(c.outcome != "invented" for c in found):
                continue
            print(f"\n{suite.name} {code}")
            print(table(found))
            if suite in OWN:
                written.append(f"**{code}**, the project's own gold ({suite.name}.jsonl):\n\n{table(found)}\n")
            if listed == code:
                print(*_lines(found), sep="\n")
    print(*left_out, sep="\n")
    if "--write" in argv:
        write_between(DOCS, "\n".join(written))
    return 0


def write_between(path: Path, tables: str) -> None:
    """Put the tables between the two marks of a page."""
    before, _, rest = path.read_text(encoding="utf-8").partition(MARK)
    _, _, after = rest.partition(MARK)
    path.write_text(f"{before}{MARK}\n\n{tables}\n{MARK}{after}", encoding="utf-8")


def _lines(found: list[Case]) -> Iterator[str]:
    for case in found:
        if case.outcome != "right":
            yield f"{case.article}\t{case.outcome}\t{case.mode}\t{case.cue}\t{case.text[:90]}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
