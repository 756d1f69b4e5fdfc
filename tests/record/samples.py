"""Reports with every kind of fact, made without reading: what is stored must not hang on what the rules find today."""

from __future__ import annotations

from isnad.model import (
    DateExpression,
    Entity,
    Event,
    Figure,
    Mention,
    Part,
    Participant,
    Place,
    Report,
    Source,
    Span,
    Speaker,
    Statement,
)

TEXT = "قال الوزير أندريه فيليخانوف في قازان إن «الحوار مع طهران مستمر»، بحسب وكالة فولغا في 3 ديسمبر. حضر 61 وفدا."


def span(words: str, text: str = TEXT) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def sample(
    *, id: str = "a-1", text: str = TEXT, published: str | None = "2024-12-03", outlet: str = "وكالة أنباء المرفأ"
) -> Report:
    said = Span(*span("الحوار مع طهران مستمر"))
    who = span("أندريه فيليخانوف")
    return Report(
        id=id,
        url=f"https://almarfa.example/{id}",
        outlet=outlet,
        language="ar",
        title="حوار مستمر",
        published=published,
        published_from="input" if published else None,
        text=text,
        parts=(Part(0, len(text), "body"),),
        sources=(Source(name="وكالة فولغا", start=span("وكالة فولغا")[0], end=span("وكالة فولغا")[1], entity="volga", rule="r.source"),),
        dates=(
            DateExpression(
                start=span("3 ديسمبر")[0], end=span("3 ديسمبر")[1], value="2024-12-03", kind="date",
                calendar="gregorian", checks=("year from publication",), rule="r.date",
            ),
        ),
        mentions=(
            Mention(start=who[0], end=who[1], kind="person", entity="e1", rule="r.person"),
            Mention(start=span("طهران")[0], end=span("طهران")[1], kind="place", entity="tehran"),
        ),
        entities={
            "e1": Entity(kind="person", names={"ar": ["أندريه فيليخانوف", "فيليخانوف"]}),
            "tehran": Entity(kind="place", names={"ar": ["طهران"], "fa": ["تهران"], "en": ["Tehran"]}, wikidata="Q3616"),
            "volga": Entity(kind="organization", names={"ar": ["وكالة فولغا"]}),
        },
        statements=(
            Statement(
                cue=Span(*span("قال")), act="say", content=(said,), mode="mixed",
                speaker=Speaker(name="أندريه فيليخانوف", entity="e1", start=who[0], end=who[1]),
                addressees=("tehran",), channel="interview", when="2024-12-03", chain=("volga", "e1"), rule="r.said", score=0.9,
            ),
            Statement(cue=None, act="deny", content=(Span(*span("حضر 61 وفدا")),), mode="indirect", speaker=None, rule="r.none", score=0.5),
        ),
        events=(
            Event(
                kind="meeting", status="held", plover="CONSULT",
                participants=(Participant(name="أندريه فيليخانوف", entity="e1", role="host"), Participant(name="وفد")),
                place=Place(name="طهران", entity="tehran"), when="2024-12-03", trigger=Span(*span("حضر")),
                evidence=(Span(*span("حضر 61 وفدا")),), said_by=1, rule="r.event",
            ),
        ),
        figures=(Figure(start=span("61")[0], end=span("61")[1], value=61, bound="exactly", unit="delegation", event=0, said_by=1),),
    )  # fmt: skip


def plain(
    id: str, text: str, *, language: str = "fa", published: str | None = None, outlet: str | None = None
) -> Report:
    return Report(id=id, url=None, outlet=outlet, language=language, title=None, published=published, text=text)
