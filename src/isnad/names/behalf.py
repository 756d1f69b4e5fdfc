"""Names beside a title that are not the holder's."""

from __future__ import annotations

from isnad.names.lexicon import GIVEN, NAME, SURE
from isnad.names.nouns import Noun
from isnad.names.persons import PersonName
from isnad.names.scan import Scan

# Who speaks or acts for a person, so that the name after that one's title may not be the holder's.
_SPEAKS_FOR = frozenset({"spokesperson", "adviser", "envoy", "representative", "chief-of-staff", "lawyer"})


def of_another(scan: Scan, noun: Noun, name: PersonName) -> bool:
    """Whether the name is that of the one for whom the holder speaks ("the spokesman of president X").

    So it is where that one's title stands alone right before the name, or where the base knows him or her as its
    holder.
    """
    if not scan.lex.article or noun.sense not in _SPEAKS_FOR or noun.inner is None:
        return False
    titles = (scan.at("titles", k) for k in range(noun.head.last, noun.last))
    inner = next((chunk for chunk in titles if chunk is not None), None)
    if inner is None:
        return False
    if inner.last == noun.last and inner.definite:
        return True
    known = scan.at("known", name.first)
    if known is None or known.last < name.last or known.value["kind"] != "person":
        return False
    held = {office.split(",")[0] for office in str(known.value.get("offices", "")).split(";") if office}
    return str(inner.value["sense"]) in held


def one_plain_word(scan: Scan, first: int, last: int) -> bool:
    """Whether a single word in marks is no name that any list knows, so that it is rather a word that was spoken."""
    return last - first == 1 and not scan.look(first)[0] & (GIVEN | NAME | SURE)
