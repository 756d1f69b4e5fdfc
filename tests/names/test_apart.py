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


def test_the_head_of_a_service_is_not_the_president() -> None:
    text = "وصل رئيس المخابرات الفلسطينية نزار الحسني أمس. وقال الرئيس الفلسطيني إن الحل قريب."
    assert _speakers(text) == ["الرئيس الفلسطيني"]


def test_a_country_after_a_closed_title_is_the_object() -> None:
    (statement,) = isnad.read('وصف زعيم القاعدة أمريكا بأنها "عدو قديم".', language="ar").statements
    assert statement.speaker is not None
    assert statement.speaker.name == "زعيم القاعدة"


def test_an_adjective_in_the_accusative_is_no_country() -> None:
    found = isnad.read("وطرد البلد دبلوماسياً روسياً أمس.", language="ar")
    assert [m for m in found.mentions if m.kind == "place"] == []
