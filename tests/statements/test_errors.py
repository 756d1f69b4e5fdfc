"""The table of errors counts each marked and each reported statement once, by what became of it."""

from __future__ import annotations

from typing import Any

from evals.statements.errors import cases, table

TEXT = (
    "قال الوزير نزار الحسني إن الجسر آمن.\nوأضاف: «سنعبره معا صباح الغد».\nوقالت السفيرة ليلى الأيوبي إن الطريق طويل."
)


def marked(cue: str, content: str, speaker: str, mode: str = "indirect") -> dict[str, Any]:
    at = TEXT.index(content)
    return {"cue": cue, "content_spans": [[at, at + len(content)]], "speaker": speaker, "mode": mode, "act": "say"}


def test_every_outcome() -> None:
    article = {
        "id": "a",
        "lang": "ar",
        "text": TEXT,
        "statements": [
            marked("قال", "الجسر آمن", "نزار الحسني"),
            marked("وأضاف", "سنعبره معا صباح الغد", "ليلى الأيوبي", "direct"),
            marked("قال", "الوزير", "نزار الحسني"),
        ],
    }
    found = list(cases([article]))
    assert [(c.cue, c.outcome) for c in found] == [
        ("قال", "right"),
        ("وأضاف", "wrong speaker"),
        ("قال", "missed"),
        ("وقالت", "invented"),
    ]
    assert table(found).splitlines()[2] == "| all | 1 | 0 | 1 | 0 | 1 | 1 | 66.7 | 66.7 |"
