"""What could not be read: named with its reason, while the rest goes on."""

from __future__ import annotations

from msgspec import Struct

from isnad.errors import IsnadError


class Problem(Struct, frozen=True):
    """A file, page, line or entry that gave no article.

    ``where`` names it (``news.jsonl line 3``), ``reason`` is one sentence, ``code`` that of the error (``E103``).
    """

    where: str
    reason: str
    code: str

    @classmethod
    def of(cls, where: str, error: IsnadError) -> Problem:
        """The problem that an error makes at a place."""
        return cls(where, str(error), error.code)
