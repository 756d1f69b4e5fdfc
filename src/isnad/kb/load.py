"""Fills a knowledge base from a file: streamed, filtered by type, in batches, and resumed where it was broken off."""

from __future__ import annotations

import bz2
import csv
import gzip
import hashlib
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path
from typing import IO, cast, get_args

import msgspec
from msgspec import Struct

from isnad import lang
from isnad.errors import BadLine, UnknownFormat, UnreadableInput
from isnad.kb.store import KnowledgeBase, Known
from isnad.kb.wikidata import KINDS, entity_of
from isnad.model import MentionKind

BATCH = 2_000
_NAME = "name:"
_GZIP, _BZIP2 = b"\x1f\x8b", b"BZh"


class Imported(Struct, frozen=True, kw_only=True):
    """What an import did: lines read now and in all, entities kept in all, lines not readable, resumed or not."""

    lines: int
    total: int
    kept: int
    bad: int
    resumed: bool


def import_file(
    base: KnowledgeBase,
    path: Path,
    *,
    types: Collection[str] = (),
    languages: Collection[str] = (),
    tick: Callable[[int], None] | None = None,
) -> Imported:
    """Read a Wikidata JSON dump (plain, gzip or bzip2, told by its first bytes) or a CSV file into ``base``.

    ``types`` are Wikidata classes (P31) to keep, by default those of :data:`isnad.kb.wikidata.KINDS`; ``languages``
    those of names
    to keep, by default those of the packs with English and Russian. A file that was read in part goes on from there. A
    line
    that is no JSON is counted and left out.

    Raises:
        UnreadableInput: the file cannot be opened or is cut off.
        UnknownFormat: it is neither a dump nor a CSV file with a column ``key`` and columns ``name:<language>``.
        BadLine: a row of the CSV file lacks a key or has an unknown kind.
    """
    kept_types: Mapping[str, MentionKind] = {q: KINDS.get(q, "organization") for q in types} or KINDS
    wanted = tuple(languages) or (*lang.codes(), "en", "ru")
    file = _fingerprint(path)
    done, _, finished = base.progress(file)
    read = bad = lines = 0
    batch: list[Known] = []
    try:
        with _open(path) as stream:
            for lines, entity in _entities(stream, path, kept_types, wanted):
                if lines <= done or finished:
                    continue
                read += 1
                if isinstance(entity, Known):
                    batch.append(entity)
                bad += entity is False
                if read % BATCH == 0:
                    base.put(batch, file=file, lines=lines)
                    batch.clear()
                    if tick is not None:
                        tick(lines)
    except (OSError, EOFError) as error:
        base.put(batch, file=file, lines=max(done, lines))
        raise UnreadableInput(
            f"{path.name} cannot be read to its end ({error}); what came before is kept, mend it and import again"
        ) from error
    base.put(batch, file=file, lines=max(lines, done), finished=True)
    total, kept, _ = base.progress(file)
    return Imported(lines=read, total=total, kept=kept, bad=bad, resumed=done > 0)


def _fingerprint(path: Path) -> str:
    """The name of an import: size and first bytes, so that a moved file resumes and another of its name does not."""
    try:
        with path.open("rb") as stream:
            head = stream.read(1 << 16)
        return f"{path.stat().st_size}:{hashlib.sha256(head).hexdigest()[:16]}"
    except OSError as error:
        raise UnreadableInput(f"{path} cannot be opened ({error.strerror}); check the name") from error


def _open(path: Path) -> IO[bytes]:
    """The bytes of a file, unpacked if its first bytes say that it is packed."""
    with path.open("rb") as stream:
        head = stream.read(4)
    if head.startswith(_GZIP):
        return cast(IO[bytes], gzip.open(path, "rb"))  # noqa: SIM115 - the caller closes it
    if head.startswith(_BZIP2):
        return cast(IO[bytes], bz2.open(path, "rb"))  # noqa: SIM115 - the caller closes it
    return path.open("rb")


def _entities(
    stream: IO[bytes], path: Path, types: Mapping[str, MentionKind], languages: Collection[str]
) -> Iterator[tuple[int, Known | bool | None]]:
    """Numbered lines with their entity; ``None`` for a line without one, ``False`` for a line that cannot be read."""
    first = stream.readline()
    if first.lstrip()[:1] in (b"[", b"{"):
        for number, line in enumerate(_chain(first, stream), 1):
            try:
                yield number, entity_of(line, types=types, languages=languages)
            except (msgspec.DecodeError, KeyError, TypeError, AttributeError):
                yield number, False
        return
    columns = next(csv.reader([first.decode("utf-8-sig", errors="replace")]), [])
    if "key" not in columns or not any(c.startswith(_NAME) for c in columns):
        raise UnknownFormat(
            f"{path.name} is neither a Wikidata JSON dump nor CSV with the columns key, kind and name:<language>; "
            "give one of them"
        )
    rows = csv.DictReader((line.decode("utf-8", errors="replace") for line in stream), fieldnames=columns)
    for number, row in enumerate(rows, 2):
        yield number, _row(row, number, path, languages)


def _chain(first: bytes, stream: IO[bytes]) -> Iterator[bytes]:
    yield first
    yield from stream


def _row(row: Mapping[str, str], number: int, path: Path, languages: Collection[str]) -> Known:
    """The entity of a row of CSV; names of one cell are separated by ``|``."""
    kind = row.get("kind") or "organization"
    if not row["key"] or kind not in get_args(MentionKind):
        raise BadLine(f"line {number} of {path.name} has no key or an unknown kind '{kind}'; mend it and import again")
    names = {
        column.removeprefix(_NAME): [n.strip() for n in cell.split("|") if n.strip()]
        for column, cell in row.items()
        if column and column.startswith(_NAME) and cell and column.removeprefix(_NAME) in languages
    }
    return Known(key=row["key"], kind=cast(MentionKind, kind), names=names, wikidata=row.get("wikidata") or None)
