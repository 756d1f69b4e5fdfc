"""Where the words around a place announce that a person's name stands there."""

from __future__ import annotations

from isnad.names.lexicon import ALIKE, NAME, NEVER
from isnad.names.persons import CERTAIN, LIKELY, TOLD, UNTOLD
from isnad.names.scan import Scan


def announced(scan: Scan, i: int) -> int:
    """How far the words around ``i`` announce a name: a verb of which it is the subject, a title after it."""
    lex = scan.lex
    if i and lex.article:
        verb = i - 2 if scan.words[i - 1] == "#" and i > 1 else i - 1
        if scan.is_a("says_before", verb) or scan.words[verb] in lex.verbs:
            return LIKELY
        if scan.is_a("that", i - 1):
            return LIKELY if scan.closes(i + 1) else TOLD
    if i in scan.begins:
        return UNTOLD
    if i and scan.words[i - 1].isalnum():
        return UNTOLD
    if _before_title(scan, i):
        return CERTAIN
    if not lex.article:
        for last in (i + 1, i + 2):
            if _says(scan, last) and not _says(scan, i) and (last == i + 1 or scan.look(i + 1)[0] & (NAME | ALIKE)):
                return CERTAIN
        if i + 1 < scan.n and scan.words[i + 1] == ":":
            return TOLD
    return UNTOLD


def _before_title(scan: Scan, i: int) -> bool:
    """Whether two or three words that may be a name stand before a title that may be in apposition to them."""
    for last in (i + 2, i + 3):
        comma = scan.is_a("apposition", last)
        head = scan.at("titles", last + 1 if comma else last)
        if head is None or head.value["type"] not in ("office", "job", "royal") or head.value["number"] != "s":
            continue
        if head.classes or (scan.lex.article and not comma and head.definite):
            continue
        words = range(i, last)
        return (
            all(scan.is_word(k) and not scan.look(k)[0] & NEVER and k not in scan.verbs for k in words)
            and any(scan.look(k)[0] & (NAME | ALIKE) for k in words)
            and not any(k in scan.begins for k in words)
        )
    return False


def _says(scan: Scan, j: int) -> bool:
    """Whether a verb of saying, or an adverbial that goes with one, begins at ``j``."""
    if scan.is_a("says_after", j):
        return True
    return j + 1 < scan.n and f"{scan.words[j]} {scan.words[j + 1]}" in scan.lex.lists["says_near"]
