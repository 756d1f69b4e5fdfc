"""Which year: as written, in two digits, of another calendar than the month, or left out and settled by the context."""

from __future__ import annotations

from datetime import date, timedelta

from isnad.dates.calendars import BY_NAME, GREGORIAN, LUNAR, SOLAR, Calendar
from isnad.dates.context import Context, Kept
from isnad.dates.items import Item

# A past tense moves a date that lies further ahead than this back a year; speech about plans is in the past tense too.
_FAR_AHEAD = 120
# and a future tense moves one that lies further back than this on a year, a future particle sooner than a present
_FAR_BACK = {1: 100, 2: 30}
# The lowest year that is read as one of the common era where no era is written.
_COMMON_ERA = 1700


def number(item: Item | None) -> int | None:
    """The number of an item: a numeral, or a word that stands for one (``value`` of its row)."""
    if item is None:
        return None
    if item.number is not None:
        return int(item.number.value)
    value = item.value.get("value")
    return int(value) if value is not None else None


def direction(kept: Kept) -> int | None:
    """-1 last, 0 this, 1 next, as the modifier or demonstrative of an expression says; None where it has none."""
    for name in ("mod", "dem", "mod2"):
        if name in kept and "direction" in kept[name].value:
            return int(kept[name].value["direction"])
    return None


def era_calendar(context: Context, kept: Kept) -> Calendar | None:
    """The calendar that an era names; "Hijri" alone is the language's own."""
    era = kept.get("era")
    if era is None:
        return None
    name = str(era.value.get("calendar", ""))
    return context.hijri if name == "hijri" else BY_NAME.get(name)


def year_calendar(context: Context, year: int, kept: Kept) -> Calendar:
    """The calendar of a bare year: its era's, else the common era, or the Hijri calendar of the language."""
    return era_calendar(context, kept) or (
        GREGORIAN if year >= _COMMON_ERA else context.hijri if year >= 1200 else GREGORIAN
    )


def full_year(context: Context, year: Item, calendar: Calendar) -> int | None:
    """A year as written, two digits completed: the last such year that is not more than ten years ahead."""
    value = number(year)
    if value is None:
        return None
    written = year.number.digits if year.number else 0
    if value >= 100 or written > 2:
        return value
    if written != 2 and year.number is not None and value < 30:
        return None
    today = context.reference
    now = calendar.of(today)[0] if today else {GREGORIAN: 2025, SOLAR: 1404, LUNAR: 1447}[calendar]
    value += now // 100 * 100
    return value - 100 if value > now + 10 else value


def with_year(calendar: Calendar, year: int, month: int, day: int) -> date | None:
    """The day of a month in a year that may be of another calendar (a solar month with a year of the common era)."""
    if calendar is GREGORIAN and 1200 <= year < 1550:
        return _inside(calendar, SOLAR.year(year), month, day)
    if calendar is not GREGORIAN and year >= _COMMON_ERA:
        return _inside(calendar, GREGORIAN.year(year), month, day)
    return calendar.day(year, month, day)


def _inside(calendar: Calendar, days: tuple[date, date] | None, month: int, day: int) -> date | None:
    if days is None:
        return None
    for year in (calendar.of(days[0])[0], calendar.of(days[1])[0]):
        found = calendar.day(year, month, day)
        if found is not None and days[0] <= found <= days[1]:
            return found
    return None


def settle(
    context: Context,
    calendar: Calendar,
    month: int,
    day: int,
    *,
    token: int,
    way: int | None,
    kept: Kept,
    weekday: int | None = None,
) -> date | None:
    """The day of a month whose year is left out: by its weekday, its modifier, the tense, or else the nearest one."""
    today = context.reference
    if today is None:
        hint = context.year_hint(token)
        return with_year(calendar, hint, month, day) if hint is not None else None
    year = calendar.of(today)[0]
    days = [d for d in (calendar.day(y, month, day) for y in range(year - 1, year + 2)) if d is not None]
    if not days:
        # 29 February or 30 Esfand: look further for a leap year
        days = [d for d in (calendar.day(y, month, day) for y in range(year - 4, year + 5)) if d is not None]
    if weekday is not None and way is None:
        agreeing = [d for d in days if d.weekday() == weekday]
        if len(agreeing) == 1 and abs(agreeing[0] - today) < timedelta(300):
            return agreeing[0]
    return choose(context, days, token=token, way=way, kept=kept)


def choose(context: Context, days: list[date], *, token: int, way: int | None, kept: Kept) -> date | None:
    """One of several days, as the modifier or the tense says; else the nearest to the reference day."""
    today = context.reference
    if today is None or not days:
        return None
    if way == -1:
        return max((d for d in days if d < today), default=None)
    if way == 1:
        return min((d for d in days if d > today), default=None)
    nearest = min(days, key=lambda d: abs(d - today))
    if "since" in kept and nearest > today:
        return max((d for d in days if d <= today), default=nearest)
    if "until" in kept and way is None and (today - nearest).days > _FAR_BACK[2] and context.tense(token) >= 0:
        return min((d for d in days if d >= today), default=nearest)
    if way is None and (nearest - today).days > _FAR_AHEAD and context.tense(token) < 0:
        return max((d for d in days if d <= today), default=nearest)
    tense = context.tense(token) if way is None and "since" not in kept else 0
    if tense > 0 and (today - nearest).days > _FAR_BACK[tense]:
        return min((d for d in days if d >= today), default=nearest)
    return nearest
