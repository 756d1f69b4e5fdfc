"""Mentions from outside: a model of the user's own, plugged in by an entry point of the group ``isnad.mentions``.

An entry point names a callable that takes the text of an article and its language code and yields :class:`Found`. It
is used
only where it is asked for: by ``find_in(..., plugin=...)``, or for every article by the environment variable
``ISNAD_MENTIONS``, which holds the name of an entry point.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from functools import lru_cache
from importlib.metadata import entry_points
from typing import NamedTuple

from isnad.errors import PackInvalid
from isnad.model import MentionKind

GROUP = "isnad.mentions"
VARIABLE = "ISNAD_MENTIONS"


class Found(NamedTuple):
    """A mention: code point offsets into the untouched text, end exclusive, and what it is."""

    start: int
    end: int
    kind: MentionKind


Plugin = Callable[[str, str], Iterable[Found]]


def active() -> Plugin | None:
    """The plug-in that the environment asks for, or ``None``."""
    name = os.environ.get(VARIABLE)
    return load(name) if name else None


@lru_cache(maxsize=8)
def load(name: str) -> Plugin:
    """The plug-in of this name.

    Raises:
        PackInvalid: no installed package offers it.
    """
    offered = {entry.name: entry for entry in entry_points(group=GROUP)}
    if name not in offered:
        known = ", ".join(sorted(offered)) or "none"
        raise PackInvalid(
            f"no installed package offers mentions called '{name}' (there is: {known}); install one or unset {VARIABLE}"
        )
    plugin: Plugin = offered[name].load()
    return plugin
