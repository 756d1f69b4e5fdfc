"""``isnad explain``: a rule, why it is there, and what it finds."""

from __future__ import annotations

import click


@click.command("explain", short_help="Show a rule, why it is right and what it finds.")
@click.argument("rule", metavar="RULE")
def command(rule: str) -> None:
    """Show a RULE: where it stands, its words, why it is right, its source, and its examples in both directions."""
    from isnad import lang
    from isnad.cli._screen import line, put

    explained = lang.explain(rule)
    it = explained.rule
    put(line((it.id, "bold"), f"  {explained.file}:{explained.line}  register: {it.register}"))
    put(f"why: {it.why or 'not said'}", indent=2)
    put(f"source: {it.source or 'not said'}", indent=2)
    words = list(dict.fromkeys(form for form, _ in it.forms))
    if words:
        put(f"words ({len(words)}):", indent=2)
        for word in words[:_SHOWN]:
            put(word, indent=4)
        if len(words) > _SHOWN:
            put(f"and {len(words) - _SHOWN} more in {explained.file}", indent=4)
    if it.takes:
        put(f"takes: {', '.join(sorted(it.takes))}", indent=2)
    for key, value in it.value.items():
        put(line(f"{key}: ", str(value)), indent=2)
    for title, examples in (("finds", it.finds), ("leaves alone", it.ignores)):
        put(f"{title}:", indent=2)
        for example in examples:
            put(_braced(example.text, example.spans), indent=4)


_SHOWN = 12


def _braced(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]}{{{text[start:end]}}}{text[end:]}"
    return text
