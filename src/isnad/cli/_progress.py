"""A progress bar for long work on a terminal, and nothing in a pipe."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.text import Text

# Below this many articles there is nothing to watch.
_WORTH_WATCHING = 100


class Bar:
    """What long work reports to: ``advance`` after each article, ``say`` for a line that stays on the screen."""

    def __init__(self, advance: Callable[[], object], say: Callable[[Text], object]) -> None:
        self.advance = advance
        self.say = say


@contextmanager
def progress(paths: list[str], what: str, *, quiet: bool = False) -> Iterator[Bar]:
    """A bar over the articles of these inputs, if stderr is a terminal and the work is long.

    Where standard output is a terminal too, the bar stands below the lines that are printed. ``quiet`` shows none.
    """
    from isnad.cli._screen import console, put
    from isnad.ingest import count

    total = count(paths) if sys.stderr.isatty() and not quiet else 0
    if total is not None and total < _WORTH_WATCHING:
        yield Bar(lambda: None, put)
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    out = console(err=not sys.stdout.isatty())
    columns = (TextColumn(what), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=out, transient=True) as bar:
        task = bar.add_task(what, total=total)

        def advance() -> None:
            bar.advance(task)
            done = bar.tasks[0].completed
            if total is not None and done > total:  # the count is of lines, and the last may have no end
                bar.update(task, total=done)

        yield Bar(advance, out.print if sys.stdout.isatty() else put)
