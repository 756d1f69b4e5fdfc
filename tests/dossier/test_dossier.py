"""A dossier finds its actors in any script and cites every line; made reports, so that no rule of reading matters."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import msgspec
import pytest

from isnad.dossier import Dossier, collect
from isnad.dossier.outline import sections
from isnad.dossier.render_html import html
from isnad.dossier.render_json import as_json
from isnad.dossier.render_markdown import markdown
from isnad.errors import NotInRecord
from isnad.model import (
    Entity,
    Event,
    Mention,
    MentionKind,
    Part,
    Participant,
    Place,
    Report,
    Source,
    Span,
    Speaker,
    Statement,
    Status,
)
from isnad.record import Record

AR = (
    "التقى وزير الخارجية الروسي أندريه فيليخانوف في موسكو الأمين العام لمنظمة التعاون الإسلامي إبراهيم بن يحيى. "
    "وقال فيليخانوف: «نقدر دور منظمة التعاون الإسلامي». وقال بن يحيى: «نرحب بالحوار مع روسيا». "
    "وقال المحلل الروسي ماهر الزيات: «لا جديد مع منظمة التعاون الإسلامي»."
)
FA = "آندری ولیخانوف، وزیر خارجه روسیه، گفت: «همکاری با سازمان همکاری اسلامی ادامه دارد»."


class Maker:
    """A report made from the words of its text."""

    def __init__(self, text: str, language: str) -> None:
        self.text, self.language = text, language
        self.mentions: list[Mention] = []
        self.entities: dict[str, Entity] = {}

    def span(self, words: str, after: int = 0) -> Span:
        start = self.text.index(words, after)
        return Span(start, start + len(words))

    def mention(self, words: str, kind: MentionKind, key: str, after: int = 0) -> Span:
        at = self.span(words, after)
        self.mentions.append(Mention(start=at.start, end=at.end, kind=kind, entity=key))
        if kind != "role" or key.startswith("role:"):
            kept = self.entities.get(key)
            names = [*(kept.names[self.language] if kept else []), words]
            self.entities[key] = Entity(kind=kind, names={self.language: sorted(set(names), key=len, reverse=True)})
        return at

    def said(self, words: str, speaker: str, key: str) -> Statement:
        return Statement(
            cue=None, act="say", content=(self.span(words),), mode="direct", rule="made", score=1.0,
            speaker=Speaker(name=speaker, entity=key, start=None, end=None),
        )  # fmt: skip


def arabic() -> Report:
    make = Maker(AR, "ar")
    make.mention("وزير الخارجية الروسي", "role", "person:v")
    make.mention("أندريه فيليخانوف", "person", "person:v")
    make.mention("موسكو", "place", "place:ru:moscow")
    make.mention("الأمين العام لمنظمة التعاون الإسلامي", "role", "person:b")
    make.mention("منظمة التعاون الإسلامي", "organization", "organization:oic")
    make.mention("إبراهيم بن يحيى", "person", "person:b")
    make.mention("منظمة التعاون الإسلامي", "organization", "organization:oic", AR.index("نقدر"))
    make.mention("روسيا", "place", "place:ru", AR.index("نرحب"))
    make.mention("المحلل الروسي", "role", "person:z")
    make.mention("ماهر الزيات", "person", "person:z")
    return Report(
        id="ar-1", url="https://almarfa.example/1", outlet="المرفأ", language="ar", title="لقاء في موسكو", published="2024-10-14",
        text=AR, sources=(Source(name="فولغا", start=0, end=1),), mentions=tuple(make.mentions), entities=make.entities,
        statements=(
            make.said("نقدر دور منظمة التعاون الإسلامي", "أندريه فيليخانوف", "person:v"),
            make.said("نرحب بالحوار مع روسيا", "إبراهيم بن يحيى", "person:b"),
            make.said("لا جديد مع منظمة التعاون الإسلامي", "ماهر الزيات", "person:z"),
        ),
        events=(
            Event(
                kind="meeting", status="held", when="2024-10-14", place=Place(name="موسكو", entity="place:ru:moscow"),
                participants=(
                    Participant(name="أندريه فيليخانوف", entity="person:v"),
                    Participant(name="إبراهيم بن يحيى", entity="person:b"),
                ),
                trigger=make.span("التقى"), evidence=(Span(0, AR.index(". ") + 1),), rule="made",
            ),
        ),
    )  # fmt: skip


def persian() -> Report:
    make = Maker(FA, "fa")
    make.mention("آندری ولیخانوف", "person", "person:vf")
    make.mention("وزیر خارجه روسیه", "role", "person:vf")
    make.mention("روسیه", "place", "place:ru")
    make.mention("سازمان همکاری اسلامی", "organization", "organization:oic")
    return Report(
        id="fa-1", url=None, outlet="کاروان", language="fa", title=None, published="2024-11-02T10:00:00+03:30", text=FA,
        mentions=tuple(make.mentions), entities=make.entities,
        statements=(make.said("همکاری با سازمان همکاری اسلامی ادامه دارد", "آندری ولیخانوف", "person:vf"),),
    )  # fmt: skip


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    with Record(tmp_path_factory.mktemp("dossier") / "r.db") as made:
        made.add([arabic(), persian()])
        yield made


def said(dossier: Dossier) -> list[tuple[str, str | None, list[tuple[str, str, tuple[str, ...]]]]]:
    return [(p.speaker, p.about, [(s.speaker, s.words, s.names) for s in p.sayings]) for p in dossier.parts]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("روسيا", "منظمة التعاون الإسلامي"),
        ("روسیه", "سازمان همکاری اسلامي"),
        ("Russia", "Organisation of Islamic Cooperation"),
    ],
)
def test_names_in_any_language_find_both_languages(record: Record, first: str, second: str) -> None:
    dossier = collect(record, first, second)
    assert said(dossier) == [
        (
            first,
            second,
            [
                ("أندريه فيليخانوف", "نقدر دور منظمة التعاون الإسلامي", (second,)),
                ("آندری ولیخانوف", "همکاری با سازمان همکاری اسلامی ادامه دارد", (second,)),
            ],
        ),
        (second, first, [("إبراهيم بن يحيى", "نرحب بالحوار مع روسيا", (first,))]),
    ]
    (met,) = dossier.contacts
    assert (met.kind, met.status, met.when, met.participants, met.place) == (
        "meeting", "held", "2024-10-14", ("أندريه فيليخانوف", "إبراهيم بن يحيى"), "موسكو",
    )  # fmt: skip


def test_one_actor_alone(record: Record) -> None:
    dossier = collect(record, "فیلیخانوف")
    assert said(dossier) == [("فیلیخانوف", None, [("أندريه فيليخانوف", "نقدر دور منظمة التعاون الإسلامي", ())])]
    assert [a.names for a in dossier.actors] == [("أندريه فيليخانوف",)]


def test_every_line_has_a_footnote_that_cuts_its_words(record: Record) -> None:
    dossier = collect(record, "روسيا", "oic")
    lines: list[tuple[int, str | None]] = [(n, None) for c in dossier.contacts for n in c.notes]
    lines += [(s.notes[0], s.words) for p in dossier.parts for s in p.sayings]
    notes = {note.number: note for note in dossier.footnotes}
    assert sorted(notes) == sorted({number for number, _ in lines})
    for number, words in lines:
        note = notes[number]
        stored = record.get(note.article, version=note.version).report
        assert stored.text[note.start : note.end] == note.words
        assert words in (None, note.words)
        assert (note.outlet, note.published, note.title, note.url) == (
            stored.outlet,
            stored.published,
            stored.title,
            stored.url,
        )
    first = notes[1]
    assert (first.chain, first.words, first.statement) == (("فولغا",), AR[: AR.index(". ") + 1], None)
    assert {n.statement for n in dossier.footnotes if n.statement} <= {
        i for a in ("ar-1", "fa-1") for i in record.get(a).statements
    }


def test_period_and_limit(record: Record) -> None:
    late = collect(record, "روسيا", "oic", since="2024-11")
    assert [s.speaker for p in late.parts for s in p.sayings] == ["آندری ولیخانوف"]
    assert late.contacts == ()
    early = collect(record, "روسيا", "oic", until="2024-10-14")
    assert [s.speaker for s in early.parts[0].sayings] == ["أندريه فيليخانوف"]
    newest = collect(record, "روسيا", "oic", limit=1)
    assert [(p.more, [s.speaker for s in p.sayings]) for p in newest.parts] == [
        (1, ["آندری ولیخانوف"]),
        (0, ["إبراهيم بن يحيى"]),
    ]


def test_nobody_of_that_name_names_the_nearest(record: Record) -> None:
    with pytest.raises(NotInRecord, match="nobody in the record is called 'فيليخانوفتش'; near it are"):
        collect(record, "فيليخانوفتش")
    with pytest.raises(NotInRecord, match="isnad search --said-by"):
        collect(record, "qqqqqq")
    with pytest.raises(NotInRecord):
        collect(record, "  ")


def test_json_is_the_struct(record: Record) -> None:
    dossier = collect(record, "روسيا", "oic")
    assert msgspec.json.decode(as_json(dossier), type=Dossier) == dossier
    assert json.loads(as_json(dossier))["actors"][1]["asked"] == "oic"


def test_markdown_cites_and_isolates(record: Record) -> None:
    text = markdown(collect(record, "Russia", "oic"))
    lines = text.splitlines()
    assert lines[0] == "# Dossier: Russia and oic"
    assert (
        "- 2024-10-14 meeting, held in \u2068موسكو\u2069: \u2068أندريه فيليخانوف\u2069; \u2068إبراهيم بن يحيى\u2069[^1]"
        in lines
    )
    assert "  > \u2068نقدر دور منظمة التعاون الإسلامي\u2069" in lines
    notes = [line for line in lines if line.startswith("[^")]
    assert len(notes) == 4
    assert notes[0].startswith(
        "[^1]: \u2068المرفأ\u2069, 2024-10-14, through \u2068فولغا\u2069: \u2068لقاء في موسكو\u2069."
    )
    assert notes[0].endswith(
        f"article ar-1 version 1, characters 0 to {AR.index('. ') + 1}. <https://almarfa.example/1>"
    )


def test_words_of_an_article_are_never_markdown(tmp_path: Path) -> None:
    text = "*قال* [رابط](x) <b>"
    make = Maker(text, "ar")
    make.mention("رابط", "person", "person:x")
    report = Report(
        id="m", url=None, outlet="<i>", language="ar", title="# عنوان", published=None, text=text, mentions=tuple(make.mentions),
        entities=make.entities, statements=(make.said(text, "رابط", "person:x"),),
    )  # fmt: skip
    with Record(tmp_path / "r.db") as record:
        record.add([report])
        made = markdown(collect(record, "رابط"))
    assert "\\*قال\\* \\[رابط\\](x) \\<b\\>" in made
    assert "\\# عنوان" in made
    assert "\\<i\\>" in made


def test_headline_and_body_are_one_line_with_two_footnotes(tmp_path: Path) -> None:
    text = "روسيا: 40 حافلة جديدة لبلدية المرفأ\nقالت روسيا إن 40 حافلة جديدة ستسلم إلى بلدية المرفأ في الربيع. وقالت روسيا إن الطريق مفتوح."
    make = Maker(text, "ar")
    make.mention("روسيا", "place", "place:ru")
    title = len(text.partition("\n")[0])
    report = Report(
        id="h", url=None, outlet=None, language="ar", title=None, published="2024-10-14", text=text, mentions=tuple(make.mentions),
        parts=(Part(0, title, "title"), Part(title + 1, len(text), "body")), sources=(Source(name="الرصيف", start=0, end=1),),
        entities=make.entities,
        statements=tuple(
            make.said(words, "روسيا", "place:ru")
            for words in ("40 حافلة جديدة لبلدية المرفأ", "40 حافلة جديدة ستسلم إلى بلدية المرفأ في الربيع", "الطريق مفتوح")
        ),
    )  # fmt: skip
    with Record(tmp_path / "r.db") as record:
        record.add([report])
        dossier = collect(record, "روسيا", today=date(2025, 1, 1))
    assert [(s.words, s.notes) for s in dossier.parts[0].sayings] == [
        ("40 حافلة جديدة ستسلم إلى بلدية المرفأ في الربيع", (1, 2)),
        ("الطريق مفتوح", (3,)),
    ]
    assert [(o.name, o.articles, o.notes) for o in dossier.outlets] == [("الرصيف", 1, (1, 2, 3))]
    assert "\u2068الرصيف\u2069 (the nearest source; no outlet given), 2024-10-14" in markdown(dossier)


def planned(ident: str, published: str, status: Status, when: str, words: str) -> Report:
    make = Maker(words, "ar")
    make.mention("روسيا", "place", "place:ru")
    make.mention("قطر", "place", "place:qa")
    return Report(
        id=ident, url=None, outlet="المرفأ", language="ar", title=None, published=published, text=words,
        mentions=tuple(make.mentions), entities=make.entities,
        events=(
            Event(
                kind="meeting", status=status, when=when, trigger=Span(0, 4), evidence=(Span(0, len(words)),), rule="made",
                participants=(Participant(name="روسيا", entity="place:ru"), Participant(name="قطر", entity="place:qa")),
                topics=("energy",),
            ),
        ),
    )  # fmt: skip


def test_what_was_announced_and_what_became_of_it(tmp_path: Path) -> None:
    told = [
        planned("p1", "2024-05-01", "planned", "2024-05-10", "اجتماع بين روسيا وقطر مقرر في العاشر من مايو"),
        planned("p2", "2024-05-10", "held", "2024-05-10", "اجتمعت روسيا وقطر اليوم"),
        planned("p3", "2024-08-01", "planned", "2024-08-20", "لقاء قريب بين روسيا وقطر"),
    ]
    with Record(tmp_path / "r.db") as record:
        record.add(told)
        dossier = collect(record, "روسيا", "Qatar", today=date(2024, 12, 31))
        open_yet = collect(record, "روسيا", "Qatar", today=date(2024, 8, 2))
        energy = collect(record, "روسيا", "Qatar", topic="energy", today=date(2024, 12, 31))
        other = collect(record, "روسيا", "Qatar", topic="sport", today=date(2024, 12, 31))
        persian = collect(record, "روسيا", "Qatar", language="fa", today=date(2024, 12, 31))
    assert [(c.status, c.when, c.notes, [(s.before, s.after) for s in c.steps]) for c in dossier.contacts] == [
        ("held", "2024-05-10", (1, 2), [("planned", "held")]),
        ("planned", "2024-08-20", (3,), []),
    ]
    assert [(a.fate, a.due, a.announced, a.settled) for a in dossier.announced] == [
        ("kept", "2024-05-10", 1, 2),
        ("overdue", "2024-08-20", 3, None),
    ]
    assert [a.fate for a in open_yet.announced] == ["kept", "open"]
    missing = next(s for s in sections(dossier) if s.name == "missing")
    assert "".join(missing.lines[0].pieces).startswith("meeting announced for 2024-08-20: nothing cited tells")
    assert (energy.contacts, other.contacts, persian.contacts) == (dossier.contacts, (), ())


def test_html_is_one_file_in_both_directions(record: Record) -> None:
    made = html(collect(record, "روسيا", "oic", today=date(2025, 1, 1)))
    assert re.findall(r"<script|<link|@import|url\(|src=", made) == []
    assert '<blockquote dir="auto" lang="ar">نقدر دور منظمة التعاون الإسلامي</blockquote>' in made
    cited = set(re.findall(r'href="#(n\d+)"', made))
    assert cited == set(re.findall(r'<li id="(n\d+)"', made)) == {"n1", "n2", "n3", "n4"}
    pictures = [ElementTree.fromstring(svg) for svg in re.findall(r"<svg.*?</svg>", made)]
    assert [(svg.get("class"), [t.text for t in svg.iter("text")][:2]) for svg in pictures] == [
        ("timeline", ["contacts", "روسيا"]),
        ("people", ["أندريه فيليخانوف", "إبراهيم بن يحيى"]),
    ]
