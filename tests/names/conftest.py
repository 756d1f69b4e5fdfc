"""Reading the names of a sentence: what the tests of this folder share."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from isnad import lang
from isnad.model import Article
from isnad.names import Names, find_in

Reader = Callable[..., tuple[str, Names]]


@pytest.fixture
def names_of() -> Reader:
    """Language, text and further arguments of ``find_in`` to the text and its names."""

    def read(code: str, text: str, published: str | None = None, **more: object) -> tuple[str, Names]:
        doc = lang.get(code).document(Article(id="t", text=text))
        return text, find_in(doc, published, **more)  # type: ignore[arg-type]

    return read
