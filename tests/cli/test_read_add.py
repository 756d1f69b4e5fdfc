"""``isnad read`` and ``isnad add``: what is printed, what is kept, and what is said of what could not be read."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest
from tests.cli.conftest import ARTICLES, Run

import isnad
from isnad.model import Report
from isnad.record import Record


def reports(output: str) -> list[Report]:
    return [msgspec.json.decode(line, type=Report) for line in output.splitlines()]


def expected(article: dict[str, str]) -> Report:
    fields = {k: v for k, v in article.items() if k not in ("text", "lang", "language")}
    return isnad.read(article["text"], **fields)  # type: ignore[arg-type]


def test_read_prints_the_reports_in_order_and_makes_no_record(run: Run, news: Path) -> None:
    result = run("read", "news.jsonl", "--format", "jsonl")
    assert (result.exit_code, result.stderr) == (0, "")
    assert reports(result.stdout) == [expected(a) for a in ARTICLES]
    assert [p.name for p in Path().iterdir()] == ["news.jsonl"]


def test_read_takes_standard_input(run: Run, news: Path) -> None:
    result = run("read", "-", "--format", "jsonl", stdin=news.read_bytes())
    assert [r.id for r in reports(result.stdout)] == ["ar-1", "fa-1"]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_read_gives_the_same_for_every_number_of_processes(run: Run, jobs: str) -> None:
    lines = [json.dumps({**ARTICLES[n % 2], "id": str(n)}, ensure_ascii=False) for n in range(60)]
    Path("many.jsonl").write_text("\n".join(lines), encoding="utf-8")
    got = reports(run("read", "many.jsonl", "--format", "jsonl", "--jobs", jobs).stdout)
    assert got == [expected({**ARTICLES[n % 2], "id": str(n)}) for n in range(60)]


def test_read_text_shows_each_fact_with_offsets_and_rule(run: Run, news: Path) -> None:
    lines = run("read", "news.jsonl").stdout.splitlines()
    assert lines[0] == "ar-1  2024-10-14  وكالة أنباء المرفأ  محادثات في موسكو"
    assert lines[1].startswith("  ar, 114 characters; ")
    for report in (expected(a) for a in ARTICLES):
        for statement in report.statements:
            assert any(statement.rule in line for line in lines)
            for span in statement.content:
                assert f"       {report.text[span.start : span.end]}  [{span.start}:{span.end}]" in lines


def test_given_date_and_outlet_fill_what_is_missing_only(run: Run) -> None:
    Path("a.txt").write_text("زار الوزير موسكو أمس وبحث مع نظيره الوضع في المنطقة.", encoding="utf-8")
    Path("b.jsonl").write_text(json.dumps(ARTICLES[0], ensure_ascii=False) + "\n", encoding="utf-8")
    result = run(
        "read", "a.txt", "b.jsonl", "--published", "2024-10-20", "--outlet", "صحيفة الرصيف", "--format", "jsonl"
    )
    assert [(r.published, r.published_from, r.outlet) for r in reports(result.stdout)] == [
        ("2024-10-20", "input", "صحيفة الرصيف"),
        ("2024-10-14", "input", "وكالة أنباء المرفأ"),
    ]


def test_what_cannot_be_read_is_named_and_the_rest_is_read(run: Run, news: Path) -> None:
    with news.open("a", encoding="utf-8") as file:
        file.write('{"title": "no text"}\nno json\n')
    result = run("read", "missing.txt", "news.jsonl", "--format", "jsonl")
    assert [r.id for r in reports(result.stdout)] == ["ar-1", "fa-1"]
    assert result.exit_code == 1
    head, *problems = result.stderr.splitlines()
    assert head == "isnad: 3 of 5 could not be read:"
    assert [p.split(": ")[0].strip() for p in problems] == ["missing.txt", "news.jsonl line 3", "news.jsonl line 4"]
    assert [p[-6:] for p in problems] == ["[E101]", "[E103]", "[E103]"]


def test_add_keeps_what_read_prints(run: Run, news: Path) -> None:
    printed = run("read", "news.jsonl", "--format", "jsonl").stdout
    result = run("add", "news.jsonl")
    first, second, last = result.stdout.splitlines()
    assert first.startswith("new      ar-1  2024-10-14  وكالة أنباء المرفأ  محادثات في موسكو  ")
    assert second.startswith("new      fa-1  2024-11-02  خبرگزاری کاروان  ")
    assert last == "2 new; the record is isnad.db"
    assert run("export").stdout == printed


def test_add_twice_changes_nothing_and_a_change_is_a_version(run: Run, added: Path) -> None:
    again = run("add", "news.jsonl")
    assert [line.split()[0] for line in again.stdout.splitlines()[:2]] == ["known", "known"]
    assert again.stdout.splitlines()[-1] == "0 new, 2 known; the record is isnad.db"
    changed = {**ARTICLES[0], "text": ARTICLES[0]["text"] + "\nانتهى."}
    added.write_text(json.dumps(changed, ensure_ascii=False), encoding="utf-8")
    assert run("add", "news.jsonl").stdout.startswith("version 2 ar-1")
    with Record("isnad.db") as record:
        assert record.get("ar-1", version=1).report == expected(ARTICLES[0])
        assert record.get("ar-1").report == expected(changed)


def test_add_again_reads_with_the_rules_of_today(run: Run, added: Path) -> None:
    result = run("add", "news.jsonl", "--again", "--quiet")
    assert result.stdout == "0 new, 2 again; the record is isnad.db\n"
    with Record("isnad.db") as record:
        assert list(record.reports()) == [expected(a) for a in ARTICLES]


def test_add_elsewhere(run: Run, news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("add", "news.jsonl", "--db", "other.db", "--quiet").stdout == "2 new; the record is other.db\n"
    monkeypatch.setenv("ISNAD_DB", "third.db")
    assert run("add", "news.jsonl", "--quiet").stdout == "2 new; the record is third.db\n"
    assert not Path("isnad.db").exists()


def test_add_with_a_bad_file_keeps_the_rest(run: Run, news: Path) -> None:
    Path("bad.jsonl").write_text('{"text": 5}\n', encoding="utf-8")
    result = run("add", "bad.jsonl", "news.jsonl")
    assert result.exit_code == 1
    assert result.stdout.splitlines()[-1] == "2 new; the record is isnad.db"
    assert result.stderr.splitlines()[0] == "isnad: 1 of 3 could not be read:"
