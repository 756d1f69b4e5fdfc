"""Parts of an article: what is news text, and what is title, credit or boilerplate around it.

The words by which labels and end marks are known are rules of the packs (``text/parts.yaml``); this module knows where
they must stand. Precision first: a wrong boilerplate loses facts, a missed one adds a headline to the body.
"""

from __future__ import annotations

from isnad.model import Part, PartKind
from isnad.text.document import Document
from isnad.text.forms import Piece, formed_pieces
from isnad.text.labels import labelled
from isnad.text.lines import Line, is_running, lines_of
from isnad.text.tokens import tokenize

# A repeated headline stands among the first lines, under the outlet's name or a date.
_TOP = 4
_LONGEST_TITLE = 22


def find_parts(doc: Document) -> tuple[Part, ...]:
    """The parts of the article, in order, covering its text; each runs to the beginning of the next."""
    return _cover(doc, [part for part, _ in find_parts_with_rules(doc)])


def find_parts_with_rules(doc: Document) -> list[tuple[Part, str | None]]:
    """The exact stretches that are not body, and the lede, each with the rule that told it, if a rule did."""
    stops = doc.pack.settings("text.sentences").get("stops", ())
    lines = lines_of(doc, stops)
    if not lines:
        return []
    pieces: dict[int, Piece] = {i: Piece(*lines[i][:2], "title", None) for i in _titles(doc, lines)}
    for i, piece in [*_marked(doc, lines).items(), *labelled(doc, lines).items()]:
        pieces.setdefault(i, piece)
    more = formed_pieces(doc, lines, pieces)
    lede = next((i for i, line in enumerate(lines) if i not in pieces and is_running(line)), None)
    if lede is not None:
        first, last = lines[lede][:2]
        inside = [piece.first for piece in more if first < piece.first < last]
        pieces[lede] = Piece(first, min([last, *inside]), "lede", None)
    found = sorted([*pieces.values(), *more], key=lambda p: (p.first, -p.last))
    return [(Part(*doc.span(p.first, p.last), p.kind), p.rule) for p in found]


def kind_at(parts: tuple[Part, ...], offset: int) -> PartKind:
    """The kind of the part that holds an offset of the text."""
    return next((p.kind for p in parts if p.start <= offset < p.end), "body")


def _titles(doc: Document, lines: list[Line]) -> list[int]:
    """The lines that are the headline: what the input calls so, or a line that is repeated at the top."""
    words = doc.tokens.words
    if doc.article.title:
        title = _plain(tokenize(doc.pack.folder.fold(doc.article.title).text).words)
        short = [i for i, line in enumerate(lines) if line.words == len(title)]
        return [i for i in short if _plain(words[lines[i].first : lines[i].last]) == title]
    for i, (line, after) in enumerate(zip(lines[:_TOP], lines[1:_TOP], strict=False)):
        fits = 0 < line.words <= _LONGEST_TITLE
        if fits and _plain(words[line.first : line.last]) == _plain(words[after.first : after.last]):
            return [i, i + 1]
    return []


def _plain(words: list[str]) -> list[str]:
    return [w for w in words if w[0].isalnum()]


def _marked(doc: Document, lines: list[Line]) -> dict[int, Piece]:
    """The lines that the page itself told apart."""
    out: dict[int, Piece] = {}
    for mark in doc.article.marks:
        for i, line in enumerate(lines):
            start, end = doc.span(line.first, line.last)
            if mark.start <= start and end <= mark.end:
                out[i] = Piece(line.first, line.last, mark.kind, None)
    return out


def _cover(doc: Document, found: list[Part]) -> tuple[Part, ...]:
    """Parts that cover the text: body between the pieces, white space with what stands before it."""
    if not doc.text:
        return ()
    out: list[Part] = []

    def add(start: int, end: int, kind: PartKind) -> None:
        if start >= end:
            return
        if out and (out[-1].kind == kind or not doc.text[start:end].strip()):
            out[-1] = Part(out[-1].start, end, out[-1].kind)
        else:
            out.append(Part(start if out else 0, end, kind))

    at = 0
    for part in found:
        if part.end > at:
            add(at, part.start, "body")
            add(max(at, part.start), part.end, part.kind)
            at = part.end
    add(at, len(doc.text), "body")
    return tuple(out) or (Part(0, len(doc.text), "body"),)
