"""Mode: what marks say of a content, also where one of them is lost."""

from __future__ import annotations

import pytest

import isnad


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ('وقال الوزير سالم المرزوقي: "سنوقع الاتفاق غدا".', "direct"),
        ("وقال الوزير سالم المرزوقي إن الاتفاق قريب.", "indirect"),
        ('وقال الوزير سالم المرزوقي إن الاتفاق "خطوة كبيرة إلى الأمام".', "mixed"),
        ('وأضاف الوزير سالم المرزوقي أنه أكدنا دعمنا لمجموعة "بحر وسلام" ومنتدى السواحل".', "direct"),
        ('وقال الوزير سالم المرزوقي إن فرقة "نسيم" ستشارك.', "indirect"),
    ],
)
def test_mode(text: str, mode: str) -> None:
    assert [s.mode for s in isnad.read(text, language="ar").statements] == [mode]
