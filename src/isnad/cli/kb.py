"""``isnad kb``: a knowledge base of one's own, filled from a Wikidata dump or CSV."""

from __future__ import annotations

import click

DEFAULT_KB = "isnad-kb.db"
_kb = click.option(
    "--kb", default=DEFAULT_KB, show_default=True, metavar="FILE", envvar="ISNAD_KB", help="The knowledge base to use."
)


@click.group("kb", short_help="A knowledge base of your own.")
def command() -> None:
    """Fill and ask a knowledge base of your own: entities with their names in several languages, in one file."""


@command.command("import", short_help="Fill it from a Wikidata dump or CSV.")
@click.argument("file", type=click.Path(exists=True, dir_okay=False))
@_kb
@click.option(
    "--type", "types", multiple=True, metavar="QID", help="Keep instances of this Wikidata class (repeatable)."
)
@click.option(
    "--language", "languages", multiple=True, metavar="CODE", help="Keep names in this language (repeatable)."
)
def import_command(file: str, kb: str, types: tuple[str, ...], languages: tuple[str, ...]) -> None:
    """Read FILE: a Wikidata JSON dump (.json, .gz, .bz2), or CSV with the columns key, kind, wikidata, name:CODE.

    The file is streamed; an import that was broken off goes on where it stopped.
    """
    from pathlib import Path

    from isnad.kb import KnowledgeBase, import_file

    with KnowledgeBase(kb) as base:
        done = import_file(base, Path(file), types=types, languages=languages)
        click.echo(f"{kb}: {done.kept} entities kept of {done.total} lines" + (" (resumed)" if done.resumed else ""))
        if done.bad:
            click.echo(f"{done.bad} lines could not be read and were left out", err=True)


@command.command("show", short_help="What it knows of a name.")
@click.argument("name")
@_kb
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to print."
)
def show_command(name: str, kb: str, form: str) -> None:
    """Print the entities that bear NAME, in any spelling and any language of the base."""
    import msgspec

    from isnad.kb import KnowledgeBase

    with KnowledgeBase(kb, create=False) as base:
        found = [known for key in base.find(name) if (known := base.get(key)) is not None]
    if form == "json":
        click.echo(msgspec.json.format(msgspec.json.encode(found), indent=1).decode())
        return
    for known in found:
        click.echo(f"{known.key}  {known.kind}")
        for language, names in known.names.items():
            click.echo(f"  {language}  {' | '.join(names)}")
    if not found:
        click.echo("no entity of this name")


@command.command("stats", short_help="Count what it holds.")
@_kb
def stats_command(kb: str) -> None:
    """Print how many entities of each kind the knowledge base holds."""
    from isnad.kb import KnowledgeBase

    with KnowledgeBase(kb, create=False) as base:
        for kind, number in base.counts().items():
            click.echo(f"{number:>9}  {kind}")
