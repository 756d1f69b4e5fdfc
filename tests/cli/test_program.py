"""The program as a process: it starts at once, a reader may leave early, and its page is complete."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest
from tests.cli.conftest import ARTICLES

from isnad.cli import isnad
from isnad.cli._reference import reference

PAGE = Path(__file__).parents[2] / "docs" / "commands.md"
COMMANDS = isnad.list_commands(click.Context(isnad))


def program(*args: str) -> list[str]:
    return [sys.executable, "-m", "isnad", *args]


def test_help_answers_at_once() -> None:
    seconds = []
    for _ in range(3):
        begun = time.perf_counter()
        out = subprocess.run(program("--help"), capture_output=True, text=True, check=True).stdout
        seconds.append(time.perf_counter() - begun)
    assert out.startswith("Usage: isnad ")
    assert min(seconds) < 0.3


def test_help_loads_nothing_that_reads_or_stores() -> None:
    code = (
        "import sys\nfrom isnad.cli import isnad\n"
        "try:\n    isnad.main(['--help'])\nexcept SystemExit:\n    pass\n"
        "print([m for m in ('yaml', 'rich', 'numpy', 'apsw', 'httpx') if m in sys.modules], file=sys.stderr)"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stderr.strip() == "[]"


def test_a_reader_who_leaves_early_is_no_error(tmp_path: Path) -> None:
    lines = [json.dumps({**ARTICLES[0], "id": str(n)}, ensure_ascii=False) for n in range(300)]
    (tmp_path / "many.jsonl").write_text("\n".join(lines), encoding="utf-8")
    command = program("read", "--jobs", "1", "--format", "jsonl", str(tmp_path / "many.jsonl"))
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as reading:
        assert reading.stdout is not None
        assert reading.stderr is not None
        assert json.loads(reading.stdout.readline())["id"] == "0"
        reading.stdout.close()
        assert reading.stderr.read() == b""


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_helps(command: str) -> None:
    found = isnad.get_command(click.Context(isnad), command)
    assert found is not None
    assert found.help
    assert all(option.help for option in found.params if isinstance(option, click.Option))


def test_the_page_is_that_of_the_commands() -> None:
    assert PAGE.read_text(encoding="utf-8") == reference(), "python -m isnad.cli._reference > docs/commands.md"
