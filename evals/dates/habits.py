"""The habits of HengamGold, whose spans are cut otherwise than ours.

It takes prepositions and labels in ("in the year 1376"), parts a clock time and a part of the day from their date,
joins "from A to B", and keeps "ago" and "later" with a number that is not said. The mapping was written with the set
in view; it moves borders and types, and finds nothing of its own.
"""

from __future__ import annotations

import re

from isnad import dates

Span = tuple[int, int, str]
_WORD = re.compile(r"\S+")
LEADING = {
    "در", "از", "تا", "طی", "بعد", "پس", "تاریخ", "سال", "روز", "ماه", "روزهای", "سال\u200cهای", "ساعت", "راس", "رأس",
    "حدود", "این", "روزها", "فصل", "توی", "درتاریخ", "قبل", "های", "همون", "همان",
}  # fmt: skip
# a label word that belongs to what stands before it, and one preposition of two
UNLIKE = {("ماه", "هر"), ("ماه", "راس"), ("ماه", "ساعت"), ("در", "طی")}
NEVER_FIRST = {"مورخ", "کمتر", "بیشتر", "حداقل", "حداکثر", "تقریبا", "نزدیک"}
TRAILING = {"پیش", "قبل", "بعد", "دیگر", "دیگه", "اخیر", "آینده", "گذشته", "یکبار", "am", "pm", "AM", "PM"}
DAYPARTS = {"صبح", "عصر", "ظهر", "بامداد", "غروب", "عصرهای", "صبح\u200cهای"}
WEEKDAYS = {"شنبه", "یکشنبه", "دوشنبه", "سشنبه", "چهارشنبه", "پنجشنبه", "جمعه"}
NO_TRAILING = {"امسال", "امروز", "فردا", "امشب"}
RELATIVE = {"امروز", "دیروز", "فردا", "امشب", "دیشب", "پریروز", "پریشب"}
JOINING = {"تا", "لغایت", "الی", "تا ساعت"}
# what stands after an expression and is taken into it: "once", "until now", "by the clock of", "minutes to"
AFTER = re.compile(r" (?:یک بار|تا کنون|به وقت \S+|دیگری)(?= |$)")
TO = re.compile(r" به(?= |$)")
DATE_AND_CLOCK = re.compile(r"([0-9۰-۹]+(?: ?/ ?[0-9۰-۹]+){2})(?: ?- ?| )([0-9۰-۹]+ ?:.*)")
CLOCK = re.compile(r"ساعت|دقیقه|ثانیه|دقائق|دقایق")


def as_hengam(text: str, reference: str = "2022-08-15") -> list[Span]:
    """Start, end and type (DAT or TIM) of each expression."""
    out: list[Span] = []
    for d in dates.find(text, "fa", reference):
        start, end = _widened(text, d.start, d.end, out[-1][1] if out else 0)
        hours = d.kind == "time" or bool(CLOCK.search(text[start:end])) or (d.value or "").startswith("PT")
        both = DATE_AND_CLOCK.fullmatch(text, start, end)
        if both:
            stop = both.end() + (2 if text[both.end() - 1 : both.end() + 2] == "ظ ." else 0)
            out += [(start, both.end(1), "DAT"), (both.start(2), stop, "TIM")]
            continue
        out += _parted(text, start, end, "TIM" if hours else "DAT")
    return _joined(text, out)


def _widened(text: str, start: int, end: int, floor: int) -> tuple[int, int]:
    while (first := _WORD.match(text, start)) and first[0] in NEVER_FIRST and first.end() < end:
        start = first.end() + 1
    while start > floor:
        before = text[floor:start].rstrip()
        word = before.rsplit(" ", 1)[-1] if before else ""
        following = text[start:end].split(" ", 1)[0]
        if word not in LEADING or (word, following) in UNLIKE or word == "از" and _is_hours(text[start:end]):
            break
        start = floor + len(before) - len(word)
    while (after := _WORD.match(text, end + 1)) and after[0] in TRAILING and text[start:end] not in NO_TRAILING:
        end = after.end()
    if more := AFTER.match(text, end):
        end = more.end()
    if (
        text[start:end].startswith(("ساعت", "راس"))
        and text[start:end].endswith("دقیقه")
        and (more := TO.match(text, end))
    ):
        end = more.end()
    return start, end


def _is_hours(found: str) -> bool:
    """Whether the stretch runs from one hour to another; "from" stays outside of it."""
    return bool(re.match(r"\S+ (?:\S+ )?(?:تا|لغایت) ", found)) and any(found.endswith(part) for part in DAYPARTS)


def _parted(text: str, start: int, end: int, kind: str) -> list[Span]:
    """A weekday or relative day with a time of day, as a date and a time."""
    words = [(m.start() + start, m.end() + start, m[0]) for m in _WORD.finditer(text[start:end])]
    tags = []
    for n, (_, _, word) in enumerate(words):
        following = words[n + 1][2] if n + 1 < len(words) else ""
        day = word in WEEKDAYS or word in RELATIVE or word == "هر" or following == "شنبه"
        beside = n and words[n - 1][2] == "هر" and word in ("شب", "روز")
        if kind == "TIM":
            every = word == "هر" and following not in ("شب", "روز")
            tags.append("DAT" if (day or beside) and not every else "TIM")
        else:
            alone = len(words) > 1 and any(w[2] in WEEKDAYS for w in words)
            tags.append("TIM" if word in DAYPARTS and alone else "DAT")
    out: list[Span] = []
    for (a, b, _), tag in zip(words, tags, strict=True):
        if out and out[-1][2] == tag:
            out[-1] = (out[-1][0], b, tag)
        else:
            out.append((a, b, tag))
    return out


def _joined(text: str, spans: list[Span]) -> list[Span]:
    """Neighbours of one type with nothing or "to" between them, as one."""
    out: list[Span] = []
    for span in spans:
        if out and out[-1][2] == span[2]:
            between = text[out[-1][1] : span[0]].strip()
            to = between in JOINING or not between and text[span[0] :].startswith(("تا ", "لغایت ", "و ", "هر "))
            # "after four years in 2018" are two, "of the year 88, on the 15th" is one
            to = (
                to
                or not between
                and text[span[0] :].startswith("در ")
                and not text[out[-1][0] :].startswith(("پس ", "بعد "))
            )
            if to:
                out[-1] = (out[-1][0], span[1], span[2])
                continue
        out.append(span)
    return out
