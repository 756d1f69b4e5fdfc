"""The office that the words of a title name, in a form that is the same in every language."""

from __future__ import annotations

from functools import lru_cache

from isnad import lang, names
from isnad.model import Article


@lru_cache(maxsize=20_000)
def offices(words: str, language: str) -> tuple[str, ...]:
    """The keys of what a title names by itself ("the Russian foreign minister"): offices, institutions and states.

    A title that stands before a name denotes the person in the report; read alone it denotes the office. Keys that only
    this language has are left out.
    """
    if language not in lang.codes():
        return ()
    doc = lang.get(language).document(Article(id="", text=words))
    keys = [key for key in names.find_in(doc, None).entities if key.isascii() and not key.startswith("person:")]
    titled = any(key.startswith("role:") for key in keys)
    # the ministry in a minister's title says nothing beside the title
    return tuple(sorted(key for key in keys if not (titled and key.startswith("organization:"))))
