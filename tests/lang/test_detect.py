"""The language is told by the text: neighbours of Arabic and Persian in the same script must not pass as either."""

from __future__ import annotations

import pytest

from isnad.lang.detect import detect

ARABIC = "قال وزير الخارجية إن المحادثات التي جرت في العاصمة كانت مفيدة، وأضاف أن الوفد سيعود إلى المدينة بعد أسبوع."
PERSIAN = "وزیر امور خارجه گفت که این مذاکرات در پایتخت برگزار شد و هیئت پس از یک هفته به آن شهر باز می\u200cگردد."
OTHERS = {
    "ur": "وزیر خارجہ نے کہا ہے کہ دونوں ملکوں کے درمیان مذاکرات جاری رہیں گے اور اگلے ہفتے ایک وفد اسلام آباد کا دورہ کرے گا۔",
    "ckb": "وەزیری دەرەوە ڕایگەیاند کە گفتوگۆکان لە نێوان هەردوو لا بەردەوام دەبن و شاندێک هەفتەی داهاتوو سەردانی هەولێر دەکات.",
    "ps": "د بهرنیو چارو وزیر وویل چې د دواړو هیوادونو ترمنځ خبرې به دوام ولري او یو پلاوی به په راتلونکې اونۍ کې کابل ته لاړ شي.",
    "ug": "تاشقى ئىشلار مىنىستىرى ئىككى دۆلەت ئوتتۇرىسىدىكى سۆھبەتنىڭ داۋاملىشىدىغانلىقىنى ۋە ۋەكىللەر ئۆمىكىنىڭ كېلەر ھەپتە بارىدىغانلىقىنى ئېيتتى.",
    "sd": "پرڏيهي وزير چيو آهي ته ٻنهي ملڪن جي وچ ۾ ڳالهيون جاري رهنديون ۽ هڪ وفد ايندڙ هفتي ڪراچي جو دورو ڪندو.",
    "azb": "خاریجی ایشلر باخانی دئدی کی ایکی اؤلکه آراسیندا دانیشیقلار داوام ائده\u200cجک و گلن هفته بیر هئیت تبریزه گله\u200cجک.",
}  # fmt: skip


def test_the_packs_languages() -> None:
    assert detect(ARABIC) == "ar"
    assert detect(PERSIAN) == "fa"


def test_persian_in_arabic_letters_without_zwnj() -> None:
    old = PERSIAN.replace("ی", "ي").replace("ک", "ك").replace("\u200c", "")
    assert detect(old) == "fa"


@pytest.mark.parametrize("code", OTHERS)
def test_neighbours_do_not_pass_as_either(code: str) -> None:
    assert detect(OTHERS[code]) not in {"ar", "fa"}


@pytest.mark.parametrize("declared", ["ar", "fa"])
@pytest.mark.parametrize("code", OTHERS)
def test_a_wrong_declaration_does_not_help_them(code: str, declared: str) -> None:
    assert detect(OTHERS[code], declared=declared) not in {"ar", "fa"}


@pytest.mark.parametrize("code", ["ur", "ckb", "ps", "ug", "sd"])
def test_neighbours_are_called_by_their_codes(code: str) -> None:
    assert detect(OTHERS[code]) == code


def test_text_decides_over_the_declaration() -> None:
    assert detect(ARABIC, declared="fa") == "ar"
    assert detect(PERSIAN, declared="ar") == "fa"


def test_declaration_decides_where_the_text_is_too_short() -> None:
    assert detect("وزير", declared="fa") == "fa"
    assert detect("", declared="ar") == "ar"
    assert detect("") == "other"


def test_other_scripts() -> None:
    assert detect("The minister said that the talks will go on next week in the capital.", declared="ar") == "en"
    assert detect("12:30 — 2022/10/24") == "other"


def test_a_page_that_begins_in_another_script() -> None:
    strip = (
        "Home News World Business Sport Video Photo Live Radio Newsletter Contact About us Privacy Terms Cookies " * 10
    )
    assert detect(strip + ARABIC * 20) == "ar"
