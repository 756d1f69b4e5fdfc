"""HTML pages, as saved from real sites, to articles, with the parts that the page itself tells apart."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser, LexborNode

from isnad.errors import UnknownFormat
from isnad.ingest.article import make_article
from isnad.ingest.blocks import Block, blocks
from isnad.ingest.metadata import PageInfo, page_info
from isnad.ingest.region import article_blocks
from isnad.ingest.shown import shown_date
from isnad.model import Article, Part, PartKind

# Fewer letters than a short dispatch has: then other ways to the text are tried.
_SHORT = 120
_MARKS: dict[str, PartKind] = {"related": "boilerplate", "caption": "credit"}
_LINKED = 0.8


def read_html(page: str, *, url: str | None = None) -> Article:
    """The article of a page; its paragraphs are lines. Every joiner (ZWNJ) of the page is in the text.

    Raises:
        UnknownFormat: the page holds no text.
    """
    tree = LexborHTMLParser(page)
    info = page_info(tree)
    body = tree.body
    kept = article_blocks(list(blocks(body))) if body else []
    text, marks = _assemble(kept)
    if sum(block.letters for block in kept) < _SHORT:
        text, marks = _fallback(page, info, text, marks)
    if not text:
        raise UnknownFormat("the page holds no article text; give the page of an article")
    return make_article(
        text,
        language=info.language,
        published=info.published or shown_date(body, text, info.language),
        published_from="page",
        title=info.title,
        outlet=info.outlet,
        author=info.author,
        url=info.url or url,
        marks=marks,
    )


def html_text(fragment: str) -> str:
    """The text of a fragment of HTML (a feed's entry), a paragraph a line."""
    body: LexborNode | None = LexborHTMLParser(fragment).body
    return _assemble(list(blocks(body)))[0] if body else ""


def _assemble(kept: list[Block]) -> tuple[str, list[Part]]:
    """The blocks as lines of one text, and the parts that the page itself tells apart."""
    lines: list[str] = []
    marks: list[Part] = []
    at = 0
    for block in kept:
        text = block.text
        if not text:
            continue
        kind = _MARKS.get(block.kind)
        if kind is None and block.letters and block.link_letters >= _LINKED * block.letters and block.kind != "heading":
            kind = "boilerplate"
        if kind:
            marks.append(Part(at, at + len(text), kind))
        lines.append(text)
        at += len(text) + 1
    return "\n".join(lines), marks


def _fallback(page: str, info: PageInfo, text: str, marks: list[Part]) -> tuple[str, list[Part]]:
    """What JSON-LD or resiliparse give, where they give clearly more."""
    from resiliparse.extract.html2text import extract_plain_text

    best, found = text, marks
    for other in (info.body or "", extract_plain_text(page, main_content=True)):
        lines = "\n".join(line.strip() for line in other.split("\n") if line.strip())
        if len(lines) > 1.5 * len(best):
            best, found = lines, []
    return best, found
