"""Arabic statements by construction: cue, content, mode, speaker, act, in sentences written for the tests."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Reader = Callable[..., list[Any]]

CASES = {
    "verb, subject, that": (
        "قال وزير النقل العراقي نزار الحسني إن الجسر سيفتح غدا.",
        ("قال", ("الجسر سيفتح غدا",), "indirect", "نزار الحسني", "وزير النقل العراقي نزار الحسني", "say"),
    ),
    "colon and marks, subject left out": (
        "قال الوزير نزار الحسني إن الجسر آمن.\nوأضاف: «سنعبره معا صباح الغد».",
        ("وأضاف", ("سنعبره معا صباح الغد",), "direct", "نزار الحسني", None, "say"),
    ),
    "participle after a comma ends the content before it": (
        "أعلن الوزير نزار الحسني أن الجسر آمن، مضيفا أن العمل فيه انتهى.",
        ("مضيفا", ("العمل فيه انتهى",), "indirect", "نزار الحسني", "الوزير نزار الحسني", "say"),
    ),
    "nominal object after its preposition": (
        "دعا الرئيس الإيراني كامران فرزاد، أمس، إلى وقف الأعمال على الحدود.",
        ("دعا", ("وقف الأعمال على الحدود",), "indirect", "كامران فرزاد", "الرئيس الإيراني كامران فرزاد", "call-for"),
    ),
    "preposition written with its noun": (
        "رحبت وزارة الخارجية العراقية بإعلان الهدنة.",
        ("رحبت", ("إعلان الهدنة",), "indirect", "وزارة الخارجية العراقية", "وزارة الخارجية العراقية", "welcome"),
    ),
    "direct object": (
        "وأدانت وزارة الخارجية العراقية الهجوم على السفارة.",
        (
            "وأدانت",
            ("الهجوم على السفارة",),
            "indirect",
            "وزارة الخارجية العراقية",
            "وزارة الخارجية العراقية",
            "condemn",
        ),
    ),
    "according to, at the end": (
        "يعمل في الميناء أكثر من ألف عامل، بحسب وزارة النقل العراقية.",
        (
            "بحسب",
            ("يعمل في الميناء أكثر من ألف عامل",),
            "indirect",
            "وزارة النقل العراقية",
            "وزارة النقل العراقية",
            "say",
        ),
    ),
    "as X said, at the end": (
        "الرافعات ستعود إلى العمل قريبا، كما قال الوزير نزار الحسني.",
        ("قال", ("الرافعات ستعود إلى العمل قريبا",), "indirect", "نزار الحسني", "الوزير نزار الحسني", "say"),
    ),
    "a saying quoted from somebody": (
        "ونقلت وكالة فرانس برس عن الوزير نزار الحسني قوله إن الجسر آمن.",
        ("قوله", ("الجسر آمن",), "indirect", "نزار الحسني", "الوزير نزار الحسني", "say"),
    ),
    "a part in marks": (
        'وأكد الوزير نزار الحسني أن المشروع "يسير وفق الجدول" رغم الأمطار.',
        ("وأكد", ('المشروع "يسير وفق الجدول" رغم الأمطار',), "mixed", "نزار الحسني", "الوزير نزار الحسني", "affirm"),
    ),
    "swapped marks": (
        "قال الوزير نزار الحسني إن الجسر آمن.\nوتابع »العمل فيه انتهى قبل شهر«.",
        ("وتابع", ("العمل فيه انتهى قبل شهر",), "direct", "نزار الحسني", None, "say"),
    ),
    "subject before its verb": (
        "وكان الرئيس الإيراني كامران فرزاد قد حذر من تأخير الاتفاق.",
        ("حذر", ("تأخير الاتفاق",), "indirect", "كامران فرزاد", "الرئيس الإيراني كامران فرزاد", "warn"),
    ),
    "the channel stands between subject and content": (
        "وقال الوزير نزار الحسني في مؤتمر صحفي إن الجسر آمن.",
        ("وقال", ("الجسر آمن",), "indirect", "نزار الحسني", "الوزير نزار الحسني", "say"),
    ),
    "object and what is said of it": (
        'وصف الوزير نزار الحسني المذكرة بأنها "خطوة أولى في الطريق".',
        ("وصف", ('المذكرة بأنها "خطوة أولى في الطريق"',), "mixed", "نزار الحسني", "الوزير نزار الحسني", "say"),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_construction(name: str, said: Reader) -> None:
    text, expected = CASES[name]
    assert expected in said(text, "ar")


@pytest.mark.parametrize(
    "text",
    [
        "رفض الوزير التعليق.",
        "لم يقل الوزير إن الجسر آمن.",
        "إذا أعلن الوزير أن الجسر آمن فسنعبره.",
        "يذكر أن الجسر بني قبل خمسين عاما.",
        "يعتقد الوزير أن الجسر آمن.",
        "صدر كتاب بعنوان «قالت لي النخلة كل شيء» أمس.",
        "ذكرت وكالة رويترز أن الجسر أغلق.",
    ],
    ids=["no content", "denied", "supposed", "nobody says", "a thought", "a title", "an outlet passes on"],
)
def test_no_statement(text: str, said: Reader) -> None:
    assert [s for s in said(text, "ar") if s.cue != "رفض"] == []


def test_two_speakers_in_turn_are_kept_apart(said: Reader) -> None:
    text = (
        "قال الوزير نزار الحسني إن الجسر آمن.\n"
        "وقالت السفيرة ليلى الأيوبي إن الطريق طويل.\n"
        "وأضافت أن السفر يستغرق يومين."
    )
    assert [s.speaker for s in said(text, "ar")] == ["نزار الحسني", "ليلى الأيوبي", "ليلى الأيوبي"]


def test_a_quotation_runs_over_paragraphs(said: Reader) -> None:
    text = 'قال الوزير نزار الحسني: "الجسر آمن\n"والعمل فيه انتهى".\nوغادر القاعة.'
    assert said(text, "ar")[0].content == ('الجسر آمن\n"والعمل فيه انتهى',)


def test_inside_somebodys_words_a_verb_needs_its_own_subject(said: Reader) -> None:
    text = "قال الوزير نزار الحسني إن إيران أعلنت موافقتها على الاتفاق."
    assert [(s.cue, s.content, s.speaker) for s in said(text, "ar")] == [
        ("قال", ("إيران أعلنت موافقتها على الاتفاق",), "نزار الحسني"),
        ("أعلنت", ("موافقتها على الاتفاق",), "إيران"),
    ]
