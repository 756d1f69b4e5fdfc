"""The chain of sources: found by every usual formula, nearest first, and nobody who speaks for himself among them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isnad import lang, names
from isnad.model import Article, Source, Span, Speaker, Statement
from isnad.statements.chain import with_chains
from isnad.statements.sources import find_sources
from isnad.text.document import Document
from isnad.text.parts import find_parts


def opened(code: str, text: str, outlet: str | None = None) -> tuple[Document, list[Source]]:
    doc = lang.get(code).document(Article(id="t", text=text, outlet=outlet))
    doc.parts = find_parts(doc)
    return doc, find_sources(doc, names.find_in(doc, None))


def named(code: str, text: str, outlet: str | None = None) -> list[str]:
    found = opened(code, text, outlet)[1]
    assert all(text[s.start : s.end] == s.name for s in found)
    return [s.name for s in found if s.relation != "photo"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ونقلت وكالة فرانس برس عن مسؤول في الوفد قوله إن الموعد تأجل.", ["وكالة فرانس برس"]),
        ("ذكرت صحيفة المنارة اليوم أن الموعد تأجل.", ["صحيفة المنارة"]),
        ("وتأجل الموعد، وفقا لما نقلته وكالة الأناضول الرسمية.", ["وكالة الأناضول الرسمية"]),
        ('وتأجل الموعد، بحسب صحيفة "المنارة" اللبنانية.', ['صحيفة "المنارة"']),
        ('وتأجل الموعد، وفق "رويترز".', ["رويترز"]),
        ("وتأجل الموعد، نقلا عن موقع المنارة الإخباري.", ["موقع المنارة الإخباري"]),
        ("قالت رويترز إن الموعد تأجل.", ["رويترز"]),
        ('وقال الوزير لمجلة "المنارة" الأسبوعية: "تأجل الموعد".', ['مجلة "المنارة"']),
        ('وأضاف الوزير في تصريح لوكالة الأنباء الكويتية "كونا" أن الموعد تأجل.', ['وكالة الأنباء الكويتية "كونا"']),
        ("وقال الوزير في مقابلة مع قناة المنارة إن الموعد تأجل.", ["قناة المنارة"]),
        ('في مقال كتبه الوزير لصحيفة "المنارة" دعا إلى الحوار.', ['صحيفة "المنارة"']),
        ("وأفاد مراسل رويترز بأن الموعد تأجل.", ["رويترز"]),
        ("وكانت صحيفة المنارة قد أوردت أن الموعد تأجل.", ["صحيفة المنارة"]),
        ("وذكرت وسائل إعلام محلية أن الموعد تأجل.", ["وسائل إعلام محلية"]),
        ("وأفاد التلفزيون الرسمي بأن الموعد تأجل.", ["التلفزيون الرسمي"]),
        ("دبي، الإمارات العربية المتحدة (CNN)— قال الوزير إن الموعد تأجل.", ["CNN"]),
        ("موسكو (المنارة) – قال الوزير إن الموعد تأجل.", ["المنارة"]),
        ("باريس - أ ف ب - قال الوزير إن الموعد تأجل.", ["أ ف ب"]),
        ("قال الوزير إن الموعد تأجل.\nالمصدر: تاس", ["تاس"]),
        ("قال الوزير إن الموعد تأجل.\nالمصدر: وكالة فولغا + المنارة", ["وكالة فولغا", "المنارة"]),
        ("قال الوزير إن الموعد تأجل.\nفرانس24/ أ ف ب / رويترز", ["فرانس24", "أ ف ب", "رويترز"]),
        ("قال الوزير إن الموعد تأجل. (رويترز)", ["رويترز"]),
        (
            "نقلت وكالة رويترز عن صحيفة المنارة أن الموعد تأجل. وقالت رويترز إن الوفد عاد.",
            ["وكالة رويترز", "صحيفة المنارة"],
        ),
        ("ونقل موقع المنارة عن وكالة فولغا ذلك. وأضافت فولغا أن الوفد عاد.", ["موقع المنارة", "وكالة فولغا"]),
        ("كشف مسؤول لـ«المنارة» أن الموعد تأجل.", ["المنارة"]),
        ("سألت «المنارة» الوزير عن الموعد فقال إنه تأجل.", ["المنارة"]),
        ("موسكو – فولغا: أعلن الوزير أن الموعد تأجل.", ["فولغا"]),
        ("قال الوزير إن الموعد تأجل.\nوكالة أنباء المنارة / د ب س", ["وكالة أنباء المنارة", "د ب س"]),
    ],
)
def test_arabic(text: str, found: list[str]) -> None:
    assert named("ar", text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("به گزارش خبرگزاری فارس، نشست برگزار شد.", ["خبرگزاری فارس"]),
        ("به گزارش گروه بین\u200cالملل خبرگزاری فارس، نشست برگزار شد.", ["خبرگزاری فارس"]),
        ("به گزارش گروه اقتصاد فارس به نقل از پاکستان تودی، نشست برگزار شد.", ["فارس", "پاکستان تودی"]),
        ("به گزارش ایسنا به نقل از روابط عمومی ستاد همایش، نشست برگزار شد.", ["ایسنا", "روابط عمومی ستاد همایش"]),
        ("به گزارش خبرگزاری تسنیم به نقل از خبرگزاری «تاس»، نشست برگزار شد.", ["خبرگزاری تسنیم", "خبرگزاری «تاس»"]),
        ("خبرگزاري فارس: نشست برگزار شد.", ["خبرگزاري فارس"]),
        ("خبرگزاری آسوشیتدپرس نوشت که نشست برگزار شد.", ["خبرگزاری آسوشیتدپرس"]),
        ("خبرگزاری فرانسه با اعلام این خبر افزود که نشست برگزار شد.", ["خبرگزاری فرانسه"]),
        ("به نوشته روزنامه افق، نشست برگزار شد.", ["روزنامه افق"]),
        ("وزیر در گفت\u200cوگو با شبکه خبری افق گفت که نشست برگزار شد.", ["شبکه خبری افق"]),
        ("وزیر در گفت و گو با خبرنگار رویترز گفت که نشست برگزار شد.", ["رویترز"]),
        ("وزیر به خبرنگار رویترز گفت که نشست برگزار شد.", ["رویترز"]),
        ("وزیر در مصاحبه با رسانه\u200cهای چینی گفت که نشست برگزار شد.", ["رسانه\u200cهای چینی"]),
        ("بنا بر گزارش خبرگزاری «اسپوتنیک»، نشست برگزار شد.", ["خبرگزاری «اسپوتنیک»"]),
        ("نشست برگزار شد و کار پایان یافت.\nمنبع: روزنامه افق", ["روزنامه افق"]),
        ("به گزارش کاروان به نقل از ولگا، نشست برگزار شد.", ["کاروان", "ولگا"]),
        ("وزیر به «افق شرق» گفت که نشست برگزار شد.", ["افق شرق"]),
        (
            "به نقل از روابط عمومی اداره کل فرهنگ و ارشاد استان، نشست برگزار شد.",
            ["روابط عمومی اداره کل فرهنگ و ارشاد استان"],
        ),
    ],
)
def test_persian(text: str, found: list[str]) -> None:
    assert named("fa", text) == found


@pytest.mark.parametrize(
    "text",
    [
        "وقال وزير الخارجية إن الموعد تأجل، بحسب مسؤول في الوفد.",
        "نقلا عن مسؤولين، تأجل الموعد.",
        "وقال الرئيس التنفيذي لمجلة المنارة إن الشركة ستتوسع.",
        "وذكر البيان أن الموعد تأجل.",
        "التقى عميل سابق لوكالة الاستخبارات المركزية محاميه.",
        "كتب الوزير على موقع تويتر أن الموعد تأجل.",
        "ووصلت السفن إلى قناة السويس، وقال الوزير إن الموعد تأجل.",
        "قالت الحياة له كلمتها.",
        'وذكر الوزير "أن الموعد تأجل".',
    ],
)
def test_who_speaks_for_himself_is_no_source(text: str) -> None:
    assert named("ar", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "به گفته وزیر امور خارجه، نشست برگزار شد.",
        "به نقل از وی، نشست برگزار شد.",
        "سرپرست آتش\u200cنشانی به نقل از نگهبان انبار گفت که صدا شنیده شد.",
        "مدیرعامل خبرگزاری به شهر رفت.",
        "شبکه آب شهر بازسازی شد و وزیر گفت کار ادامه دارد.",
        "وزیر به شهر رفت و گفت نشست برگزار شد.",
    ],
)
def test_in_persian_too(text: str) -> None:
    assert named("fa", text) == []


def test_the_own_outlet_is_nearest_wherever_it_stands() -> None:
    text = "خبرگزاری رویترز با اشاره به نشست نوشت که کار تمام شد.\nبه گزارش گروه بین\u200cالملل خبرگزاری فارس، نشست برگزار شد."
    assert named("fa", text) == ["خبرگزاری فارس", "خبرگزاری رویترز"]
    said = "ونقلت رويترز أن الموعد تأجل.\nوقال الوزير لسكاي نيوز عربية إن الوفد عاد."
    assert named("ar", said) == ["رويترز", "سكاي نيوز عربية"]
    assert named("ar", said, outlet="Sky News Arabia") == ["سكاي نيوز عربية", "رويترز"]


def test_the_own_outlet_is_known_without_its_head_noun() -> None:
    assert named("fa", "وزیر به پیک خزر گفت که نشست برگزار شد.", outlet="پایگاه خبری پیک خزر") == ["پیک خزر"]
    assert named("fa", "وزیر به پیک خزر گفت که نشست برگزار شد.") == []


def test_unnamed_media_come_last() -> None:
    assert named("ar", "ذكرت وسائل إعلام محلية ذلك. وقالت رويترز إن الوفد عاد.") == ["رويترز", "وسائل إعلام محلية"]


def test_photo_credits_are_kept_apart() -> None:
    found = opened("ar", "قال الوزير إن الموعد تأجل.\nتصوير: رويترز\nالمصدر: تاس")[1]
    assert [(s.name, s.relation, s.entity) for s in found] == [
        ("تاس", "republishes", "organization:tass"),
        ("رويترز", "photo", None),
    ]


def test_the_same_agency_has_the_same_key_in_both_languages() -> None:
    arabic = opened("ar", "ونقلت وكالة فرانس برس عن مسؤول أن الموعد تأجل.")[1]
    persian = opened("fa", "به گزارش خبرگزاری فرانسه، نشست برگزار شد.")[1]
    assert arabic[0].entity == persian[0].entity == "organization:agence-france-presse"


def chains(code: str, text: str, *cues: str) -> list[tuple[str, ...]]:
    doc, sources = opened(code, text)
    said = []
    for cue in cues:
        at = text.index(cue)
        content = Span(at + len(cue) + 1, text.find(".", at))
        speaker = Speaker(name="x", entity="person:x")
        said.append(
            Statement(
                cue=Span(at, at + len(cue)),
                act="say",
                content=(content,),
                mode="indirect",
                speaker=speaker,
                rule="t",
                score=1.0,
            )
        )
    return [s.chain for s in with_chains(doc, said, sources)]


def test_a_source_of_the_lede_covers_the_article_and_a_later_one_its_paragraph() -> None:
    text = (
        "باريس - أ ف ب - أعلن الوزير أن الموعد الذي كان مقررا تأجل إلى أجل آخر.\n"
        "وأضاف أن الوفد الذي وصل أمس إلى المدينة عاد.\n"
        "ونقلت صحيفة المنارة عنه أنه راض. وتابع أن الحوار مستمر.\n"
        "وختم بأن الباب مفتوح."
    )
    agency, paper = "organization:agence-france-presse", "organization:مناره"
    assert chains("ar", text, "أعلن", "وأضاف", "وتابع", "وختم") == [
        (agency, "person:x"),
        (agency, "person:x"),
        (agency, paper, "person:x"),
        (agency, "person:x"),
    ]


def test_a_source_inside_the_words_of_a_speaker_does_not_vouch_for_them() -> None:
    text = "وصل الوفد الذي أعلن عنه إلى المدينة في المساء ثم غادرها بعد ساعات.\nوصرح الوزير بما قالت رويترز إنه صحيح."
    assert chains("ar", text, "وصرح") == [("person:x",)]


PIECES = st.sampled_from(
    ["نقلا عن", "وفق", "المصدر:", "قالت", "وكالة", "صحيفة", "رويترز", "أ ف ب", "(", ")", '"', "«", "»", "-", ":", "،", ".", "\n", "به گزارش", "به نقل از",
     "خبرگزاری", "گروه", "فارس", "در گفتوگو با", "گفت", "CNN", "\u200c", "الرسمية", "وسائل إعلام", "تصوير:", "24", "/"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=25), st.sampled_from(["ar", "fa"]))
@settings(max_examples=300, deadline=None)
def test_spans_are_in_the_text_and_names_are_what_they_cut(pieces: list[str], code: str) -> None:
    text = " ".join(pieces)
    _, found = opened(code, text)
    assert [text[s.start : s.end] for s in found] == [s.name for s in found]
    assert all(0 <= s.start < s.end <= len(text) and s.name.strip() for s in found)
