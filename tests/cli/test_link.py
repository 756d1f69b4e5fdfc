"""``isnad link``: from articles to stories, and a judgement that can be taken back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from evals.link.made import made
from tests.cli.conftest import Run


@pytest.fixture
def linked(run: Run, tmp_path: Path) -> Path:
    path = tmp_path / "made.jsonl"
    path.write_text(
        "".join(json.dumps(a, ensure_ascii=False) + "\n" for a in made(seed=5, families=1)), encoding="utf-8"
    )
    assert run("add", "made.jsonl", "--quiet").exit_code == 0
    out = run("link", "update")
    assert out.output.startswith("looked at 24 articles, compared ")
    return path


def test_stories_and_why(run: Run, linked: Path) -> None:
    listed = json.loads(run("link", "stories", "--format", "json").stdout)
    assert sorted(len(story["articles"]) for story in listed) == [8, 8, 8]
    shown = run("link", "story", "s5-00a-ar0").output
    assert "8 articles, ar, fa" in shown
    assert "why they belong together" in shown


def test_a_judgement_and_its_undoing(run: Run, linked: Path) -> None:
    link = json.loads(run("link", "story", "s5-00a-ar0", "--format", "json").stdout)["links"][0]
    assert run("link", "reject", link["id"], "--by", "Mina").output == f"{link['id']}: rejected, by Mina\n"
    assert run("link", "update").output == "looked at 0 articles, compared 0 pairs: no links\n"
    assert json.loads(run("link", "show", link["id"], "--format", "json").stdout)[0]["state"] == "rejected"
    assert run("link", "undo", link["id"]).output == f"{link['id']}: made, by {link['rule']}\n"


def test_two_articles_that_no_rule_links(run: Run, linked: Path) -> None:
    out = run("link", "accept", "s5-00a-ar0", "s5-00c-ar1", "--kind", "story", "--by", "Mina")
    assert out.output.endswith(": accepted, by Mina\n")


def test_review_says_where_nothing_waits(run: Run, linked: Path) -> None:
    found = json.loads(run("link", "review", "--format", "json").stdout)
    assert {link["state"] for link in found} <= {"doubtful"}


def test_before_any_linking(run: Run, added: Path) -> None:
    out = run("link", "stories")
    assert out.exit_code == 2
    assert "isnad link update" in out.output + out.stderr
