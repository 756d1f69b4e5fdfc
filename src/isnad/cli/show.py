"""``isnad show``: an article of the record with its statements and their footnotes, or one statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from isnad.cli._options import database, output_format

if TYPE_CHECKING:
    from isnad.record import Stored


@click.command("show", short_help="Show an article with its statements and footnotes.")
@click.argument("ident", metavar="ID")
@database
@click.option("--version", type=click.IntRange(min=1), metavar="N", help="This version; by default the latest.")
@output_format("text", "json")
def command(ident: str, db: str, version: int | None, form: str) -> None:
    """Show an article with its statements and their footnotes; ID is that of an article or of a statement.

    The beginning of an id is enough while it is clear which one is meant.
    """
    import msgspec

    from isnad.record import Record

    with Record(db, create=False) as record:
        stored = record.get(ident, version=version)
    if form == "json":
        chosen = stored.report if stored.statement is None else stored.report.statements[stored.statement]
        click.echo(msgspec.json.encode(chosen).decode())
    elif stored.statement is None:
        _print_article(stored)
    else:
        _print_statement(stored, stored.statement)


def _print_article(stored: Stored) -> None:
    from isnad.cli._report import heading
    from isnad.cli._screen import line, put

    report = stored.report
    put(heading(report))
    put(f"id {report.id}", indent=2)
    put(f"version {stored.version} of {stored.versions}, added {stored.added}", indent=2)
    if report.url:
        put(report.url, indent=2)
    put()
    for paragraph in _with_numbers(stored):
        put(paragraph)
        put()
    if not report.statements:
        put("no statements found in it", indent=2)
    for number in range(len(report.statements)):
        _print_footnote(stored, number)
    if report.events:
        from isnad.cli._report import print_event

        put(line(("events", "bold")))
    for event in report.events:
        print_event(report, event)


def _with_numbers(stored: Stored) -> list[str]:
    """The paragraphs of the text, the number of each statement behind its last word."""
    report = stored.report
    ends: dict[int, list[int]] = {}
    for number, statement in enumerate(report.statements, 1):
        if statement.content:
            ends.setdefault(max(s.end for s in statement.content), []).append(number)
    out, last = [], 0
    for end in sorted(ends):
        out.append(report.text[last:end])
        out.extend(f"[{number}]" for number in ends[end])
        last = end
    out.append(report.text[last:])
    return [paragraph for paragraph in "".join(out).splitlines() if paragraph.strip()]


def _print_footnote(stored: Stored, number: int) -> None:
    from isnad.cli._report import entity_name, print_statement
    from isnad.cli._screen import line, put

    report = stored.report
    statement = report.statements[number]
    print_statement(report, statement, f"[{number + 1}]")
    if not statement.chain and report.sources:
        names = [s.name for s in report.sources if s.relation != "photo"]
        put(line("the article's sources: ", " < ".join(names)), indent=7)
    about = [entity_name(report, m.entity) for m in report.mentions if any(
        s.start <= m.start and m.end <= s.end for s in statement.content)]  # fmt: skip
    if about:
        parts = [x for name in dict.fromkeys(about) for x in (", ", name)][1:]
        put(line("names: ", *parts), indent=7)
    put(line((f"statement {stored.statements[number]}", "dim")), indent=7)


def _print_statement(stored: Stored, number: int) -> None:
    from isnad.cli._report import heading
    from isnad.cli._screen import put

    put(heading(stored.report))
    put(f"version {stored.version} of {stored.versions}, added {stored.added}", indent=2)
    if stored.report.url:
        put(stored.report.url, indent=2)
    _print_footnote(stored, number)
    spans = stored.report.statements[number].content
    if spans:
        from isnad.cli._screen import flat_marked, marked

        text = stored.report.text
        start = text.rfind("\n", 0, spans[0].start) + 1
        end = text.find("\n", spans[-1].end)
        cut, marks = flat_marked(
            text[start : end if end >= 0 else None], [(s.start - start, s.end - start) for s in spans]
        )
        put()
        put(marked(cut, marks), indent=2)
