"""Every kind of input, told by content; a bad one is named with its reason and stops nothing."""

from __future__ import annotations

import gzip
import io
import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from isnad.ingest import Problem, count, open_inputs
from isnad.model import Article

from .conftest import LINE, MORE, PERSIAN

Read = Callable[..., list[Any]]
PAGE = f"<html><head><title>ع</title></head><body><p>{LINE}</p><p>{MORE}</p></body></html>"


def brief(items: list[Any]) -> list[Any]:
    return [i.text if isinstance(i, Article) else (i.where, i.code) for i in items]


def test_plain_text_as_it_stands(read: Read) -> None:
    (article,) = read(f"{LINE}\r\n\r\n{MORE}\r\n".encode())
    assert (article.text, article.title, article.published_from) == (f"{LINE}\n\n{MORE}\n", None, None)


def test_plain_text_with_a_repeated_headline(read: Read) -> None:
    (article,) = read(f"صحيفة المنارة\nتوقيع الاتفاق غدا\n\nتوقيع الاتفاق غدا\n{LINE}".encode())
    assert article.title == "توقيع الاتفاق غدا"


def test_json_lines_with_bad_lines(read: Read) -> None:
    lines = [
        json.dumps({"id": 7, "text": LINE, "lang": "ar-EG", "published": "2022-10-24", "title": "ع", "url": None}),
        "{not json",
        json.dumps(["text"]),
        json.dumps({"text": "  "}),
        "",
        json.dumps({"text": MORE, "published": "last week"}),
        json.dumps({"text": MORE, "title": 5}),
        json.dumps({"text": PERSIAN}),
    ]
    got = read("\n".join(lines).encode(), "news.jsonl")
    assert brief(got) == [
        LINE,
        ("news.jsonl line 2", "E103"),
        ("news.jsonl line 3", "E103"),
        ("news.jsonl line 4", "E103"),
        ("news.jsonl line 6", "E201"),
        MORE,
        ("news.jsonl line 7", "E103"),
        PERSIAN,
    ]
    assert (got[0].id, got[0].language, got[0].published, got[0].published_from) == ("7", "ar", "2022-10-24", "input")
    assert got[5].published is None


def test_a_broken_first_line_does_not_make_it_plain_text(read: Read) -> None:
    got = read(f"{{oops\n{json.dumps({'text': LINE})}\n".encode(), "n")
    assert brief(got) == [("n line 1", "E103"), LINE]


def test_json_list_and_single_object(read: Read) -> None:
    assert brief(read(json.dumps([{"text": LINE}, {}], indent=1).encode(), "n")) == [LINE, ("n item 2", "E103")]
    assert brief(read(json.dumps({"text": LINE}, indent=1).encode())) == [LINE]


RSS = f"""<?xml version="1.0" encoding="windows-1256"?>
<rss version="2.0"><channel><title>صحيفة المنارة</title><language>ar</language>
<item><title>توقيع الاتفاق</title><link>https://almanara.example/1</link><pubDate>Mon, 24 Oct 2022 18:30:00 +0300</pubDate>
<description><![CDATA[<p>{LINE}</p><p>{MORE}</p>]]></description></item>
<item><title>بلا نص</title></item></channel></rss>"""
ATOM = f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>پیک خبر</title><entry><title>امضای توافق</title>
<link href="https://peyk.example/2"/><updated>2021-07-29T09:00:00+04:30</updated><author><name>مینا راد</name></author>
<summary>کوتاه</summary><content type="html">&lt;p&gt;{PERSIAN}&lt;/p&gt;</content></entry></feed>"""


def test_rss(read: Read) -> None:
    article, problem = read(RSS.encode("cp1256"), "feed.xml")
    assert (article.text, article.title, article.outlet) == (f"{LINE}\n{MORE}", "توقيع الاتفاق", "صحيفة المنارة")
    assert (article.published, article.published_from) == ("2022-10-24T18:30:00+03:00", "page")
    assert (article.url, article.language) == ("https://almanara.example/1", "ar")
    assert (problem.where, problem.reason) == ("feed.xml entry 2", "the entry carries no text; give its page instead")


def test_atom(read: Read) -> None:
    (article,) = read(ATOM.encode())
    assert (article.text, article.outlet, article.author) == (PERSIAN, "پیک خبر", "مینا راد")
    assert article.published == "2021-07-29T09:00:00+04:30"


def test_broken_feed(read: Read) -> None:
    (problem,) = read(b"<rss version='2.0'><channel><<<", "feed.xml")
    assert (problem.where, problem.code) == ("feed.xml", "E102")


def warc(gz: bool, pages: list[tuple[str, int, str, bytes]]) -> bytes:
    """An archive of responses, written by hand (ISO 28500)."""
    out = b""
    for number, (url, status, kind, body) in enumerate(pages):
        http = f"HTTP/1.1 {status} X\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012}>\r\n"
            f"WARC-Date: 2022-10-24T00:00:00Z\r\nWARC-Target-URI: {url}\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
        )
        record = head.encode() + http + b"\r\n\r\n"
        out += gzip.compress(record) if gz else record
    return out


PAGES = [
    ("https://almanara.example/1", 200, "text/html; charset=windows-1256", PAGE.encode("cp1256")),
    ("https://almanara.example/gone", 404, "text/html", b"<html><body><p>gone</p></body></html>"),
    ("https://almanara.example/a.png", 200, "image/png", b"\x89PNG...."),
    ("https://almanara.example/bad", 200, "text/html", b"<html><body></body></html>"),
    ("https://almanara.example/2", 200, "text/html", PAGE.encode()),
]


@pytest.mark.parametrize("gz", [False, True])
def test_web_archives(read: Read, gz: bool) -> None:
    got = read(warc(gz, PAGES), "a.warc")
    bad = ("a.warc https://almanara.example/bad", "E102")
    assert brief(got) == [f"{LINE}\n{MORE}", bad, f"{LINE}\n{MORE}"]
    assert [got[0].url, got[2].url] == ["https://almanara.example/1", "https://almanara.example/2"]


@pytest.mark.parametrize("gz", [False, True])
def test_a_truncated_archive_keeps_what_came_before(read: Read, gz: bool) -> None:
    got = read((warc(gz, PAGES[:1]) + warc(gz, PAGES[4:]))[:-40], "a.warc")
    assert brief(got) == [f"{LINE}\n{MORE}", ("a.warc", "E101")]
    assert got[1].reason.startswith("the archive is broken after 1 pages (")


def test_gzip_of_each_kind(read: Read) -> None:
    for data in (PAGE.encode(), RSS.replace("windows-1256", "utf-8").encode(), f"{LINE}\n{MORE}".encode()):
        assert read(gzip.compress(data))[0].text.startswith(LINE)
    assert brief(read(gzip.compress(f"{json.dumps({'text': LINE})}\n{{\n".encode()), "n")) == [
        LINE,
        ("n line 2", "E103"),
    ]


def test_truncated_gzip_keeps_what_came_before(read: Read) -> None:
    import random

    random.seed(1)
    lines = [json.dumps({"text": f"{LINE} {random.random()}"}) for _ in range(3000)]
    got = read(gzip.compress("\n".join(lines).encode())[:-2000], "news.jsonl.gz")
    assert len(got) > 1000
    assert (got[-1].where, got[-1].code) == ("news.jsonl.gz", "E101")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "E101"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "E102"),
        (b"%PDF-1.7 ...", "E102"),
        (b"\0\1\2\3" * 100, "E101"),
        (b" \n ", "E102"),
        (b"\x1f\x8bnot gzip", "E101"),
    ],
)
def test_what_holds_no_article(read: Read, data: bytes, code: str) -> None:
    assert brief(read(data, "x")) == [("x", code)]


def test_a_missing_file(tmp_path: Path) -> None:
    path = str(tmp_path / "nowhere.txt")
    (problem,) = open_inputs([path])
    assert problem == Problem(
        path, f"{path} cannot be opened (No such file or directory); check its name and permissions", "E101"
    )


def test_a_folder_is_read_in_order_without_what_lies_beside_pages(tmp_path: Path) -> None:
    (tmp_path / "b.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "a.txt").write_text(PERSIAN, encoding="utf-8")
    (tmp_path / "c.pdf.broken").write_bytes(b"%PDF")
    (tmp_path / "style.css").write_text("p {}", encoding="utf-8")
    (tmp_path / ".hidden").write_text(LINE, encoding="utf-8")
    (tmp_path / "b_files").mkdir()
    (tmp_path / "b_files" / "x.html").write_text(PAGE, encoding="utf-8")
    got = list(open_inputs([str(tmp_path)]))
    assert brief(got) == [PERSIAN, f"{LINE}\n{MORE}", (str(tmp_path / "c.pdf.broken"), "E102")]


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    class Stdin:
        buffer = io.BytesIO(f"{json.dumps({'text': LINE})}\n{json.dumps({'text': MORE})}\n".encode())

    monkeypatch.setattr("sys.stdin", Stdin)
    assert brief(list(open_inputs(["-"]))) == [LINE, MORE]


def test_count(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PERSIAN, encoding="utf-8")
    (tmp_path / "b.jsonl").write_text(f"{json.dumps({'text': LINE})}\n" * 5, encoding="utf-8")
    assert count([str(tmp_path)]) == 6
    assert count([str(tmp_path), "-"]) is None
    (tmp_path / "c.gz").write_bytes(gzip.compress(b"x"))
    assert count([str(tmp_path)]) is None


@pytest.mark.parametrize(
    "url",
    [
        "ftp://almanara.example/1",
        "file:///etc/hostname",
        "http://127.0.0.1:1/",
        "http://[::1]/",
        "http://localhost/",
        "http://10.0.0.1/x",
        "http://169.254.169.254/latest",
        "http://[::ffff:127.0.0.1]/",
        "http://0.0.0.0/",
    ],
)
def test_addresses_that_are_not_fetched(url: str) -> None:
    assert [(p.where, p.code) for p in open_inputs([url]) if isinstance(p, Problem)] == [(url, "E104")]


@pytest.fixture
def site() -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found = {"/1": (200, PAGE.encode("cp1256")), "/moved": (302, b""), "/ftp": (302, b"")}.get(
                self.path, (404, b"")
            )
            self.send_response(found[0])
            self.send_header("Content-Type", "text/html; charset=windows-1256")
            self.send_header("Content-Length", str(len(found[1])))
            if found[0] == 302:
                self.send_header("Location", "/1" if self.path == "/moved" else "ftp://x/")
            self.end_headers()
            self.wfile.write(found[1])

        def log_message(self, *args: Any) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_an_address_is_fetched_and_followed(site: str) -> None:
    got = list(open_inputs([f"{site}/moved", f"{site}/none", f"{site}/ftp"], allow_private=True))
    assert brief(got) == [f"{LINE}\n{MORE}", (f"{site}/none", "E101"), (f"{site}/ftp", "E104")]
    assert isinstance(got[0], Article)
    assert got[0].url == f"{site}/1"
