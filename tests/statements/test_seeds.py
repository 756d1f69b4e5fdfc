"""The two real articles that the project began from: every direct quotation, cut exactly, with its speaker."""

from __future__ import annotations

from pathlib import Path

import pytest

import isnad
from isnad.model import Report

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(
    not SEEDS.exists(), reason="left out: the seed articles are not shipped with the project"
)


def read(name: str, code: str) -> Report:
    return isnad.read((SEEDS / name).read_text(encoding="utf-8"), language=code)


def edges(report: Report, mode: str) -> list[tuple[str, str, str | None]]:
    """First word, last word and speaker of the contents of a mode (no article may be quoted at length here)."""
    out = []
    for s in report.statements:
        if s.mode == mode:
            words = report.text[s.content[0].start : s.content[-1].end].split()
            out.append((words[0], words[-1], s.speaker and s.speaker.name))
    return out


def test_arabic_seed_direct_quotations() -> None:
    lavrov = "سيرغي لافروف"
    assert edges(read("000_2e6f266b7578c9a1.txt", "ar"), "direct") == [
        ("أجرينا", "جديدة", lavrov),
        ("إننا", "برمتها", lavrov),
        ("أكدنا", "الدولي", lavrov),
        ("هناك", "الاجتماعات", lavrov),
        ("خلال", "المستقبل", lavrov),
        ("أكدنا", "الاتحادية", lavrov),
        ("هذا", "والإنسانية", lavrov),
    ]


def test_arabic_seed_words_with_a_lost_mark_keep_the_quoted_name() -> None:
    report = read("000_2e6f266b7578c9a1.txt", "ar")
    lost = next(s for s in report.statements if report.text[s.content[0].start :].startswith("أكدنا دعمنا"))
    content = report.text[lost.content[0].start : lost.content[0].end]
    assert '"روسيا - العالم الإسلامي"' in content
    assert content.split()[-1] == "الدولي"
    assert lost.speaker is not None
    assert lost.speaker.name == "سيرغي لافروف"
    assert lost.speaker.start is not None
    assert report.text[lost.speaker.start : lost.speaker.end] == "الوزير"


def test_arabic_seed_speakers_left_out() -> None:
    report = read("000_2e6f266b7578c9a1.txt", "ar")
    unexpressed = [
        report.text[s.cue.start : s.cue.end]
        for s in report.statements
        if s.mode == "direct" and s.cue and s.speaker and s.speaker.start is None
    ]
    assert unexpressed == ["وأضاف", "بالقول", "قائلاً"]


def test_persian_seed_direct_quotations() -> None:
    lavrov = "سرگئی لاوروف"
    assert edges(read("003_ea7b609800a6fda7.txt", "fa"), "direct") == [
        ("پایه", "راستاست", lavrov),
        ("در", "دارند", lavrov),
        ("ما", "گردد", lavrov),
    ]
