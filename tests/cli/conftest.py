"""A command line to call, and articles to give it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from isnad.cli import isnad

Run = Callable[..., Result]
ARTICLES = [
    {
        "id": "ar-1",
        "url": "https://almarfa.example/1",
        "outlet": "وكالة أنباء المرفأ",
        "language": "ar",
        "published": "2024-10-14",
        "title": "محادثات في موسكو",
        "text": "محادثات في موسكو\nقال وزير الخارجية الروسي أندريه فيليخانوف: «نقدر دور منظمة التعاون الإسلامي».\nالمصدر: وكالة فولغا",
    },
    {
        "id": "fa-1",
        "outlet": "خبرگزاری کاروان",
        "lang": "fa",
        "published": "2024-11-02",
        "title": "گفت\u200cوگو در تهران",
        "text": "گفت\u200cوگو در تهران\nکامران فرزادنیا، وزیر خارجه ایران، گفت: «گفتوگو با مسکو ادامه دارد».",
    },
]


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ISNAD_DB", raising=False)


@pytest.fixture
def run() -> Run:
    def call(*args: str, stdin: str | bytes | None = None) -> Result:
        return CliRunner().invoke(isnad, [str(a) for a in args], input=stdin)

    return call


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "news.jsonl"
    path.write_text("".join(json.dumps(a, ensure_ascii=False) + "\n" for a in ARTICLES), encoding="utf-8")
    return path


@pytest.fixture
def added(run: Run, news: Path) -> Path:
    assert run("add", "news.jsonl").exit_code == 0
    return news
