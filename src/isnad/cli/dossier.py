"""``isnad dossier``: what is on record about one actor, or between two."""

from __future__ import annotations

from typing import Any

import click

from isnad.cli._options import Day, database, output_format, period

_LIMIT = 50


@click.command("dossier", short_help="Show what is on record about an actor, or between two.")
@click.argument("first", metavar="A")
@click.argument("second", metavar="[B]", required=False)
@database
@period
@click.option("--limit", type=click.IntRange(min=1), default=_LIMIT, show_default=True, metavar="N",
              help="At most so many statements of each actor, and contacts: the newest.")  # fmt: skip
@click.option("--topic", metavar="WORDS", help="Only what has these words, in any spelling, or this topic.")
@click.option("--language", metavar="CODE", help="Only from articles in this language.")
@click.option("--today", type=Day(), metavar="DATE", help="Judge what was announced as on this day; by default today.")
@output_format("text", "markdown", "html", "json")
def command(first: str, second: str | None, db: str, form: str, today: str | None, **narrowed: Any) -> None:
    """Show the dossier of actor A, or of what is between A and B: who met whom, what was agreed, said and announced.

    Names may be in any language, script or spelling. Every line has a footnote: outlet, date, chain of sources, the
    very words, and the place in the stored text. '--format html' is one file with a timeline and a picture of who meets
    whom, to be printed or sent.
    """
    from isnad.dates.edtf import bounds
    from isnad.dossier import collect
    from isnad.record import Record

    days = bounds(today)
    with Record(db, create=False) as record:
        dossier = collect(record, first, second, today=days[1] if days else None, **narrowed)
    if form == "json":
        from isnad.dossier.render_json import as_json

        click.echo(as_json(dossier))
    elif form == "html":
        from isnad.dossier.render_html import html

        click.echo(html(dossier), nl=False)
    elif form == "markdown":
        from isnad.dossier.render_markdown import markdown

        click.echo(markdown(dossier), nl=False)
    else:
        from isnad.cli._dossier import print_dossier

        print_dossier(dossier)
