"""A page as blocks of text in the order of the page, each with the elements around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

# HTML Living Standard, 15.3.3-4: elements that begin a line of their own, as browsers show them.
_BLOCK = frozenset(
    (
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div", "dl",
        "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hgroup", "hr", "html", "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section",
        "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    )
)  # fmt: skip
_SKIPPED = frozenset(
    (
        "script", "style", "noscript", "template", "svg", "iframe", "object", "canvas", "button", "input",
        "select", "textarea", "option", "nav", "footer", "audio", "video", "head",
    )
)  # fmt: skip
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
# Class names by which sites mark what is no article text (seen on Arabic and Persian sites, named in English).
_FURNITURE = re.compile(
    r"^(?:comments?|shar(?:e|ing)|social|breadcrumbs?|cookies?|newsletter|subscribe|menu|navbar|nav|navigation|sidebar|side-?bar|footer|"
    r"ads?|advert\w*|banner|popup|modal|toolbar|print|rating|login|search|skip|ticker|pagination|pager)(?:[-_].*)?$",
    re.IGNORECASE,
)
_RELATED = re.compile(
    r"^(?:related|recommend\w*|read-?(?:also|more)|readmore|see-?also|more-?(?:news|stories|on)|inline-?(?:link|related)s?|"
    r"most-?(?:read|viewed)|trending|tags?|tag-?list|keywords?|topics?)(?:[-_].*)?$",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"^(?:(?:img|image|photo|picture|media|wp)[-_])?(?:caption|credit|copyright)(?:[-_].*)?$", re.IGNORECASE
)
_WHITE = re.compile(r"[ \t\n\r\f\v]+")
_LETTER = re.compile(r"[^\W\d_]")
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)


@dataclass(slots=True)
class Block:
    """A block: its lines, its letters and those of them inside links, and the elements around it, outermost first."""

    around: tuple[LexborNode, ...]
    kind: str
    pieces: list[str] = field(default_factory=list)
    link_letters: int = 0
    letters: int = 0

    @property
    def text(self) -> str:
        """The lines of the block, white space squeezed as a browser does, ZWNJ and other joiners kept."""
        lines = (_WHITE.sub(" ", line).strip(" \u00a0") for line in "".join(self.pieces).split("\0"))
        return "\n".join(line for line in lines if line)


class _Walk:
    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.kinds = ["text"]

    def visit(self, node: LexborNode, around: tuple[LexborNode, ...], linked: bool) -> None:
        for child in node.iter(include_text=True, skip_empty=False):
            tag = child.tag
            if tag == "-text":
                self._add(child.text_content or "", around, linked)
            elif tag == "br":
                self._add("\0", around, False)
            elif tag is not None and tag not in _SKIPPED:
                self._element(child, tag, around, linked)

    def _element(self, node: LexborNode, tag: str, around: tuple[LexborNode, ...], linked: bool) -> None:
        kind = _kind(node, tag)
        if kind == "furniture":
            return
        block = tag in _BLOCK
        if kind:
            self.kinds.append(kind)
        if block:
            self._break()
            around = (*around, node)
        self.visit(node, around, linked or tag == "a")
        if block:
            self._break()
        if kind:
            self.kinds.pop()

    def _break(self) -> None:
        if not self.blocks or self.blocks[-1].pieces:
            self.blocks.append(Block((), "text"))

    def _add(self, text: str, around: tuple[LexborNode, ...], linked: bool) -> None:
        if not self.blocks:
            self._break()
        block = self.blocks[-1]
        if not block.pieces:
            if not text.strip(" \t\n\r\f\v\0"):
                return
            block.around, block.kind = around, self.kinds[-1]
        letters = len(_LETTER.findall(text))
        block.letters += letters
        block.link_letters += letters if linked else 0
        # inside a text node a line end is white space; \0 stands for <br>
        block.pieces.append(text)


def _kind(node: LexborNode, tag: str) -> str | None:
    """``furniture`` (left out), ``related``, ``caption``, ``heading``, or ``None``: as its surroundings are."""
    if tag in _HEADINGS:
        return "heading"
    if tag == "figcaption":
        return "caption"
    at = node.attributes
    if not at:
        return "related" if tag == "aside" else None
    if "hidden" in at or _HIDDEN.search(at.get("style") or ""):
        return "furniture"
    names = [*(at.get("class") or "").split(), at.get("id") or ""]
    if tag not in ("body", "html", "main", "article") and any(_FURNITURE.match(n) for n in names):
        return None if node.css_first("h1, article, [itemprop=articleBody]") else "furniture"
    if tag == "aside" or any(_RELATED.match(n) for n in names):
        return "related"
    return "caption" if any(_CAPTION.match(n) for n in names) else None


def blocks(body: LexborNode) -> Iterator[Block]:
    """The blocks below an element that hold text."""
    walk = _Walk()
    walk.visit(body, (body,), False)
    return (block for block in walk.blocks if block.letters)
