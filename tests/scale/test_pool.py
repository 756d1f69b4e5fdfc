"""Many articles are read in order, with the same output for every number of processes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import isnad
from isnad.errors import PackInvalid
from isnad.ingest import Problem, make_article
from isnad.model import Article, Report
from isnad.scale import Unread, pool, read_all

Item = Article | Problem


def items(number: int) -> list[Item]:
    out: list[Item] = []
    for i in range(number):
        out.append(
            make_article(
                f"زار الوزير موسكو يوم {i % 28 + 1} أكتوبر 2024.", language="ar", published="2024-10-30", id=str(i)
            )
        )
        if i % 7 == 3:
            out.append(Problem(where=f"line {i}", reason="it is no article", code="E103"))
    return out


def alone(item: Item) -> Report | Problem:
    if isinstance(item, Problem):
        return item
    return isnad.read(item.text, language="ar", published=item.published, id=item.id)


@pytest.mark.parametrize("jobs", [1, 2, None])
def test_order_and_output_are_the_same(jobs: int | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "FEW", 20)  # so that processes are started when the number is left open
    given = items(90)
    assert list(read_all(given, jobs=jobs)) == [alone(item) for item in given]


def test_few_articles_start_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "ProcessPoolExecutor", None)
    assert [r.id for r in read_all(items(3)) if isinstance(r, Report)] == ["0", "1", "2"]


def test_the_stream_is_not_read_far_ahead() -> None:
    taken = 0

    def stream() -> Iterator[Item]:
        nonlocal taken
        for item in items(1000):
            taken += 1
            yield item

    made = read_all(stream(), jobs=1)
    next(made)
    assert taken == 1
    made.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_article_that_cannot_be_read_does_not_stop_the_rest(jobs: int) -> None:
    broken = Article(id="broken", text="half \ud800 a pair", language="ar")
    first, second, third = read_all([broken, *items(1), broken], jobs=jobs)
    reason = "the text holds half of a character pair; save it again as UTF-8"
    assert (first, third) == (Unread("broken", reason, "E101"), Unread("broken", reason, "E101"))
    assert isinstance(second, Report)


def test_a_fault_of_ours_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def fault(*_: object, **__: object) -> None:
        raise ZeroDivisionError("by nought")

    monkeypatch.setattr("isnad.pipeline.read_article", fault)
    reason = "a fault in reading (ZeroDivisionError: by nought); please report it"
    assert list(read_all([make_article("x", id="a")])) == [Unread("a", reason, "E000")]


def test_a_broken_pack_stops_everything(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    folder = tmp_path / "qsm" / "dates"
    folder.mkdir(parents=True)
    (tmp_path / "qsm" / "language.yaml").write_text(
        "name: S\nnative_name: S\ndirection: ltr\nextends: []\n", encoding="utf-8"
    )
    (folder / "words.yaml").write_text("- match: [no id here]\n", encoding="utf-8")
    monkeypatch.setenv("ISNAD_LANG_PATH", str(tmp_path))
    with pytest.raises(PackInvalid, match="a record without an id"):
        list(read_all([make_article("x", id="a")], language="qsm"))
