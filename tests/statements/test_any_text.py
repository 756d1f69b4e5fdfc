"""Whatever stands in a text: no crash, spans inside the text, evidence that is not empty, the same report twice."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import isnad

ARABIC = [
    "قال",
    "وأضاف",
    "الوزير",
    "إن",
    "أن",
    ":",
    "«",
    "»",
    '"',
    ".",
    "،",
    "\n",
    "دعا",
    "إلى",
    "بحسب",
    "قائلا",
    "الجسر",
    "وفق",
    "إيران",
]
PERSIAN = [
    "گفت",
    "افزود",
    "وزیر",
    "که",
    "با بیان اینکه",
    ":",
    "«",
    "»",
    '"',
    ".",
    "،",
    "\n",
    "خواستار",
    "شد",
    "به گفته",
    "را",
    "پل",
    "و",
    "وی",
]


@pytest.mark.parametrize(("code", "words"), [("ar", ARABIC), ("fa", PERSIAN)], ids=["ar", "fa"])
def test_spans_hold(code: str, words: list[str]) -> None:
    @settings(max_examples=150, deadline=None)
    @given(st.lists(st.sampled_from(words), max_size=30))
    def check(drawn: list[str]) -> None:
        text = " ".join(drawn)
        report = isnad.read(text, language=code)
        assert report == isnad.read(text, language=code)
        for statement in report.statements:
            assert statement.cue is not None
            assert text[statement.cue.start : statement.cue.end].strip()
            for span in statement.content:
                assert 0 <= span.start < span.end <= len(text)
                content = text[span.start : span.end]
                assert content == content.strip()
            if statement.speaker is not None and statement.speaker.start is not None:
                assert statement.speaker.end is not None
                assert 0 <= statement.speaker.start < statement.speaker.end <= len(text)

    check()


def test_every_list_of_words_that_the_engine_asks_for_is_in_the_schema() -> None:
    import json
    import re
    from pathlib import Path

    root = Path(__file__).parents[2]
    schema = json.loads((root / "schema" / "statements.words.json").read_text(encoding="utf-8"))
    asked = set()
    for path in (root / "src" / "isnad" / "statements").glob("*.py"):
        asked |= set(re.findall(r'lex\["([a-z_]+)"\]', path.read_text(encoding="utf-8")))
    assert asked - set(schema["properties"]) == set()
