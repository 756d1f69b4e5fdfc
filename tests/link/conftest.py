"""A record, and made news to link in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from evals.link.made import made

from isnad.ingest.article import make_article
from isnad.model import Report
from isnad.pipeline import read_article
from isnad.record import Record


@pytest.fixture(scope="session")
def articles() -> list[dict[str, Any]]:
    return made(seed=5, families=2)


@pytest.fixture(scope="session")
def read(articles: list[dict[str, Any]]) -> list[Report]:
    fields = ("id", "language", "outlet", "published", "title")
    return [read_article(make_article(a["text"], **{name: a[name] for name in fields})) for a in articles]


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record(tmp_path / "r.db") as opened:
        yield opened
