"""``isnad link``: what is the same across articles, and a person's word on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from isnad.cli._options import database, output_format, period

if TYPE_CHECKING:
    from isnad.link.model import Kind

_KINDS = ("story", "copy", "statement", "entity")
_LIMIT = 20


def _kinds(kind: str | None) -> tuple[Kind, ...]:
    return (kind,) if kind else _KINDS  # type: ignore[return-value]


limit = click.option(
    "--limit", type=click.IntRange(min=1), default=_LIMIT, show_default=True, metavar="N", help="At most so many."
)
kind_option = click.option("--kind", type=click.Choice(_KINDS), help="Only links of this kind.")


@click.group("link", short_help="Link the same story, statement and person across articles.")
def command() -> None:
    """Link what is the same across articles and languages, and judge the links.

    A link is a judgement with a score, its reasons and its author; it can be rejected, accepted and taken back, and
    what a person has judged survives re-linking. The facts of the record never change.
    """


@command.command()
@database
@click.option(
    "--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True, help="How to print."
)
def update(db: str, form: str) -> None:
    """Link what is new in the record, changed or gone since the last time."""
    from isnad.cli._links import print_updated
    from isnad.link import update as link_new
    from isnad.record import Record

    with Record(db, create=False) as record:
        print_updated(link_new(record), form)


@command.command()
@database
@period
@limit
@output_format("text", "json")
def stories(db: str, since: str | None, until: str | None, limit: int, form: str) -> None:
    """List the stories: articles on one happening, of several outlets or languages, the newest first."""
    from isnad.cli._links import print_stories
    from isnad.link import view
    from isnad.record import Record

    with Record(db, create=False) as record:
        print_stories(view.stories(record, since=since, until=until, limit=limit), form)


@command.command()
@click.argument("ident", metavar="ID")
@database
@output_format("text", "json")
def story(ident: str, db: str, form: str) -> None:
    """Show one story with its articles and why they belong together; ID is that of the story or of an article."""
    from isnad.cli._links import print_story
    from isnad.link import view
    from isnad.record import Record

    with Record(db, create=False) as record:
        print_story(view.story(record, ident), form)


@command.command()
@click.argument("ident", metavar="ID")
@database
@output_format("text", "json")
def statement(ident: str, db: str, form: str) -> None:
    """Show one statement as several articles have it, side by side, and how many independent origins it has.

    ID is that of a statement or of a group of linked statements. What a version dropped, added or worded differently is
    told against the first version in its language.
    """
    from isnad.cli._links import print_statement
    from isnad.link.compare import same_statement
    from isnad.record import Record

    with Record(db, create=False) as record:
        print_statement(same_statement(record, ident), form)


@command.command()
@database
@limit
@output_format("text", "json")
def persons(db: str, limit: int, form: str) -> None:
    """List the persons that are known under several names."""
    from isnad.cli._links import print_persons
    from isnad.link import view
    from isnad.record import Record

    with Record(db, create=False) as record:
        print_persons(view.persons(record, limit=limit), form)


@command.command()
@database
@kind_option
@limit
@output_format("text", "json")
def review(db: str, kind: str | None, limit: int, form: str) -> None:
    """List the doubtful links, the likeliest first: 'isnad link accept ID' or 'isnad link reject ID' settles one."""
    from isnad.cli._links import print_links
    from isnad.link import view
    from isnad.record import Record

    with Record(db, create=False) as record:
        print_links(record, view.review(record, kinds=_kinds(kind), limit=limit), form)


@command.command()
@click.argument("ident", metavar="ID")
@database
@output_format("text", "json")
def show(ident: str, db: str, form: str) -> None:
    """Show a link with its score, reasons and author."""
    from isnad.cli._links import print_links
    from isnad.link import view
    from isnad.record import Record

    with Record(db, create=False) as record:
        print_links(record, [view.find_link(record, ident)], form)


def _judging(verdict: str | None, summary: str) -> click.Command:
    @click.command(verdict or "undo", help=summary)
    @click.argument("ends", metavar="ID | A B", nargs=-1, required=True)
    @database
    @click.option("--kind", type=click.Choice(_KINDS), help="With A and B: what they are the same in.")
    @click.option(
        "--by", "author", metavar="NAME", envvar="ISNAD_AUTHOR", help="Who judges. [default: the user's name]"
    )
    @click.option("--note", metavar="WORDS", help="Why, to be kept with the judgement.")
    def judging(ends: tuple[str, ...], db: str, kind: str | None, author: str | None, note: str | None) -> None:
        from isnad.cli._links import judge

        judge(db, ends, kind=kind, verdict=verdict, author=author, note=note)  # type: ignore[arg-type]

    return judging


_BY = "ID is that of a link; A and B are ids of articles or statements, or keys of entities, that no rule has linked."
command.add_command(_judging("accept", f"Judge that both ends of a link are the same. {_BY}"))
command.add_command(_judging("reject", f"Judge that the ends of a link are not the same. {_BY}"))
command.add_command(_judging(None, f"Take the last judgement of a link back. {_BY}"))
