"""Looking: show, search, why, explain, chain, stats, schema, export, dossier and demo."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import jsonschema
import msgspec
import pytest
from tests.cli.conftest import ARTICLES, Run
from tests.record.samples import TEXT, sample

from isnad import lang
from isnad.cli.export import TABLES as OFFERED
from isnad.demo import folders
from isnad.ingest import open_inputs
from isnad.model import Article, Report
from isnad.record import Record
from isnad.record.export import TABLES


@pytest.fixture
def filled() -> Record:
    """A record whose facts do not hang on what the rules find today."""
    with Record("isnad.db") as record:
        record.add([sample()])
        return record


@pytest.mark.parametrize("typed", ["گفتوگو", "گفت\u200cوگو", "گفت و گو", "گفت\u200cو\u200cگو"])
def test_search_finds_any_spelling_and_marks_it(run: Run, added: Path, typed: str) -> None:
    result = run("search", typed)
    head, snippet, _ = result.stdout.splitlines()
    assert head == "fa-1  2024-11-02  خبرگزاری کاروان  گفت\u200cوگو در تهران"
    assert snippet.startswith("  [[گفت\u200cوگو]] در تهران [[گفت\u200cوگو]] در تهران") or snippet.startswith(
        "  [[گفت\u200cوگو]] در تهران"
    )
    assert "«[[گفتوگو]] با مسکو" in snippet


def test_search_narrows(run: Run, added: Path) -> None:
    def ids(*args: str) -> list[str]:
        return [json.loads(line)["id"] for line in run("search", "--format", "jsonl", *args).stdout.splitlines()]

    assert ids("موسكو") == ["ar-1"]
    assert ids("--language", "fa") == ["fa-1"]
    assert ids("--since", "2024-10-14") == ["fa-1", "ar-1"]
    assert ids("--until", "2024-10") == ["ar-1"]
    assert ids("--outlet", "المرفا") == ["ar-1"]
    assert ids("--since", "2024-10-14", "--limit", "1") == ["fa-1"]
    nothing = run("search", "غائب")
    assert (nothing.exit_code, nothing.stdout) == (0, "")
    assert nothing.stderr == "nothing found; fewer words, or a wider period, find more\n"


def test_search_statements(run: Run, filled: Record) -> None:
    ids = filled_ids()
    (found,) = [
        json.loads(line) for line in run("search", "--said-by", "فیلیخانوف", "--format", "jsonl").stdout.splitlines()
    ]
    assert (found["statement"], found["speaker"], found["act"]) == (ids[0], "أندريه فيليخانوف", "say")
    lines = run("search", "--act", "deny").stdout.splitlines()
    assert lines[0].startswith(ids[1])
    assert lines[1] == "  unknown speaker  deny"


def filled_ids() -> tuple[str, ...]:
    with Record("isnad.db") as record:
        return record.get("a-1").statements


def test_show_an_article_with_its_footnotes(run: Run, filled: Record) -> None:
    lines = run("show", "a-1").stdout.splitlines()
    assert lines[0] == "a-1  2024-12-03  وكالة أنباء المرفأ  حوار مستمر"
    assert lines[1] == "  id a-1"
    assert TEXT.replace("مستمر»", "مستمر[1]»").replace("وفدا.", "وفدا[2].") in lines
    start, end = TEXT.index("الحوار"), TEXT.index("»")
    at = lines.index(f"       الحوار مع طهران مستمر  [{start}:{end}]")
    assert lines[at - 1] == "    [1] أندريه فيليخانوف  say, mixed, interview, 2024-12-03  قال  r.said 0.9"
    assert lines[at + 1] == "       passed on by: وكالة فولغا < أندريه فيليخانوف"
    assert lines[at + 2] == "       to: طهران"
    assert lines[at + 3] == "       names: طهران"
    assert lines[at + 4] == f"       statement {filled_ids()[0]}"


def test_show_a_statement_by_the_beginning_of_its_id(run: Run, filled: Record) -> None:
    ident = filled_ids()[0]
    lines = run("show", ident[:8]).stdout.splitlines()
    assert lines[-1] == "  " + TEXT.replace("الحوار مع طهران مستمر", "[[الحوار مع طهران مستمر]]")
    shown = run("show", ident, "--format", "json").stdout
    assert json.loads(shown) == json.loads(msgspec.json.encode(sample().statements[0]))


def test_show_json_and_versions(run: Run, filled: Record) -> None:
    with Record("isnad.db") as record:
        record.add([sample(text=TEXT + " ثم انتهى.")])
    assert msgspec.json.decode(run("show", "a-1", "--version", "1", "--format", "json").stdout, type=Report) == sample()
    assert "version 2 of 2" in run("show", "a-1").stdout.splitlines()[2]


def test_chain_draws_from_the_outlet_to_the_speaker(run: Run, filled: Record) -> None:
    start, end = TEXT.index("وكالة"), TEXT.index(" في 3")
    said, told = (TEXT.index("الحوار"), TEXT.index("»")), (TEXT.index("حضر"), TEXT.index(".", TEXT.index("حضر")))
    assert run("chain", "a-1").stdout.splitlines()[1:] == [
        "  وكالة أنباء المرفأ  published 2024-12-03",
        f"  └─ quotes وكالة فولغا  [{start}:{end}] r.source",
        f"     └─ أندريه فيليخانوف say: الحوار مع طهران مستمر  [{said[0]}:{said[1]}] r.said",
        f"     └─ an unknown speaker deny: حضر 61 وفدا  [{told[0]}:{told[1]}] r.none",
    ]
    assert run("chain", filled_ids()[0]).stdout.splitlines()[1:] == [
        "  وكالة أنباء المرفأ  published 2024-12-03",
        f"  └─ quotes وكالة فولغا  [{start}:{end}] r.source",
        f"     └─ أندريه فيليخانوف say: الحوار مع طهران مستمر  [{said[0]}:{said[1]}] r.said",
    ]


def test_why_names_the_rules_at_a_place(run: Run) -> None:
    Path("a.txt").write_text(ARTICLES[0]["text"], encoding="utf-8")
    at = ARTICLES[0]["text"].index("وزير")
    result = run("why", "a.txt", "--at", str(at), "--language", "ar")
    assert result.exit_code == 0
    doc = lang.get("ar").document(Article(id="x", text=ARTICLES[0]["text"]))
    fired = {
        h.entry.rule
        for hits in doc.hits.values()
        for h in hits
        if doc.span(h.first, h.last)[0] <= at < doc.span(h.first, h.last)[1]
    }
    shown = {
        line.split()[0]
        for line in result.stdout.splitlines()
        if line.startswith("    ar.") or line.startswith("    _arab.")
    }
    assert fired
    assert shown == fired
    assert f"offset {at}, language ar, part: " in result.stdout
    assert run("why", "a.txt", "--words", "وزير", "--language", "ar").stdout == result.stdout


def test_why_says_what_was_left_out(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from isnad import dates

    Path("a.txt").write_text("قال الوزير.", encoding="utf-8")
    found = dates.find_in

    def dropping(doc, reference):  # type: ignore[no-untyped-def]
        doc.drop(0, 3, "ar.dates.made", "it is no date")
        return found(doc, reference)

    monkeypatch.setattr("isnad.pipeline.dates.find_in", dropping)
    lines = run("why", "a.txt", "--at", "1", "--language", "ar").stdout.splitlines()
    assert "    ar.dates.made  it is no date  [0:3]" in lines[lines.index("  left out") :]


def test_why_in_a_file_of_several(run: Run, news: Path) -> None:
    assert run("why", "news.jsonl", "--at", "0", "--article", "2").stdout.startswith("fa-1 ")
    assert run("why", "news.jsonl", "--at", "0", "--article", "ar-1").stdout.startswith("ar-1 ")


def test_explain_shows_the_rule_as_its_author_wrote_it(run: Run) -> None:
    rule = next(r for r in lang.get("ar").rules.values() if r.why and r.finds)
    lines = run("explain", rule.id).stdout.splitlines()
    assert lines[0].startswith(f"{rule.id}  ")
    assert lines[1] == f"  why: {rule.why}"
    assert lines[2] == f"  source: {rule.source}"
    example = rule.finds[0]
    assert any(line.replace("{", "").replace("}", "") == f"    {example.text}" for line in lines)


def test_stats(run: Run, filled: Record) -> None:
    stats = json.loads(run("stats", "--format", "json").stdout)
    assert (stats["articles"], stats["versions"], stats["first"], stats["last"]) == (1, 1, "2024-12-03", "2024-12-03")
    assert stats["facts"] == {
        "entity": 3,
        "mention": 2,
        "source": 1,
        "date": 1,
        "statement": 2,
        "event": 1,
        "figure": 1,
    }
    assert (stats["acts"], stats["events"], stats["languages"]) == (
        {"deny": 1, "say": 1},
        {"meeting held": 1},
        {"ar": 1},
    )
    lines = run("stats").stdout.splitlines()
    assert lines[1] == "  1 articles, published 2024-12-03 to 2024-12-03"
    assert "         2  statement" in lines


def test_schema_is_that_of_a_report(run: Run) -> None:
    schema = json.loads(run("schema").stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(msgspec.json.encode(sample())), schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"id": "x"}, schema)


@pytest.mark.parametrize("table", OFFERED)
def test_export_of_a_table_is_the_same_in_both_forms(run: Run, filled: Record, table: str) -> None:
    lines = [json.loads(line) for line in run("export", "--table", table).stdout.splitlines()]
    rows = list(csv.DictReader(io.StringIO(run("export", "--table", table, "--format", "csv").stdout)))
    assert lines
    assert [list(line) for line in lines] == [list(row) for row in rows]
    for line, row in zip(lines, rows, strict=True):
        names = line.pop("names", None)
        assert names is None or json.loads(row.pop("names")) == names
        assert row == {key: "" if value is None else str(value) for key, value in line.items()}


def test_export_offers_every_table() -> None:
    assert set(OFFERED) == set(TABLES)


def test_export_to_a_file_and_of_versions(run: Run, filled: Record) -> None:
    with Record("isnad.db") as record:
        record.add([sample(text=TEXT + " ثم انتهى.")])
    assert run("export", "-o", "out.jsonl", "--versions").stdout == ""
    texts = [json.loads(line)["text"] for line in Path("out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert texts == [TEXT, TEXT + " ثم انتهى."]
    assert not Path("out.jsonl.part").exists()


def test_dossier_in_its_four_forms(run: Run, filled: Record) -> None:
    text = run("dossier", "فيليخانوف", "Tehran")
    assert text.exit_code == 0
    start, end = TEXT.index("الحوار"), TEXT.index("»")
    lines = text.stdout.splitlines()
    at = lines.index("What فيليخانوف said of Tehran")
    assert lines[at + 1 : at + 4] == [
        "  say (1)",
        "  2024-12-03  أندريه فيليخانوف  say, mixed, interview [1]",
        "     الحوار مع طهران مستمر",
    ]
    at = lines.index("Footnotes")
    assert lines[at + 1 :] == [
        "[1] وكالة أنباء المرفأ, 2024-12-03, through وكالة فولغا",
        "    حوار مستمر",
        "    الحوار مع طهران مستمر",
        f"    article a-1 version 1 [{start}:{end}]  statement {filled_ids()[0]}",
    ]
    made = json.loads(run("dossier", "فيليخانوف", "Tehran", "--format", "json").stdout)
    assert [[s["words"] for s in part["sayings"]] for part in made["parts"]] == [["الحوار مع طهران مستمر"], []]
    assert (
        "<h1><bdi>Dossier: </bdi><bdi>فيليخانوف</bdi>"
        in run("dossier", "فيليخانوف", "Tehran", "--format", "html").stdout
    )
    markdown = run("dossier", "فيليخانوف", "Tehran", "--format", "markdown").stdout
    assert "  > \u2068الحوار مع طهران مستمر\u2069" in markdown.splitlines()


def test_demo_adds_every_shipped_article_and_ends_with_a_dossier(run: Run) -> None:
    shipped = [item.id for item in open_inputs(map(str, folders())) if isinstance(item, Article)]
    result = run("demo", "--db", "demo.db")
    assert (result.exit_code, result.stderr) == (0, "")
    lines = result.stdout.splitlines()
    assert [line.split()[1] for line in lines if line.startswith("new ")] == [ident[:16] for ident in shipped]
    assert "Dossier: Russia and Organisation of Islamic Cooperation" in lines
    with Record("demo.db") as record:
        assert sorted(r.id for r in record.reports()) == sorted(shipped)
        assert {r.language for r in record.reports()} == {"ar", "fa"}
