"""What kind of input some bytes are, told by the bytes and not by a file's name."""

from __future__ import annotations

import json
import re
from typing import Literal

Kind = Literal["gzip", "warc", "feed", "html", "jsonl", "mhtml", "binary", "text"]

# First bytes of files that lie beside saved pages and are none of ours (PDF, ZIP, PNG, JPEG, GIF, RIFF, ...).
_BINARY = (b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"SQLite format 3", b"\x7fELF", b"wOF", b"OggS", b"ID3")  # fmt: skip  # noqa: E501
_FEED = re.compile(r"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*|<\?[^>]*>\s*)*<(?:rss|feed|rdf:RDF)\b", re.DOTALL)
_TAG = re.compile(
    r"<(?:!doctype\s+html|html|head|body|title|meta|article|div|p|span|h1|table|br)\b[^<>]*>", re.IGNORECASE
)
_MAIL = re.compile(r"\A(?:[A-Za-z-]+:.*\n(?:[ \t].*\n)*)*?Content-Type:\s*multipart/related", re.IGNORECASE)


def compressed(head: bytes) -> bool:
    """Whether the bytes begin as gzip does (RFC 1952, 2.3.1)."""
    return head.startswith(b"\x1f\x8b")


def is_archive(head: bytes) -> bool:
    """Whether the bytes begin as a WARC file does (ISO 28500)."""
    return head.startswith(b"WARC/")


def is_binary(head: bytes) -> bool:
    """Whether the bytes are those of a picture, a PDF or another kind of file that holds no article."""
    return head.startswith(_BINARY)


def kind_of(text: str) -> Kind:
    """The kind of a decoded input."""
    head = text[:4096].lstrip()
    if head.startswith(("{", "[")) and _is_json(text):
        return "jsonl"
    if _FEED.match(head):
        return "feed"
    if _MAIL.match(head.replace("\r\n", "\n")):
        return "mhtml"
    if head.startswith("<") and _TAG.search(head) or len(_TAG.findall(text[:20_000])) > 5:
        return "html"
    return "text"


def _is_json(text: str) -> bool:
    """Whether one of the first lines, or the whole, is a JSON object; a broken line among good ones does not matter."""
    lines = [line for line in text[:200_000].splitlines() if line.strip()][:20]
    return any(_object(line) for line in lines) or (len(text) < 50_000_000 and _object(text))


def _object(text: str) -> bool:
    try:
        value = json.loads(text)
    except ValueError:
        return False
    return isinstance(value, dict) or (isinstance(value, list) and bool(value) and isinstance(value[0], dict))
