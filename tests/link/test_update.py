"""Linking is incremental and repeatable, finds the made stories, and leaves the facts alone."""

from __future__ import annotations

import random
from itertools import combinations
from pathlib import Path
from typing import Any

import msgspec
import pytest
from tests.link.made_record import all_groups, all_links

from isnad import link
from isnad.errors import NotInRecord
from isnad.link.model import Updated
from isnad.link.view import links, stories, story
from isnad.model import Report
from isnad.record import Record


def test_the_made_stories_are_found_across_languages(
    record: Record, read: list[Report], articles: list[dict[str, Any]]
) -> None:
    record.add(read)
    link.update(record)
    found = {frozenset(a.article for a in one.articles) for one in stories(record)}
    gold: dict[str, set[str]] = {}
    for article in articles:
        gold.setdefault(article["story"], set()).add(article["id"])
    assert found == {frozenset(ids) for ids in gold.values()}


def test_linking_twice_changes_nothing(record: Record, read: list[Report]) -> None:
    record.add(read)
    link.update(record)
    before = all_links(record), all_groups(record)
    assert link.update(record) == Updated(articles=0, compared=0, links={})
    assert (all_links(record), all_groups(record)) == before


@pytest.mark.parametrize("seed", range(4))
def test_any_order_of_reading_gives_the_same_links(tmp_path: Path, read: list[Report], seed: int) -> None:
    with Record(tmp_path / "a.db") as first, Record(tmp_path / "b.db") as second:
        first.add(read)
        link.update(first)
        chance = random.Random(seed)
        shuffled = chance.sample(read, len(read))
        while shuffled:
            some = chance.randrange(1, 9)
            second.add(shuffled[:some])
            link.update(second)
            shuffled = shuffled[some:]
        assert all_links(second) == all_links(first)
        assert all_groups(second) == all_groups(first)


def test_reading_again_gives_the_same_links(record: Record, read: list[Report]) -> None:
    record.add(read)
    link.update(record)
    before = all_links(record), all_groups(record)
    record.add(read[3:9], again=True)
    assert link.update(record).articles == 6
    assert (all_links(record), all_groups(record)) == before


def test_a_changed_article_leaves_its_story(record: Record, read: list[Report]) -> None:
    record.add(read)
    link.update(record)
    one = story(record, read[0].id)
    others = {a.article for a in one.articles} - {read[0].id}
    record.add([msgspec.structs.replace(read[0], published="2031-01-01")])
    link.update(record)
    left = {a.article for a in story(record, sorted(others)[0]).articles}
    assert left == others
    with pytest.raises(NotInRecord):
        story(record, read[0].id)


def test_the_reports_do_not_change(record: Record, read: list[Report]) -> None:
    record.add(read)
    before = list(record.reports())
    link.update(record)
    assert list(record.reports()) == before


def test_every_link_says_why_how_sure_and_whose(record: Record, read: list[Report]) -> None:
    record.add(read)
    link.update(record)
    found = links(record)
    assert {one.kind for one in found} >= {"story", "copy", "statement"}
    assert [one for one in found if not one.reasons or not 0 < one.score <= 1 or one.author != one.rule] == []


def test_articles_of_unknown_day_are_nobodys_story(record: Record, read: list[Report]) -> None:
    record.add([msgspec.structs.replace(report, published=None) for report in read if "copy" not in report.id])
    link.update(record)
    assert [one for one in links(record, kinds=("story",)) if one.state == "made"] == []


def test_nothing_is_linked_before_somebody_asks_for_it(record: Record, read: list[Report]) -> None:
    record.add(read[:2])
    with pytest.raises(NotInRecord, match="isnad link update"):
        stories(record)


def test_same_day_news_of_one_party_stays_apart(
    record: Record, read: list[Report], articles: list[dict[str, Any]]
) -> None:
    record.add(read)
    link.update(record)
    gold = {a["id"]: a["story"] for a in articles}
    joined = [pair for one in stories(record) for pair in combinations([a.article for a in one.articles], 2)]
    assert [pair for pair in joined if gold[pair[0]] != gold[pair[1]]] == []
