"""Lines known by the words they begin with: credits, labels of links, end marks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from isnad.text.automaton import Hit
from isnad.text.document import Document
from isnad.text.forms import Piece
from isnad.text.lines import Line, is_scrap, line_at

_TABLE = "text.parts"
_LONGEST = 40
_MOST_SIGNS = 4


def labelled(doc: Document, lines: list[Line]) -> dict[int, Piece]:
    """The lines that a label of the pack stands on, with those that belong to the label, by index of the line."""
    out: dict[int, Piece] = {}
    firsts = [line.first for line in lines]
    ended: tuple[int, Hit] | None = None
    for hit in doc.found(_TABLE):
        i = line_at(firsts, hit.first)
        line, rule = lines[i], doc.pack.value(hit)
        if i in out or not _fits(doc, line, hit, rule):
            continue
        out[i] = Piece(line.first, line.last, rule["kind"], hit.entry.rule)
        if rule.get("after"):
            ended = ended or (i, hit)
        elif rule.get("list"):
            _follow(lines, i, out, hit.entry.rule)
    if ended:
        i, hit = ended
        for j in range(i + 1, len(lines)):
            out.setdefault(j, Piece(lines[j].first, lines[j].last, "boilerplate", hit.entry.rule))
    return out


def _fits(doc: Document, line: Line, hit: Hit, rule: Mapping[str, Any]) -> bool:
    """Whether the words stand where the rule wants them, in a line that is no longer than it says."""
    words = doc.tokens.words
    before, after = words[line.first : hit.first], words[hit.last : line.last]
    if len(before) > _MOST_SIGNS or any(w[0].isalnum() for w in before):
        return False
    if rule["place"] == "fills":
        return not any(w[0].isalpha() for w in after)
    return line.last - line.first <= int(rule.get("longest", _LONGEST))


def _follow(lines: list[Line], i: int, out: dict[int, Piece], rule: str) -> None:
    """The scraps right under a label of links; a label with its link on the same line has none."""
    if lines[i].words > 5:
        return
    for j in range(i + 1, len(lines)):
        if j in out or not is_scrap(lines[j]):
            return
        out[j] = Piece(lines[j].first, lines[j].last, "boilerplate", rule)
