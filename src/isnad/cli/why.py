"""``isnad why``: which rules fired at a place of a text, what they made, and what was left out and why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from isnad.model import Article, Report
    from isnad.text.document import Document

_AROUND = 40


@click.command("why", short_help="Show which rules fired at a place of a text.")
@click.argument("file", metavar="FILE|URL|-")
@click.option("--at", "offset", type=click.IntRange(min=0), metavar="OFFSET", help="Code points into the text, from 0.")
@click.option("--words", metavar="WORDS", help="Instead of an offset: the first place with exactly these words.")
@click.option(
    "--article", metavar="ID|N", help="In a file of several articles: which one, by its id or its number from 1."
)
@click.option("--language", metavar="CODE", help="Read with this language pack, whatever the text seems to be.")
def command(file: str, offset: int | None, words: str | None, article: str | None, language: str | None) -> None:
    """Show what Isnad saw at a place of FILE: the word, the rules that matched it, the facts made, what was left out.

    'isnad explain RULE' then shows a rule.
    """
    from isnad.pipeline import read_with_document

    chosen = _choose(file, article)
    at = _offset(chosen.text, offset, words)
    report, doc = read_with_document(chosen, language=language)
    _print_place(report, at)
    if doc is None:
        for note in report.notes:
            click.echo(note)
        return
    _print_words(doc, at)
    _print_facts(report, doc, at)


def _choose(file: str, which: str | None) -> Article:
    from isnad.ingest import open_inputs
    from isnad.model import Article

    number = int(which) if which is not None and which.isdigit() else None
    seen, problem = 0, None
    for item in open_inputs([file]):
        if not isinstance(item, Article):
            problem = item
            continue
        seen += 1
        if which is None or item.id == which or number == seen:
            return item
    if seen:
        raise click.BadParameter(f"{file} has no article {which}; it has {seen}", param_hint="--article")
    raise click.ClickException(problem.reason if problem is not None else f"{file} holds no article; name another file")


def _offset(text: str, offset: int | None, words: str | None) -> int:
    if (offset is None) == (words is None):
        raise click.UsageError("say where: either --at OFFSET or --words WORDS")
    if words is not None:
        offset = text.find(words)
        if offset < 0:
            raise click.BadParameter("the text does not have these words in this spelling", param_hint="--words")
    assert offset is not None
    if offset >= len(text):
        raise click.BadParameter(f"the text has {len(text)} characters; count from 0", param_hint="--at")
    return offset


def _print_place(report: Report, at: int) -> None:
    from isnad.cli._report import heading
    from isnad.cli._screen import flat_marked, line, marked, put

    put(heading(report))
    start, end = max(0, at - _AROUND), min(len(report.text), at + _AROUND)
    text, spans = flat_marked(report.text[start:end], [(at - start, at - start + 1)])
    put(marked(text, spans), indent=2)
    kind = next((p.kind for p in report.parts if p.start <= at < p.end), "no part")
    put(line(f"offset {at}, language {report.language}, part: {kind}"), indent=2)


def _print_words(doc: Document, at: int) -> None:
    from isnad.cli._screen import line, put

    for i, word in enumerate(doc.tokens.words):
        start, end = doc.span(i, i + 1)
        if start <= at < end:
            put(line("word: ", doc.text[start:end], "  folded: ", word, (f"  [{start}:{end}]", "dim")), indent=2)
    put(line(("rules whose words are here", "bold")), indent=2)
    found = False
    for table in sorted(doc.hits):
        for hit in doc.hits[table]:
            start, end = doc.span(hit.first, hit.last)
            if start <= at < end:
                found = True
                clitics = f"  with {', '.join(sorted(hit.classes))}" if hit.classes else ""
                put(
                    line(
                        (hit.entry.rule, "cyan"), "  ", doc.text[start:end], f"{clitics}", (f"  [{start}:{end}]", "dim")
                    ),
                    indent=4,
                )
    if not found:
        put("none", indent=4)


def _print_facts(report: Report, doc: Document, at: int) -> None:
    from isnad.cli._screen import line, put

    put(line(("facts made of it", "bold")), indent=2)
    made = list(_facts(report, at))
    for what, rule, start, end in made:
        put(line(f"{what}  ", (rule or "", "cyan"), (f"  [{start}:{end}]", "dim")), indent=4)
    if not made:
        put("none", indent=4)
    left_out = [d for d in doc.dropped if d.start <= at < d.end]
    if left_out:
        put(line(("left out", "bold")), indent=2)
    for dropped in left_out:
        put(
            line((dropped.rule, "cyan"), f"  {dropped.reason}", (f"  [{dropped.start}:{dropped.end}]", "dim")), indent=4
        )


def _facts(report: Report, at: int) -> Iterator[tuple[str, str | None, int, int]]:
    """What was made of a place: in words, with the rule and the span that covers it."""
    for date in report.dates:
        if date.start <= at < date.end:
            yield f"date {date.value or 'not resolved'} ({date.kind})", date.rule, date.start, date.end
    for source in report.sources:
        if source.start <= at < source.end:
            yield f"source, {source.relation}", source.rule, source.start, source.end
    for mention in report.mentions:
        if mention.start <= at < mention.end:
            yield f"mention of {mention.entity} ({mention.kind})", mention.rule, mention.start, mention.end
    for number, said in enumerate(report.statements, 1):
        who = said.speaker
        spans = [("cue", said.cue.start, said.cue.end)] if said.cue else []
        spans += [("content", s.start, s.end) for s in said.content]
        if who is not None and who.start is not None and who.end is not None:
            spans.append(("speaker", who.start, who.end))
        for what, start, end in spans:
            if start <= at < end:
                yield f"{what} of statement {number} ({said.act}, {said.mode})", said.rule, start, end
    for number, event in enumerate(report.events, 1):
        for what, span in [("trigger", event.trigger), *(("evidence", s) for s in event.evidence)]:
            if span.start <= at < span.end:
                yield f"{what} of event {number} ({event.kind}, {event.status})", event.rule, span.start, span.end
    for figure in report.figures:
        if figure.start <= at < figure.end:
            yield f"figure {figure.bound} {figure.value:g} {figure.unit}", None, figure.start, figure.end
