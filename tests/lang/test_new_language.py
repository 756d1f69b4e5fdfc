"""A language is added as a folder: no existing file changes, and its rules work, explain themselves and are tested."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import isnad
from isnad import lang
from isnad.errors import UnknownRule, UnsupportedLanguage
from isnad.model import Article


@pytest.fixture
def with_small_language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "qsm"
    shutil.copytree(Path(lang.__file__).parent / "_template", folder)
    (folder / "language.yaml").write_text(
        "name: Small\nnative_name: Small\ndirection: rtl\nextends: [_arab]\n", encoding="utf-8"
    )
    (folder / "names").mkdir(exist_ok=True)
    (folder / "names" / "greetings.yaml").write_text(
        "- id: hello\n  match: [salam]\n  why: a greeting\n  source: none\n  finds: ['{Salam} to all']\n  ignores: [islam]\n",
        encoding="utf-8",
    )
    monkeypatch.setenv("ISNAD_LANG_PATH", str(tmp_path))
    return folder


def test_it_is_discovered_by_its_folder(with_small_language: Path) -> None:
    assert "qsm" in lang.codes()
    assert lang.get("qsm").folders == (Path(lang.__file__).parent / "_arab", with_small_language)


def test_its_words_are_found(with_small_language: Path) -> None:
    doc = lang.get("qsm").document(Article(id="t", text="well, Salam to all"))
    assert [(h.entry.rule, doc.hit_span(h)) for h in doc.found("names.greetings")] == [("qsm.names.hello", (6, 11))]


def test_it_reads_and_says_what_it_cannot(with_small_language: Path) -> None:
    report = isnad.read("Salam to all", language="qsm")
    assert (report.language, report.statements, report.events) == ("qsm", (), ())


def test_its_rules_explain_themselves(with_small_language: Path) -> None:
    explained = lang.explain("qsm.names.hello")
    assert (explained.file, explained.line, explained.rule.why) == ("qsm/names/greetings.yaml", 1, "a greeting")


def test_an_unknown_language_names_those_that_there_are() -> None:
    with pytest.raises(UnsupportedLanguage, match="the languages are ar, fa"):
        lang.get("xx")


def test_an_unknown_rule_says_how_to_find_one() -> None:
    with pytest.raises(UnknownRule, match="isnad why"):
        lang.explain("ar.nothing.here")
