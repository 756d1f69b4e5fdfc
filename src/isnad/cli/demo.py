"""``isnad demo``: the main job on the shipped articles, ending with a dossier."""

from __future__ import annotations

import tempfile
from pathlib import Path

import click


@click.command("demo", short_help="Try it on the shipped articles, ending with a dossier.")
@click.option("--db", metavar="FILE", help="Keep the demo's record in this file; by default it is thrown away.")
@click.option("--dossier", "actors", nargs=2, metavar="A B", help="End with the dossier of these two.")
@click.pass_context
def command(ctx: click.Context, /, db: str | None, actors: tuple[str, str] | None) -> None:
    """Add the shipped demo articles to a record, a line for each, and end with a dossier.

    The articles were written for this project; the persons, outlets and happenings in them are invented.
    """
    from isnad.demo import DOSSIER_OF

    if db is not None:
        _run(ctx, db, actors or DOSSIER_OF)
        return
    with tempfile.TemporaryDirectory(prefix="isnad-demo-") as folder:
        _run(ctx, str(Path(folder, "isnad.db")), actors or DOSSIER_OF)


def _run(ctx: click.Context, db: str, actors: tuple[str, str]) -> None:
    from isnad.cli._dossier import print_dossier
    from isnad.cli._inputs import Reading
    from isnad.cli._screen import put
    from isnad.cli.add import described, keep
    from isnad.demo import folders
    from isnad.dossier import collect
    from isnad.link import update
    from isnad.record import Record

    reading = Reading([str(folder) for folder in folders()])
    with Record(db) as record:
        for added in keep(record, reading.reports()):
            put(described(added))
        update(record)
        put()
        print_dossier(collect(record, *actors))
    reading.finish(ctx)
