"""Every file of every language pack has a schema of its kind and holds to it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from isnad import lang
from isnad.lang.rules import load_yaml

SCHEMAS = Path(__file__).parents[2] / "schema"
REGISTRY = Registry().with_resources(
    (p.name, Resource.from_contents(json.loads(p.read_text(encoding="utf-8")))) for p in SCHEMAS.glob("*.json")
)
FILES = sorted(p for root in lang.roots() for p in root.glob("*/**/*.yaml"))


def schema_of(path: Path) -> Path:
    if path.name == "language.yaml":
        return SCHEMAS / "language.json"
    return SCHEMAS / f"{path.parent.name}.{path.stem}.json"


@pytest.mark.parametrize("path", FILES, ids=lambda p: "/".join(p.parts[-3:]))
def test_file_holds_to_its_schema(path: Path) -> None:
    schema = schema_of(path)
    assert schema.exists(), f"add schema/{schema.name}: what may stand in {path.name}"
    validator = Draft202012Validator(json.loads(schema.read_text(encoding="utf-8")), registry=REGISTRY)
    errors = [
        f"{'/'.join(map(str, e.absolute_path))}: {e.message[:200]}" for e in validator.iter_errors(load_yaml(path))
    ]
    assert errors == []


@pytest.mark.parametrize("path", sorted(SCHEMAS.glob("*.json")), ids=lambda p: p.name)
def test_schema_is_valid_and_used(path: Path) -> None:
    Draft202012Validator.check_schema(json.loads(path.read_text(encoding="utf-8")))
    assert path.name == "rule-record.json" or path in {schema_of(f) for f in FILES}
