"""``isnad due``: what was announced, and what became of it."""

from __future__ import annotations

import click

from isnad.cli._options import Day, database, output_format

_FATES = ("open", "kept", "overdue", "cancelled")


@click.command("due", short_help="Show what was announced, and what became of it.")
@database
@click.option("--fate", "fates", multiple=True, type=click.Choice(_FATES), help="Only these; may be given again.")
@click.option("--today", type=Day(), metavar="DATE", help="Judge as on this day; by default today.")
@output_format("text", "json", "ics")
def command(db: str, fates: tuple[str, ...], today: str | None, form: str) -> None:
    """Show every meeting, visit, signing or forum that was announced: open, kept, overdue or cancelled.

    Each line names the passage that announced it and the one that settled it. With '--format ics' the dated ones come
    as a calendar that ordinary calendar programs open.
    """
    from datetime import date

    from isnad.dates.edtf import bounds
    from isnad.link.commitments import find_commitments
    from isnad.link.happenings import find_happenings
    from isnad.record import Record

    days = bounds(today)
    with Record(db, create=False) as record:
        happenings = find_happenings(record.reports())
    found = find_commitments(happenings, days[1] if days else date.today())
    found = [c for c in found if not fates or c.fate in fates]
    if form == "ics":
        from isnad.link.calendar import as_calendar

        click.echo(as_calendar(found), nl=False)
        undated = sum(bounds(c.due) is None for c in found)
        if undated:
            click.echo(f"isnad: {undated} announced without a day are not in the calendar", err=True)
    elif form == "json":
        import msgspec

        click.echo(msgspec.json.format(msgspec.json.encode(found), indent=1).decode())
    else:
        from isnad.cli._due import print_due

        print_due(found)
