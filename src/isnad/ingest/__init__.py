"""Reading in: bytes of any kind to articles, and a problem, with its reason, for what gives none."""

from __future__ import annotations

from isnad.ingest.article import make_article
from isnad.ingest.inputs import count, open_inputs
from isnad.ingest.problem import Problem

__all__ = ["Problem", "count", "make_article", "open_inputs"]
