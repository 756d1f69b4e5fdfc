"""What became of every marked and every reported statement, and the table that counts it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import msgspec

import isnad
from evals.scoring import CUT_WELL, PAIRED, pair, same_name

OUTCOMES = ("right", "cut badly", "wrong speaker", "unknown speaker", "missed", "invented")


@dataclass(frozen=True)
class Case:
    """One statement, marked or only reported, and what became of it."""

    article: str
    outcome: str
    mode: str
    act: str
    cue: str
    text: str


def cases(articles: Iterable[dict[str, Any]]) -> Iterator[Case]:
    """The cases of marked articles: each marked statement once, then what was invented."""
    for article in articles:
        text, code = article["text"], article["lang"]
        report = isnad.read(text, language=code, published=article.get("published"), title=article.get("title"))
        got = [msgspec.to_builtins(s) for s in report.statements]
        marked = article["statements"]
        paired = dict(pair(marked, got, overlap, PAIRED))
        for i, gold in enumerate(marked):
            words = " ".join(text[a:b] for a, b in gold["content_spans"])
            outcome = "missed" if i not in paired else _outcome(gold, got[paired[i]], code)
            yield Case(article["id"], outcome, gold["mode"], gold["act"], gold["cue"], words)
        for j, found in enumerate(got):
            if j not in paired.values():
                cue, content = found["cue"], found["content"]
                words = text[content[0]["start"] : content[-1]["end"]]
                yield Case(
                    article["id"], "invented", found["mode"], found["act"], text[cue["start"] : cue["end"]], words
                )


def _outcome(gold: dict[str, Any], found: dict[str, Any], code: str) -> str:
    speaker = found["speaker"]
    if speaker is None and gold["speaker"]:
        return "unknown speaker"
    if speaker is not None and not same_name(speaker["name"], gold["speaker"], code):
        return "wrong speaker"
    return "right" if overlap(gold, found) >= CUT_WELL else "cut badly"


def overlap(gold: dict[str, Any], found: dict[str, Any]) -> float:
    """Intersection over union of the characters of two contents."""
    a = {i for span in gold["content_spans"] for i in range(*span)}
    b = {i for span in found["content"] for i in range(span["start"], span["end"])}
    return len(a & b) / len(a | b) if a | b else 0.0


def table(found: list[Case]) -> str:
    """Rows: all, modes, acts; columns: outcomes, then recall of what is marked and precision of what is found."""
    rows = [("all", found)]
    rows += [(mode, [c for c in found if c.mode == mode]) for mode in ("direct", "indirect", "mixed")]
    rows += [(act, [c for c in found if c.act == act]) for act in sorted({c.act for c in found})]
    lines = ["| | " + " | ".join(OUTCOMES) + " | recall | precision |", "|---" * (len(OUTCOMES) + 3) + "|"]
    for name, some in rows:
        count = Counter(c.outcome for c in some)
        paired = sum(count[o] for o in OUTCOMES[:4])
        recall = 100 * paired / (paired + count["missed"]) if paired + count["missed"] else 0.0
        precision = 100 * paired / (paired + count["invented"]) if paired + count["invented"] else 0.0
        cells = " | ".join(str(count[o]) for o in OUTCOMES)
        lines.append(f"| {name} | {cells} | {recall:.1f} | {precision:.1f} |")
    return "\n".join(lines)
