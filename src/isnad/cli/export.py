"""``isnad export``: whole reports or one table of the record, in Isnad's formats and those of others."""

from __future__ import annotations

import csv
import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TextIO

import click

from isnad.cli._options import database, output_format

if TYPE_CHECKING:
    from isnad.record import Record

_TABULAR = ("csv", "parquet")
# The names stand here so that '--help' need not open the record's code; a test holds them to it.
TABLES = ("articles", "statements", "events", "dates", "mentions", "entities", "sources", "figures")


@click.command("export", short_help="Write the record out: JSON Lines, CSV, Parquet, JSON-LD and others.")
@database
@output_format("jsonl", "csv", "parquet", "jsonld", "ics", "ftm", "plover")
@click.option("--table", type=click.Choice(TABLES), help="One table, a row a fact; without it whole reports.")
@click.option("--versions", is_flag=True, help="With whole reports: the earlier versions of changed articles too.")
@click.option("--output", "-o", metavar="FILE", help="Write to a file; it is replaced only when all is written.")
def command(db: str, form: str, table: str | None, versions: bool, output: str | None) -> None:
    """Write the record out: the reports exactly as they were stored, or the rows of one table.

    CSV and Parquet need a --table; 'statements' is taken if none is named. 'jsonld', 'ftm' (FollowTheMoney) and
    'plover' are a JSON object a line, 'ics' is a calendar of what was announced. Files are UTF-8.
    """
    from isnad.record import Record

    if form in _TABULAR and table is None:
        table = "statements"
    if form not in ("jsonl", *_TABULAR) and (table is not None or versions):
        raise click.UsageError(f"'--format {form}' takes neither --table nor --versions: it has a form of its own")
    if versions and table is not None:
        raise click.UsageError("--versions goes with whole reports only; the tables name the version of each row")
    if form == "parquet":
        _parquet(db, str(table), output)
        return
    with Record(db, create=False) as record, _target(output) as out:
        if form in ("jsonld", "ftm", "plover"):
            for made in _foreign(form, record):
                out.write(json.dumps(made, ensure_ascii=False) + "\n")
        elif form == "ics":
            out.write(_calendar(record))
        elif table is None:
            _reports(record, versions, out)
        elif form == "jsonl":
            for row in _rows(record, table):
                out.write(json.dumps(row, ensure_ascii=False) + "\n")
        else:
            names, rows = record.table(table)
            writer = csv.writer(out, lineterminator="\n")
            writer.writerow(names)
            writer.writerows(rows)


def _parquet(db: str, table: str, output: str | None) -> None:
    from isnad.record import Record
    from isnad.record.out.arrow import write_parquet

    if output is None:
        raise click.UsageError("Parquet is no text; name a file with '--output FILE'")
    with Record(db, create=False) as record, _replaced(output) as part:
        write_parquet(record, table, part)


def _foreign(form: str, record: Record) -> Iterator[Any]:
    from isnad.record.out import ftm, jsonld, plover

    made: dict[str, Callable[[Any], list[Any]]] = {
        "jsonld": lambda report: [jsonld.document(report)], "ftm": ftm.entities, "plover": plover.events,
    }  # fmt: skip
    for report in record.reports():
        yield from made[form](report)


def _calendar(record: Record) -> str:
    from datetime import date

    from isnad.link.calendar import as_calendar
    from isnad.link.commitments import find_commitments
    from isnad.link.happenings import find_happenings

    return as_calendar(find_commitments(find_happenings(record.reports()), date.today())).decode()


def _reports(record: Record, versions: bool, out: TextIO) -> None:
    import msgspec

    encode = msgspec.json.Encoder().encode
    for report in record.reports(versions=versions):
        out.write(encode(report).decode() + "\n")


def _rows(record: Record, table: str) -> Iterator[dict[str, Any]]:
    names, rows = record.table(table)
    for row in rows:
        made = dict(zip(names, row, strict=True))
        if table == "entities":
            made["names"] = json.loads(made["names"])
        yield made


@contextmanager
def _target(output: str | None) -> Iterator[TextIO]:
    if output is None:
        yield sys.stdout
        return
    with _replaced(output) as part, open(part, "w", encoding="utf-8", newline="") as out:
        yield out


@contextmanager
def _replaced(output: str) -> Iterator[str]:
    """A file beside the one that is asked for, which takes its place when all is written."""
    part = f"{output}.part"
    try:
        yield part
        os.replace(part, output)
    except OSError as error:
        raise click.ClickException(f"{output} cannot be written ({error.strerror}); name another file") from error
    finally:
        if os.path.exists(part):
            os.remove(part)
