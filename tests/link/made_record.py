"""Reports made by hand, and what links a record has."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from isnad.model import Entity, Mention, MentionKind, Report, Source, Span, Speaker, Statement
from isnad.record import Record

Links = set[tuple[str, str, str, float, str, str]]


def all_links(record: Record) -> Links:
    return set(record.db.execute("SELECT kind, a, b, score, reasons, state FROM link"))  # type: ignore[arg-type]


def all_groups(record: Record) -> set[tuple[str, str, str]]:
    return set(record.db.execute("SELECT kind, member, name FROM link_group"))  # type: ignore[arg-type]


Told = Callable[..., Report]


def told(
    text: str,
    *,
    id: str,
    names: Iterable[tuple[str, MentionKind, str]] = (),
    said: Iterable[tuple[str, str]] = (),
    source: str | None = None,
    outlet: str | None = None,
    published: str | None = "2024-03-05",
    language: str = "ar",
) -> Report:
    """A report of a text that names these (words, kind, key), and in which these speak (key, words of the content)."""
    entities: dict[str, Entity] = {}
    mentions = []
    for words, kind, key in names:
        start = text.index(words)
        entities[key] = Entity(kind=kind, names={language: [words]})
        mentions.append(Mention(start=start, end=start + len(words), kind=kind, entity=key))
    statements = []
    for key, words in said:
        start = text.index(words)
        name = entities[key].names[language][0]
        statements.append(
            Statement(
                cue=None,
                act="say",
                content=(Span(start, start + len(words)),),
                mode="direct",
                speaker=Speaker(name=name, entity=key),
                rule="test.said",
                score=1.0,
            )  # fmt: skip
        )
    sources = ()
    if source is not None:
        start = text.index(source)
        sources = (Source(name=source, start=start, end=start + len(source), rule="test.source"),)
    return Report(
        id=id, url=None, outlet=outlet, language=language, title=None, published=published, text=text, entities=entities,
        mentions=tuple(mentions), statements=tuple(statements), sources=sources,
    )  # fmt: skip
