"""Whatever the bytes are, the reader yields articles and problems and never falls over."""

from __future__ import annotations

import gzip

from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.ingest.content import read_content
from isnad.ingest.decode import decode
from isnad.ingest.problem import Problem
from isnad.model import Article

from .conftest import LINE, PERSIAN

PIECES = st.sampled_from(
    [b"<html>", b"<head>", b"<body>", b"<p>", b"</p>", b"<div class='related'>", b"</div>", b"<a href='#'>", b"</a>", b"<script type='application/ld+json'>",
     b"</script>", b"{\"@type\": \"NewsArticle\", \"headline\": [1]}", b"<time datetime='x'>", b"<meta property='og:title'>", b"<rss>", b"<item>", b"{\"text\": ",
     b"[", b"]", b"\n", b"\"", b"\xff\xfe", b"\xef\xbb\xbf", b"\0", b"&zwnj;", b"<br>", b"<!--", LINE.encode(), PERSIAN.encode(), LINE.encode("cp1256"),
     LINE.encode("utf-16"), b"%PDF", b"WARC/1.0\r\n", gzip.compress(b"x")]
)  # fmt: skip


@given(st.lists(PIECES, max_size=12))
@settings(max_examples=300, deadline=None)
def test_pieces_of_pages(pieces: list[bytes]) -> None:
    got = list(read_content(b"".join(pieces), where="x"))
    assert all(isinstance(item, Article | Problem) for item in got)
    for article in (item for item in got if isinstance(item, Article)):
        assert article.text.strip()
        assert all(0 <= m.start < m.end <= len(article.text) for m in article.marks)


@given(st.binary(max_size=300))
@settings(max_examples=200, deadline=None)
def test_random_bytes(data: bytes) -> None:
    assert all(isinstance(item, Article | Problem) for item in read_content(data, where="x"))


@given(st.text(alphabet="ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیء \u200c\n.،", min_size=12))
@settings(max_examples=100, deadline=None)
def test_unicode_encodings_lose_nothing(text: str) -> None:
    assert decode(text.encode("utf-8")) == decode(text.encode("utf-8-sig")) == decode(text.encode("utf-16")) == text
