"""The same ``read()`` over many articles: in this process, or over several, with the same output in the same order."""

from __future__ import annotations

from isnad.scale.pool import Unread, jobs_or_default, read_all

__all__ = ["Unread", "jobs_or_default", "read_all"]
