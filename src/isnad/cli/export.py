"""``isnad export``: whole reports or one table of the record, as JSON Lines or CSV."""

from __future__ import annotations

import csv
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TextIO

import click

from isnad.cli._options import database, output_format

if TYPE_CHECKING:
    from isnad.record import Record

# The names stand here so that '--help' need not open the record's code; a test holds them to it.
TABLES = ("articles", "statements", "events", "dates", "mentions", "entities", "sources", "figures")


@click.command("export", short_help="Write the record out as JSON Lines or CSV.")
@database
@output_format("jsonl", "csv")
@click.option("--table", type=click.Choice(TABLES), help="One table, a row a fact; without it whole reports.")
@click.option("--versions", is_flag=True, help="With whole reports: the earlier versions of changed articles too.")
@click.option("--output", "-o", metavar="FILE", help="Write to a file; it is replaced only when all is written.")
def command(db: str, form: str, table: str | None, versions: bool, output: str | None) -> None:
    """Write the record out: the reports exactly as they were stored, or the rows of one table.

    CSV needs a --table; 'statements' is taken if none is named. Files are UTF-8.
    """
    from isnad.record import Record

    if form == "csv" and table is None:
        table = "statements"
    if versions and table is not None:
        raise click.UsageError("--versions goes with whole reports only; the tables name the version of each row")
    with Record(db, create=False) as record, _target(output) as out:
        if table is None:
            _reports(record, versions, out)
        elif form == "jsonl":
            for row in _rows(record, table):
                out.write(json.dumps(row, ensure_ascii=False) + "\n")
        else:
            names, rows = record.table(table)
            writer = csv.writer(out, lineterminator="\n")
            writer.writerow(names)
            writer.writerows(rows)


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
    part = f"{output}.part"
    try:
        with open(part, "w", encoding="utf-8", newline="") as out:
            yield out
        os.replace(part, output)
    except OSError as error:
        raise click.ClickException(f"{output} cannot be written ({error.strerror}); name another file") from error
    finally:
        if os.path.exists(part):
            os.remove(part)
