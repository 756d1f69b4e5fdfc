"""Spans and values on the made sentences: runs their own scorer, so that the figure is the published one."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from isnad import dates

LANGUAGES = ("ar", "fa")


def predictions(gold: Path, language: str, *, every_kind: bool = False) -> list[dict[str, object]]:
    """What is found in each sentence; durations and sets are no dates and stay out unless asked for."""
    rows = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    out: list[dict[str, object]] = []
    for row in rows:
        if row["lang"] != language:
            continue
        found = dates.find(row["text"], language, row["reference_date"])
        kept = [d for d in found if every_kind or d.kind in ("date", "time")]
        spans = [{"start": d.start, "end": d.end, "value": d.value} for d in kept]
        out.append({"id": row["id"], "predictions": spans})
    return out


def show(folder: Path, errors: int) -> None:
    """Prints the scorer's own table, each language alone."""
    gold = folder / "dev.jsonl"
    for language in LANGUAGES:
        for every_kind in (False, True):
            with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
                for row in predictions(gold, language, every_kind=every_kind):
                    file.write(json.dumps(row) + "\n")
                file.flush()
                options = ["--lang", language, "--errors", str(errors)]
                command = [sys.executable, str(folder / "score.py"), str(gold), file.name, *options]
                printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
            print(f"made sentences, {language}, {'every kind' if every_kind else 'dates and times'}")
            lines = printed.splitlines()
            print("\n".join(lines[1:3] + (lines[lines.index("") :] if errors and "" in lines else [])))
