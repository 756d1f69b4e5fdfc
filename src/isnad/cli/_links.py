"""Links for human eyes, and the judging of them."""

from __future__ import annotations

import getpass
from typing import TYPE_CHECKING, Any

import click

from isnad.cli._report import day, short_id
from isnad.cli._screen import line, one_line, put

if TYPE_CHECKING:
    from isnad.link.compare import Same, Version
    from isnad.link.model import Kind, Link, Updated, Verdict
    from isnad.link.view import Person, Story
    from isnad.record import Record

_SHOWN = 160


def _as_json(value: Any, form: str) -> bool:
    if form != "json":
        return False
    import msgspec

    click.echo(msgspec.json.format(msgspec.json.encode(value), indent=1).decode())
    return True


def print_updated(updated: Updated, form: str) -> None:
    """What a linking did, in a line."""
    if _as_json(updated, form):
        return
    made = ", ".join(f"{count} {name}" for name, count in updated.links.items()) or "no links"
    click.echo(f"looked at {updated.articles} articles, compared {updated.compared} pairs: {made}")


def print_stories(stories: list[Story], form: str) -> None:
    """Stories, each with its articles."""
    if _as_json(stories, form):
        return
    for story in stories:
        _articles(story)
        put()
    if not stories:
        click.echo("no stories; 'isnad link update' links what is new", err=True)


def _articles(story: Story) -> None:
    languages = ", ".join(sorted({a.language for a in story.articles}))
    put(line((story.id, "bold"), f"  {len(story.articles)} articles, {languages}"))
    for article in story.articles:
        head = (f"{day(article.published)}  ", (short_id(article.article), "cyan"), "  ", article.outlet or "no outlet")
        put(line(*head, "  ", (article.title or "", "italic")), indent=2)


def print_story(story: Story, form: str) -> None:
    """A story with the links that hold it together."""
    if _as_json(story, form):
        return
    _articles(story)
    put(line(("why they belong together", "bold")))
    for link in story.links:
        _link(link, short_id(link.a), short_id(link.b))


def _link(link: Link, a: str, b: str) -> None:
    put(line((link.id, "bold"), f"  {link.kind}  {link.score:.2f}  {link.state}, by ", (link.author, "cyan")), indent=2)
    put(line(a, "  =  ", b), indent=4)
    for reason in link.reasons:
        put(line("- ", reason), indent=4)


def print_links(record: Record, links: list[Link], form: str) -> None:
    """Links with both ends in words."""
    if _as_json(links, form):
        return
    for link in links:
        _link(link, _end(record, link.kind, link.a), _end(record, link.kind, link.b))
    if not links:
        click.echo("no such links", err=True)


def _end(record: Record, kind: Kind, end: str) -> str:
    if kind == "entity":
        return end
    stored = record.get(end)
    report = stored.report
    head = f"{short_id(end)}  {day(report.published)}  {report.outlet or 'no outlet'}  "
    if kind != "statement" or stored.statement is None:
        return head + one_line(report.title or report.text, _SHOWN)
    said = report.statements[stored.statement]
    words = " ... ".join(report.text[s.start : s.end] for s in said.content)
    return head + one_line(f"{said.speaker.name if said.speaker else 'unknown speaker'}: {words}", _SHOWN)


def print_persons(persons: list[Person], form: str) -> None:
    """Persons under several names."""
    if _as_json(persons, form):
        return
    for person in persons:
        put(line((person.id, "bold"), "  ", ", ".join(person.names)))
        for link in person.links:
            _link(link, link.a, link.b)
    if not persons:
        click.echo("nobody is known under several names; 'isnad link update' links what is new", err=True)


def print_statement(same: Same, form: str) -> None:
    """The versions of a statement with their differences, and its origins."""
    if _as_json(same, form):
        return
    number = len(same.origins)
    put(
        line(
            (same.id, "bold"),
            f"  {len(same.versions)} articles, {number} independent origin{'' if number == 1 else 's'}",
        )
    )
    for version in same.versions:
        _version(version)
    put(line(("who has it from whom", "bold")))
    for origin in same.origins:
        put(line((origin.name or "no outlet named", "cyan"), f"  {len(origin.articles)}: ",
                 ", ".join(origin.outlets or [short_id(a) for a in origin.articles])), indent=2)  # fmt: skip
        for reason in origin.reasons:
            put(line("- ", reason), indent=4)


def _version(version: Version) -> None:
    head = ((version.statement, "bold"), f"  {day(version.published)}  ", version.outlet or "no outlet")
    put(line(*head, f"  {version.act}  ", (version.speaker or "unknown speaker", "bold cyan")))
    put(line(one_line(version.words)), indent=2)
    if version.against and not version.changes:
        put(f"the same words as {version.against}", indent=4)
    for change in version.changes:
        if change.how == "reworded":
            put(line("reworded: ", one_line(change.before), "  ->  ", one_line(change.after)), indent=4)
        else:
            put(line(f"{change.how}: ", one_line(change.before or change.after)), indent=4)


def judge(
    db: str, ends: tuple[str, ...], *, kind: Kind | None, verdict: Verdict | None, author: str | None, note: str | None
) -> None:
    """Keep a judgement of the link of this id, or of two ends, and say what became of it."""
    from isnad.link import judge as keep
    from isnad.link import view
    from isnad.link.model import link_id
    from isnad.record import Record

    if len(ends) > 2 or (len(ends) == 1 and kind) or (len(ends) == 2 and not kind):
        raise click.UsageError("name one link by its id, or two ends A and B and what they are the same in with --kind")
    with Record(db, create=False) as record:
        if len(ends) == 1:
            link = view.find_link(record, ends[0])
            kind, a, b = link.kind, link.a, link.b
        else:
            a, b = (_full(record, kind, end) for end in ends)
        assert kind is not None
        keep(record, kind, a, b, verdict, author=author or getpass.getuser(), note=note)
        ident = link_id(kind, a, b)
        found = next((one for one in view.links(record, kinds=(kind,)) if one.id == ident), None)
    if found is None:
        click.echo(f"{ident}: no rule links them, and no judgement stands")
    else:
        click.echo(f"{ident}: {found.state}, by {found.author}")


def _full(record: Record, kind: Kind | None, end: str) -> str:
    """The whole id that a beginning stands for."""
    if kind == "entity":
        return end
    stored = record.get(end)
    return stored.report.id if stored.statement is None else stored.statements[stored.statement]
