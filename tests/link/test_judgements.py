"""A person's judgement holds against rules, survives re-linking, and can be taken back."""

from __future__ import annotations

import pytest
from tests.link.made_record import all_groups, all_links

from isnad import link
from isnad.errors import NotInRecord
from isnad.link.view import find_link, links, review, story
from isnad.model import Report
from isnad.record import Record


@pytest.fixture
def linked(record: Record, read: list[Report]) -> Record:
    record.add(read)
    link.update(record)
    return record


def test_a_rejected_link_stays_rejected_when_all_is_linked_anew(linked: Record, read: list[Report]) -> None:
    first = links(linked, kinds=("story",), state="made")[0]
    link.judge(linked, "story", first.a, first.b, "reject", author="Mina", note="another visit")
    linked.add(read, again=True)
    link.update(linked)
    now = find_link(linked, first.id)
    assert (now.state, now.author, now.rule, now.score) == ("rejected", "Mina", first.rule, first.score)
    members = {a.article for a in story(linked, first.a).articles} if _has_story(linked, first.a) else set()
    assert first.b not in members


def _has_story(record: Record, article: str) -> bool:
    return bool(list(record.db.execute("SELECT 1 FROM link_group WHERE kind = 'story' AND member = ?", (article,))))


def test_taken_back_all_is_as_before(linked: Record) -> None:
    before = all_links(linked), all_groups(linked)
    first = links(linked, kinds=("story",), state="made")[0]
    link.judge(linked, "story", first.a, first.b, "reject", author="Mina")
    assert (all_links(linked), all_groups(linked)) != before
    link.judge(linked, "story", first.a, first.b, None, author="Mina")
    assert (all_links(linked), all_groups(linked)) == before


def test_a_person_may_link_what_no_rule_does(linked: Record, read: list[Report]) -> None:
    a, b = sorted(report.id for report in read if report.id.endswith("a-ar0"))[:2]
    link.judge(linked, "story", a, b, "accept", author="Nizar")
    made = next(one for one in links(linked, kinds=("story",), state="accepted"))
    assert (made.a, made.b, made.rule, made.author) == (a, b, "judgement", "Nizar")
    assert b in {one.article for one in story(linked, a).articles}
    link.judge(linked, "story", a, b, None, author="Nizar")
    assert links(linked, kinds=("story",), state="accepted") == []
    assert b not in {one.article for one in story(linked, a).articles}


def test_the_last_judgement_holds_and_the_one_before_comes_back(linked: Record) -> None:
    first = links(linked, kinds=("copy",), state="made")[0]
    link.judge(linked, "copy", first.a, first.b, "reject", author="Mina")
    link.judge(linked, "copy", first.a, first.b, "accept", author="Nizar")
    assert find_link(linked, first.id).author == "Nizar"
    link.judge(linked, "copy", first.a, first.b, None, author="Mina")
    assert find_link(linked, first.id).state == "rejected"


def test_what_nobody_judged_cannot_be_taken_back(linked: Record) -> None:
    first = links(linked, kinds=("story",), state="made")[0]
    with pytest.raises(NotInRecord, match="nobody has judged"):
        link.judge(linked, "story", first.a, first.b, None, author="Mina")


def test_review_lists_only_what_is_doubtful_the_likeliest_first(linked: Record) -> None:
    found = review(linked)
    assert {one.state for one in found} <= {"doubtful"}
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
