"""A model of the user's own can add mentions; it is played by a small stand-in, and its loading is real code."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib.metadata import EntryPoint
from typing import Any

import pytest

from isnad.errors import PackInvalid
from isnad.kb import KnowledgeBase, Known
from isnad.names import plugins, transformer
from isnad.names.plugins import Found

from .conftest import Reader

TEXT = "وصل زقفون برنطل إلى مصنع قلنبار، وقال سامر الورداني إن"


def stand_in(line: str) -> Iterable[Mapping[str, Any]]:
    """Finds one invented name as the pipeline of transformers reports it, with the space that its tokens carry."""
    at = line.find(" زقفون برنطل")
    if at >= 0:
        yield {"entity_group": "PER", "score": 0.9, "word": "زقفون برنطل", "start": at, "end": at + 12}
        yield {"entity_group": "MISC", "score": 0.9, "word": "وصل", "start": 0, "end": 3}


def model(text: str, language: str) -> Iterable[Found]:
    assert language == "ar"
    return transformer.read(text, stand_in)


def test_what_the_model_finds_is_added(names_of: Reader) -> None:
    _, without = names_of("ar", TEXT)
    _, named = names_of("ar", TEXT, plugin=model)
    assert [TEXT[m.start : m.end] for m in without.mentions if m.kind == "person"] == ["سامر الورداني"]
    assert [TEXT[m.start : m.end] for m in named.mentions if m.kind == "person"] == ["زقفون برنطل", "سامر الورداني"]


def test_offsets_go_on_over_lines() -> None:
    assert list(transformer.read(f"سطر\n{TEXT}", stand_in)) == [Found(8, 19, "person")]


def test_the_rules_win_where_both_find(names_of: Reader) -> None:
    start = TEXT.index("الورداني")
    _, named = names_of("ar", TEXT, plugin=lambda text, language: [Found(start, start + 8, "place")])
    assert [(TEXT[m.start : m.end], m.kind) for m in named.mentions] == [("سامر الورداني", "person")]


def test_the_environment_names_an_entry_point(monkeypatch: pytest.MonkeyPatch, names_of: Reader) -> None:
    entry = EntryPoint("small", f"{__name__}:model", plugins.GROUP)
    monkeypatch.setattr(plugins, "entry_points", lambda group: [entry] if group == plugins.GROUP else [])
    monkeypatch.setattr(EntryPoint, "load", lambda self: model)
    monkeypatch.setenv(plugins.VARIABLE, "small")
    plugins.load.cache_clear()
    _, named = names_of("ar", TEXT)
    plugins.load.cache_clear()
    assert [TEXT[m.start : m.end] for m in named.mentions if m.kind == "person"] == ["زقفون برنطل", "سامر الورداني"]


def test_a_plugin_that_is_not_there_says_so() -> None:
    with pytest.raises(PackInvalid, match="called 'nothing'"):
        plugins.load("nothing")


def test_a_model_that_is_not_there_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(transformer.MODEL, raising=False)
    with pytest.raises(PackInvalid, match=transformer.MODEL):
        list(transformer.mentions(TEXT, "ar"))


def test_a_knowledge_base_of_ones_own_gives_its_keys(tmp_path: Any, names_of: Reader) -> None:
    with KnowledgeBase(tmp_path / "kb.db") as kb:
        names = {"ar": ["سامر الورداني"], "en": ["Samer Wardani"]}
        kb.put([Known(key="Q900009", kind="person", names=names, wikidata="Q900009")], file="own", lines=1)
        _, named = names_of("ar", TEXT, kb=kb)
    entity = named.entities["Q900009"]
    assert (entity.wikidata, entity.names) == ("Q900009", names)
