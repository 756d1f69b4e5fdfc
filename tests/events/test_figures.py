"""Figures: value, bound, unit, the event they are told of, and their very words."""

from __future__ import annotations

import pytest

import isnad

CASES = [
    ("ar", "شارك وزير الخارجية المصري في مؤتمر المناخ مع أكثر من 70 دولة و12 منظمة.",
     [("أكثر من 70 دولة", 70, "over", "country"), ("12 منظمة", 12, "exactly", "organisation")]),
    ("ar", "شارك وزير الخارجية المصري في قمة حضرها نحو أربعين وفدا.", [("نحو أربعين وفدا", 40, "about", "delegation")]),
    ("fa", "نشست وزیران خارجه ایران و روسیه با حضور 48 کشور و 25 منطقه در تهران برگزار شد.",
     [("48 کشور", 48, "exactly", "country"), ("25 منطقه", 25, "exactly", "region")]),
    ("fa", "قیمت نفت به 70 دلار رسید و 48 کشور نگران شدند.", []),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "expected"), CASES)
def test_figures(code: str, text: str, expected: list[tuple[str, float, str, str]]) -> None:
    report = isnad.read(text, language=code, published="2024-10-15")
    found = [(text[f.start : f.end], f.value, f.bound, f.unit) for f in report.figures]
    assert found == expected
    assert all(f.event is not None for f in report.figures)
