"""A name beside a title that is not its holder's, and words in marks that are no name."""

from __future__ import annotations

import isnad


def _speakers(text: str) -> list[str | None]:
    return [s.speaker and s.speaker.name for s in isnad.read(text, language="ar").statements]


def test_a_spokesman_is_not_the_one_he_speaks_for() -> None:
    text = "قال المتحدث باسم الرئيس كامران فرزاد إن الزيارة قائمة."
    assert _speakers(text) == ["المتحدث باسم الرئيس كامران فرزاد"]


def test_a_deputy_has_the_name_after_his_title() -> None:
    assert _speakers("قال نائب الرئيس كامران فرزاد إن الزيارة قائمة.") == ["كامران فرزاد"]


def test_a_spokesman_of_a_state_s_president_may_be_named() -> None:
    assert _speakers("قال المتحدث باسم الرئيس التركي كامران فرزاد إن الزيارة قائمة.") == ["كامران فرزاد"]


def test_a_word_in_marks_after_a_title_is_spoken() -> None:
    found = isnad.read('قال الوزير إن الرئيس الأمريكي "أخطأ" في قراره.', language="ar")
    assert [m for m in found.mentions if m.kind == "person"] == []
