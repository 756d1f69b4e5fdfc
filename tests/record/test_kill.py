"""A writer that is killed at any moment loses no committed article and leaves no half one."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest
from tests.record.samples import sample

from isnad.record import Record

# Prints the number of each batch after it has been committed; begins at the number it is given.
WRITER = """
import sys
from isnad.record import Record
from tests.record.samples import sample

with Record(sys.argv[1]) as record:
    for batch in range(int(sys.argv[2]), 100000):
        record.add([sample(id=f"{batch:05}-{n}") for n in range(5)])
        print(batch, flush=True)
"""
BATCH = 5


@pytest.mark.parametrize("seconds", [0.0, 0.03, 0.11, 0.25])
def test_kill_at_any_moment(tmp_path: Path, seconds: float) -> None:
    path = tmp_path / "r.db"
    committed = -1
    for _ in range(2):  # killed, opened and killed again
        committed = _write_until_killed(path, committed + 1, seconds)
        with Record(path, create=False) as record:
            found = list(record.reports())
            assert record.db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert record.db.execute("PRAGMA foreign_key_check").fetchall() == []
            stats = record.stats()
        batches = {r.id.split("-")[0] for r in found}
        # all that was said to be there is there, and of the one batch that may have come after it, all or nothing
        assert {f"{n:05}" for n in range(committed + 1)} <= batches
        assert len(batches) <= committed + 2
        assert len(found) == BATCH * len(batches)
        assert all(r == msgspec.structs.replace(sample(), id=r.id, url=r.url) for r in found)
        assert stats.facts["statement"] == 2 * len(found)
        committed = len(batches) - 1


def _write_until_killed(path: Path, first: int, seconds: float) -> int:
    """The number of the last batch that the writer said it had committed."""
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), str(first)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    ) as writer:
        assert writer.stdout is not None
        said = writer.stdout.readline()  # it has begun
        time.sleep(seconds)
        writer.send_signal(signal.SIGKILL)
        said += writer.stdout.read()
    return int(said.splitlines()[-1]) if said.splitlines()[-1].isdigit() else first - 1
