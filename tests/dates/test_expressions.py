"""Every construction with its exact span and value: ``cases/*.tsv`` (sentence, expression = value ...), one line each.

The cases were written for this test; each file says in its first line on which day its sentences are read. A line whose second
column is empty is a trap: nothing may be found but durations and sets.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from isnad import dates

FOLDER = Path(__file__).parent / "cases"


def cases() -> list[tuple[str, str, str, str]]:
    out = []
    for path in sorted(FOLDER.glob("*.tsv")):
        language, reference, *lines = path.read_text(encoding="utf-8").splitlines()
        for line in lines:
            text, _, expected = line.partition("\t")
            out.append((language, reference, text.replace("\\u200c", "\u200c"), expected.replace("\\u200c", "\u200c")))
    return out


@pytest.mark.parametrize(("language", "reference", "text", "expected"), cases())
def test_expression(language: str, reference: str, text: str, expected: str) -> None:
    found = [d for d in dates.find(text, language, reference) if d.kind in ("date", "time")]
    assert " ; ".join(f"{text[d.start : d.end]} = {d.value}" for d in found) == expected


@pytest.mark.parametrize(("language", "reference", "text", "expected"), cases())
def test_without_a_reference_nothing_relative_has_a_value(
    language: str, reference: str, text: str, expected: str
) -> None:
    relative = [d for d in dates.find(text, language) if d.checks == ("no reference date",)]
    assert {d.value for d in relative} <= {None}
