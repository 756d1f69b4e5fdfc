"""The encoding that makes sense wins, whatever is declared."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from isnad.errors import UnreadableInput
from isnad.ingest.decode import decode

from .conftest import LINE, MORE, PERSIAN

OLD_PERSIAN = PERSIAN.replace("ی", "ي").replace("ک", "ك")
PAGE = "<html><head><meta charset='{}'><title>ع</title></head><body><p>{}</p><p>{}</p></body></html>"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1256"])
@pytest.mark.parametrize("text", [LINE, OLD_PERSIAN])
def test_what_is_written_is_read(encoding: str, text: str) -> None:
    assert decode((text * 3).encode(encoding)) == text * 3


def test_iso_8859_6() -> None:
    assert decode(LINE.encode("iso-8859-6")) == LINE


@pytest.mark.parametrize("declared", ["utf-8", "iso-8859-1", "windows-1252", "no-such-charset", "iso-8859-6"])
def test_a_wrong_declaration_is_not_believed(declared: str) -> None:
    page = PAGE.format(declared, LINE, MORE)
    assert decode(page.encode("cp1256"), declared=declared) == page


@pytest.mark.parametrize("declared", ["windows-1256", "iso-8859-1"])
def test_utf8_proves_itself(declared: str) -> None:
    page = PAGE.format(declared, PERSIAN, PERSIAN)
    assert decode(page.encode("utf-8"), declared=declared) == page


def test_utf8_with_a_broken_byte_stays_utf8() -> None:
    data = (PERSIAN * 5).encode("utf-8")
    assert decode(data + b"\xff") == PERSIAN * 5 + "\ufffd"


def test_zwnj_lives_through_windows_1256() -> None:
    assert decode(OLD_PERSIAN.encode("cp1256")).count("\u200c") == OLD_PERSIAN.count("\u200c") == 2


def test_bytes_that_are_no_text() -> None:
    with pytest.raises(UnreadableInput, match="no text"):
        decode(bytes(range(256)) * 20)


def test_a_page_in_windows_1256_with_a_wrong_charset(read: Callable[..., list[Any]]) -> None:
    (article,) = read(PAGE.format("utf-8", LINE, MORE).encode("cp1256"), "page.html")
    assert article.text == f"{LINE}\n{MORE}"
