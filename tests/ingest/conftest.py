from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from isnad.ingest import Problem, open_inputs
from isnad.model import Article

LINE = "قال وزير التجارة إن الاتفاق الجديد سيوقع في العاصمة خلال أيام، وأضاف أن الوفدين أنهيا المحادثات."
MORE = "وأوضح الوزير أن اللجنة المشتركة ستجتمع مرة أخرى في الخريف لمتابعة ما اتفق عليه الجانبان."
PERSIAN = "وزیر بازرگانی گفت که توافق تازه در روزهای آینده در پایتخت امضا می\u200cشود و گفت\u200cوگوها پایان یافته است."


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., list[Article | Problem]]:
    """Writes bytes to a file and reads it."""

    def write_and_read(data: bytes, name: str = "input") -> list[Article | Problem]:
        path = tmp_path / name
        path.write_bytes(data)
        return [_short(item, tmp_path) for item in open_inputs([str(path)])]

    return write_and_read


def _short(item: Article | Problem, folder: Path) -> Article | Problem:
    if isinstance(item, Problem):
        return Problem(item.where.replace(f"{folder}/", ""), item.reason, item.code)
    return item
