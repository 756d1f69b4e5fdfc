"""Names of persons: where one begins and how far it goes."""

from __future__ import annotations

from typing import NamedTuple

from isnad.names.lexicon import ARTICLED, GIVEN, NAME, NEVER, PARTICLE, RARELY, SURE
from isnad.names.scan import Scan

_LONGEST = 6


class PersonName(NamedTuple):
    """Tokens ``[first, last)`` of a person's name; ``cut`` letters before it are glued to it from outside."""

    first: int
    last: int
    cut: int


def read(scan: Scan, i: int, *, trusted: bool, strange: bool = False) -> PersonName | None:
    """The person's name that begins at token ``i``, or ``None``.

    ``trusted`` says that the place announces a name (after a title, say), so that one name word is enough;
    ``strange`` that even a first word which no list knows is taken.
    """
    if not scan.is_word(i):
        return None
    flags, cut = scan.look(i)
    if i in scan.verbs and not flags & GIVEN:
        return None
    if not _may_begin(scan, i, flags, cut, trusted=trusted, strange=strange):
        return None
    last, sure = i + 1, int(bool(flags & GIVEN)) * 2 + int(bool(flags & NAME))
    if flags & PARTICLE and not flags & NAME:
        sure = 0
    length = 1
    while last < scan.n and length < _LONGEST:
        step, more = _next(scan, last, flags, length, trusted=trusted)
        if not step:
            break
        last += step
        length += 1
        sure += more
    if flags & PARTICLE and not flags & NAME and length == 1:
        return None
    if not trusted and not _convincing(flags, length, sure):
        return None
    return PersonName(i, last, cut)


def _may_begin(scan: Scan, i: int, flags: int, cut: int, *, trusted: bool, strange: bool) -> bool:
    if flags & NEVER or scan.words[i] in scan.lex.modifiers:
        return False
    if scan.at("nations", i) is not None or scan.at("portfolios", i) is not None or scan.at("places", i) is not None:
        return bool(flags & GIVEN) and trusted
    if flags & (GIVEN | NAME | PARTICLE):
        return trusted or not flags & RARELY or bool(flags & GIVEN)
    if not trusted or scan.lex.unlike(scan.words[i]):
        return False
    if strange:
        return True
    following = scan.look(i + 1)[0] if scan.is_word(i + 1) else 0
    return bool(following & (GIVEN | NAME)) and not following & (NEVER | RARELY)


def _next(scan: Scan, j: int, first: int, length: int, *, trusted: bool) -> tuple[int, int]:
    """How many tokens the name goes on with at ``j``, and how sure that makes it a name."""
    words = scan.words
    word = words[j]
    if word == "-" and scan.doc.glued(j) and scan.doc.glued(j + 1 if j + 1 < scan.n else j) and scan.is_word(j + 1):
        return 2, 0
    if word == "." and len(words[j - 1]) == 1 and scan.is_word(j + 1):
        return (2, 1) if scan.look(j + 1)[0] & NAME else (0, 0)
    if not word.isalpha() or j in scan.verbs:
        return 0, 0
    flags, cut = scan.look(j)
    if scan.is_a("regnal", j) and first & GIVEN and length == 1:
        return 1, 1
    if flags & NEVER or cut or scan.at("titles", j) is not None and not flags & GIVEN:
        return 0, 0
    if flags & PARTICLE:
        following = scan.look(j + 1)[0] if scan.is_word(j + 1) else NEVER
        known = following & (GIVEN | NAME | PARTICLE | ARTICLED) or not following and not scan.lex.unlike(words[j + 1])
        return (1, 1) if known and not following & NEVER else (0, 0)
    if scan.at("nations", j) is not None or scan.at("places", j) is not None:
        return (1, 0) if length == 1 and flags & NAME and first & GIVEN and scan.at("places", j) is None else (0, 0)
    if word in scan.lex.modifiers or scan.at("orgheads", j) is not None:
        return 0, 0
    if flags & ARTICLED:
        return (1, 1) if first & GIVEN and length <= 2 else (0, 0)
    if flags & (GIVEN | NAME):
        return (1, 2 if flags & (GIVEN | SURE) else 1) if not flags & RARELY or length == 1 or flags & GIVEN else (0, 0)
    if not first & GIVEN or first & SURE:
        return 0, 0
    if length == 1 and scan.lex.article and word.startswith(scan.lex.article) and scan.at("portfolios", j) is None:
        return 1, 0
    if not scan.lex.unlike(word):
        surname = bool(scan.lex.surname_endings) and word.endswith(scan.lex.surname_endings)
        if length == 1 or length == 2 and surname:
            return 1, int(surname)
    return 0, 0


def _convincing(first: int, length: int, sure: int) -> bool:
    """Whether a name that nothing announces is sure enough by its own words."""
    if length == 1:
        return bool(first & SURE)
    if first & RARELY:
        return length >= 3 and sure >= 4
    # two name words of which none is a given name or a sure surname are common words as often as not
    return sure >= 3
