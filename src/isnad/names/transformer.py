"""A plug-in for token classification models of the transformers library (the extra ``isnad[transformers]``).

``ISNAD_MENTIONS=transformers`` uses it; ``ISNAD_MENTIONS_MODEL`` names a folder with a model. Nothing is downloaded.
"""

from __future__ import annotations

import importlib
import os
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any

from isnad.errors import PackInvalid
from isnad.model import MentionKind
from isnad.names.plugins import Found

MODEL = "ISNAD_MENTIONS_MODEL"
# The labels of the usual corpora (CoNLL, ANERcorp, PEYMA, OntoNotes), without B- and I-.
KINDS: Mapping[str, MentionKind] = {
    "PER": "person",
    "PERS": "person",
    "PERSON": "person",
    "LOC": "place",
    "GPE": "place",
    "FAC": "place",
    "ORG": "organization",
    "EVE": "forum",
    "EVENT": "forum",
}
Pipeline = Callable[[str], Iterable[Mapping[str, Any]]]


def mentions(text: str, language: str) -> Iterable[Found]:
    """The mentions that the model of ``ISNAD_MENTIONS_MODEL`` finds, line by line so that its window is not overrun."""
    return read(text, _pipeline(os.environ.get(MODEL, "")))


def read(text: str, pipeline: Pipeline) -> Iterable[Found]:
    """What a pipeline with ``aggregation_strategy="simple"`` finds in ``text``, edges trimmed, in order."""
    start = 0
    for line in text.splitlines(keepends=True):
        for group in pipeline(line) if line.strip() else ():
            kind = KINDS.get(str(group["entity_group"]).upper().removeprefix("B-").removeprefix("I-"))
            words = line[group["start"] : group["end"]]
            first = group["start"] + len(words) - len(words.lstrip())
            if kind is not None and words.strip():
                yield Found(start + first, start + first + len(words.strip()), kind)
        start += len(line)


@lru_cache(maxsize=2)
def _pipeline(folder: str) -> Pipeline:
    if not os.path.isdir(folder):
        raise PackInvalid(
            f"{MODEL} names no folder ('{folder}'); point it to a token classification model on this machine"
        )
    try:
        pipeline = importlib.import_module("transformers").pipeline
    except ImportError as error:
        raise PackInvalid("the transformers library is not installed; run 'pip install isnad[transformers]'") from error
    made: Pipeline = pipeline(
        "token-classification", model=folder, tokenizer=folder, aggregation_strategy="simple", local_files_only=True
    )
    return made
