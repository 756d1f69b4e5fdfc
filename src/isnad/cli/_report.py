"""A report for human eyes: what was found, each with its evidence, offsets and rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isnad.cli._screen import line, one_line, put

if TYPE_CHECKING:
    from rich.text import Text

    from isnad.model import Event, Report, Statement

_DIM = "dim"
_ID_SHOWN = 16
_HASH_LENGTH = 64


def heading(report: Report) -> Text:
    """Id, date, outlet and title on one line."""
    when = day(report.published)
    if report.published_from == "text":
        when += " (from the text)"
    outlet = report.outlet or "no outlet"
    return line((short_id(report.id), "bold"), "  ", when, "  ", outlet, "  ", (report.title or "", "italic"))


def short_id(ident: str) -> str:
    """The beginning of an id that is a hash; an id that somebody chose stays whole."""
    return ident[:_ID_SHOWN] if len(ident) == _HASH_LENGTH else ident


def day(published: str | None) -> str:
    """The day of a date that may have a time, for lists."""
    return published.partition("T")[0] if published else "undated"


def found(report: Report) -> str:
    """What was found, counted in words: for a line per article."""
    counts = (
        ("statement", report.statements), ("event", report.events), ("source", report.sources), ("date", report.dates),
        ("figure", report.figures),
    )  # fmt: skip
    shown = [f"{len(facts)} {name}{'' if len(facts) == 1 else 's'}" for name, facts in counts if facts]
    return ", ".join(shown) or (report.notes[0] if report.notes else "nothing found")


def place(start: int, end: int, rule: str | None) -> tuple[str, str]:
    """Offsets and rule, as they stand behind every fact."""
    return f"  [{start}:{end}] {rule or ''}".rstrip(), _DIM


def print_report(report: Report) -> None:
    """The whole report, fact by fact."""
    put(heading(report))
    put(f"{report.language}, {len(report.text)} characters; {found(report)}", indent=2)
    for note in report.notes:
        put(note, indent=2)
    if report.sources:
        put(line(("sources", "bold"), ", nearest first"), indent=2)
        for source in report.sources:
            put(line(f"{source.relation}  ", source.name, place(source.start, source.end, source.rule)), indent=4)
    if report.statements:
        put(line(("statements", "bold")), indent=2)
    for number, statement in enumerate(report.statements, 1):
        print_statement(report, statement, f"{number}.")
    if report.events:
        put(line(("events", "bold")), indent=2)
    for event in report.events:
        print_event(report, event)
    if report.dates:
        put(line(("dates", "bold")), indent=2)
    for date in report.dates:
        calendar = f", {date.calendar}" if date.calendar else ""
        checks = f" ({'; '.join(date.checks)})" if date.checks else ""
        words = report.text[date.start : date.end]
        head = f"{date.value or 'not resolved'} {date.kind}{calendar}{checks}  "
        put(line(head, one_line(words), place(date.start, date.end, date.rule)), indent=4)
    if report.figures:
        put(line(("figures", "bold")), indent=2)
    for figure in report.figures:
        words = report.text[figure.start : figure.end]
        put(
            line(f"{figure.bound} {figure.value:g} {figure.unit}  ", words, place(figure.start, figure.end, None)),
            indent=4,
        )
    put()


def print_statement(report: Report, statement: Statement, label: str) -> None:
    """Who said it and how, then the very words on lines of their own."""
    who = statement.speaker
    about: list[str] = [statement.act, statement.mode]
    if statement.channel:
        about.append(statement.channel)
    if statement.when:
        about.append(statement.when)
    name = who.name if who else "unknown speaker"
    unexpressed = ", not expressed here" if who and who.start is None else ""
    cue = statement.cue
    spoken = report.text[cue.start : cue.end] if cue else "no cue"
    put(line(f"{label} ", (name, "bold cyan"), unexpressed, f"  {', '.join(about)}  ", one_line(spoken),
             (f"  {statement.rule} {statement.score:g}", _DIM)), indent=4)  # fmt: skip
    for span in statement.content:
        put(line(one_line(report.text[span.start : span.end]), (f"  [{span.start}:{span.end}]", _DIM)), indent=7)
    names = [entity_name(report, key) for key in statement.chain]
    if names:
        put(line("passed on by: ", *_joined(names, " < ")), indent=7)
    if statement.addressees:
        put(line("to: ", *_joined([entity_name(report, key) for key in statement.addressees], ", ")), indent=7)


def print_event(report: Report, event: Event) -> None:
    """What happened, between whom, where and when, and the words that say so."""
    people = [f"{p.name} ({p.role})" if p.role else p.name for p in event.participants]
    where = [", in ", event.place.name] if event.place else []
    claim = f", known only from statement {event.said_by + 1}" if event.said_by is not None else ""
    head = f"{event.kind}, {event.status}, {event.when or 'no date'}{claim}"
    put(line((head, "bold"), *where, place(event.trigger.start, event.trigger.end, event.rule)), indent=4)
    if people:
        put(line(*_joined(people, "; ")), indent=7)
    for span in event.evidence or (event.trigger,):
        put(line(one_line(report.text[span.start : span.end], 240)), indent=7)


def entity_name(report: Report, key: str) -> str:
    """The fullest name of an entity in the language of the article."""
    entity = report.entities.get(key)
    if entity is None:
        return key
    names = entity.names.get(report.language) or next(iter(entity.names.values()), [key])
    return names[0] if names else key


def _joined(names: list[str], between: str) -> list[str]:
    out: list[str] = []
    for name in names:
        out += [between, name] if out else [name]
    return out
