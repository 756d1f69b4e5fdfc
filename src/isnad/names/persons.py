"""Names of persons: where one begins and how far it goes."""

from __future__ import annotations

from typing import NamedTuple

from isnad.names.lexicon import ALIKE, ARTICLED, GIVEN, NAME, NEVER, PARTICLE, RARELY, SURE
from isnad.names.scan import Scan

_LONGEST = 9
# Signs that join the words of one name: a hyphen, and what hashtags write for a space.
_GLUE = ("-", "_")
_HASH = "#"
_KNOWN = GIVEN | NAME
_LIKELY = _KNOWN | ALIKE
# The mean weight of letter triples (names/shape.py) that counts in full; how strong a name must be that nothing
# announces.
_FULL, _NEEDS, _CUT_NEEDS = 150.0, 2.5, 3.0
_LEAST_ALIKE = 0.7
# no word ends in it
_NOTHING = ("\0",)


class PersonName(NamedTuple):
    """Tokens ``[first, last)`` of a person's name; ``cut`` letters before it are glued to it from outside."""

    first: int
    last: int
    cut: int


# How far the place announces a name: not at all; so that one name word is enough (after a title, say); so that a word
# which
# looks like a name is enough (after a verb of saying); so that any word is taken that may be a name ("Mr").
UNTOLD, TOLD, LIKELY, CERTAIN = 0, 1, 2, 3


def read(scan: Scan, i: int, *, told: int = UNTOLD) -> PersonName | None:
    """The person's name that begins at token ``i``, or ``None``; ``told`` says how far the place announces one."""
    if not scan.is_word(i):
        return None
    flags, cut = scan.look(i)
    known = scan.at("known", i)
    if known is not None and known.value["kind"] == "person" and (told > UNTOLD or known.last > i + 1):
        return PersonName(i, known.last, known.cut)
    if i in scan.verbs and not flags & GIVEN or not _may_begin(scan, i, flags, told):
        return None
    starter = scan.words[i][cut:] in scan.lex.starters
    last = i + 1
    sure = _strength(scan, i, flags) + (0.5 if starter else 0.0)
    length = 1
    while length < _LONGEST:
        step, more = _next(scan, last, flags | (GIVEN if starter else 0), length, trusted=told > UNTOLD)
        if not step:
            break
        last += step
        length += not scan.is_a("god", last - 1)
        sure += more
    known = scan.at("known", i)
    if known is not None and known.value["kind"] == "person" and known.last > last:
        length, last, sure = known.last - i, known.last, sure + 2  # a surname that is a month's name too, say
    if starter and length == 1:
        return None
    if flags & RARELY and length == 1 and told < CERTAIN and not flags & SURE:
        return None
    if scan.words[i] in scan.lex.as_written and _is_doubtful(scan, i, length):
        return None
    if told == UNTOLD and not _convincing(flags, length, sure, starter=starter, cut=bool(cut)):
        return None
    return PersonName(i, last, cut)


def _is_doubtful(scan: Scan, i: int, length: int) -> bool:
    """Whether a name that differs from a common word by spelling alone is that word: alone, or before an article."""
    if length == 1:
        return True
    return not scan.distinguishes(scan.words[i]) and scan.words[i + 1].startswith(scan.lex.article or _NOTHING)


def _strength(scan: Scan, i: int, flags: int) -> float:
    """How strongly a word speaks for a name: 2 for a given name, 1 to 2 for a name word by its letters, else less."""
    if flags & (GIVEN | SURE):
        return 1.2 if flags & RARELY else 2.0
    surname = 0.5 if scan.words[i].endswith(scan.lex.surname_endings or _NOTHING) else 0.0
    if flags & (NAME | ALIKE) and not flags & RARELY:
        letters = min(max(scan.lex.likeness(scan.words[i]), 0.0), _FULL) / _FULL
        return surname + (1.0 + letters if flags & NAME else max(letters, _LEAST_ALIKE))
    return 0.5 + surname


def _may_begin(scan: Scan, i: int, flags: int, told: int) -> bool:
    trusted, strange = told > UNTOLD, told == CERTAIN
    word = scan.words[i]
    if flags & NEVER or word in scan.lex.modifiers:
        return False
    if scan.at("nations", i) is not None or scan.at("portfolios", i) is not None or scan.at("places", i) is not None:
        return bool(flags & GIVEN) and trusted
    if flags & PARTICLE and not flags & GIVEN:
        return word in scan.lex.starters or trusted and bool(flags & NAME)
    if flags & _KNOWN:
        return True
    if not trusted or flags & ARTICLED:
        return strange and bool(flags & ARTICLED) and word.endswith(scan.lex.surname_endings or ("\0",))
    if flags & ALIKE or strange and not scan.lex.unlike(word):
        following = scan.look(i + 1)[0] if scan.is_word(i + 1) else 0
        return told >= LIKELY or bool(following & _LIKELY) and not following & (NEVER | RARELY)
    return False


def _next(scan: Scan, j: int, first: int, length: int, *, trusted: bool) -> tuple[int, float]:
    """How many tokens the name goes on with at ``j``, and how sure that makes it a name."""
    if j >= scan.n:
        return 0, 0
    words = scan.words
    word = words[j]
    if not word.isalpha():
        return _joined(scan, j)
    if scan.is_a("regnal", j) and first & GIVEN and length == 1:
        return 1, 1
    if scan.is_a("god", j) and scan.is_a("with_god", j - 1):
        return 1, 0
    if scan.is_a("tails", j) and scan.look(j - 1)[0] & _LIKELY:
        return 1, 1.5
    if j in scan.verbs:
        return 0, 0
    flags, cut = scan.look(j)
    after_particle = bool(scan.look(j - 1)[0] & PARTICLE)
    if flags & NEVER or cut and not after_particle or scan.unlike_as_written(j):
        return 0, 0
    if after_particle and length > 1 or words[j - 1] in scan.lex.starters:
        return 1, max(1.0, _strength(scan, j, flags))
    if flags & PARTICLE and not flags & GIVEN:
        return (1, 1) if _goes_on(scan, j + 1) else (0, 0)
    if any(scan.at(table, j) is not None for table in ("titles", "orgheads")) and not flags & GIVEN:
        return 0, 0
    if scan.at("nations", j) is not None:
        return (1, 0) if length == 1 and first & GIVEN and word.startswith(scan.lex.article or "\0") else (0, 0)
    if scan.at("places", j) is not None and not flags & _KNOWN or word in scan.lex.modifiers:
        return 0, 0
    return _plain(scan, j, flags, first, length, trusted=trusted)


def _plain(scan: Scan, j: int, flags: int, first: int, length: int, *, trusted: bool) -> tuple[int, float]:
    """A word with no other part to play: how its own lists and letters speak for it."""
    word, lex = scan.words[j], scan.lex
    surname = bool(lex.surname_endings) and word.endswith(lex.surname_endings)
    if flags & SURE and scan.look(j - 1)[0] & (SURE | GIVEN) == SURE:
        return 0, 0
    if flags & _KNOWN:
        if flags & RARELY and length > 1 and not flags & GIVEN and (scan.lex.article or length > 2):
            return 0, 0
        if flags & RARELY and not first & GIVEN:
            return 0, 0
        return 1, _strength(scan, j, flags)
    if scan.look(j - 1)[0] & (SURE | GIVEN) == SURE:
        return 0, 0
    if flags & ARTICLED:
        # after a father's name the family's may follow at any length
        fits = first & GIVEN and (length == 1 or length == 2 and (surname or trusted) or scan.look(j - 2)[0] & PARTICLE)
        return (1, 1) if fits or length == 1 and trusted and surname and first & NAME and not first & RARELY else (0, 0)
    if flags & ALIKE:
        fits = (
            length == 1
            or length == 2
            and trusted
            and scan.closes(j + 1)
            or length == 2
            and bool(first & GIVEN)
            and (surname or scan.closes(j + 1))
        )
        return (1, _strength(scan, j, flags)) if fits else (0, 0)
    if not first & GIVEN:
        return 0, 0
    if length == 1 and lex.article and word.startswith(lex.article) and scan.at("portfolios", j) is None:
        return 1, 1.3 if surname else 0.7
    if lex.unlike(word):
        return 0, 0
    if length == 1 and trusted or length <= 2 and surname and not lex.article:
        return 1, int(surname)
    if length == 1 and not first & RARELY and scan.closes(j + 1):
        return 1, 0.7
    return 0, 0


def _joined(scan: Scan, j: int) -> tuple[int, float]:
    """A hyphen inside a name, or the full stop of an initial."""
    words = scan.words
    if not scan.is_word(j + 1):
        return 0, 0
    if words[j] in _GLUE and scan.doc.glued(j) and scan.doc.glued(j + 1):
        return 2, 0
    if words[j] == _HASH and scan.doc.glued(j + 1) and _goes_on(scan, j + 1):
        return 2, 1
    if words[j] == "." and len(words[j - 1]) == 1 and scan.look(j + 1)[0] & _LIKELY:
        return 2, 1
    return 0, 0


def _goes_on(scan: Scan, j: int) -> bool:
    """Whether a particle before ``j`` may be part of a name."""
    if not scan.is_word(j):
        return False
    flags = scan.look(j)[0]
    if flags & NEVER:
        return False
    if scan.words[j - 1] in scan.lex.starters and scan.words[j].startswith(scan.lex.article or "\0"):
        return True
    return bool(flags & (_LIKELY | PARTICLE | ARTICLED | RARELY)) or not scan.lex.unlike(scan.words[j])


def _convincing(first: int, length: int, sure: float, *, starter: bool, cut: bool) -> bool:
    """Whether a name that nothing announces is sure enough by its own words."""
    if length == 1:
        return bool(first & SURE)
    # two name words of which none is a given name or a sure surname are common words as often as not, by their letters
    return sure >= (_CUT_NEEDS if cut and not starter else _NEEDS)
