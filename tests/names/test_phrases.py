"""Actor phrases: title, name and apposition together, and short forms brought home. All persons are invented."""

from __future__ import annotations

import pytest

from .conftest import Reader

WHOLE = [
    ("ar", "قال وزير الخارجية الإيراني، نادر كيهاني، إن", "وزير الخارجية الإيراني، نادر كيهاني"),
    ("ar", "قال سامي الراوي، الأمين العام السابق للأمم المتحدة، إن", "سامي الراوي، الأمين العام السابق للأمم المتحدة"),
    ("ar", "وصرح المتحدث باسم الخارجية المصرية بأن", "المتحدث باسم الخارجية المصرية"),
    ("ar", "ذكر مسؤول أمريكي رفيع أن", "مسؤول أمريكي رفيع"),
    ("fa", "نادر کیهانی، سفیر ایران در کوبا گفت", "نادر کیهانی، سفیر ایران در کوبا"),
    ("fa", '"آلکس بران" سخنگوی کاخ سفید گفت', '"آلکس بران" سخنگوی کاخ سفید'),
    ("fa", "یک مقام دیپلماتیک گفت", "یک مقام دیپلماتیک"),
    (
        "fa",
        "«یان بورسف» سخنگوی «پاول میرنی» رئیس\u200cجمهور روسیه گفت",
        "«یان بورسف» سخنگوی «پاول میرنی» رئیس\u200cجمهور روسیه",
    ),
]


@pytest.mark.parametrize(("code", "text", "want"), WHOLE)
def test_the_whole_phrase(names_of: Reader, code: str, text: str, want: str) -> None:
    _, named = names_of(code, text)
    assert text[named.phrases[0].start : named.phrases[0].end] == want


HOME = [
    ("ar", "قال الوزير سامر الورداني إنه مستعد. وأضاف الورداني أن", "الورداني", "سامر الورداني"),
    ("ar", "قال وزير الدفاع اللبناني سامر الورداني إنه مستعد. وأكد الوزير أن", "الوزير", "سامر الورداني"),
    ("fa", "نادر کیهانی، وزیر نفت گفت: خوب است. وی افزود: بهتر می\u200cشود", "وی", "نادر کیهانی"),
    ("fa", "سفیر فرانسه گفت: دیدار خوب بود.\nژان مورنه در پاسخ به پرسشی گفت", "سفیر فرانسه", "ژان مورنه"),
    ("fa", "نادر کیهانی سفیر ایران گفت. کیهانی افزود", "کیهانی", "نادر کیهانی"),
]


@pytest.mark.parametrize(("code", "text", "short", "full"), HOME)
def test_short_forms_come_home(names_of: Reader, code: str, text: str, short: str, full: str) -> None:
    _, named = names_of(code, text)
    found = [p for p in named.phrases if text[p.start : p.end] == short]
    assert [named.name(p.entity, code) for p in found] == [full]


def test_a_pronoun_without_anybody_before_it_is_nobody(names_of: Reader) -> None:
    _, named = names_of("fa", "وی افزود: هوا سرد است")
    assert named.phrases == []


ACTING = [
    ("ar", "أعلنت موسكو موقفها", "place:ru"),
    ("ar", "عقد اللقاء في موسكو", "place:ru:moscow"),
    ("ar", "توترت العلاقات بين أنقرة ودمشق", "place:tr"),
    ("fa", "مسکو اعلام کرد", "place:ru"),
    ("fa", "نشست در مسکو برگزار شد", "place:ru:moscow"),
]


@pytest.mark.parametrize(("code", "text", "want"), ACTING)
def test_a_capital_that_acts_is_the_state(names_of: Reader, code: str, text: str, want: str) -> None:
    _, named = names_of(code, text)
    assert named.phrases[0].entity == want


def test_the_last_phrase_that_agrees_is_salient(names_of: Reader) -> None:
    text, named = names_of("ar", "قالت الوزيرة إن الأمر واضح. رد الرئيس. وأضافت")
    end = 99
    woman, anyone = named.salient(end, gender="f"), named.salient(end)
    assert woman is not None
    assert anyone is not None
    assert (text[woman.start : woman.end], text[anyone.start : anyone.end]) == ("الوزيرة", "الرئيس")
    assert named.salient(end, number="p") is None
