"""Every export is read back by the format's own library, with its citations."""

from __future__ import annotations

import json
import re
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from tests.record.samples import TEXT, sample, span

from isnad import cli
from isnad.record import Record
from isnad.record.export import TABLES
from isnad.record.out import arrow, ftm, jsonld, plover

PAGE = (Path(__file__).parents[2] / "docs" / "exports.md").read_text(encoding="utf-8")


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record(tmp_path / "r.db") as made:
        made.add([sample()])
        yield made


@pytest.mark.parametrize("name", sorted(TABLES))
def test_arrow_holds_the_rows_of_every_table(record: Record, name: str) -> None:
    pytest.importorskip("pyarrow")
    names, rows = record.table(name)
    table = arrow.table(record, name)
    assert table.schema.names == names
    assert [tuple(row[n] for n in names) for row in table.to_pylist()] == list(rows)
    with Record(record.path.parent / "empty.db") as empty:
        assert arrow.table(empty, name).schema == table.schema


def test_parquet_is_read_back(record: Record) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    path = record.path.parent / "s.parquet"
    result = CliRunner().invoke(cli.isnad, ["export", "--db", str(record.path), "--format", "parquet", "-o", str(path)])
    assert (result.exit_code, result.output) == (0, "")
    assert parquet.read_table(path) == arrow.table(record, "statements")
    no_file = CliRunner().invoke(cli.isnad, ["export", "--db", str(record.path), "--format", "parquet"])
    assert no_file.exit_code == 2


def test_json_ld_says_the_same_to_its_own_libraries() -> None:
    pytest.importorskip("pyld")
    rdflib = pytest.importorskip("rdflib")
    from pyld import jsonld as processor

    made = json.loads(json.dumps(jsonld.document(sample())))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the libraries' own
        expanded = processor.expand(made)
        graph = rdflib.Graph().parse(data=processor.normalize(made, {"format": "application/n-quads"}), format="nquads")
        other = rdflib.Graph().parse(data=json.dumps(made), format="json-ld")
    assert len(expanded) == len(made["@graph"])
    assert {(s, p) for s, p, _ in graph if isinstance(s, rdflib.URIRef)} == {
        (s, p) for s, p, _ in other if isinstance(s, rdflib.URIRef)
    }
    schema, oa, prov = (
        rdflib.Namespace(n) for n in (jsonld.CONTEXT["@vocab"], jsonld.CONTEXT["oa"], jsonld.CONTEXT["prov"])
    )
    (article,) = graph.subjects(rdflib.RDF.type, schema.NewsArticle)
    assert str(graph.value(article, schema.headline)) == "حوار مستمر"
    (source,) = graph.objects(article, prov.wasQuotedFrom)
    assert str(graph.value(source, schema.name)) == "وكالة فولغا"
    assert list(graph.objects(article, prov.hadPrimarySource)) == [source]
    claims = {str(graph.value(s, schema.text)): s for s in graph.subjects(rdflib.RDF.type, schema.Claim)}
    assert sorted(claims) == sorted(["الحوار مع طهران مستمر", "حضر 61 وفدا"])
    speaker = graph.value(claims["الحوار مع طهران مستمر"], prov.wasAttributedTo)
    assert sorted(str(name) for name in graph.objects(speaker, schema.name)) == ["أندريه فيليخانوف", "فيليخانوف"]
    quotes = [str(graph.value(s, oa.exact)) for s in graph.subjects(rdflib.RDF.type, oa.TextQuoteSelector)]
    places = [
        (int(graph.value(s, oa.start)), int(graph.value(s, oa.end)))
        for s in graph.subjects(rdflib.RDF.type, oa.TextPositionSelector)
    ]
    assert sorted(quotes) == sorted(TEXT[start:end] for start, end in places)
    assert span("الحوار مع طهران مستمر") in places


def test_follow_the_money_takes_every_entity() -> None:
    pytest.importorskip("followthemoney")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from followthemoney import model
        from followthemoney.proxy import EntityProxy

        made = ftm.entities(sample())
        kept = {}
        for one in made:
            model.get(one["schema"]).validate(one)
            proxy = EntityProxy.from_dict(one, cleaned=False)
            kept[one["id"]] = proxy
            assert {n: sorted(v) for n, v in proxy.to_dict()["properties"].items()} == {
                n: sorted(v) for n, v in one["properties"].items()
            }
    assert [one["schema"] for one in made] == ["Article", "Person", "Organization", "Mention", "Event"]
    article, person, _, mention, event = made
    assert event["properties"]["involved"] == [person["id"]]
    assert event["properties"]["proof"] == mention["properties"]["document"] == [article["id"]]
    assert event["properties"]["summary"] == ["حضر 61 وفدا"]


def test_plover_events_are_cited() -> None:
    (event,) = plover.events(sample())
    assert (event["event"], event["date"], event["date_from"], event["location"], event["claimed"]) == (
        "CONSULT", "2024-12-03", "event", "طهران", True,
    )  # fmt: skip
    assert [a["name"] for a in event["source"] + event["target"]] == ["أندريه فيليخانوف", "وفد"]
    assert TEXT[event["start"] : event["end"]] == event["text"] == "حضر 61 وفدا"


def test_calendar_is_read_by_its_library(record: Record) -> None:
    from icalendar import Calendar

    out = CliRunner().invoke(cli.isnad, ["export", "--db", str(record.path), "--format", "ics"])
    assert out.exit_code == 0
    assert str(Calendar.from_ical(out.output)["prodid"]) == "-//Isnad//Commitments//EN"


@pytest.mark.parametrize("form", ["jsonld", "ftm", "plover"])
def test_command_writes_a_json_object_a_line(record: Record, form: str) -> None:
    made: dict[str, list[Any]] = {
        "jsonld": [jsonld.document(sample())], "ftm": ftm.entities(sample()), "plover": plover.events(sample()),
    }  # fmt: skip
    out = CliRunner().invoke(cli.isnad, ["export", "--db", str(record.path), "--format", form])
    assert [json.loads(line) for line in out.output.splitlines()] == json.loads(json.dumps(made[form]))
    refused = CliRunner().invoke(cli.isnad, ["export", "--db", str(record.path), "--format", form, "--table", "dates"])
    assert refused.exit_code == 2


def test_every_field_is_documented() -> None:
    said = set(re.findall(r"`([\w:]+)`", PAGE))
    nodes = list(jsonld.document(sample())["@graph"])
    selectors = [s for n in nodes for t in n.get("oa:hasTarget", []) for s in t["oa:hasSelector"]]
    fields = {key for node in (*nodes, *selectors) for key in node if not key.startswith("@")}
    fields |= {key for one in ftm.entities(sample()) for key in (one["schema"], *one["properties"])}
    fields |= {key for event in plover.events(sample()) for key in event}
    assert sorted(fields - said) == []
