"""``isnad dossier``: what is on record about one actor, or between two."""

from __future__ import annotations

import click

from isnad.cli._options import database, output_format, period

_LIMIT = 50


@click.command("dossier", short_help="Show what is on record about an actor, or between two.")
@click.argument("first", metavar="A")
@click.argument("second", metavar="[B]", required=False)
@database
@period
@click.option("--limit", type=click.IntRange(min=1), default=_LIMIT, show_default=True, metavar="N",
              help="At most so many statements of each actor, and contacts: the newest.")  # fmt: skip
@output_format("text", "markdown", "json")
def command(
    first: str, second: str | None, db: str, since: str | None, until: str | None, limit: int, form: str
) -> None:
    """Show the dossier of actor A, or of what is between A and B: what each said, of whom, when; who met whom.

    Names may be in any language, script or spelling. Every line has a footnote: outlet, date, chain of sources, the
    very words, and the place in the stored text.
    """
    from isnad.dossier import collect
    from isnad.record import Record

    with Record(db, create=False) as record:
        dossier = collect(record, first, second, since=since, until=until, limit=limit)
    if form == "json":
        from isnad.dossier.render_json import as_json

        click.echo(as_json(dossier))
    elif form == "markdown":
        from isnad.dossier.render_markdown import markdown

        click.echo(markdown(dossier), nl=False)
    else:
        from isnad.cli._dossier import print_dossier

        print_dossier(dossier)
