"""Two pictures of a dossier as inline SVG: a timeline, and who meets whom. No scripts, nothing from elsewhere.

Names stand in the middle of their places (``text-anchor: middle``), since the sides of an anchor change with direction.
"""

from __future__ import annotations

from datetime import date
from html import escape
from itertools import combinations
from math import cos, pi, sin

from isnad.dates.edtf import bounds
from isnad.dossier.model import Dossier
from isnad.link.parties import alike
from isnad.record.rows import fold_name

_WIDE, _ROW, _LEFT, _RIGHT = 880, 34, 150, 24
_MOST_PEOPLE = 14
_SHOWN = 26


def timeline(dossier: Dossier) -> str:
    """Contacts, agreements, forums and statements by day, a row each; hollow marks were only announced."""
    rows: list[tuple[str, list[tuple[date, str, bool]]]] = []
    for name, kinds in (("contacts", ("meeting", "visit", "call", "message")), ("agreements", ("agreement",)),
                        ("forums", ("forum",))):  # fmt: skip
        marks = [(day, f"{c.kind}, {c.status}: {'; '.join(c.participants)}", c.status in ("held", "ongoing"))
                 for c in dossier.contacts if c.kind in kinds and (day := _day(c.when, c.published))]  # fmt: skip
        rows.append((name, marks))
    for part in dossier.parts:
        said = [(day, f"{s.speaker}: {s.act}", True) for s in part.sayings if (day := _day(None, s.published))]
        rows.append((part.speaker, said))
    rows = [row for row in rows if row[1]]
    days = sorted(day for _, marks in rows for day, _, _ in marks)
    if len(set(days)) < 2:
        return ""
    first, length = days[0], (days[-1] - days[0]).days
    height = _ROW * len(rows) + 40
    out = [f'<svg class="timeline" viewBox="0 0 {_WIDE} {height}" role="img" aria-label="Timeline">']
    for number, (name, marks) in enumerate(rows):
        y = _ROW * number + 24
        out.append(f'<text class="row" x="{_LEFT / 2 - 6}" y="{y + 4}" text-anchor="middle">{_short(name)}</text>')
        out.append(f'<line x1="{_LEFT}" y1="{y}" x2="{_WIDE - _RIGHT}" y2="{y}"/>')
        for day, told, done in marks:
            x = _LEFT + (_WIDE - _LEFT - _RIGHT) * (day - first).days / length
            kind = "done" if done else "open"
            out.append(f'<circle class="{kind}" cx="{x:.1f}" cy="{y}" r="6">'
                       f"<title>{day}: {escape(told)}</title></circle>")  # fmt: skip
    for share in (0.0, 0.25, 0.5, 0.75, 1.0):
        x = _LEFT + (_WIDE - _LEFT - _RIGHT) * share
        shown = date.fromordinal(first.toordinal() + round(length * share)).isoformat()
        anchor = "end" if share == 1.0 else "middle"
        out.append(f'<text class="day" x="{x:.1f}" y="{height - 8}" text-anchor="{anchor}">{shown}</text>')
    return "".join([*out, "</svg>"])


def _day(when: str | None, published: str | None) -> date | None:
    days = bounds(when) or bounds(published)
    return days[0] if days else None


def who_meets_whom(dossier: Dossier) -> str:
    """Those who take part in the contacts, in a circle, joined where they took part together; thick for often."""
    pairs: dict[tuple[str, str], int] = {}
    people: dict[str, int] = {}
    for contact in dossier.contacts:
        named = list(dict.fromkeys(_known(name, people) for name in contact.participants))
        for name in named:
            people[name] = people.get(name, 0) + 1
        for a, b in combinations(sorted(named), 2):
            pairs[a, b] = pairs.get((a, b), 0) + 1
    most = sorted((n for n in people if any(n in p for p in pairs)), key=lambda n: (-people[n], n))[:_MOST_PEOPLE]
    shown = _beside_one_another(most, pairs)
    if len(shown) < 2:
        return ""
    at = {name: _place(number, len(shown)) for number, name in enumerate(shown)}
    out = ['<svg class="people" viewBox="0 0 880 420" role="img" aria-label="Who meets whom">']
    for (a, b), number in sorted(pairs.items()):
        if a in at and b in at:
            (x1, y1), (x2, y2) = at[a], at[b]
            out.append(f'<line x1="{x1:.0f}" y1="{y1:.0f}" x2="{x2:.0f}" y2="{y2:.0f}" stroke-width="{1 + number}">'
                       f"<title>{escape(a)} \u2013 {escape(b)}: {number}</title></line>")  # fmt: skip
    for name, (x, y) in at.items():
        below = y + 24 if y > 210 else y - 14
        out.append(f'<circle class="done" cx="{x:.0f}" cy="{y:.0f}" r="{5 + min(people[name], 5)}"/>')
        out.append(f'<text x="{x:.0f}" y="{below:.0f}" text-anchor="middle">{_short(name)}</text>')
    return "".join([*out, "</svg>"])


def _known(name: str, people: dict[str, int]) -> str:
    """The name under which the picture has somebody already, in whatever script."""
    words, folded = len(name.split()), fold_name(name)
    return next((o for o in people if fold_name(o) == folded or (len(o.split()) == words and alike(o, name))), name)


def _beside_one_another(names: list[str], pairs: dict[tuple[str, str], int]) -> list[str]:
    """The names in an order in which those that are joined stand near one another."""
    out: list[str] = []
    for start in names:
        waiting = [start]
        while waiting:
            name = waiting.pop()
            if name not in out:
                out.append(name)
                waiting += [n for n in reversed(names) if tuple(sorted((n, name))) in pairs]
    return out


def _place(number: int, of: int) -> tuple[float, float]:
    angle = 2 * pi * number / of - pi / 2 + (pi / 2 if of == 2 else 0)
    return 440 + 300 * cos(angle), 210 + 150 * sin(angle)


def _short(name: str) -> str:
    return escape(name if len(name) <= _SHOWN else name[: _SHOWN - 1].rsplit(" ", 1)[0] + "\u2026")
