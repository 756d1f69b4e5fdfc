"""For whom a title speaks is read from its words, and from nothing else."""

from __future__ import annotations

import pytest

from isnad.dossier.titles import speaks_for

# Ministries have keys of their own, which are another matter here.
ASKED = {"place:ru", "place:ir", "place:sy", "place:ru:moscow", "organization:oic", "organization:un"}
SPEAKS = [
    ("ar", "وزير الخارجية الروسي", {"place:ru"}),
    ("ar", "الأمين العام لمنظمة التعاون الإسلامي", {"organization:oic"}),
    ("ar", "نظيره الإيراني", {"place:ir"}),
    ("ar", "المتحدثة باسم وزارة الخارجية الروسية", {"place:ru"}),
    ("ar", "وزارة العلوم الروسية", {"place:ru"}),
    ("fa", "وزیر علوم روسیه", {"place:ru"}),
    ("fa", "دبیرکل سازمان همکاری اسلامی", {"organization:oic"}),
    ("fa", "سخنگوی وزارت خارجه ایران", {"place:ir"}),
]
# Who is sent speaks for the sender and not for the place he is sent to.
SENT = [
    ("ar", "السفير الإيراني لدى روسيا", {"place:ir"}),
    ("ar", "المندوب الروسي لدى الأمم المتحدة", {"place:ru"}),
    ("ar", "مبعوث الأمم المتحدة إلى سوريا", {"organization:un"}),
    ("ar", "المبعوث الأممي إلى سوريا", set()),
    ("fa", "سفیر ایران در مسکو", {"place:ir"}),
]
NOBODYS_VOICE = [
    ("ar", "المحلل الروسي", set()),
    ("ar", "وزير الخارجية الروسي السابق", set()),
    ("ar", "وزيرة الخارجية الروسية السابقة", set()),
    ("ar", "رئيس الوزراء الإيراني الأسبق", set()),
    ("fa", "وزیر پیشین امور خارجه ایران", set()),
    ("fa", "سفیر سابق ایران", set()),
    ("ar", "وكالة فولغا الروسية", set()),
    ("fa", "کارشناس روس", set()),
    ("xx", "the Russian minister", set()),
    ("ar", "كلام بلا لقب", set()),
]


@pytest.mark.parametrize(("language", "words", "keys"), SPEAKS + SENT + NOBODYS_VOICE)
def test_speaks_for(language: str, words: str, keys: set[str]) -> None:
    assert speaks_for(words, language) & ASKED == keys
