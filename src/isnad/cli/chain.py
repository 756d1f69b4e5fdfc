"""``isnad chain``: through whom an article or a statement has come down, drawn as a tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from isnad.cli._options import database

if TYPE_CHECKING:
    from rich.text import Text

    from isnad.model import Report
    from isnad.record import Stored


@click.command("chain", short_help="Draw through whom an article or statement came down.")
@click.argument("ident", metavar="ID")
@database
@click.option("--version", type=click.IntRange(min=1), metavar="N", help="This version; by default the latest.")
def command(ident: str, db: str, version: int | None) -> None:
    """Draw the chain of sources of an article, or of one statement: from the outlet back to who spoke.

    ID is that of an article or of a statement; its beginning is enough while it is clear which one is meant.
    """
    from isnad.cli._report import heading
    from isnad.cli._screen import put
    from isnad.record import Record

    with Record(db, create=False) as record:
        stored = record.get(ident, version=version)
    report = stored.report
    put(heading(report))
    links = [] if stored.statement is not None else _article_links(report)
    depth = _draw(_outlet(report), 0)
    for link in links:
        depth = _draw(link, depth)
    numbers = range(len(report.statements)) if stored.statement is None else [stored.statement]
    if stored.statement is None and not links:
        put("the article names no source", indent=2 + 3 * depth)
    for number in numbers:
        _draw_statement(stored, number, 1 if stored.statement is not None else depth)
    for photo in (s for s in report.sources if s.relation == "photo"):
        put(_source(report, photo.name, "photo", photo.start, photo.end, photo.rule), indent=2)


def _draw(what: Text, depth: int) -> int:
    from isnad.cli._screen import line, put

    arrow = line(" " * 3 * (depth - 1) + "\u2514\u2500 " if depth else "")
    arrow.append_text(what)
    put(arrow, indent=2)
    return depth + 1


def _outlet(report: Report) -> Text:
    from isnad.cli._report import day
    from isnad.cli._screen import line

    return line((report.outlet or "an outlet that is not known", "bold"), f"  published {day(report.published)}")


def _article_links(report: Report) -> list[Text]:
    return [
        _source(report, s.name, s.relation, s.start, s.end, s.rule) for s in report.sources if s.relation != "photo"
    ]


def _source(report: Report, name: str, relation: str, start: int, end: int, rule: str | None) -> Text:
    from isnad.cli._report import place
    from isnad.cli._screen import line, one_line

    words = one_line(report.text[start:end], 60)
    shown = [] if words == name else ["  in the words: ", words]
    return line(f"{relation} ", (name, "bold"), *shown, place(start, end, rule))


def _draw_statement(stored: Stored, number: int, depth: int) -> None:
    """The links that belong to this statement alone, then who spoke, then the words."""
    from isnad.cli._report import entity_name, place
    from isnad.cli._screen import line, one_line

    report = stored.report
    said = report.statements[number]
    who = said.speaker
    links = [key for key in said.chain if who is None or key != who.entity]
    if stored.statement is not None:
        named = {s.entity: s for s in report.sources if s.entity is not None}
        for key in links:
            source = named.get(key)
            depth = _draw(
                _source(report, source.name, source.relation, source.start, source.end, source.rule)
                if source is not None
                else line("passed on by ", (entity_name(report, key), "bold")),
                depth,
            )
    span = said.content[0] if said.content else said.cue
    words = one_line(report.text[span.start : span.end], 70) if span else ""
    head = line((who.name if who else "an unknown speaker", "bold cyan"), f" {said.act}: ", words)
    head.append_text(line(place(span.start, span.end, said.rule) if span else ""))
    _draw(head, depth)
