"""The dossier: what is on record about one actor or between two, each line with its footnote."""

from __future__ import annotations

from isnad.dossier.collect import collect
from isnad.dossier.model import Dossier

__all__ = ["Dossier", "collect"]
