"""Bytes to text: the encoding that makes Arabic-script sense, whatever the page declares.

UTF-8 and UTF-16 prove themselves. For the one-byte encodings the declared one, resiliparse's guess and the usual ones
of these languages are tried, and the text that looks most like writing wins.
"""

from __future__ import annotations

import codecs
import re

from isnad.errors import UnreadableInput

# Byte order marks, the longer first (Unicode Standard, ch. 23.8).
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# One-byte encodings in which Arabic and Persian pages were written.
_USUAL = ("windows-1256", "iso-8859-6")
_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", re.IGNORECASE)
_LETTERS = re.compile("[\u0621-\u064a\u067e\u0686\u0698\u06a9\u06af\u06cc]")
# What no writer of these languages puts beside an Arabic letter: signs of a wrong guess.
_WRONG = re.compile(
    "[\u0621-\u064a\u06a9-\u06cc][\u00c0-\u024f\u0080-\u009f\u2020-\u2022\u20ac]"
    "|[\u00c0-\u024f\u0080-\u009f\u20ac][\u0621-\u064a\u06a9-\u06cc]|[\u0000-\u0008\u000e-\u001f\ufffd]"
)
_HEAD = 4096


def decode(data: bytes, *, declared: str | None = None) -> str:
    """The text of ``data``, without its byte order mark.

    ``declared`` is what the transport says of the encoding; what the page says of itself is read from its head.

    Raises:
        UnreadableInput: the bytes are no text in any encoding that is known here.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace").lstrip("\ufeff")
    wide = _wide(data)
    if wide:
        return data.decode(wide, "replace")
    if data.count(b"\0", 0, _HEAD) > 2:
        raise UnreadableInput("the bytes are no text; give a text, HTML, JSONL, feed or WARC file")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _best(data, _candidates(data, declared))


def _wide(data: bytes) -> str | None:
    """UTF-16 without a byte order mark: every second byte is that of the Arabic block or of ASCII."""
    head = data[: _HEAD & ~1]
    if len(head) < 8:
        return None
    for encoding, high in (("utf-16-le", head[1::2]), ("utf-16-be", head[::2])):
        if (high.count(0) + high.count(6)) > 0.9 * len(high):
            return encoding
    return None


def _candidates(data: bytes, declared: str | None) -> list[str]:
    from resiliparse.parse.encoding import detect_encoding

    said = _CHARSET.search(data[:_HEAD])
    names = [
        declared,
        said[1].decode("ascii") if said else None,
        detect_encoding(data, max_len=131_072),
        *_USUAL,
        "utf-8",
    ]
    out = []
    for name in names:
        try:
            known = codecs.lookup(name).name if name else None
        except LookupError:
            continue
        if known and known not in out:
            out.append(known)
    return out


def _best(data: bytes, encodings: list[str]) -> str:
    """The decoding that looks most like writing; of equals the first, which is the declared one."""
    texts = [data.decode(encoding, "replace") for encoding in encodings]
    return max(texts, key=_plausible)


def _plausible(text: str) -> float:
    """How much a text looks like writing: its Arabic letters, less what never stands beside one."""
    sample = text[:20_000]
    return (len(_LETTERS.findall(sample)) - 8 * len(_WRONG.findall(sample))) / max(len(sample), 1)
