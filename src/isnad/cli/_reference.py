"""``docs/commands.md``, made from the commands themselves: ``python -m isnad.cli._reference > docs/commands.md``."""

from __future__ import annotations

import re
from collections.abc import Iterator

import click

from isnad.cli._group import isnad

_HEAD = """# Commands

Made from the commands themselves by `python -m isnad.cli._reference`; a test holds this page to them.

Exit status: **0** all was done; **1** some input could not be read (each is named with its reason on standard error,
the rest was read); **2** nothing could be done (a wrong option, no record, a record that is locked or of another
program, a language or date that is not known), with one sentence that says what to do; **130** stopped by the user.

Results go to standard output, everything else to standard error. On a terminal there are colours, a progress bar for
long work, and right-to-left words stand in Unicode isolates; in a pipe there is none of it. The record is `isnad.db` in
the current folder unless `--db` or the environment variable `ISNAD_DB` names another.
"""


def reference() -> str:
    """The page, as Markdown."""
    return _HEAD + "".join(f"\n{section}" for section in _sections())


def _sections() -> Iterator[str]:
    top = click.Context(isnad, info_name="isnad")
    for name in isnad.list_commands(top):
        command = isnad.get_command(top, name)
        if command is not None and not command.hidden:
            yield from _command(command, click.Context(command, info_name=name, parent=top), depth=2)


def _command(command: click.Command, ctx: click.Context, *, depth: int) -> Iterator[str]:
    usage = " ".join([ctx.command_path, *command.collect_usage_pieces(ctx)])
    lines = [f"{'#' * depth} {ctx.command_path}\n", f"    {usage}\n", _paragraphs(command.help or "")]
    options = [option for option in command.params if isinstance(option, click.Option) and not option.hidden]
    rows = [_row(option, ctx) for option in options]
    if rows:
        lines.append("\n".join(["| option | what it does |", "|---|---|", *rows]) + "\n")
    yield "\n".join(lines)
    if isinstance(command, click.Group):
        for name in command.list_commands(ctx):
            inner = command.get_command(ctx, name)
            if inner is not None:
                yield from _command(inner, click.Context(inner, info_name=name, parent=ctx), depth=depth + 1)


def _row(option: click.Option, ctx: click.Context) -> str:
    record = option.get_help_record(ctx)
    names, text = record if record is not None else (", ".join(option.opts), "")
    names = re.sub(r"^(-\w), (--[\w-]+)", r"\2, \1", names)  # the long name first: that is what is looked for
    return f"| `{_cell(names)}` | {_cell(text)} |"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _paragraphs(text: str) -> str:
    return "\n\n".join(" ".join(p.split()) for p in re.split(r"\n\s*\n", text.replace("\b", "")) if p.strip()) + "\n"


if __name__ == "__main__":
    print(reference(), end="")
