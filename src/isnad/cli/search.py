"""``isnad search``: articles or statements by words in any spelling."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from isnad.cli._options import database, output_format, period

if TYPE_CHECKING:
    from isnad.record.find import Found


@click.command("search", short_help="Find articles or statements in any spelling.")
@click.argument("words", nargs=-1, metavar="WORDS...")
@database
@period
@click.option("--language", metavar="CODE", help="Only articles in this language.")
@click.option("--outlet", metavar="NAME", help="Only outlets with these words in their name, in any spelling.")
@click.option("--said-by", metavar="NAME", help="Only statements of a speaker with these words in the name.")
@click.option("--about", metavar="NAME", help="Only statements that name somebody, or are said to them.")
@click.option("--act", metavar="ACT", help="Only statements of this act: say, deny, promise ...")
@click.option("--statements", is_flag=True, help="Find statements, not articles.")
@click.option(
    "--limit", type=click.IntRange(min=1), default=20, show_default=True, metavar="N", help="At most so many."
)
@output_format("text", "jsonl")
def command(
    words: tuple[str, ...],
    db: str,
    statements: bool,
    form: str,
    said_by: str | None,
    about: str | None,
    act: str | None,
    **filters: Any,
) -> None:
    """Find articles that have all WORDS, in any spelling, newest first; the words are marked.

    Words in double quotation marks inside the query ('"..."') stand together and without clitics. With --said-by,
    --about, --act or --statements the statements are searched and not the articles.
    """
    import msgspec

    from isnad.record import Record

    if act is not None:
        _check_act(act)
    sought: Any = "statements" if statements or said_by or about or act else "articles"
    if not words and not (said_by or about or act or any(filters[k] for k in ("language", "outlet", "since", "until"))):
        raise click.UsageError("give the words to look for")
    with Record(db, create=False) as record:
        found = record.search(" ".join(words), where=sought, said_by=said_by, about=about, act=act, **filters)
    for result in found:
        if form == "jsonl":
            click.echo(json.dumps(msgspec.to_builtins(result), ensure_ascii=False))
        else:
            _print(result)
    if form == "text" and not found:
        click.echo("nothing found; fewer words, or a wider period, find more", err=True)


def _check_act(act: str) -> None:
    from typing import get_args

    from isnad.model import Act

    if act not in get_args(Act):
        raise click.BadParameter(f"{act!r} is no act; the acts are {', '.join(get_args(Act))}", param_hint="--act")


def _print(result: Found) -> None:
    from isnad.cli._report import day, short_id
    from isnad.cli._screen import flat_marked, line, marked, put

    ident = result.statement or short_id(result.id)
    put(line((ident, "bold"), f"  {day(result.published)}  ", result.outlet or "no outlet", "  ",
             (result.title or "", "italic")))  # fmt: skip
    if result.statement:
        put(line((result.speaker or "unknown speaker", "bold cyan"), f"  {result.act}"), indent=2)
    cut = result.snippet
    text, spans = flat_marked(cut.text, [(a - cut.start, b - cut.start) for a, b in cut.marks])
    put(marked(text, spans), indent=2)
    put()
