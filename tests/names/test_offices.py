"""Who held an office on a day; and what the shipped base holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from isnad import lang
from isnad.lang.rules import read_table
from isnad.names import base, offices

from .conftest import Reader

KNOWN = Path(lang.__file__).parent / "_arab" / "names"


@pytest.mark.parametrize(
    ("day", "key"),
    [
        ("2003-05-01", "person:igor-ivanov"),
        ("2021-07-01", "person:lavrov"),
        ("1990-01-01", "role:ru:minister:foreign"),
        ("2060-01-01", "role:ru:minister:foreign"),
        (None, "role:ru:minister:foreign"),
    ],
)
def test_the_holder_at_the_articles_date(names_of: Reader, day: str | None, key: str) -> None:
    for code, text in (("ar", "قال وزير الخارجية الروسي ذلك"), ("fa", "وزیر امور خارجه روسیه گفت")):
        _, named = names_of(code, text, day)
        assert named.phrases[0].entity == key


def test_the_words_of_the_article_come_first_and_the_base_adds_its_names(names_of: Reader) -> None:
    _, named = names_of("ar", "قال وزير الخارجية الروسي ذلك", "2021-07-01")
    entity = named.entities["person:lavrov"]
    assert (entity.names["ar"][0], entity.names["ru"], entity.kind) == (
        "وزير الخارجية الروسي",
        ["Сергей Лавров"],
        "person",
    )


def test_a_former_holder_is_not_the_present_one(names_of: Reader) -> None:
    _, named = names_of("fa", "رئیس\u200cجمهور سابق فرانسه گفت", "2021-07-01")
    assert named.phrases[0].entity.startswith("role:")


def test_the_day_of_a_handover_is_nobodys() -> None:
    held = offices.of(lang.get("ar"))
    assert held.holder("president", "us", None, "2017-01-20") is None
    assert held.holder("president", "us", None, "2017-01") is None


def test_every_row_has_four_names_and_a_source_and_keys_are_unique() -> None:
    rows = read_table(KNOWN / "known.tsv", "key") + read_table(KNOWN / "ministries.tsv", "key")
    short = [
        r["key"] for r in rows if not all(r[c] for c in ("name:ar", "name:fa", "name:en", "name:ru", "source", "kind"))
    ]
    assert short == []
    assert len({r["key"] for r in rows}) == len(rows)
    assert len(rows) >= 600


def test_terms_of_office_are_days_in_order() -> None:
    rows = read_table(KNOWN / "known.tsv", "key")
    terms = [o.split(",") for r in rows for o in r["offices"].split(";") if o]
    assert [t for t in terms if len(t) != 5 or not t[3] < t[4] or len(t[3]) != 10] == []


def test_the_base_names_a_place_in_four_languages() -> None:
    names = base.of(lang.get("fa")).names("place:ru:moscow")
    assert (names["ar"], names["fa"], names["en"]) == (["موسكو"], ["مسکو"], ["Moscow"])
