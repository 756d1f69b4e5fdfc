"""The marked sets: the project's own, and those of ``../shared`` where they are there."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared" / "gold"


@dataclass(frozen=True)
class Suite:
    """A marked set: gold, and the articles it marks where the gold does not hold their text."""

    name: str
    gold: Path
    articles: Path | None = None

    def load(self) -> list[dict[str, Any]]:
        """The marked articles, each with its text and metadata."""
        marked = [json.loads(line) for line in self.gold.read_text(encoding="utf-8").splitlines()]
        if self.articles:
            lines = self.articles.read_text(encoding="utf-8").splitlines()
            inputs = {a["id"]: a for a in map(json.loads, lines)}
            marked = [{**inputs[m["id"]], **m} for m in marked]
        for article in marked:
            article["statements"] = [s for s in article["statements"] if all(s["content_spans"])]
            article["dates"] = [d for d in article["dates"] if d["span"]]
            article["events"] = [e for e in article["events"] if e["trigger_span"]]
        return marked

    def pin(self) -> str:
        """The SHA-256 of the gold, so that a floor always speaks of the same marks."""
        return hashlib.sha256(self.gold.read_bytes()).hexdigest()


OWN = [Suite(p.stem, p) for p in sorted((ROOT / "evals" / "gold").glob("*.jsonl"))]
NEWS = Suite("news-dev", SHARED / "news-dev" / "gold.jsonl", SHARED / "news-dev" / "articles.jsonl")


def available() -> tuple[list[Suite], list[str]]:
    """The suites that can be run here, and a sentence for each that cannot."""
    if NEWS.gold.exists():
        return [*OWN, NEWS], []
    return OWN, ["left out: real news marked by hand (news-dev), which is not shipped with the project"]
