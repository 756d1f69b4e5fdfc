"""A dossier as JSON: its structs as they are."""

from __future__ import annotations

import msgspec

from isnad.dossier.model import Dossier


def as_json(dossier: Dossier) -> str:
    """The dossier as indented JSON."""
    return msgspec.json.format(msgspec.json.encode(dossier), indent=1).decode()
