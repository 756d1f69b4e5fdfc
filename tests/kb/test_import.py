"""A knowledge base is filled from small files in the real formats; everything in them is invented."""

from __future__ import annotations

import bz2
import gzip
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from isnad.cli.kb import command
from isnad.errors import BadLine, NotARecord, UnknownFormat, UnreadableInput
from isnad.kb import Imported, KnowledgeBase, Known, import_file
from isnad.kb import load as loading


def item(
    number: int,
    kind: str,
    labels: dict[str, str],
    *,
    held: list[tuple[str, str, str | None]] = (),
    rank: str = "normal",
) -> str:  # type: ignore[assignment]
    """A line of a dump as Wikibase writes it, cut down to what matters and one thing that does not."""

    def snak(prop: str, value: object, kind: str) -> dict[str, object]:
        return {"snaktype": "value", "property": prop, "datavalue": {"value": value, "type": kind}}

    def entity(q: str) -> dict[str, object]:
        return {"entity-type": "item", "numeric-id": int(q[1:]), "id": q}

    def time(day: str) -> dict[str, object]:
        return {
            "time": f"+{day}T00:00:00Z",
            "precision": 11,
            "calendarmodel": "http://www.wikidata.org/entity/Q1985727",
        }

    claims: dict[str, list[dict[str, object]]] = {
        "P31": [{"mainsnak": snak("P31", entity(kind), "wikibase-entityid"), "type": "statement", "rank": rank}],
        "P39": [
            {
                "mainsnak": snak("P39", entity(q), "wikibase-entityid"),
                "qualifiers": {"P580": [snak("P580", time(a), "time")]}
                | ({"P582": [snak("P582", time(b), "time")]} if b else {}),
                "rank": "normal",
            }
            for q, a, b in held
        ],
    }
    record = {
        "type": "item",
        "id": f"Q{number}",
        "labels": {code: {"language": code, "value": value} for code, value in labels.items()},
        "descriptions": {"en": {"language": "en", "value": "invented"}},
        "aliases": {"en": [{"language": "en", "value": f"{labels['en']} (alias)"}]} if "en" in labels else [],
        "claims": claims,
        "sitelinks": {},
    }
    return json.dumps(record, ensure_ascii=False)


LINES = [
    item(
        900001,
        "Q5",
        {"en": "Samir Barzin", "ar": "سمير برزين", "fa": "سمیر برزین"},
        held=[("Q900100", "2019-02-01", "2021-03-04")],
    ),
    item(900002, "Q484652", {"en": "Meadow Council", "ar": "مجلس المروج", "ru": "Совет лугов"}),
    item(900003, "Q11173", {"en": "an invented compound"}),
    item(900004, "Q5", {"de": "Nur Deutsch"}),
    item(900005, "Q5", {"en": "Samir Barzin", "de": "Samir B."}),
    item(900006, "Q5", {"en": "Withdrawn"}, rank="deprecated"),
]
DUMP = "[\n" + ",\n".join(LINES) + "\n]\n"


@pytest.fixture
def base(tmp_path: Path) -> KnowledgeBase:
    return KnowledgeBase(tmp_path / "kb.db")


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    path = tmp_path / "dump.json"
    path.write_text(DUMP, encoding="utf-8")
    return path


def test_the_dump_is_filtered_by_type_and_language(base: KnowledgeBase, dump: Path) -> None:
    assert import_file(base, dump) == Imported(lines=8, total=8, kept=3, bad=0, resumed=False)
    assert base.get("Q900001") == Known(
        key="Q900001",
        kind="person",
        names={"ar": ["سمير برزين"], "en": ["Samir Barzin", "Samir Barzin (alias)"], "fa": ["سمیر برزین"]},
        wikidata="Q900001",
        offices=(("Q900100", "2019-02-01", "2021-03-04"),),
    )
    assert base.counts() == {"organization": 1, "person": 2}
    assert [base.get(f"Q90000{n}") for n in (3, 4, 6)] == [None, None, None]


def test_types_and_languages_can_be_named(base: KnowledgeBase, dump: Path) -> None:
    import_file(base, dump, types=["Q484652"], languages=["ru"])
    assert base.get("Q900002") == Known(
        key="Q900002", kind="organization", names={"ru": ["Совет лугов"]}, wikidata="Q900002"
    )
    assert len(base) == 1


@pytest.mark.parametrize(
    ("suffix", "pack"), [(".json.gz", gzip.compress), (".json.bz2", bz2.compress), (".txt", gzip.compress)]
)
def test_packed_dumps_are_known_by_their_bytes(base: KnowledgeBase, tmp_path: Path, suffix: str, pack: object) -> None:
    path = tmp_path / f"dump{suffix}"
    path.write_bytes(pack(DUMP.encode()))  # type: ignore[operator]
    assert import_file(base, path).kept == 3


def test_any_spelling_finds_and_namesakes_are_not_guessed(base: KnowledgeBase, dump: Path) -> None:
    import_file(base, dump)
    assert base.find("سمیر برزین") == base.find("سمير برزين") == ["Q900001"]
    assert base.find("samir barzin") == ["Q900001", "Q900005"]
    assert base.only("Samir Barzin") is None
    only = base.only("مجلس المروج")
    assert only is not None
    assert only.key == "Q900002"


def test_an_import_goes_on_where_it_was_broken_off(
    base: KnowledgeBase, dump: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "BATCH", 2)
    seen: list[int] = []

    def stop(lines: int) -> None:
        seen.append(lines)
        if lines == 4:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_file(base, dump, tick=stop)
    assert base.counts() == {"organization": 1, "person": 1}
    assert import_file(base, dump) == Imported(lines=4, total=8, kept=3, bad=0, resumed=True)
    assert import_file(base, dump).lines == 0


def test_a_packed_file_that_is_cut_off_keeps_what_came_before(base: KnowledgeBase, tmp_path: Path) -> None:
    path = tmp_path / "cut.json.gz"
    path.write_bytes(gzip.compress(DUMP.encode())[:-20])
    with pytest.raises(UnreadableInput, match="import again"):
        import_file(base, path)


def test_a_line_that_is_no_json_is_counted(base: KnowledgeBase, tmp_path: Path) -> None:
    path = tmp_path / "dump.json"
    path.write_text("[\n" + LINES[0] + ",\n{broken,\n" + LINES[1] + "\n]\n", encoding="utf-8")
    assert import_file(base, path) == Imported(lines=5, total=5, kept=2, bad=1, resumed=False)


def test_csv(base: KnowledgeBase, tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text('key,kind,name:ar,name:en\nx:1,forum,"ملتقى المروج|ملتقى المرج",Meadow Forum\n', encoding="utf-8")
    assert import_file(base, path).kept == 1
    assert base.get("x:1") == Known(
        key="x:1", kind="forum", names={"ar": ["ملتقى المروج", "ملتقى المرج"], "en": ["Meadow Forum"]}
    )


def test_a_bad_row_of_csv_is_named(base: KnowledgeBase, tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text("key,kind,name:en\nx:1,planet,Mars\n", encoding="utf-8")
    with pytest.raises(BadLine, match="line 2 of own.csv"):
        import_file(base, path)


def test_other_files_are_refused(base: KnowledgeBase, tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("just words\n", encoding="utf-8")
    with pytest.raises(UnknownFormat, match="Wikidata JSON dump"):
        import_file(base, path)
    with pytest.raises(NotARecord, match="kb import"):
        KnowledgeBase(path)


def test_the_commands(dump: Path, tmp_path: Path) -> None:
    kb, run = str(tmp_path / "own.db"), CliRunner().invoke
    assert run(command, ["import", str(dump), "--kb", kb]).output == f"{kb}: 3 entities kept of 8 lines\n"
    assert run(command, ["stats", "--kb", kb]).output == "        1  organization\n        2  person\n"
    shown = run(command, ["show", "مجلس المروج", "--kb", kb]).output
    assert (
        shown
        == "Q900002  organization\n  ar  مجلس المروج\n  en  Meadow Council | Meadow Council (alias)\n  ru  Совет лугов\n"
    )
    asked = run(command, ["show", "nobody", "--kb", kb, "--format", "json"]).output
    assert json.loads(asked) == []
