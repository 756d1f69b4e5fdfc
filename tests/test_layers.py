"""The plan of the house holds: imports go down one list, and the engine knows no language."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import isnad
from isnad import lang

SRC = Path(isnad.__file__).parent
# A layer may import itself and those before it.
LAYERS = [
    ("errors",), ("model",), ("text",), ("lang",), ("dates",), ("ingest",), ("kb", "names"), ("statements",), ("events",), ("pipeline",),
    ("link",), ("scale",), ("record",), ("dossier",), ("notebook",), ("demo",), ("web",), ("cli",),
]  # fmt: skip
RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names}
FILES = sorted(p for p in SRC.rglob("*.py"))
ENGINE = [p for p in FILES if p.relative_to(SRC).parts[0] not in {"lang", "demo"} or p.parent == SRC / "lang"]
ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefe]")
INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")


def name_of(path: Path) -> str:
    return path.relative_to(SRC).as_posix()


def layer(path: Path) -> str:
    return path.relative_to(SRC).with_suffix("").parts[0]


def imported(path: Path) -> set[str]:
    """The layers a module imports when it runs (imports for type checking alone do not count)."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for_types = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test)
        for inner in ast.walk(node)
    }
    out = set()
    for node in ast.walk(tree):
        if id(node) in for_types:
            continue
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [f"{node.module}.{a.name}" for a in node.names] if node.module == "isnad" else [node.module]
        elif isinstance(node, ast.Import):
            names = [a.name for a in node.names]
        else:
            continue
        out |= {n.split(".")[1] for n in names if n.startswith("isnad.")}
    return out & RANK.keys()


@pytest.mark.parametrize("path", [p for p in FILES if layer(p) in RANK], ids=name_of)
def test_imports_go_down(path: Path) -> None:
    up = {other for other in imported(path) if RANK[other] > RANK[layer(path)]}
    assert up == set()


def test_every_room_has_its_layer() -> None:
    rooms = {p.relative_to(SRC).with_suffix("").parts[0] for p in FILES} - {"__init__", "__main__"}
    assert rooms <= RANK.keys()


@pytest.mark.parametrize("path", ENGINE, ids=name_of)
def test_engine_holds_no_word_and_no_language_code(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert not ARABIC.search(source), "words belong under lang/"
    codes = set(lang.codes())
    literals = [
        n.value for n in ast.walk(ast.parse(source)) if isinstance(n, ast.Constant) and isinstance(n.value, str)
    ]
    assert [value for value in literals if value in codes] == []


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_files_are_small_and_show_every_character(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert source.count("\n") <= 300
    assert not INVISIBLE.search(source), "write invisible characters as escapes"
