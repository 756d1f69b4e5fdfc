"""The made set: happenings told by several outlets in both languages, near-copies, look-alikes and namesakes.

    python -m evals.link.made [--seed N] [--families N] [--bare] > made.jsonl

A *family* is three stories: a happening; its look-alike a week later (same parties, kind, topic and place, another
figure and other days); and another happening of the same first party with somebody else on the day of the first. Every
story is told three times in each language, and one report of each language is passed on by another outlet, cut and
with its own credit. Two states have two ministers of one surname. All texts are made from the templates beside this
file.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml
from persiantools.jdatetime import JalaliDate

HERE = Path(__file__).parent
LANGUAGES = ("ar", "fa")
_ZWNJ = "\u200c"
_DIGITS = {"ar": ["0123456789", "٠١٢٣٤٥٦٧٨٩"], "fa": ["۰۱۲۳۴۵۶۷۸۹", "0123456789"]}
_OFFICES = [
    {"ar": "وزير الخارجية {adj}", "fa": "وزیر امور خارجه {state}"},
    {"ar": "وزير التجارة {adj}", "fa": "وزیر بازرگانی {state}"},
]


def _load(name: str) -> Any:
    return yaml.safe_load((HERE / name).read_text(encoding="utf-8").replace("_", _ZWNJ))


def made(*, seed: int = 1, families: int = 12, bare: bool = False) -> list[dict[str, Any]]:
    """The articles, each with its ``story`` (an id) and, for a near-copy, ``copy_of``; the same for the same seed.

    ``bare`` leaves out what joins two languages most easily: every figure and every later day.
    """
    chance = random.Random(seed)
    world, templates = _load("world.yaml"), _load("templates.yaml")
    world["bare"] = bare
    kinds = sorted(templates)
    out: list[dict[str, Any]] = []
    for family in range(families):
        first, second, third = chance.sample(world["states"], 3)
        day = date(2024, 1, 8) + timedelta(family * 4 + chance.randrange(3))
        kind, other = chance.sample(kinds, 2)
        topic, other_topic = chance.sample(world["topics"], 2)
        base = {"kind": kind, "a": _who(first, chance), "b": _who(second, chance), "topic": topic, "place": second}
        stories = [
            {**base, "day": day, "number": chance.randrange(110, 990)},
            {**base, "day": day + timedelta(7), "number": chance.randrange(110, 990)},
            {"kind": other, "a": base["a"], "b": _who(third, chance), "topic": other_topic, "place": third, "day": day,
             "number": chance.randrange(110, 990)},
        ]  # fmt: skip
        for number, story in enumerate(stories):
            out += _told(f"s{seed}-{family:02d}{'abc'[number]}", story, world, templates, chance)
    chance.shuffle(out)
    return out


def _who(state: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    at = chance.randrange(len(state["people"]))
    return {"state": state, "name": state["people"][at], "office": _OFFICES[at]}


def _told(
    ident: str, story: dict[str, Any], world: dict[str, Any], templates: dict[str, Any], chance: random.Random
) -> Iterator[dict[str, Any]]:
    later = story["day"] + timedelta(chance.randrange(9, 40))
    for language in LANGUAGES:
        outlets = [*world["agencies"][language], *chance.sample(world["outlets"][language], 3)]
        articles = []
        for number, template in enumerate(templates[story["kind"]][language]):
            text = template.format(**_slots(story, later, language, world, chance))
            when = story["day"] + timedelta(int(number == 2 and chance.random() < 0.3))
            title, _, body = text.partition("\n")
            articles.append(
                _article(f"{ident}-{language}{number}", ident, language, outlets[number], when, title, body)
            )
        yield from articles
        yield _copy(articles[0], outlets[0], outlets[3], language)


def _copy(article: dict[str, Any], agency: str, outlet: str, language: str) -> dict[str, Any]:
    sentences = article["text"].split("\n")
    kept = sentences[:-1] if len(sentences) > 2 else sentences
    credit = {"ar": f"المصدر: {agency}", "fa": f"منبع: {agency}"}[language]
    text = "\n".join([*kept, credit])
    made_of = {"copy_of": article["id"], "text": text}
    return {**article, **made_of, "id": f"{article['id']}-copy", "outlet": outlet}


def _article(ident: str, story: str, language: str, outlet: str, when: date, title: str, body: str) -> dict[str, Any]:
    return {
        "id": ident, "story": story, "language": language, "outlet": outlet, "published": when.isoformat(),
        "title": title, "text": f"{title}\n{body}",
    }  # fmt: skip


def _slots(
    story: dict[str, Any], later: date, language: str, world: dict[str, Any], chance: random.Random
) -> dict[str, str]:
    at = LANGUAGES.index(language)
    digits = str.maketrans("0123456789", chance.choice(_DIGITS[language]))
    out = {"T": story["topic"][at], "C": story["place"]["city"][at], "N": str(story["number"]).translate(digits)}
    for letter, side in (("A", "a"), ("B", "b")):
        who = story[side]
        state = who["state"]
        name = who["name"][at]
        out[letter] = name
        out[side] = name.split(" ", 1)[1]
        out[f"{letter}t"] = who["office"][language].format(adj=state["adj"], state=state["fa"])
        out[f"{letter}state"] = state[language]
        out[f"{letter}adj"] = state["adj"]
    out["D"] = world["weekdays"][language][story["day"].weekday()]
    if world["bare"]:
        out["N"], out["E"] = world["vague"][language]
        return out
    out["E"] = _day(later, language, world["months"][language]).translate(digits)
    return out


def _day(day: date, language: str, months: list[str]) -> str:
    if language == "ar":
        return f"{day.day} {months[day.month - 1]}"
    solar = JalaliDate(day)
    return f"{solar.day} {months[solar.month - 1]}"


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--families", type=int, default=12)
    options.add_argument("--bare", action="store_true")
    asked = options.parse_args()
    for article in made(seed=asked.seed, families=asked.families, bare=asked.bare):
        print(json.dumps(article, ensure_ascii=False))
