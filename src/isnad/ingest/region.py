"""Which blocks of a page are the article: the element that holds most running text, and what leads up to it."""

from __future__ import annotations

import re
from collections import defaultdict

from selectolax.lexbor import LexborNode

from isnad.ingest.blocks import Block

# A block of running text: this many letters, and under half of them in links.
_RUNNING = 35
# Text further down inside an element counts less for it, so that the closest element around the paragraphs wins.
_FALL = 0.8
_EXPLICIT = re.compile(
    r"^(?:article|story|post|entry|news|content)[-_]?(?:body|text|content)(?:[-_].*)?$|^body[-_]text$", re.IGNORECASE
)
_BONUS = 1.6
_LEAD = re.compile(
    r"^(?:lead|lede|summary|standfirst|subtitle|sub-?title|intro|introduction|abstract|sapo)(?:[-_].*)?$", re.IGNORECASE
)


def article_blocks(all_blocks: list[Block]) -> list[Block]:
    """The blocks of the article, in the order of the page; all of them where no element stands out."""
    best = _best(all_blocks)
    if best is None:
        return all_blocks
    best = _climb(best, all_blocks)
    inside = [_holds(best, block) for block in all_blocks]
    first = inside.index(True)
    return [b for i, b in enumerate(all_blocks) if inside[i] or (i < first and _is_lead(b))]


def _running(block: Block) -> bool:
    return block.kind == "text" and block.letters >= _RUNNING and block.link_letters < 0.5 * block.letters


def _best(all_blocks: list[Block]) -> LexborNode | None:
    """The element with the highest score: letters of running text, less with each level down."""
    scores: dict[int, float] = defaultdict(float)
    nodes: dict[int, LexborNode] = {}
    for block in all_blocks:
        if not _running(block):
            continue
        weight = 1.0
        # a paragraph element is not its own container, a bare <div> of lines may be
        around = block.around[:-1] if block.around[-1].tag in ("p", "li", "td", "blockquote") else block.around
        for node in reversed(around):
            scores[node.mem_id] += weight * block.letters
            nodes[node.mem_id] = node
            weight *= _FALL
    if not scores:
        return None
    return nodes[max(scores, key=lambda key: scores[key] * _bonus(nodes[key]))]


def _bonus(node: LexborNode) -> float:
    at = node.attributes
    if at.get("itemprop") == "articleBody" or node.tag == "article":
        return _BONUS
    return (
        _BONUS if any(_EXPLICIT.match(name) for name in [*(at.get("class") or "").split(), at.get("id") or ""]) else 1.0
    )


def _climb(best: LexborNode, all_blocks: list[Block]) -> LexborNode:
    """The parent, as long as what it adds is more running text than links, headings and scraps."""
    while True:
        parent = best.parent
        if parent is None or parent.tag in ("body", "html", None) or best.tag in ("article", "main"):
            return best
        added = [b for b in all_blocks if _holds(parent, b) and not _holds(best, b) and b.kind != "heading"]
        good = sum(b.letters for b in added if _running(b))
        if good <= 2 * sum(b.letters for b in added if not _running(b)):
            return best
        best = parent


def _holds(node: LexborNode, block: Block) -> bool:
    key = node.mem_id
    return any(n.mem_id == key for n in block.around)


def _is_lead(block: Block) -> bool:
    """A standfirst, which many sites put between headline and body."""
    if block.kind != "text" or block.link_letters > 0.5 * block.letters:
        return False
    for node in block.around[-2:]:
        at = node.attributes
        if at.get("itemprop") == "description" or any(_LEAD.match(n) for n in (at.get("class") or "").split()):
            return True
    return False
