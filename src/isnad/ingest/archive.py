"""Web archives (WARC, ISO 28500): an article a page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from isnad.errors import UnreadableInput
from isnad.ingest.problem import Problem
from isnad.model import Article

Reader = Callable[..., Iterator[Article | Problem]]
_PAGES = (
    "text/html", "application/xhtml", "text/plain", "application/rss", "application/atom", "application/xml",
    "text/xml",
)  # fmt: skip
_LARGEST = 64 << 20


def read_archive(stream: Any, *, where: str, read: Reader) -> Iterator[Article | Problem]:
    """The pages of an uncompressed archive; ``read`` makes articles of a page's bytes.

    Redirects, errors and whatever is no page are passed over. Where the archive itself is broken the pages before
    the break are kept, and a problem says where it stopped.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    kinds = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
    pages, broken = 0, ""
    try:
        for record in ArchiveIterator(stream, record_types=kinds, auto_decode="all", max_content_length=_LARGEST):
            data = record.reader.read()
            if len(data) < record.content_length and not _encoded(record):
                broken = "its last page is cut off"
                break
            pages += 1
            yield from _page(record, data, where, read)
    except (OSError, ValueError, EOFError, RuntimeError) as error:
        broken = str(error).splitlines()[0] if str(error) else type(error).__name__
    if broken:
        reason = f"the archive is broken after {pages} pages ({broken}); fetch it again for the rest"
        yield Problem.of(where, UnreadableInput(reason))


def _encoded(record: Any) -> bool:
    http = record.http_headers
    return http is not None and any(http.get(name) for name in ("Content-Encoding", "Transfer-Encoding"))


def _page(record: Any, data: bytes, where: str, read: Reader) -> Iterator[Article | Problem]:
    http = record.http_headers
    if http is not None and http.status_code not in (200, None):
        return
    kind = (record.http_content_type if http is not None else record.headers.get("Content-Type")) or ""
    if kind and not kind.lower().startswith(_PAGES):
        return
    url = record.headers.get("WARC-Target-URI")
    if data.strip():
        yield from read(data, where=f"{where} {url or record.record_id}", url=url, declared=record.http_charset)
