"""Seconds to link 5,000 articles, and the next 1,000 when 1,000, 5,000 and 20,000 are linked already.

    python -m bench.link [--most N]

The real articles of ``../shared/news`` (else the shipped demo) are repeated under changed names and dates: every round
gives each person another name, moves all days by two years, and changes every sixth word, so that a round is as much
work as new articles are and no copy of the round before. Reports are changed, not read again: what is timed is the
linking alone. ``--most`` is how many articles are linked in all.
"""

from __future__ import annotations

import argparse
import random
import resource
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import msgspec

from bench.corpus import load
from isnad import link
from isnad.link.model import Updated
from isnad.model import Report
from isnad.pipeline import read_article
from isnad.record import Record

_BATCH = 500
_YEARS = 2
_EVERY = 6
_CHECKPOINTS = (1_000, 5_000, 20_000)
_NEXT = 1_000


def rounds(reports: list[Report]) -> Iterator[Report]:
    """The reports over and over, each round with other names, days and words."""
    number = 0
    while True:
        chance = random.Random(number)
        spelled: dict[str, str] = {}
        for report in reports:
            yield changed(report, number, spelled, chance) if number else report
        number += 1


def changed(report: Report, number: int, spelled: dict[str, str], chance: random.Random) -> Report:
    """A report of the same shape about others: offsets stay, since words are replaced by words of their length."""
    words = report.text.split(" ")
    for at in range(number % _EVERY, len(words), _EVERY):
        words[at] = _other(words[at], spelled, chance)
    text = " ".join(words)
    entities, keys = {}, {}
    for key, entity in report.entities.items():
        keys[key] = key
        if entity.kind == "person":
            names = {
                code: [_renamed(n, spelled, chance) for n in spellings] for code, spellings in entity.names.items()
            }
            folded = "-".join(_renamed(part, spelled, chance) for part in key.split(":", 1)[-1].split("-"))
            keys[key] = f"person:{folded}"
            entity = msgspec.structs.replace(entity, names=names)
        entities[keys[key]] = entity
    mentions = tuple(msgspec.structs.replace(m, entity=keys.get(m.entity, m.entity)) for m in report.mentions)
    return msgspec.structs.replace(
        report, id=f"{report.id}-{number}", text=text, published=_later(report.published, number), entities=entities,
        mentions=mentions, dates=tuple(msgspec.structs.replace(d, value=_later(d.value, number)) for d in report.dates),
        events=tuple(msgspec.structs.replace(e, when=_later(e.when, number)) for e in report.events),
    )  # fmt: skip


def _renamed(name: str, spelled: dict[str, str], chance: random.Random) -> str:
    return " ".join(_other(word, spelled, chance) for word in name.split(" "))


def _other(word: str, spelled: dict[str, str], chance: random.Random) -> str:
    if word not in spelled:
        letters = [c for c in word if c.isalpha()]
        # letters of this word and of the one before, so that a word stays in its script
        alphabet = letters + [c for c in next(reversed(spelled), "") if c.isalpha()]
        spelled[word] = "".join(chance.choice(alphabet) if c.isalpha() else c for c in word)
    return spelled[word]


def _later(value: str | None, number: int) -> str | None:
    if not value or len(value) < 10 or "/" in value:
        return value
    try:
        day = date.fromisoformat(value[:10])
    except ValueError:
        return value
    return (day + timedelta(round(365.25 * _YEARS * number))).isoformat() + value[10:]


def main() -> None:
    """Prints the figures."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--most", type=int, default=21_000)
    asked = options.parse_args()
    articles, what = load()
    stream = rounds([read_article(a) for a in articles])
    print(f"{what}, repeated")
    with tempfile.TemporaryDirectory() as folder:
        with Record(Path(folder) / "five.db") as record:
            _add(record, stream, 5_000)
            begun = time.perf_counter()
            done = link.update(record)
            _print("5,000 at once", begun, done)
        with Record(Path(folder) / "grown.db") as record:
            held = 0
            for checkpoint in _CHECKPOINTS:
                if checkpoint + _NEXT > asked.most:
                    break
                _add(record, stream, checkpoint - held)
                link.update(record)
                _add(record, stream, _NEXT)
                begun = time.perf_counter()
                done = link.update(record)
                _print(f"1,000 after {checkpoint:6,}", begun, done)
                held = checkpoint + _NEXT
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory          {peak:6.0f} MB")


def _print(what: str, begun: float, done: Updated) -> None:
    seconds = time.perf_counter() - begun
    print(f"{what:20} {seconds:6.1f} s   {done.compared} pairs, {sum(done.links.values())} links")


def _add(record: Record, stream: Iterator[Report], count: int) -> None:
    while count > 0:
        record.add([next(stream) for _ in range(min(count, _BATCH))])
        count -= _BATCH


if __name__ == "__main__":
    main()
