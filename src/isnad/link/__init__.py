"""Links: the same person, story, statement or report in several articles, each a judgement that can be undone.

``update(record)`` links what is new; ``judge`` keeps what a person has decided. What the links add up to is asked of
:mod:`isnad.link.view`. The facts of the record are never changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from isnad.link.relink import judge as judge
    from isnad.link.relink import update as update

__all__ = ["judge", "update"]


def __getattr__(name: str) -> Any:
    # what matches names and reports is read only when somebody links
    if name in __all__:
        from isnad.link import relink

        return getattr(relink, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
