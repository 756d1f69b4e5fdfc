"""Options that several commands share, with one wording each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from isnad.errors import DateUnreadable

F = TypeVar("F", bound=Callable[..., Any])
DEFAULT_DB = "isnad.db"
_JOBS = "Processes; by default one for few articles, all processors for many."


class Day(click.ParamType[str]):
    """A date as EDTF or ISO 8601, kept as EDTF."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The EDTF value of what was typed.

        Raises:
            DateUnreadable: it is no date.
        """
        from isnad.dates.edtf import check_edtf

        try:
            return check_edtf(value)
        except DateUnreadable as error:
            where = param.opts[0] if param is not None else "the date"
            raise DateUnreadable(f"{where}: {error}") from error


def database(function: F) -> F:
    """``--db``: which record."""
    return click.option(
        "--db", default=DEFAULT_DB, show_default=True, metavar="FILE", envvar="ISNAD_DB", help="The record to use."
    )(function)


def output_format(*names: str, default: str | None = None) -> Callable[[F], F]:
    """``--format``: the first of the names unless another is the default."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(names),
        default=default or names[0],
        show_default=True,
        help="How to print.",
    )


def period(function: F) -> F:
    """``--since`` and ``--until``: both inclusive."""
    function = click.option("--until", type=Day(), metavar="DATE", help="Published on this date (2024-10) or before.")(
        function
    )
    return click.option("--since", type=Day(), metavar="DATE", help="Published on this date (2024-10-14) or later.")(
        function
    )


def inputs(function: F) -> F:
    """Everything that ``read`` and ``add`` take: paths, addresses, and what to assume of them."""
    decorators = [
        click.argument("paths", nargs=-1, required=True, metavar="PATH|URL|-..."),
        click.option("--language", metavar="CODE", help="Read with this language pack, whatever the text seems to be."),
        click.option("--published", type=Day(), metavar="DATE", help="Publication date of inputs that give none."),
        click.option("--outlet", metavar="NAME", help="Outlet of inputs that give none."),
        click.option("--jobs", type=click.IntRange(min=1), metavar="N", help=_JOBS),
        click.option("--allow-private", is_flag=True, help="Fetch addresses inside this machine or network too."),
    ]  # fmt: skip
    for decorator in reversed(decorators):
        function = decorator(function)
    return function
