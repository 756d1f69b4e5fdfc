"""The record: articles, their versions and the facts read from them, in one SQLite file, found in any spelling."""

from __future__ import annotations

from isnad.record.record import Record, Stored

__all__ = ["Record", "Stored"]
