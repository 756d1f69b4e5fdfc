"""The program as a process: it starts at once, a reader may leave early, and its page is complete."""

from __future__ import annotations

import contextlib
import json
import os
import pty
import re
import subprocess
import sys
import threading
import time
from pathlib import Path

import click
import pytest
from tests.cli.conftest import ARTICLES

from isnad.cli import isnad
from isnad.cli._reference import reference

PAGE = Path(__file__).parents[2] / "docs" / "commands.md"
ARABIC = re.compile("[\u0600-\u06ff]")
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


def on_a_terminal(command: list[str], *, screen: str) -> tuple[str, str]:
    """What a command writes to a terminal of 80 columns, and what to the other stream, which is a pipe."""
    ours, its = pty.openpty()
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, screen: its}
    environment = {**os.environ, "COLUMNS": "80", "TERM": "xterm"}
    with subprocess.Popen(command, env=environment, **streams) as running:  # type: ignore[call-overload]
        os.close(its)
        shown = bytearray()
        piped = bytearray()
        other = running.stdout if screen == "stderr" else running.stderr
        reader = threading.Thread(target=lambda: piped.extend(other.read()))
        reader.start()
        with contextlib.suppress(OSError):  # how a terminal says that the last writer has gone
            while chunk := os.read(ours, 4096):
                shown += chunk
        reader.join()
    os.close(ours)
    return shown.decode(), piped.decode()


@pytest.fixture
def many(tmp_path: Path) -> Path:
    lines = [json.dumps({**ARTICLES[n % 2], "id": str(n)}, ensure_ascii=False) for n in range(150)]
    (tmp_path / "many.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return tmp_path / "many.jsonl"


def test_a_bar_on_a_terminal_and_none_in_a_pipe(many: Path) -> None:
    command = program("read", "--jobs", "1", "--format", "jsonl", str(many))
    shown, piped = on_a_terminal(command, screen="stderr")
    assert "reading" in shown
    assert "150/150" in shown
    assert [json.loads(line)["id"] for line in piped.splitlines()] == [str(n) for n in range(150)]
    in_a_pipe = subprocess.run(command, capture_output=True, text=True, check=True)
    assert (in_a_pipe.stdout, in_a_pipe.stderr) == (piped, "")


def test_words_stand_in_isolates_that_close_on_every_line(many: Path, tmp_path: Path) -> None:
    subprocess.run(
        program("add", "--quiet", "--db", str(tmp_path / "r.db"), str(many)), check=True, capture_output=True
    )
    search = program("search", "--db", str(tmp_path / "r.db"), "--limit", "3", "موسكو")
    shown, _ = on_a_terminal(search, screen="stdout")
    lines = [re.sub("\x1b\\[[0-9;]*m", "", line) for line in shown.splitlines()]
    assert lines[0] == "148  2024-10-14  \u2068وكالة أنباء المرفأ\u2069  \u2068محادثات في موسكو\u2069"
    for line in lines:
        assert line.count("\u2068") == line.count("\u2069")
        assert len(line) < 90
        assert not ARABIC.search(re.sub("\u2068[^\u2069]*\u2069", "", line)), line
    in_a_pipe = subprocess.run(search, capture_output=True, text=True, check=True).stdout
    assert "\u2068" not in in_a_pipe
    assert "\x1b" not in in_a_pipe


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_helps(command: str) -> None:
    found = isnad.get_command(click.Context(isnad), command)
    assert found is not None
    assert found.help
    assert all(option.help for option in found.params if isinstance(option, click.Option))


def test_the_page_is_that_of_the_commands() -> None:
    assert PAGE.read_text(encoding="utf-8") == reference(), "python -m isnad.cli._reference > docs/commands.md"
