"""The same statement in several articles: one speaker, one utterance, told in other words or another language."""

from __future__ import annotations

from isnad.link.evidence import Same
from isnad.link.model import Proposal
from isnad.link.traits import Said, Traits

RULE = "link.statement.same-words"
ACROSS = "link.statement.same-substance"
SURE, DOUBTFUL = 0.6, 0.4
# Long words that the shorter of two contents must have for its words to tell anything.
FEWEST_WORDS = 3


def proposals(a: Traits, b: Traits, same: Same) -> list[Proposal]:
    """The links between the statements of two articles: each statement with the one that is nearest, and it with it."""
    compare = _by_words if a.language == b.language else _by_substance
    scores: dict[tuple[int, int], tuple[float, tuple[str, ...]]] = {}
    for i, one in enumerate(a.said):
        for j, other in enumerate(b.said):
            speakers = _speakers(one, other, same)
            if speakers is not None:
                score, reasons = compare(one, other, speakers)
                if score >= DOUBTFUL:
                    scores[i, j] = (score, reasons)
    out = []
    for (i, j), (score, reasons) in scores.items():
        rivals = [s for (x, y), (s, _) in scores.items() if (x == i) != (y == j)]
        if any(rival > score for rival in rivals):
            continue
        # between two that are equally near, a guess is no answer
        sure = score >= SURE and score not in rivals
        out.append(_proposal(a, b, a.said[i], b.said[j], score, reasons, sure))
    return out


def _proposal(
    a: Traits, b: Traits, one: Said, other: Said, score: float, reasons: tuple[str, ...], sure: bool
) -> Proposal:
    (first, home), (second, other_home) = sorted(((one.id, a.id), (other.id, b.id)))
    return Proposal(
        kind="statement", a=first, b=second, homes=(home, other_home), score=round(score, 3), reasons=reasons,
        rule=RULE if a.language == b.language else ACROSS, sure=sure,
    )  # fmt: skip


def _speakers(one: Said, other: Said, same: Same) -> str | None:
    """Why both may have one speaker; None where they have not, or nobody knows who speaks in both."""
    if one.speaker is None or other.speaker is None:
        return "" if one.speaker is None and other.speaker is None else "one leaves the speaker open"
    first, second = one.speaker.rpartition("|")[2], other.speaker.rpartition("|")[2]
    if one.speaker == other.speaker:
        return "the same speaker"
    if second in same(first):
        return "the same speaker by the link of the names"
    return None


def _by_words(one: Said, other: Said, speakers: str) -> tuple[float, tuple[str, ...]]:
    least = min(len(one.words), len(other.words))
    if least < FEWEST_WORDS:
        return 0.0, ()
    common = len(one.words & other.words)
    share = common / least
    whole = common / len(one.words | other.words)
    score = 0.6 * share + 0.4 * whole
    reasons = [f"{100 * share:.0f} per cent of the long words of the shorter one are in the other"]
    if speakers.startswith("one"):
        score *= 0.8
    elif not speakers:
        score *= 0.9
    if speakers:
        reasons.insert(0, speakers)
    if one.numbers and other.numbers and not one.numbers & other.numbers:
        score *= 0.7
        reasons.append("their figures differ")
    return score, tuple(reasons)


def _by_substance(one: Said, other: Said, speakers: str) -> tuple[float, tuple[str, ...]]:
    """Across languages: what both contents name and count, told by the same speaker in an alike act."""
    if not speakers.startswith("the same"):
        return 0.0, ()
    reasons = [speakers]
    odds = 0.15
    names = {n for n in one.names & other.names if n.isascii()}
    if names:
        share = len(names) / max(1, min(len(one.names), len(other.names)))
        odds += min(0.2 * len(names), 0.4) * (0.5 + 0.5 * share)
        reasons.append(f"both contents name {', '.join(sorted(names))}")
    numbers = one.numbers & other.numbers
    if numbers:
        odds += min(0.35 * len(numbers), 0.5)
        reasons.append(f"both have the figures {', '.join(sorted(numbers))}")
    elif one.numbers and other.numbers:
        odds -= 0.3
    if one.act == other.act and one.act != "say":
        odds += 0.15
        reasons.append(f"both are of the act '{one.act}'")
    longer, shorter = max(one.length, other.length), min(one.length, other.length)
    if shorter and longer / shorter <= 2:
        odds += 0.1
        reasons.append("of alike length")
    return min(max(odds, 0.0), 0.99), tuple(reasons)
