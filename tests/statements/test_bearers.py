"""The name of a speaker that stands away from the title, and names that are not the title's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Reader = Callable[..., list[Any]]

NAMED = {
    "قال مدير المستشفى الجامعي الدكتور وائل الشناوي إن الحالة مستقرة.": "وائل الشناوي",
    "حذرت منسقة الإغاثة في المخيم ليندا برغر من نقص الغذاء.": "ليندا برغر",
    "قال شقيق البحار المفقود، طارق السويدي، إن البحث مستمر.": "طارق السويدي",
    "أكدت المبعوثة الخاصة إلى منطقة الساحل، الدبلوماسية السنغالية أوا نداي غي، أن العمل مستمر.": "أوا نداي غي",
    "قال وزير الزراعة، في مؤتمر صحفي، إن الموسم جيد.": "وزير الزراعة",
}


@pytest.mark.parametrize("text", NAMED, ids=range(len(NAMED)))
def test_bearer(said: Reader, text: str) -> None:
    (statement,) = said(text, "ar")
    assert statement.speaker == NAMED[text]
