"""The terminal: lines in English with Arabic and Persian in them, each stretch kept in its own direction.

On a terminal, right-to-left text inside a line is wrapped in first-strong isolates (Unicode UAX 9, 2.1), so that
numbers and brackets beside it stay where they belong. In a pipe nothing is added, coloured or wrapped.
"""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

FSI, PDI = "\u2068", "\u2069"
_RIGHT_TO_LEFT = frozenset(("R", "AL", "AN"))
_NARROWEST = 20
_OMITTED = "\u2026"


@lru_cache(maxsize=2)
def console(*, err: bool = False) -> Console:
    """The console of standard output or, with ``err``, of standard error."""
    from rich.console import Console

    return Console(stderr=err, highlight=False, markup=False, emoji=False)


def is_right_to_left(text: str) -> bool:
    """Whether a text has a letter that is written from right to left."""
    return any(unicodedata.bidirectional(c) in _RIGHT_TO_LEFT for c in text)


def apart(text: str) -> str:
    """The text, isolated from what stands beside it if a terminal shows it and it runs from right to left."""
    return f"{FSI}{text}{PDI}" if sys.stdout.isatty() and is_right_to_left(text) else text


def one_line(text: str, limit: int | None = None) -> str:
    """The text on one line, and no longer than ``limit`` characters; cut text ends in an ellipsis."""
    flat = " ".join(text.split())
    if limit is None or len(flat) <= limit:
        return flat
    cut = flat[:limit].rsplit(" ", 1)[0]
    return cut.rstrip(" .,;:-\u060c\u061b") + _OMITTED


def line(*parts: str | tuple[str, str]) -> Text:
    """A line of parts, each plain or with its style; right-to-left parts are kept apart."""
    from rich.text import Text

    out = Text()
    for part in parts:
        words, style = part if isinstance(part, tuple) else (part, "")
        out.append(apart(words) if words.strip() else words, style)
    return out


def put(text: Text | str = "", *, indent: int = 0) -> None:
    """Print a line; on a terminal it is wrapped at words, with ``indent`` before every line of it."""
    shown = line(text) if isinstance(text, str) else text
    if not sys.stdout.isatty():
        sys.stdout.write(" " * indent + shown.plain.replace("\n", "\n" + " " * indent) + "\n")
        return
    out = console()
    for wrapped in rewrapped(shown, out, max(out.width - indent, _NARROWEST)):
        out.print(" " * indent, wrapped, sep="", soft_wrap=True)


def rewrapped(text: Text, out: Console, width: int) -> Iterator[Text]:
    """The lines of a text, each with its isolates closed: a terminal begins every line anew, and so must they."""
    from rich.text import Text

    opened = 0
    for wrapped in text.wrap(out, width) if text.plain else [text]:
        before, opened = opened, opened + wrapped.plain.count(FSI) - wrapped.plain.count(PDI)
        whole = Text(FSI * before)
        wrapped.rstrip()
        whole.append_text(wrapped)
        whole.append(PDI * opened)
        yield whole


def marked(text: str, spans: list[tuple[int, int]], style: str = "bold yellow") -> Text:
    """A text with these spans (offsets into it) made to stand out; in ``[[ ]]`` where nothing has colour."""
    from rich.text import Text

    if not sys.stdout.isatty():
        for start, end in reversed(spans):
            text = f"{text[:start]}[[{text[start:end]}]]{text[end:]}"
        return Text(text)
    out = Text(apart(text))
    shift = len(out.plain) > len(text)  # the isolate before it
    for start, end in spans:
        out.stylize(style, start + shift, end + shift)
    return out


def flat_marked(text: str, spans: list[tuple[int, int]]) -> tuple[str, list[tuple[int, int]]]:
    """A text on one line, white space squeezed, and where its spans have gone."""
    out: list[str] = []
    where: list[int] = []
    length = 0
    for char in text:
        where.append(length)
        if char.isspace():
            if not out or out[-1] == " ":
                continue
            char = " "
        out.append(char)
        length += 1
    where.append(length)
    return "".join(out), [(where[a], where[b]) for a, b in spans]
