"""Reading a stream of articles with one or several processes.

Few articles are read here; when more come, processes are started. Reports come in the order of the articles, and
are the same for every number of processes, since reading is a pure function. No more than a few chunks are held at
any time, so that a stream may be longer than the memory.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from multiprocessing import get_all_start_methods, get_context
from typing import TypeVar

import msgspec
from msgspec import Struct

from isnad.errors import IsnadError, LanguageError, UnreadableInput
from isnad.model import Article, Report

T = TypeVar("T")
CHUNK = 25
# From here on a second process repays its start (about half a second, in which one process reads this many).
FEW = 200
_AHEAD = 3

_encoder = msgspec.msgpack.Encoder()


class Unread(Struct, frozen=True):
    """An article from which reading gave no report; ``reason`` is one sentence, ``code`` that of the error."""

    id: str
    reason: str
    code: str


_decoder = msgspec.msgpack.Decoder(list[tuple[Report | None, Unread | None]])


def jobs_or_default(jobs: int | None) -> int:
    """How many processes to use: as many as asked for, else as many as may run at once."""
    return jobs or len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else jobs or os.cpu_count() or 1


def read_one(article: Article, language: str | None) -> Report | Unread:
    """The report of an article; an article that cannot be read does not stop those after it."""
    from isnad.pipeline import read_article

    try:
        _check(article)
        return read_article(article, language=language)
    except LanguageError:
        raise  # a pack is broken: no article of the language can be read
    except IsnadError as error:
        return Unread(article.id, str(error), error.code)
    except Exception as error:  # a fault of ours: named, counted, and the rest goes on
        return Unread(article.id, f"a fault in reading ({type(error).__name__}: {error}); please report it", "E000")


def _check(article: Article) -> None:
    """A lone half of a surrogate pair is in no encoding, so such a text could be neither shown nor kept."""
    try:
        "".join(filter(None, (article.text, article.title, article.outlet, article.url, article.author))).encode()
    except UnicodeEncodeError as error:
        raise UnreadableInput("the text holds half of a character pair; save it again as UTF-8") from error


def read_all(
    items: Iterable[Article | T], *, jobs: int | None = None, language: str | None = None
) -> Iterator[Report | Unread | T]:
    """The report of each article, in order; whatever else is among the items passes through in its place.

    ``jobs`` is the number of processes; without it, one for few articles and all processors for many. ``language`` is
    the code of the pack to read with, whatever the articles say.
    """
    stream = iter(items)
    # The first are read here at once, so that a slow stream (addresses, a pipe) shows its first report without delay.
    for item in stream if jobs == 1 else islice(stream, FEW) if jobs is None else ():
        yield read_one(item, language) if isinstance(item, Article) else item
    if jobs != 1:
        first = next(stream, None)
        if first is not None:
            yield from _read_in_processes(chain([first], stream), jobs_or_default(jobs), language)


def _read_in_processes(stream: Iterator[Article | T], jobs: int, language: str | None) -> Iterator[Report | Unread | T]:
    # A fresh process knows nothing of our threads and open record; forking a process that has them is unsafe.
    method = "forkserver" if "forkserver" in get_all_start_methods() else "spawn"
    waiting: deque[tuple[list[Article | T], Future[bytes]]] = deque()
    with ProcessPoolExecutor(jobs, mp_context=get_context(method)) as pool:
        try:
            while items := list(islice(stream, CHUNK)):
                articles = [item for item in items if isinstance(item, Article)]
                waiting.append((items, pool.submit(_read_chunk, articles, language)))
                if len(waiting) >= jobs * _AHEAD:
                    yield from _in_place(*waiting.popleft())
            while waiting:
                yield from _in_place(*waiting.popleft())
        except BrokenProcessPool as error:
            raise IsnadError(
                "a reading process was ended from outside (memory?); run it again with '--jobs 1'"
            ) from error
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _read_chunk(articles: list[Article], language: str | None) -> bytes:
    out: list[tuple[Report | None, Unread | None]] = []
    for article in articles:
        made = read_one(article, language)
        out.append((made, None) if isinstance(made, Report) else (None, made))
    return _encoder.encode(out)


def _in_place(items: list[Article | T], future: Future[bytes]) -> Iterator[Report | Unread | T]:
    made = iter(_decoder.decode(future.result()))
    for item in items:
        if isinstance(item, Article):
            report, unread = next(made)
            if report is not None:
                yield report
            elif unread is not None:
                yield unread
        else:
            yield item
