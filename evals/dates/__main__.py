"""The figures of dates on every set that lies beside the checkout: ``python -m evals.dates [--errors N]``."""

from __future__ import annotations

import sys

from evals.dates import parts, spans
from evals.suites import SHARED


def main(argv: list[str]) -> None:
    """Prints one block per set, or a sentence where a set is not there."""
    errors = int(argv[argv.index("--errors") + 1]) if "--errors" in argv else 0
    folder = SHARED / "dates"
    if not folder.exists():
        print("left out: the marked date sentences, HengamGold and parstdex's tests: they are not shipped")
        return
    parts.show(folder, errors)
    spans.show_hengam(folder, errors)
    spans.show_parstdex(folder, errors)


if __name__ == "__main__":
    main(sys.argv[1:])
