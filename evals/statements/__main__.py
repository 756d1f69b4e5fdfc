"""``python -m evals.statements``: figures and the table of errors by language; ``--list ar`` shows every case.

It reads the project's own gold and, where they lie beside the checkout, the real articles marked by hand.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from evals.statements.errors import Case, cases, table
from evals.suites import available


def main(argv: list[str]) -> int:
    """Print the figures of each marked set and language, then the table of errors."""
    listed = argv[argv.index("--list") + 1] if "--list" in argv else None
    suites, left_out = available()
    for suite in suites:
        articles = [a for a in suite.load() if "statements" in a.get("marked", ["statements"])]
        for code in sorted({a["lang"] for a in articles}):
            found = list(cases(a for a in articles if a["lang"] == code))
            if not any(c.outcome != "invented" for c in found):
                continue
            print(f"\n{suite.name} {code}")
            print(table(found))
            if listed == code:
                print(*_lines(found), sep="\n")
    print(*left_out, sep="\n")
    return 0


def _lines(found: list[Case]) -> Iterator[str]:
    for case in found:
        if case.outcome != "right":
            yield f"{case.article}\t{case.outcome}\t{case.mode}\t{case.cue}\t{case.text[:90]}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
