"""The articles that the benchmarks read: ``../shared/news`` where it is there, else the shipped demo, repeated."""

from __future__ import annotations

import json
from pathlib import Path

from isnad.ingest.article import make_article
from isnad.model import Article

ROOT = Path(__file__).parent.parent
NEWS = ROOT.parent / "shared" / "news"


def load() -> tuple[list[Article], str]:
    """Articles, and a sentence that says what they are."""
    files = sorted(NEWS.glob("*.jsonl"))
    if files:
        rows = [json.loads(line) for path in files for line in path.read_text(encoding="utf-8").splitlines()]
        return [_article(row) for row in rows], f"{len(rows)} real articles"
    from isnad.demo import articles

    shipped = list(articles())
    return shipped * 30, f"{len(shipped)} demo articles 30 times over (the real ones are not here)"


def _article(row: dict[str, str | None]) -> Article:
    text = row["text"]
    assert text is not None
    return make_article(
        text, id=row["id"], language=row["lang"], published=row["published"], title=row["title"], outlet=row["outlet"]
    )
