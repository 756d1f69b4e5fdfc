"""The command line: one file per command, found by its name; ``isnad COMMAND`` imports that file alone."""

from __future__ import annotations

from isnad.cli._group import isnad, main

__all__ = ["isnad", "main"]
