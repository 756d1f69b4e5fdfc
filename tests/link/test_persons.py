"""A person is found under spellings and scripts; a surname alone, or shared, joins nobody."""

from __future__ import annotations

import pytest
from tests.link.made_record import told

from isnad import link
from isnad.link.skeleton import marks, may_be_one
from isnad.link.view import links, persons
from isnad.record import Record

ONE = [
    ("إيغور ستاروديموف", "ایگور استارودیموف"),
    ("هنادي الصباغي", "هنادی صباغی"),
    ("Olga Lesnikova", "أولغا ليسنيكوفا"),
]


@pytest.mark.parametrize(("a", "b"), ONE)
def test_spellings_of_one_name_meet(a: str, b: str) -> None:
    assert set(marks(a)) & set(marks(b))
    assert may_be_one(a, b)


def _named(ident: str, name: str, key: str, language: str) -> object:
    return told(f"{name} 1", id=ident, names=[(name, "person", key)], language=language)


def test_one_person_in_two_languages_is_joined(record: Record) -> None:
    record.add(
        [
            _named("a", "أولغا ليسنيكوفا", "person:اولغا-لیسنیکوفا", "ar"),
            _named("b", "اولگا لسنیکووا", "person:اولگا-لسنیکووا", "fa"),
        ]  # type: ignore[list-item]
    )
    link.update(record)
    (person,) = persons(record)
    assert person.entities == ("person:اولغا-لیسنیکوفا", "person:اولگا-لسنیکووا")
    assert person.names == ("أولغا ليسنيكوفا", "اولگا لسنیکووا")


def test_two_people_of_one_surname_stay_two(record: Record) -> None:
    record.add(
        [
            _named("a", "فاضل العبيداوي", "person:فاضل-العبیداوی", "ar"),
            _named("b", "نزار العبيداوي", "person:نزار-العبیداوی", "ar"),
            _named("c", "العبيداوي", "person:العبیداوی", "ar"),
        ]  # type: ignore[list-item]
    )
    link.update(record)
    assert links(record, kinds=("entity",)) == []


def test_a_person_may_judge_two_names_one(record: Record) -> None:
    first, second = "person:فاضل-العبیداوی", "person:نزار-العبیداوی"
    record.add([_named("a", "فاضل العبيداوي", first, "ar"), _named("b", "نزار العبيداوي", second, "ar")])  # type: ignore[list-item]
    link.update(record)
    link.judge(record, "entity", first, second, "accept", author="Mina")
    (person,) = persons(record)
    assert person.entities == (first, second)
    assert [(one.state, one.author) for one in person.links] == [("accepted", "Mina")]
