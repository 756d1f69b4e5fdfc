"""The bytes of one input to its articles, whatever kind they are of."""

from __future__ import annotations

import json
from collections.abc import Iterator

from isnad.errors import BadLine, IsnadError, UnknownFormat
from isnad.ingest import sniff
from isnad.ingest.decode import decode
from isnad.ingest.jsonl import read_lines, read_record
from isnad.ingest.plain import read_text
from isnad.ingest.problem import Problem
from isnad.model import Article


def read_content(
    data: bytes, *, where: str, url: str | None = None, declared: str | None = None
) -> Iterator[Article | Problem]:
    """The articles in some bytes that are neither compressed nor an archive.

    ``where`` names the input in problems, ``url`` is its address if it has one, ``declared`` what the transport says of
    its encoding.
    """
    try:
        if sniff.is_binary(data):
            raise UnknownFormat("it is no text; give a text, HTML, JSONL, feed or WARC file")
        yield from _read(data, where, url, declared)
    except IsnadError as error:
        yield Problem.of(where, error)


def _read(data: bytes, where: str, url: str | None, declared: str | None) -> Iterator[Article | Problem]:
    text = decode(data, declared=declared)
    kind = sniff.kind_of(text)
    if kind == "mhtml":
        from isnad.ingest.mhtml import page_of

        data, declared, saved_from = page_of(data)
        text, kind, url = decode(data, declared=declared), "html", url or saved_from
    if kind == "html":
        from isnad.ingest.html import read_html

        yield read_html(text, url=url)
    elif kind == "feed":
        from isnad.ingest.feed import read_feed

        yield from read_feed(text, where=where)
    elif kind == "jsonl":
        yield from _json(text, where)
    else:
        yield read_text(text, url=url)


def _json(text: str, where: str) -> Iterator[Article | Problem]:
    """JSON Lines; or one JSON value that runs over lines: an article, or a list of them."""
    first = next(line for line in text.splitlines() if line.strip())
    if first.strip() in ("[", "{") or first.lstrip().startswith("["):
        try:
            whole = json.loads(text)
        except ValueError as error:
            yield Problem.of(where, BadLine(f"the file is not JSON ({error}); write one object a line"))
            return
        for number, record in enumerate(whole if isinstance(whole, list) else [whole], 1):
            yield from read_record(record, where=f"{where} item {number}")
    else:
        yield from read_lines(text.splitlines(), where=where)
