"""Words of saying by which nobody, or somebody else, says something."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Reader = Callable[..., list[Any]]


def test_a_source_that_stays_unnamed_says_no_more_than_its_words(said: Reader) -> None:
    found = said("وقال مصدر طلب عدم الكشف عن اسمه إن الحل قريب. وأضاف مسؤول رفض الكشف عن هويته أن الحل بعيد.", "ar")
    assert [(s.cue, s.content, s.speaker) for s in found] == [
        ("وقال", ("الحل قريب",), "مصدر"),
        ("وأضاف", ("الحل بعيد",), "مسؤول"),
    ]


def test_a_state_after_a_masculine_verb_is_spoken_to(said: Reader) -> None:
    found = said("قال نزار الحسني إن الأمر جدي. وحث موسكو على الضغط على جارتها.", "ar")
    assert [(s.cue, s.speaker, s.surface) for s in found] == [
        ("قال", "نزار الحسني", "نزار الحسني"),
        ("وحث", "نزار الحسني", None),
    ]


def test_a_state_of_masculine_name_speaks(said: Reader) -> None:
    found = said("ودعا لبنان إلى الهدوء.", "ar")
    assert [(s.cue, s.content, s.speaker) for s in found] == [("ودعا", ("الهدوء",), "لبنان")]


def test_an_accusing_finger_says_nothing(said: Reader) -> None:
    assert said("كما أشارت أصابع الاتهام إلى نزار الحسني.", "ar") == []


def test_what_ties_a_noun_brings_no_content(said: Reader) -> None:
    found = said("دعا مكتب حقوق الإنسان التابع للأمم المتحدة إلى وقف القتال.", "ar")
    assert [(s.cue, s.content) for s in found] == [("دعا", ("وقف القتال",))]


def test_media_spoken_to_are_no_speaker(said: Reader) -> None:
    found = said("قال نزار الحسني أمس.\nوقال لوسائل إعلام محلية إن الأمر جدي.", "ar")
    assert [(s.cue, s.content) for s in found] == [("وقال", ("الأمر جدي",))]
    assert all(s.surface is None for s in found)


def test_a_plural_verb_has_no_subject_after_it(said: Reader) -> None:
    found = said("ورددوا هتافات تصف الجسر بأنه خطر.", "ar")
    assert [s.speaker for s in found if s.speaker == "هتافات"] == []


def test_own_words_end_a_content(said: Reader) -> None:
    found = said("أكد الوزير نزار الحسني أن الجسر آمن على حد قوله.", "ar")
    assert [(s.cue, s.content) for s in found] == [("أكد", ("الجسر آمن",))]
