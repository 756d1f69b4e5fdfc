"""``isnad read``: reports on standard output, no record touched."""

from __future__ import annotations

import sys
from typing import Any

import click

from isnad.cli._options import inputs, output_format


@click.command("read", short_help="Print what articles report; no record is touched.")
@inputs
@output_format("text", "jsonl")
@click.pass_context
def command(ctx: click.Context, /, paths: tuple[str, ...], form: str, **options: Any) -> None:
    """Read articles and print what they report; no record is touched.

    An input is a file, a folder, an http(s) address, or - for standard input: plain text, HTML, JSON Lines, RSS, Atom
    or web archives (WARC), compressed with gzip or not. What cannot be read is named at the end, and the exit status
    is then 1.
    """
    import msgspec

    from isnad.cli._inputs import Reading
    from isnad.cli._progress import progress

    reading = Reading(paths, **options)
    encode = msgspec.json.Encoder().encode
    with progress(reading.paths, "reading", quiet=sys.stdout.isatty()) as bar:
        for report in reading.reports():
            if form == "jsonl":
                sys.stdout.buffer.write(encode(report) + b"\n")
            else:
                from isnad.cli._report import print_report

                print_report(report)
            bar.advance()
    sys.stdout.flush()
    reading.finish(ctx)
