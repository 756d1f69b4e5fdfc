"""A stream that ends where its source breaks, so that what was read before the break is not lost."""

from __future__ import annotations

import io
import zlib
from typing import Any


class UntilBreak(io.RawIOBase):
    """Reads from ``source``, a decompressor say; ``error`` is what broke it, or ``None``."""

    def __init__(self, source: Any) -> None:
        super().__init__()
        self._source = source
        self._at = 0
        self.error: Exception | None = None

    def tell(self) -> int:
        """How many bytes were read; readers of archives ask for it."""
        return self._at

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fills the buffer as far as the source goes."""
        if self.error is not None:
            return 0
        try:
            data = self._source.read1(len(buffer))
        except (OSError, EOFError, zlib.error) as error:
            self.error = error
            return 0
        buffer[: len(data)] = data
        self._at += len(data)
        return len(data)
