"""JSON Lines: one article a line, with the contract's input fields; only ``text`` must be there."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from isnad.errors import BadLine, DateUnreadable
from isnad.ingest.article import make_article
from isnad.ingest.problem import Problem
from isnad.model import Article

_STRINGS = ("url", "outlet", "language", "lang", "published", "title", "author")


def read_lines(lines: Iterable[str], *, where: str) -> Iterator[Article | Problem]:
    """The article of each line; a line that holds none becomes a problem with its number, counted from 1."""
    for number, line in enumerate(lines, 1):
        if line.strip("\ufeff \t\r\n"):
            yield from read_line(line, where=f"{where} line {number}")


def read_line(line: str, *, where: str) -> Iterator[Article | Problem]:
    """The article of one line.

    Where only its date is unreadable the article comes without it, after the problem that says so.
    """
    try:
        record = json.loads(line.strip("\ufeff"))
    except ValueError as error:
        yield Problem.of(where, BadLine(f"the line is not JSON ({error}); write one object a line"))
        return
    yield from read_record(record, where=where)


def read_record(record: Any, *, where: str) -> Iterator[Article | Problem]:
    """The article of one JSON object."""
    try:
        fields = _checked(record)
    except BadLine as error:
        yield Problem.of(where, error)
        return
    try:
        yield make_article(**fields)
    except DateUnreadable as error:
        yield Problem.of(where, error)
        yield make_article(**{**fields, "published": None})


def _checked(record: Any) -> dict[str, Any]:
    if not isinstance(record, dict):
        raise BadLine("the line is no JSON object; write one object a line, with at least a text")
    text = record.get("text")
    if not isinstance(text, str) or not text.strip():
        raise BadLine("the article has no text; give it one in the field 'text'")
    wrong = next((k for k in _STRINGS if record.get(k) is not None and not isinstance(record[k], str)), None)
    if wrong:
        raise BadLine(f"the field '{wrong}' is no string; write it in quotation marks or leave it out")
    given = record.get("id")
    return {
        "text": text,
        "id": str(given) if given is not None and given != "" else None,
        "language": primary(record.get("language") or record.get("lang")),
        **{k: record.get(k) or None for k in ("url", "outlet", "published", "title", "author")},
    }


def primary(tag: str | None) -> str | None:
    """The language subtag of a BCP 47 tag: ``ar`` of ``ar-EG`` or ``ar_EG``."""
    return tag.replace("_", "-").split("-")[0].strip().lower() or None if tag else None
