"""Everything that a command is given to read: files, folders, addresses, standard input, compressed or not."""

from __future__ import annotations

import gzip
import io
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

from isnad.errors import IsnadError, UnreadableInput
from isnad.ingest import sniff
from isnad.ingest.archive import read_archive
from isnad.ingest.broken import UntilBreak
from isnad.ingest.content import read_content
from isnad.ingest.fetch import fetch, is_address
from isnad.ingest.jsonl import read_line
from isnad.ingest.problem import Problem
from isnad.model import Article

STDIN = "-"
_HEAD = 1 << 16
_LARGEST = 256 << 20
# What lies beside saved pages and is no article.
_NOT_NEWS = frozenset(
    (
        ".css", ".js", ".mjs", ".map", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".ico", ".woff",
        ".woff2", ".ttf", ".mp3", ".mp4", ".pdf", ".db", ".sqlite", ".md", ".yaml", ".yml", ".py",
    )
)  # fmt: skip


def open_inputs(paths: Iterable[str], *, allow_private: bool = False) -> Iterator[Article | Problem]:
    """The articles of all inputs in their order, and in its place a problem for each that cannot be read.

    An input is a file, a folder (read recursively, names sorted, hidden files and what lies beside saved pages left
    out), ``-`` for standard input, or an http(s) address. Kinds are told by content: plain text, HTML, MHTML, JSON
    Lines, RSS, Atom, WARC, and gzip of each. JSON Lines and archives are streamed. Nothing here raises for a bad input.

    ``allow_private`` lets addresses point inside this machine or its network.
    """
    for path in paths:
        try:
            if path == STDIN:
                yield from _stream(sys.stdin.buffer, where="standard input")
            elif is_address(path):
                page = fetch(path, allow_private=allow_private)
                yield from _stream(io.BytesIO(page.data), where=path, url=page.url, declared=page.charset)
            else:
                yield from _path(Path(path))
        except IsnadError as error:
            yield Problem.of(path, error)


def count(paths: Iterable[str]) -> int | None:
    """How many articles there will be at least, for a progress bar; ``None`` where only reading would tell."""
    total = 0
    for path in paths:
        if path == STDIN or is_address(path):
            return None
        for file in _files(Path(path)):
            number = _count_file(file)
            if number is None:
                return None
            total += number
    return total


def _count_file(file: Path) -> int | None:
    try:
        with file.open("rb") as stream:
            head = stream.read(_HEAD)
            if sniff.compressed(head) or sniff.is_archive(head):
                return None
            if not head.lstrip().startswith(b"{"):
                return 1
            return head.count(b"\n") + sum(chunk.count(b"\n") for chunk in iter(lambda: stream.read(1 << 20), b"")) or 1
    except OSError:
        return 1


def _files(path: Path) -> Iterator[Path]:
    """The files of a path: itself, or what a folder holds that may be news."""
    if not path.is_dir():
        yield path
        return
    for folder, folders, names in os.walk(path):
        # browsers keep a page's pictures and scripts in a folder of this name
        folders[:] = sorted(f for f in folders if not f.startswith(".") and not f.endswith("_files"))
        yield from (
            Path(folder, n) for n in sorted(names) if not n.startswith(".") and Path(n).suffix.lower() not in _NOT_NEWS
        )


def _path(path: Path) -> Iterator[Article | Problem]:
    for file in _files(path):
        try:
            with file.open("rb") as stream:
                yield from _stream(stream, where=str(file))
        except OSError as error:
            reason = f"{file} cannot be opened ({error.strerror or error}); check its name and permissions"
            yield Problem.of(str(file), UnreadableInput(reason))


def _stream(
    stream: Any, *, where: str, url: str | None = None, declared: str | None = None
) -> Iterator[Article | Problem]:
    """The articles of a stream of bytes, compressed or not."""
    buffered = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(stream, _HEAD)
    try:
        head = buffered.peek(_HEAD)
        if not head:
            raise UnreadableInput("it is empty; give a file with an article")
        if sniff.compressed(head):
            with gzip.GzipFile(fileobj=buffered) as plain:
                yield from _unpacked(UntilBreak(plain), where, url, declared)
        else:
            yield from _plain(buffered, head, where, url, declared)
    except IsnadError as error:
        yield Problem.of(where, error)
    except OSError as error:
        yield Problem.of(where, UnreadableInput(f"it cannot be read ({error}); check the disk it lies on"))


def _unpacked(source: UntilBreak, where: str, url: str | None, declared: str | None) -> Iterator[Article | Problem]:
    """What a compressed input holds: lines and pages as far as they are whole, a single article only if it is."""
    buffered = io.BufferedReader(source, _HEAD)
    head = buffered.peek(_HEAD)
    if head and (sniff.is_archive(head) or _is_lines(head) or source.error is None):
        for item in _plain(buffered, head, where, url, declared):
            yield item
            if isinstance(item, Problem) and item.where == where:  # an archive has noticed for itself
                return
    if source.error is not None or not head:
        reason = f"it is broken from some point on ({source.error or 'empty'}); fetch it again for the rest"
        yield Problem.of(where, UnreadableInput(reason))


def _plain(
    buffered: Any, head: bytes, where: str, url: str | None, declared: str | None
) -> Iterator[Article | Problem]:
    if sniff.is_archive(head):
        yield from read_archive(buffered, where=where, read=read_content)
    elif _is_lines(head):
        yield from _lines(buffered, where)
    else:
        data = buffered.read(_LARGEST + 1)
        if len(data) > _LARGEST:
            raise UnreadableInput(f"it is longer than {_LARGEST >> 20} MiB; give it as JSON Lines, one article a line")
        if getattr(buffered.raw, "error", None) is None:
            yield from read_content(data, where=where, url=url, declared=declared)


def _is_lines(head: bytes) -> bool:
    """Whether the bytes begin as JSON Lines in UTF-8, which need not be read whole."""
    line, end, _ = head.lstrip(b"\xef\xbb\xbf \r\n\t").partition(b"\n")
    return bool(end) and line.startswith(b"{") and line.rstrip().endswith(b"}") and b"\0" not in line


def _lines(stream: BinaryIO, where: str) -> Iterator[Article | Problem]:
    for number, line in enumerate(stream, 1):
        if not line.strip():
            continue
        try:
            text = line.decode("utf-8")
        except UnicodeDecodeError:
            from isnad.ingest.decode import decode

            text = decode(line)
        yield from read_line(text, where=f"{where} line {number}")
