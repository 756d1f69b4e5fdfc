"""Mentions in invented sentences: what is found, as what, and with which span. All persons are invented."""

from __future__ import annotations

import pytest

from .conftest import Reader

PERSONS = [
    ("ar", "وقال وزير الخارجية القطري سامر الورداني إن الموعد قريب", ["سامر الورداني"]),
    ("ar", "وأكدت المتحدثة باسم وزارة الدفاع، هالة بن يوسف، أن الخبر صحيح", ["هالة بن يوسف"]),
    ("ar", "شارك في الحفل الدكتور نبيل عبد الرحمن والسيدة رنا أبو زيد", ["نبيل عبد الرحمن", "رنا أبو زيد"]),
    ("ar", "وفاز الأمير خالد بن طلال آل مروان بالجائزة", ["خالد بن طلال آل مروان"]),
    ("ar", "وأضاف للصحفيين أن اللاعب غادر", []),
    ("ar", "ارتفعت أسعار النفط في الأسواق اليوم", []),
    ("fa", "وزیر خارجه ترکیه، کمال آیدین\u200cاوغلو، گفت", ["کمال آیدین\u200cاوغلو"]),
    ("fa", "به گزارش خبرگزاری، نادر احمدی\u200cپور در پاسخ به پرسشی گفت", ["نادر احمدی\u200cپور"]),
    ("fa", '"نیکولای بورسف" وزیر امور خارجه روسیه وارد شد', ["نیکولای بورسف"]),
    ("fa", "آقای دکتر سعید کاشانی\u200cزاده در نشست حاضر بود", ["سعید کاشانی\u200cزاده"]),
    ("fa", "قیمت نفت در بازار افزایش یافت", []),
]
PLACES = [
    ("ar", "وصل إلى بغداد ثم عاد لطهران", [("بغداد", "place:iq:baghdad"), ("طهران", "place:ir:tehran")]),
    ("ar", "انتهى الاجتماع في إطار الخطة", []),
    ("ar", "زار العاصمة السعودية أمس", []),
    ("fa", "از تبریز به استان گیلان رفت", [("تبریز", "place:ir:tabriz"), ("استان گیلان", "place:gilan")]),
    ("fa", "در آستانه سال نو منابع مالی کم است", []),
]
ORGANISATIONS = [
    ("ar", "دعا مجلس الأمن إلى وقف القتال", [("مجلس الأمن", "organization:unsc")]),
    ("ar", "أعلنت وزارة الخارجية العمانية موقفها", [("وزارة الخارجية العمانية", "organization:om:ministry:foreign")]),
    ("ar", "ردت الخارجية المصرية سريعا", [("الخارجية المصرية", "organization:eg:ministry:foreign")]),
    ("fa", "وزارت امور خارجه عمان بیانیه داد", [("وزارت امور خارجه عمان", "organization:om:ministry:foreign")]),
    ("fa", "به گفته سازمان همکاری اسلامی زمان مناسب است", [("سازمان همکاری اسلامی", "organization:oic")]),
]


@pytest.mark.parametrize(("code", "text", "want"), PERSONS)
def test_persons(names_of: Reader, code: str, text: str, want: list[str]) -> None:
    _, named = names_of(code, text)
    assert [text[m.start : m.end] for m in named.mentions if m.kind == "person"] == want


@pytest.mark.parametrize(("code", "text", "want"), PLACES)
def test_places(names_of: Reader, code: str, text: str, want: list[tuple[str, str]]) -> None:
    _, named = names_of(code, text)
    assert [(text[m.start : m.end], m.entity) for m in named.mentions if m.kind == "place"] == want


@pytest.mark.parametrize(("code", "text", "want"), ORGANISATIONS)
def test_organisations_have_one_key_in_every_language(
    names_of: Reader, code: str, text: str, want: list[tuple[str, str]]
) -> None:
    _, named = names_of(code, text)
    assert [(text[m.start : m.end], m.entity) for m in named.mentions if m.kind == "organization"] == want


def test_clitics_stay_outside_and_the_article_inside(names_of: Reader) -> None:
    text, named = names_of("ar", "التقى بالوزير وبالأمم المتحدة ولموسكو")
    assert [text[p.start : p.end] for p in named.phrases] == ["الوزير", "الأمم المتحدة", "موسكو"]


@pytest.mark.parametrize(
    ("code", "text", "kind", "want"),
    [
        ("ar", "انسحبت من الاتفاق النووي قبل منتدى دافوس", "agreement", ["agreement:jcpoa"]),
        ("ar", "انسحبت من الاتفاق النووي قبل منتدى دافوس", "forum", ["forum:davos-forum"]),
        ("fa", "برجام در نشست قازان بررسی شد", "agreement", ["agreement:jcpoa"]),
        ("fa", "برجام در نشست قازان بررسی شد", "forum", ["forum:kazanforum"]),
    ],
)
def test_forums_and_agreements(names_of: Reader, code: str, text: str, kind: str, want: list[str]) -> None:
    _, named = names_of(code, text)
    assert [m.entity for m in named.mentions if m.kind == kind] == want
