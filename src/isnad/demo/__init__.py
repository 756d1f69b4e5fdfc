"""The shipped demo articles: written for this project, the persons and the news in them invented."""

from __future__ import annotations

from pathlib import Path

_DATA = Path(__file__).parent / "data"
# The two parties of the demo's story, by the names that the knowledge base has for them in English.
DOSSIER_OF = ("Russia", "Organisation of Islamic Cooperation")


def folders() -> list[Path]:
    """The folders of the demo articles, one a language."""
    return sorted(p for p in _DATA.iterdir() if p.is_dir())
