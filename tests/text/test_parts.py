"""Every character of an article belongs to one part, and labels take away no news."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isnad import lang
from isnad.model import Article, Part
from isnad.text.parts import find_parts, kind_at

LEDE = "قال وزير التجارة إن الاتفاق الجديد سيوقع في العاصمة خلال أيام، وأضاف أن الوفدين أنهيا المحادثات."
BODY = "وأوضح الوزير أن اللجنة المشتركة ستجتمع مرة أخرى في الخريف لمتابعة ما اتفق عليه الجانبان في هذه الجولة من المحادثات التي امتدت يومين."
FA_LEDE = "وزیر بازرگانی گفت که توافق تازه در روزهای آینده در پایتخت امضا می\u200cشود."
FA_BODY = "او افزود کمیته مشترک در پاییز بار دیگر نشست خواهد داشت و کار را پی می\u200cگیرد."


def parts(code: str, text: str, title: str | None = None, marks: tuple[Part, ...] = ()) -> list[tuple[str, str]]:
    doc = lang.get(code).document(Article(id="t", text=text, title=title, marks=marks))
    return [(p.kind, text[p.start : p.end].strip()) for p in find_parts(doc)]


def test_lede_and_body() -> None:
    assert parts("ar", f"{LEDE}\n{BODY}\n{BODY}") == [("lede", LEDE), ("body", f"{BODY}\n{BODY}")]


def test_a_headline_that_the_input_names() -> None:
    assert parts("ar", f"توقيع الاتفاق غدا!\n{LEDE}", title="توقيع  الإتفاق غداً") == [
        ("title", "توقيع الاتفاق غدا!"),
        ("lede", LEDE),
    ]


def test_a_repeated_headline_with_rubric_and_date() -> None:
    text = f"صحيفة المنارة\nتوقيع الاتفاق غدا\nتوقيع الاتفاق غدا\nالإثنين 3 أكتوبر\n{LEDE}"
    title = ("title", "توقيع الاتفاق غدا\nتوقيع الاتفاق غدا")
    assert parts("ar", text) == [("credit", "صحيفة المنارة"), title, ("body", "الإثنين 3 أكتوبر"), ("lede", LEDE)]


def test_credits_and_links_at_the_end() -> None:
    text = f"{LEDE}\n{BODY}\nالصورة: أرشيف المنارة\nالمصدر: تاس\nاقرأ أيضا:\n- أسعار القمح\n- معرض الكتاب يفتح أبوابه"
    assert parts("ar", text) == [
        ("lede", LEDE),
        ("body", BODY),
        ("credit", "الصورة: أرشيف المنارة\nالمصدر: تاس"),
        ("boilerplate", "اقرأ أيضا:\n- أسعار القمح\n- معرض الكتاب يفتح أبوابه"),
    ]


def test_after_the_end_mark_nothing_is_news_but_a_credit_stays_a_credit() -> None:
    text = f"{FA_LEDE}\n{FA_BODY}\nانتهای پیام/م\nعکس: مینا راد\n\nرازی\nفرش نگارستان\n{FA_BODY}"
    assert parts("fa", text) == [
        ("lede", FA_LEDE),
        ("body", FA_BODY),
        ("boilerplate", "انتهای پیام/م"),
        ("credit", "عکس: مینا راد"),
        ("boilerplate", f"رازی\nفرش نگارستان\n{FA_BODY}"),
    ]


def test_an_end_mark_with_a_joiner_and_stretched() -> None:
    for mark in ("انتهای\u200cپیام/86015/ع20", "انتهـــاي پيام /"):
        assert parts("fa", f"{FA_LEDE}\n{mark}\nرازی") == [("lede", FA_LEDE), ("boilerplate", f"{mark}\nرازی")]


@pytest.mark.parametrize(
    "line", ["للمزيد: أسباب الخلاف بين الجانبين", "قد يهمك/ أسباب الخلاف بين الجانبين", "شاهد: لحظة التوقيع"]
)
def test_a_link_between_paragraphs(line: str) -> None:
    assert parts("ar", f"{LEDE}\n{line}\n{BODY}") == [("lede", LEDE), ("boilerplate", line), ("body", BODY)]


def test_headlines_in_a_row_are_links_but_one_may_be_a_subheading() -> None:
    run = "إقبال كبير على معرض الكتاب في يومه الأول\nالفيضانات تقطع الطرق المؤدية إلى مدن الساحل"
    assert parts("ar", f"{LEDE}\n{BODY}\n{run}\n{BODY}") == [
        ("lede", LEDE),
        ("body", BODY),
        ("boilerplate", run),
        ("body", BODY),
    ]
    one = run.split("\n")[0]
    assert parts("ar", f"{LEDE}\n{BODY}\n{one}\n{BODY}") == [("lede", LEDE), ("body", f"{BODY}\n{one}\n{BODY}")]


@pytest.mark.parametrize(
    "text",
    [
        f"{LEDE}\nوقال المصدر: لم يتفق الجانبان على الموعد، وستعقد جلسة أخرى في العاصمة بعد أسبوع.",
        f"{LEDE}\nانتهى الاجتماع في المساء بعد أن اتفق الجانبان على موعد الجلسة التالية.",
        f"{LEDE}\nوشاهد أيضا الوفد معرضا للصور في المدينة القديمة قبل أن يغادر إلى المطار.",
        f"{LEDE}\nونقلته عن الوزير وكالة الأنباء الإماراتية (وام)",
        f"{LEDE}\nإعلان المبادئ الذي وقعه الجانبان يدخل حيز التنفيذ في أول الشهر المقبل.",
    ],
)
def test_running_text_is_left_alone(text: str) -> None:
    assert [kind for kind, _ in parts("ar", text)] == ["lede", "body"]


def test_signatures() -> None:
    assert parts("ar", f"{LEDE}\n{BODY}\nفرانس 24/أ ف ب")[-1] == ("credit", "فرانس 24/أ ف ب")
    assert parts("ar", f"{LEDE}\n{BODY}\nم.م/ب.ك (رويترز، د ب أ)")[-1] == ("credit", "م.م/ب.ك (رويترز، د ب أ)")
    assert parts("ar", f"{LEDE}\n{BODY} (رويترز)")[-1] == ("credit", "(رويترز)")


def test_what_the_page_marks() -> None:
    link = "أسعار القمح في أسبوع"
    text = f"{LEDE}\n{link}\n{BODY}"
    mark = Part(len(LEDE) + 1, len(LEDE) + 1 + len(link), "boilerplate")
    assert parts("ar", text, marks=(mark,)) == [("lede", LEDE), ("boilerplate", link), ("body", BODY)]


def test_kind_at() -> None:
    got = (Part(0, 5, "title"), Part(5, 9, "body"))
    assert [kind_at(got, i) for i in (0, 4, 5, 8)] == ["title", "title", "body", "body"]


LINES = st.sampled_from(
    [
        LEDE,
        BODY,
        FA_LEDE,
        "المصدر: تاس",
        "انتهای پیام/",
        "انتهى",
        "اقرأ أيضا",
        "---",
        "#خبر",
        "(رويترز)",
        "رويترز",
        "",
        " ",
        "كلمة",
        "\u200c",
        "عکس:",
        "a",
        ".",
    ]
)


@given(
    st.lists(LINES, max_size=9),
    st.sampled_from(["\n", "\n\n", " ", "\r\n"]),
    st.none() | st.just("كلمة"),
    st.sampled_from(["ar", "fa"]),
)
@settings(max_examples=200, deadline=None)
def test_parts_cover_the_text(lines: list[str], between: str, title: str | None, code: str) -> None:
    text = between.join(lines)
    doc = lang.get(code).document(Article(id="t", text=text, title=title))
    got = find_parts(doc)
    bounds = [p.start for p in got] + ([got[-1].end] if got else [])
    assert bounds == sorted(set(bounds))
    assert (bounds[:1], bounds[-1:]) == (([0], [len(text)]) if text else ([], []))
    assert all(a.end == b.start for a, b in zip(got, got[1:], strict=False))


def test_a_signature_at_the_end_of_the_only_paragraph() -> None:
    assert parts("ar", f"{LEDE} (رويترز)") == [("lede", LEDE), ("credit", "(رويترز)")]
