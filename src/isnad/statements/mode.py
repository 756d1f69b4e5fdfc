"""Mode: given as spoken, as a paraphrase, or as a paraphrase with spoken parts."""

from __future__ import annotations

from isnad.model import Mode
from isnad.statements.content import Content
from isnad.statements.view import View

_NAME_LENGTH = 2


def of(view: View, content: Content) -> Mode:
    """The mode of a content; marks around a name or two words of a title do not make it spoken."""
    if content.verbatim or _lost_its_opening(view, content.pieces[-1].last):
        return "direct"
    for piece in content.pieces:
        for i in range(piece.first, piece.last):
            close = view.quotes.get(i)
            if close is not None and close - i - 1 >= _NAME_LENGTH and close <= piece.last:
                return "mixed"
    return "indirect"


def _lost_its_opening(view: View, end: int) -> bool:
    """Whether a mark closes the content at ``end`` that no mark has opened: spoken words whose first mark was lost."""
    if end >= len(view.words) or view.words[end] not in view.lex.closing:
        return False
    return end not in view.quotes and end not in view.quotes.values()
