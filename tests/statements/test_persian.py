"""Persian statements by construction: cue, content, mode, speaker, act, in sentences written for the tests."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Reader = Callable[..., list[Any]]

WAZIR = "وزیر امور خارجه عراق"
CASES = {
    "colon without marks": (
        "نزار خفاجی وزیر امور خارجه عراق گفت: کار پل تمام شده است.",
        ("گفت", ("کار پل تمام شده است",), "direct", "نزار خفاجی", "نزار خفاجی وزیر امور خارجه عراق", "say"),
    ),
    "that-clause": (
        "نزار خفاجی وزیر امور خارجه عراق اعلام کرد که پل فردا باز می\u200cشود.",
        (
            "اعلام کرد",
            ("پل فردا باز می\u200cشود",),
            "indirect",
            "نزار خفاجی",
            "نزار خفاجی وزیر امور خارجه عراق",
            "announce",
        ),
    ),
    "marks after a colon": (
        "وزیر امور خارجه عراق تأکید کرد: «راه باز است و همه می\u200cآیند».",
        ("تأکید کرد", ("راه باز است و همه می\u200cآیند",), "direct", WAZIR, WAZIR, "affirm"),
    ),
    "demand with a genitive": (
        "وزیر امور خارجه عراق خواستار توقف کار در مرز شد.",
        ("خواستار", ("توقف کار در مرز",), "indirect", WAZIR, WAZIR, "call-for"),
    ),
    "object after a preposition": (
        "وزیر امور خارجه عراق از آغاز کار پل خبر داد.",
        ("خبر داد", ("آغاز کار پل",), "indirect", WAZIR, WAZIR, "announce"),
    ),
    "object with its marker": (
        "وزیر امور خارجه عراق حمله به سفارت را محکوم کرد.",
        ("محکوم کرد", ("حمله به سفارت",), "indirect", WAZIR, WAZIR, "condemn"),
    ),
    "object and what it is called": (
        "وزیر امور خارجه عراق گفت\u200cوگوها را سازنده ارزیابی کرد.",
        ("ارزیابی کرد", ("گفت\u200cوگوها را سازنده",), "indirect", WAZIR, WAZIR, "say"),
    ),
    "leading noun with a clause": (
        "وزیر امور خارجه عراق با بیان اینکه پل آماده است، گفت: فردا می\u200cآییم.",
        ("با بیان", ("پل آماده است",), "indirect", WAZIR, WAZIR, "say"),
    ),
    "main verb after a leading noun": (
        "وزیر امور خارجه عراق با بیان اینکه پل آماده است، گفت: فردا می\u200cآییم.",
        ("گفت", ("فردا می\u200cآییم",), "direct", WAZIR, WAZIR, "say"),
    ),
    "according to": (
        "به گفته وزیر امور خارجه عراق، پل فردا باز می\u200cشود.",
        ("به گفته", ("پل فردا باز می\u200cشود",), "indirect", WAZIR, WAZIR, "say"),
    ),
    "a source is passed over": (
        "به گزارش خبرگزاری فارس به نقل از تاس، وزیر امور خارجه عراق گفت: فردا می\u200cآییم.",
        ("گفت", ("فردا می\u200cآییم",), "direct", WAZIR, WAZIR, "say"),
    ),
    "a name in marks is no quotation": (
        '"سعید عبودی" در گفت\u200cوگو با شبکه الفنار اظهار داشت: ملت ما بیدار است.',
        ("اظهار داشت", ("ملت ما بیدار است",), "direct", "سعید عبودی", "سعید عبودی", "say"),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_construction(name: str, said: Reader) -> None:
    text, expected = CASES[name]
    assert expected in said(text, "fa")


def test_pronoun_and_title_come_home(said: Reader) -> None:
    text = (
        "رئیس اتحادیه فرش کاشان گفت: بازار آرام است.\n"
        "به گزارش فارس، بهرام ریسنده در نشست خبری افزود: قیمت\u200cها پایین می\u200cآید.\n"
        "وی تصریح کرد: باید صبر کرد.\n"
        "رئیس اتحادیه فرش کاشان ادامه داد: صادرات هم باز می\u200cشود."
    )
    assert [s.speaker for s in said(text, "fa")] == ["بهرام ریسنده"] * 4


def test_a_coordinated_verb_ends_the_speech_before_it(said: Reader) -> None:
    text = "وزیر امور خارجه عراق از تاخیر انتقاد کرد و گفت: کار باید زودتر تمام شود."
    assert [(s.cue, s.content) for s in said(text, "fa")] == [
        ("انتقاد کرد", ("تاخیر",)),
        ("گفت", ("کار باید زودتر تمام شود",)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "گفت\u200cوگوهای دو کشور در بغداد ادامه دارد.",
        "وزیر از پاسخ دادن به پرسش\u200cها خودداری کرد.",
        "کتاب «او گفت برمی\u200cگردم» چاپ شد.",
        "به گزارش خبرگزاری فارس، پل بسته شد.",
    ],
    ids=["talks", "no answer", "a title", "an outlet passes on"],
)
def test_no_statement(text: str, said: Reader) -> None:
    assert said(text, "fa") == []


VOICES = {
    "a verb of saying as one word": (
        "سفیر عراق اظهارداشت: پل باز است.",
        [("اظهارداشت", ("پل باز است",), "سفیر عراق")],
    ),
    "the light verb stands once": (
        "نزار خفاجی به آغاز کار اشاره و بر ادامه راه تأکید کرد.",
        [("اشاره", ("آغاز کار",), "نزار خفاجی"), ("تأکید کرد", ("ادامه راه",), "نزار خفاجی")],
    ),
    "this matter is no content": (
        "نزار خفاجی با بیان این مطلب گفت: پل باز است.",
        [("گفت", ("پل باز است",), "نزار خفاجی")],
    ),
    "coming to do something is no document": ("نزار خفاجی آمده تا پل را باز کند.", []),
    "what can be pointed to nobody points to": ("از کارهای تازه می\u200cتوان به پل شهر اشاره کرد.", []),
    "a passive names no speaker": (
        "نزار خفاجی گفت: پل باز است.\nدر پایان عنوان شد که راه هم باز می\u200cشود.",
        [("گفت", ("پل باز است",), "نزار خفاجی"), ("عنوان شد", ("راه هم باز می\u200cشود",), None)],
    ),
    "ministers of several states": (
        "وزرای خارجه ترکیه، روسیه و ایران اعلام کردند که راه باز است.",
        [("اعلام کردند", ("راه باز است",), "وزرای خارجه ترکیه، روسیه و ایران")],
    ),
    "a pronoun that goes back to nobody": (
        "وی گفت: پل باز است.",
        [("گفت", ("پل باز است",), None)],
    ),
    "a relative clause behind its verb": (
        "نزار خفاجی پل را راهی خواند که دو شهر را به هم می\u200cرساند.",
        [("خواند", ("پل را راهی", "دو شهر را به هم می\u200cرساند"), "نزار خفاجی")],
    ),
    "this object": (
        "نزار خفاجی این خبر را تکذیب کرد.",
        [("تکذیب کرد", ("این خبر",), "نزار خفاجی")],
    ),
    "an unknown name before a time": (
        "مزدک بادپا امروز در گفت\u200cوگو با کاروان از آغاز کار خبر داد.",
        [("خبر داد", ("آغاز کار",), "مزدک بادپا")],
    ),
    "a member by the whole seat": (
        "نماینده مردم ورامین، قرچک و پیشوا در مجلس گفت: پل باز است.",
        [("گفت", ("پل باز است",), "نماینده مردم ورامین، قرچک و پیشوا در مجلس")],
    ),
    "the next speaker ends a speech": (
        "نزار خفاجی گفت: پل باز است. وی توصیه کرد مردم آرام باشند.",
        [("گفت", ("پل باز است",), "نزار خفاجی"), ("توصیه کرد", ("مردم آرام باشند",), "نزار خفاجی")],
    ),
    "titles of the only voice": (
        "نزار خفاجی گفت: پل باز است.\nمدیرعامل شرکت راه کرمان افزود: کار خوب است.\nخفاجی گفت: تمام شد.",
        [
            ("گفت", ("پل باز است",), "نزار خفاجی"),
            ("افزود", ("کار خوب است",), "نزار خفاجی"),
            ("گفت", ("تمام شد",), "نزار خفاجی"),
        ],
    ),
    "another voice beside it": (
        "نزار خفاجی گفت: پل باز است.\nمدیرعامل شرکت راه کرمان نیز افزود: کار خوب است.\nخفاجی گفت: تمام شد.",
        [
            ("گفت", ("پل باز است",), "نزار خفاجی"),
            ("افزود", ("کار خوب است",), "مدیرعامل شرکت راه کرمان"),
            ("گفت", ("تمام شد",), "نزار خفاجی"),
        ],
    ),
    "a title that no list knows, named in the next sentence": (
        "مخبر کمیته راه و پل گفت: پل باز است.\nنزار خفاجی افزود: کار خوب است.",
        [("گفت", ("پل باز است",), "نزار خفاجی"), ("افزود", ("کار خوب است",), "نزار خفاجی")],
    ),
}


@pytest.mark.parametrize("name", VOICES)
def test_whose_words(name: str, said: Reader) -> None:
    text, expected = VOICES[name]
    assert [(s.cue, s.content, s.speaker) for s in said(text, "fa")] == expected
