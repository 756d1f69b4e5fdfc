"""Folding over whole articles: the shipped demo always, real news where it lies beside the checkout."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from isnad import lang
from isnad.text.tokens import tokenize

ROOT = Path(__file__).parents[2]
DEMO = sorted((ROOT / "src" / "isnad" / "demo" / "data").glob("*/*.txt"))
NEWS = sorted((ROOT.parent / "shared" / "news").glob("*.jsonl"))


def assert_every_token_is_cut_exactly(code: str, text: str) -> None:
    """A token's span, folded again, is the token: nothing is off by a letter, anywhere."""
    folder = lang.get(code).folder
    folded = folder.fold(text)
    tokens = tokenize(folded.text)
    for word, start, end in zip(tokens.words, tokens.starts, tokens.ends, strict=True):
        if word == "\n":
            continue
        begin, stop = folded.span(start, end)
        again = folder.fold(text[begin:stop]).text
        assert again.replace(" ", "") == word, (text[max(0, begin - 10) : stop + 10], word)


@pytest.mark.parametrize("path", DEMO, ids=lambda p: f"{p.parent.name}/{p.name}")
def test_demo_articles(path: Path) -> None:
    assert_every_token_is_cut_exactly(path.parent.name, path.read_text(encoding="utf-8"))


@pytest.mark.skipif(not NEWS, reason="left out: real news, which is not shipped with the project")
@pytest.mark.parametrize("path", NEWS, ids=lambda p: p.stem)
def test_real_articles(path: Path) -> None:
    for line in path.read_text(encoding="utf-8").splitlines()[:150]:
        article = json.loads(line)
        assert_every_token_is_cut_exactly(article["lang"], article["text"])
