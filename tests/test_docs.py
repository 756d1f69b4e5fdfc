"""The docs are complete: every field, command, option, language and rule file is spoken of, and a test says which is not."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest

from isnad import cli, lang, model

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
STRUCTS = [
    model.Report, model.Part, model.Source, model.DateExpression, model.Mention, model.Entity, model.Statement, model.Event, model.Figure,
]  # fmt: skip


@pytest.mark.parametrize("struct", STRUCTS, ids=lambda s: s.__name__)
def test_every_field_is_documented(struct: type[msgspec.Struct]) -> None:
    page = (DOCS / "report.md").read_text(encoding="utf-8")
    section = page.split(f"\n## {struct.__name__}\n", 1)[1].split("\n## ", 1)[0]
    missing = [f.name for f in msgspec.structs.fields(struct) if f"`{f.name}`" not in section]
    assert missing == []


def commands() -> list[str]:
    return sorted(cli.isnad.list_commands(None))  # type: ignore[arg-type]


@pytest.mark.parametrize("name", commands())
def test_every_command_and_option_is_documented(name: str) -> None:
    page = (DOCS / "commands.md").read_text(encoding="utf-8")
    assert f"\n## isnad {name}" in page
    section = page.split(f"\n## isnad {name}", 1)[1].split("\n## ", 1)[0]
    command = cli.isnad.get_command(None, name)  # type: ignore[arg-type]
    assert command is not None
    assert command.help
    options = [o for p in command.params for o in getattr(p, "opts", []) if o.startswith("--")]
    assert [o for o in options if f"`{o}" not in section] == []


def test_every_link_between_pages_leads_somewhere() -> None:
    pages = [*ROOT.glob("*.md"), *DOCS.glob("*.md")]
    broken = []
    for page in pages:
        targets = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
        broken += [f"{page.name}: {target}" for target in targets if not (page.parent / target).exists()]
    assert broken == []


@pytest.mark.parametrize("code", lang.codes())
def test_every_language_is_named_in_the_readme(code: str) -> None:
    assert lang.get(code).about["name"] in (ROOT / "README.md").read_text(encoding="utf-8")
