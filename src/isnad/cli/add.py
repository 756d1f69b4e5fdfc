"""``isnad add``: articles into the record, a line for each."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

import click

from isnad.cli._options import database, inputs

if TYPE_CHECKING:
    from isnad.model import Article, Report
    from isnad.record import Record
    from isnad.record.store import Added

_BATCH = 200
# A slow input (addresses, a pipe) is kept in smaller batches, so that its articles are safe and shown soon.
_SECONDS = 2.0


@click.command("add", short_help="Keep articles in the record, a line for each.")
@inputs
@database
@click.option("--again", is_flag=True, help="Read known articles again and replace their facts: for new rules.")
@click.option("--quiet", is_flag=True, help="Print only the last line.")
@click.pass_context
def command(ctx: click.Context, /, paths: tuple[str, ...], db: str, again: bool, quiet: bool, **options: Any) -> None:
    """Read articles and keep them in the record.

    Takes what 'isnad read' takes. An article that is in the record already is left alone; a changed one becomes a new
    version, and the old one stays. Articles are kept in batches, each all or nothing: what has been printed is kept.
    """
    from isnad.cli._inputs import Reading
    from isnad.cli._progress import progress
    from isnad.record import Record

    reading = Reading(paths, **options)
    counts = {"new": 0, "changed": 0, "again": 0, "known": 0}
    with Record(db) as record, progress(reading.paths, "adding") as bar:
        for added in keep(record, reading.reports(None if again else _known(record)), again=again):
            counts[added.state] += 1
            if not quiet:
                bar.say(described(added))
            bar.advance()
    said = [f"{number} {state}" for state, number in counts.items() if number or state == "new"]
    click.echo(f"{', '.join(said)}; the record is {db}")
    reading.finish(ctx)


def _known(record: Record) -> Any:
    """What stands for the report of an article that needs no reading, since the record has it."""

    def skip(article: Article) -> Report | None:
        version = record.knows(article)
        return record.get(article.id, version=version).report if version is not None else None

    return skip


def keep(record: Record, reports: Iterable[Report], *, again: bool = False) -> Iterator[Added]:
    """Put reports into the record in batches; each is told of after its batch has been committed."""
    stream = iter(reports)
    while batch := list(islice(_for_a_while(stream), _BATCH)):
        yield from record.add(batch, again=again)


def _for_a_while(stream: Iterator[Report]) -> Iterator[Report]:
    until = time.monotonic() + _SECONDS
    for report in stream:
        yield report
        if time.monotonic() > until:
            return


def described(added: Added) -> Any:
    """The line of one article: what became of it, and what was found."""
    from isnad.cli._report import found, heading
    from isnad.cli._screen import line

    style = {"new": "green", "changed": "yellow", "again": "green", "known": "dim"}[added.state]
    state = added.state if added.state != "changed" else f"version {added.version}"
    out = line((f"{state:<8} ", style))
    out.append_text(heading(added.report))
    out.append_text(line("  ", (found(added.report), "dim")))
    return out
