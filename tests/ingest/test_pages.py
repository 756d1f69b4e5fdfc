"""HTML pages as sites write them; persons and outlets are invented."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from isnad.ingest.html import read_html
from isnad.ingest.metadata import page_info

from .conftest import LINE, MORE, PERSIAN

MENU = "<nav><ul><li><a href='/'>الرئيسية</a></li><li><a href='/w'>العالم</a></li></ul></nav>"
FOOTER = "<footer><p>جميع الحقوق محفوظة لصحيفة المنارة الدولية ولا يجوز النقل من دون إذن مكتوب منها</p></footer>"


def page(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html><html lang='ar-EG'><head>{head}</head><body>{MENU}{body}{FOOTER}</body></html>"


def test_paragraphs_are_lines_and_furniture_is_left_out() -> None:
    article = read_html(page(f"<h1>توقيع الاتفاق</h1><div class='body'><p>{LINE}</p><p>{MORE}</p></div>"))
    assert (article.text, article.title, article.language) == (f"{LINE}\n{MORE}", "توقيع الاتفاق", "ar")


def test_line_breaks_are_lines() -> None:
    article = read_html(page(f"<div id='content'>{LINE}<br><br>{MORE}</div>"))
    assert article.text == f"{LINE}\n{MORE}"


def test_white_space_is_squeezed_and_zwnj_kept() -> None:
    article = read_html(page(f"<article><p>\n   {PERSIAN.replace(' ', '  ')}\n</p><p>{PERSIAN}</p></article>"))
    assert article.text == f"{PERSIAN}\n{PERSIAN}"


def test_entities_and_inline_elements() -> None:
    article = read_html(
        page(f"<article><p>مي&zwnj;شود &laquo;<b>مر</b>حبا&raquo;</p><p>{LINE}</p><p>{MORE}</p></article>")
    )
    assert article.text.split("\n")[0] == "مي\u200cشود «مرحبا»"


def test_related_links_inside_the_article_are_marked_not_lost() -> None:
    related = "<div class='related'><h4>اقرأ أيضا</h4><ul><li><a href='/1'>خبر آخر عن الأسعار</a></li></ul></div>"
    article = read_html(page(f"<article><p>{LINE}</p>{related}<p>{MORE}</p></article>"))
    marks = [(article.text[m.start : m.end], m.kind) for m in article.marks]
    assert article.text == f"{LINE}\nاقرأ أيضا\nخبر آخر عن الأسعار\n{MORE}"
    assert marks == [("خبر آخر عن الأسعار", "boilerplate")]


def test_a_paragraph_that_is_one_link_is_marked() -> None:
    article = read_html(
        page(f"<article><p>{LINE}</p><p><a href='/2'>مهرجان السينما يفتتح غدا</a></p><p>{MORE}</p></article>")
    )
    assert [article.text[m.start : m.end] for m in article.marks] == ["مهرجان السينما يفتتح غدا"]


def test_a_caption_is_a_credit() -> None:
    figure = "<figure><img src='a.jpg'><figcaption>تصوير: رامي الساعدي</figcaption></figure>"
    article = read_html(page(f"<article>{figure}<p>{LINE}</p><p>{MORE}</p></article>"))
    assert [(article.text[m.start : m.end], m.kind) for m in article.marks] == [("تصوير: رامي الساعدي", "credit")]


def test_a_standfirst_outside_the_body_belongs_to_the_article() -> None:
    lead = "<p class='lead'>الوفدان أنهيا المحادثات والتوقيع خلال أيام</p>"
    long = f"<p>{LINE}</p><p>{MORE}</p>" * 4
    article = read_html(page(f"<div><h1>ع</h1>{lead}</div><div class='article-body'>{long}</div>"))
    assert article.text.split("\n")[:2] == ["الوفدان أنهيا المحادثات والتوقيع خلال أيام", LINE]


def test_comments_are_no_article() -> None:
    comments = f"<div id='comments'><p>{'رأيي أن هذا الخبر غير دقيق ويحتاج إلى مصدر آخر. ' * 30}</p></div>"
    assert read_html(page(f"<div><p>{LINE}</p><p>{MORE}</p></div>{comments}")).text == f"{LINE}\n{MORE}"


JSON_LD = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "المنارة"},
        {
            "@type": ["NewsArticle"],
            "headline": "توقيع &quot;الاتفاق&quot;",
            "datePublished": "2022-10-24T18:30:00+03:00",
            "author": [{"@type": "Person", "name": "ليلى الحداد"}, {"name": "سامر القاضي"}],
            "publisher": {"@type": "Organization", "name": "صحيفة المنارة"},
            "url": "https://almanara.example/1",
        },
    ],
}


def info(head: str, body: str = "") -> Any:
    from selectolax.lexbor import LexborHTMLParser

    return page_info(LexborHTMLParser(page(body, head)))


def test_json_ld() -> None:
    got = info(f"<script type='application/ld+json'>{json.dumps(JSON_LD, ensure_ascii=False)}</script>")
    assert got.title == 'توقيع "الاتفاق"'
    assert (got.published, got.outlet) == ("2022-10-24T18:30:00+03:00", "صحيفة المنارة")
    assert (got.author, got.url) == ("ليلى الحداد, سامر القاضي", "https://almanara.example/1")


def test_broken_json_ld_does_not_hide_open_graph() -> None:
    got = info(
        "<script type='application/ld+json'>{\"@type\": </script><meta property='og:title' content='توقيع الاتفاق | المنارة'>"
        "<meta property='og:site_name' content='المنارة'><meta property='article:published_time' content='2022-10-24T10:00:00Z'>"
    )
    assert (got.title, got.outlet, got.published) == ("توقيع الاتفاق", "المنارة", "2022-10-24T10:00:00+00:00")


@pytest.mark.parametrize(
    ("head", "body", "date"),
    [
        ("", "<time datetime='2021-07-29T09:00+04:30'>اليوم</time>", "2021-07-29T09:00:00+04:30"),
        ("<meta name='pubdate' content='Thu, 29 Jul 2021 09:00:00 +0430'>", "", "2021-07-29T09:00:00+04:30"),
        ("<meta name='date' content='2021/07/29'>", "", "2021-07-29"),
        ("<meta itemprop='datePublished' content='2021-07-29'>", "", "2021-07-29"),
        ("<meta name='date' content='1400-05-07'>", "", None),
        ("<meta name='date' content='yesterday'>", "", None),
    ],
)
def test_dates(head: str, body: str, date: str | None) -> None:
    assert info(head, body).published == date


def test_outlet_from_the_title_of_the_page() -> None:
    got = info("<title>توقيع الاتفاق - المنارة</title>", "<h1>توقيع الاتفاق</h1>")
    assert (got.title, got.outlet) == ("توقيع الاتفاق", "المنارة")


def test_date_is_marked_as_the_pages(read: Callable[..., list[Any]]) -> None:
    (article,) = read(page(f"<time datetime='2022-10-24'></time><p>{LINE}</p><p>{MORE}</p>").encode())
    assert (article.published, article.published_from) == ("2022-10-24", "page")


def test_a_page_without_text_is_a_problem(read: Callable[..., list[Any]]) -> None:
    (problem,) = read(b"<html><head><title>x</title></head><body><img src='a'></body></html>", "empty.html")
    assert (problem.where, problem.code) == ("empty.html", "E102")
    assert problem.reason == "the page holds no article text; give the page of an article"


def test_mhtml(read: Callable[..., list[Any]]) -> None:
    import quopri

    body = quopri.encodestring(page(f"<p>{LINE}</p><p>{MORE}</p>").encode()).decode()
    mail = (
        'From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=B; type="text/html"\r\n\r\n'
        "--B\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n"
        f"Content-Location: https://almanara.example/7\r\n\r\n{body}\r\n--B--\r\n"
    )
    (article,) = read(mail.encode())
    assert (article.text, article.url) == (f"{LINE}\n{MORE}", "https://almanara.example/7")


@pytest.mark.parametrize(
    ("shown", "date"),
    [
        ("<span class='post-date'>الإثنين 24 أكتوبر/تشرين الأول 2022</span>", "2022-10-24"),
        ("<div class='news-time'>2022/10/24 - 18:30</div>", "2022-10-24"),
        ("<span class='update'>الإثنين 24 أكتوبر 2022</span>", None),
        ("<span class='date'>أمس</span>", None),
    ],
)
def test_a_date_that_is_only_shown(shown: str, date: str | None) -> None:
    article = read_html(page(f"{shown}<article><p>{LINE}</p><p>{MORE}</p></article>"))
    assert (article.published, article.published_from) == (date, "page" if date else None)


def test_a_solar_date_that_is_only_shown() -> None:
    article = read_html(
        page(f"<span class='date'>پنجشنبه ۷ مرداد ۱۴۰۰</span><article><p>{PERSIAN}</p><p>{PERSIAN}</p></article>")
    )
    assert article.published == "2021-07-29"
