"""Lines known by their form: rules of signs, hashtags, signatures of agencies, links that lost their box."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from isnad.model import PartKind
from isnad.text.document import Document
from isnad.text.lines import Line, is_scrap
from isnad.text.signature import signed

_TABLE = "text.parts"
_BRACKETS = ("(", "[")
_CLOSING = (")", "]")
# Links in a row: this many, with this many words each, between paragraphs of at least this many words.
_RUN = range(2, 5)
_LINK_WORDS = range(5, 17)
_PARAGRAPH = 20
_BULLETS = frozenset("*-_\u2022")


class Piece(NamedTuple):
    """Tokens ``[first, last)`` that are a part of some kind, and the rule that says so."""

    first: int
    last: int
    kind: PartKind
    rule: str | None


def formed_pieces(doc: Document, lines: list[Line], known: dict[int, Piece]) -> list[Piece]:
    """Adds to ``known`` the lines that their form tells, and returns pieces that are less than a line."""
    patterns = _patterns(doc)
    words = doc.tokens.words
    for i, line in enumerate(lines):
        if i in known:
            continue
        if line.words == 0 and line.last - line.first > 2 and "signs-only" in patterns:
            known[i] = _piece(line, patterns["signs-only"])
        elif words[line.first] == "#" and "hashtags" in patterns and _hashtags(words[line.first : line.last]):
            known[i] = _piece(line, patterns["hashtags"])
    more = list(_signatures(doc, lines, known, patterns))
    _runs(doc, lines, known, patterns.get("headline-run"))
    return more


def _patterns(doc: Document) -> Mapping[str, Any]:
    """The pack's rules of form, by the form."""
    found: Mapping[str, Any] | None = doc.pack.compiled.get("text.forms")
    if found is None:
        found = {r.value["pattern"]: r for r in doc.pack.table(_TABLE) if "pattern" in r.value}
        doc.pack.compiled["text.forms"] = found
    return found


def _piece(line: Line, rule: Any) -> Piece:
    return Piece(line.first, line.last, rule.value["kind"], rule.id)


def _hashtags(words: list[str]) -> bool:
    """Whether every word follows a hash sign, or is bound to one by an underscore."""
    return all(not w[0].isalnum() or words[k - 1] in "#_" for k, w in enumerate(words))


def _signatures(
    doc: Document, lines: list[Line], known: dict[int, Piece], patterns: Mapping[str, Any]
) -> Iterator[Piece]:
    """The last and first lines that name agencies and nothing else, and such brackets at the end of the text."""
    words = doc.tokens.words
    rule, closing = patterns.get("signature"), patterns.get("closing-signature")
    open_lines = [i for i in range(len(lines)) if i not in known]
    if rule is not None and len(lines) > 1:
        for i in dict.fromkeys([*open_lines[:1], *open_lines[-2:]]):
            if signed(doc, *lines[i][:2], known=rule.value["of"], heads=rule.value["heads"]):
                known[i] = _piece(lines[i], rule)
    last = next((lines[i] for i in reversed(open_lines) if i not in known), None)
    if closing is None or last is None:
        return
    end = last.last - (words[last.last - 1] == ".")
    if words[end - 1] not in _CLOSING:
        return
    opening = next((a for a in range(end - 1, last.first, -1) if words[a] in _BRACKETS), None)
    if opening is None or words[opening - 1][0].isalnum():
        return
    if signed(doc, opening, end, known=closing.value["of"], heads=closing.value["heads"]):
        yield Piece(opening, end, closing.value["kind"], closing.id)


def _runs(doc: Document, lines: list[Line], known: dict[int, Piece], rule: Any) -> None:
    """Headlines in a row between two paragraphs; bullets and numbers make an outline of the article itself."""
    words = doc.tokens.words
    begin = None
    for i, line in enumerate(lines if rule else ()):
        bulleted = words[line.first] in _BULLETS or words[line.first].isdigit()
        if i not in known and is_scrap(line) and line.words in _LINK_WORDS and not bulleted:
            begin = i if begin is None else begin
            continue
        if begin and i - begin in _RUN and _paragraph(lines[begin - 1]) and _paragraph(line):
            known.update({j: _piece(lines[j], rule) for j in range(begin, i)})
        begin = None


def _paragraph(line: Line) -> bool:
    return line.stopped and line.words >= _PARAGRAPH
