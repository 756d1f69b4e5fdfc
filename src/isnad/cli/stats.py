"""``isnad stats``: what the record holds, counted."""

from __future__ import annotations

import click

from isnad.cli._options import database, output_format


@click.command("stats", short_help="Count what the record holds.")
@database
@output_format("text", "json")
def command(db: str, form: str) -> None:
    """Count what the record holds: articles, versions, facts, languages, outlets, acts, events."""
    import msgspec

    from isnad.cli._screen import line, put
    from isnad.record import Record

    with Record(db, create=False) as record:
        stats = record.stats()
    if form == "json":
        click.echo(msgspec.json.format(msgspec.json.encode(stats), indent=1).decode())
        return
    put(line((stats.path, "bold"), f"  {stats.bytes / 1e6:.1f} MB"))
    older = f" (and {stats.versions - stats.articles} earlier versions)" if stats.versions > stats.articles else ""
    put(
        f"{stats.articles} articles{older}, published {stats.first or 'undated'} to {stats.last or 'undated'}", indent=2
    )
    groups = ("facts", "languages", "outlets", "acts", "events")
    for name in groups:
        counts: dict[str, int] = getattr(stats, name)
        if counts:
            put(line((name, "bold")), indent=2)
        for key, number in list(counts.items())[:_SHOWN]:
            put(line(f"{number:>8}  ", key), indent=2)
        if len(counts) > _SHOWN:
            put(f"          and {len(counts) - _SHOWN} more, with '--format json'", indent=2)


_SHOWN = 20
