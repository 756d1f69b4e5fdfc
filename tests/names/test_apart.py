"""Names that met in a sentence and stay two, and titles that are another's."""

from __future__ import annotations

import isnad


def _speakers(text: str) -> list[str | None]:
    return [s.speaker and s.speaker.name for s in isnad.read(text, language="ar").statements]


def test_two_surnames_side_by_side_are_two_persons() -> None:
    text = "وصل الوزير كامران فرزاد أمس. والتقى الرئيس نزار الحسني في القصر. ودعا فرزاد الحسني إلى العودة."
    assert _speakers(text) == ["كامران فرزاد"]


def test_a_rank_does_not_make_an_ambassador_of_a_state() -> None:
    text = "قال الأمين العام المساعد للجامعة العربية السفير حسام البدري إن العمل مستمر. وقال السفير الفلسطيني إن الحل قريب."
    assert _speakers(text) == ["حسام البدري", "السفير الفلسطيني"]


def test_an_adjective_in_the_accusative_is_no_country() -> None:
    found = isnad.read("وطرد البلد دبلوماسياً روسياً أمس.", language="ar")
    assert [m for m in found.mentions if m.kind == "place"] == []
