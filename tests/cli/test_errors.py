"""Every mistake is answered with one sentence that says what to do, exit status not 0, and nothing lost."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import apsw
import pytest
from tests.cli.conftest import Run

from isnad.record import Record
from isnad.record import connect as connecting

USAGE = [
    (["read"], "isnad read: missing argument 'PATH|URL|-...'; 'isnad read --help' shows what there is"),
    (["read", "--foo", "x"], "isnad read: no such option '--foo' (did you mean '--format'?); 'isnad read --help' shows what there is"),
    (["reed"], "isnad: no such command 'reed' (did you mean 'read'?); 'isnad --help' shows what there is"),
    (["search"], "isnad search: give the words to look for; 'isnad search --help' shows what there is"),
    (["export", "--versions", "--table", "dates"], "isnad export: --versions goes with whole reports only; the tables name the version of each row; 'isnad export --help' shows what there is"),
    (["why", "x.txt"], None),
    (["search", "x", "--act", "shout"], None),
]  # fmt: skip


@pytest.mark.parametrize(("args", "sentence"), USAGE)
def test_usage(run: Run, args: list[str], sentence: str | None) -> None:
    Path("x.txt").write_text("نص قصير للقراءة هنا.", encoding="utf-8")
    result = run(*args)
    assert result.exit_code == 2
    assert result.stdout == ""
    (line,) = result.stderr.splitlines()
    assert line.endswith("--help' shows what there is")
    assert sentence in (None, line)


ASKING = [["show", "x"], ["search", "x"], ["stats"], ["export"], ["chain", "x"], ["dossier", "x"]]


@pytest.mark.parametrize("args", ASKING)
def test_no_record(run: Run, args: list[str]) -> None:
    result = run(*args)
    assert (result.exit_code, result.stdout) == (2, "")
    assert (
        result.stderr
        == "isnad: there is no record at isnad.db; 'isnad add PATH' makes one, '--db FILE' names another\n"
    )
    assert list(Path().iterdir()) == []


@pytest.mark.parametrize("args", [["add", "news.jsonl"], *ASKING])
def test_a_foreign_database(run: Run, news: Path, args: list[str]) -> None:
    with sqlite3.connect("isnad.db") as other:
        other.execute("CREATE TABLE theirs (x)")
    other.close()
    before = Path("isnad.db").read_bytes()
    result = run(*args)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "isnad: isnad.db is a database of another program; name Isnad's own with '--db FILE'\n"
    assert Path("isnad.db").read_bytes() == before


def test_a_locked_record(run: Run, added: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connecting, "WAIT_SECONDS", 0.05)
    Path("more.txt").write_text("وصل الوزير إلى موسكو اليوم في زيارة رسمية.", encoding="utf-8")
    other = apsw.Connection("isnad.db")
    other.execute("BEGIN IMMEDIATE")
    result = run("add", "more.txt")
    other.execute("ROLLBACK")
    other.close()
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        "isnad: isnad.db is being written by another process; nothing was changed, try again when it has finished\n"
    )
    with Record("isnad.db") as record:
        assert sorted(r.id for r in record.reports()) == ["ar-1", "fa-1"]


def test_a_record_of_a_later_version(run: Run, added: Path) -> None:
    with Record("isnad.db") as record:
        record.db.execute("PRAGMA user_version = 99")
    result = run("stats")
    assert result.exit_code == 2
    assert (
        result.stderr == "isnad: isnad.db was written by a later version of Isnad (schema 99, known 1); update Isnad\n"
    )


@pytest.mark.parametrize("command", ["read", "add"])
def test_an_unsupported_language(run: Run, news: Path, command: str) -> None:
    result = run(command, "news.jsonl", "--language", "xx")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "isnad: no language pack is called 'xx'; the languages are ar, fa\n"
    assert not Path("isnad.db").exists()


@pytest.mark.parametrize(
    "args", [["read", "news.jsonl", "--published"], ["search", "x", "--since"], ["dossier", "x", "--until"]]
)
def test_a_date_that_cannot_be_read(run: Run, news: Path, args: list[str]) -> None:
    result = run(*args, "2024-13-45")
    assert (result.exit_code, result.stdout) == (2, "")
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"isnad: {args[-1]}: ")
    assert "2024-13-45" in line


def test_an_unreadable_file(run: Run) -> None:
    result = run("read", "none.txt")
    assert (result.exit_code, result.stdout) == (1, "")
    head, problem = result.stderr.splitlines()
    assert head == "isnad: 1 of 1 could not be read:"
    assert problem.startswith("  none.txt: ")
    assert problem.endswith("[E101]")


def test_what_is_not_in_the_record(run: Run, added: Path) -> None:
    for args, sentence in [
        (
            ["show", "zz-9"],
            "isnad: nothing in isnad.db has an id that begins with 'zz-9'; 'isnad search WORDS' finds ids\n",
        ),
        (
            ["dossier", "qqqqqq"],
            "isnad: nobody in the record is called 'qqqqqq'; 'isnad search --said-by NAME' shows who speaks in it\n",
        ),
    ]:
        result = run(*args)
        assert (result.exit_code, result.stdout, result.stderr) == (2, "", sentence)


def test_an_unknown_rule(run: Run) -> None:
    result = run("explain", "ar.nothing.here")
    assert result.exit_code == 2
    assert result.stderr == (
        "isnad: no rule is called 'ar.nothing.here'; 'isnad why FILE --at OFFSET' names the rules that fired at a place\n"
    )


def test_a_place_outside_the_text(run: Run) -> None:
    Path("x.txt").write_text("نص قصير", encoding="utf-8")
    result = run("why", "x.txt", "--at", "7")
    assert result.exit_code == 2
    assert result.stderr.startswith("isnad why: invalid value for --at: the text has 7 characters; count from 0; ")
    assert run("why", "x.txt", "--words", "غائب").exit_code == 2
    assert run("why", "none.txt", "--at", "0").exit_code == 1


def test_a_file_that_cannot_be_written(run: Run, added: Path) -> None:
    result = run("export", "-o", "no/such/folder.jsonl")
    assert result.exit_code == 1
    assert (
        result.stderr
        == "isnad: no/such/folder.jsonl cannot be written (No such file or directory); name another file\n"
    )
