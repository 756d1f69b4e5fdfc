"""Dates as pages and feeds write them for machines, as EDTF."""

from __future__ import annotations

import re
from datetime import datetime
from email.utils import parsedate_to_datetime

from isnad.dates.edtf import check_edtf
from isnad.errors import DateUnreadable

# The machine dates of pages are Gregorian years; anything else is a mistake, or another calendar in Gregorian dress.
_YEARS = range(1900, 2101)
_PLAIN = re.compile(r"(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?:[ T]+(\d{1,2}):(\d{2}))?")
_EPOCH = re.compile(r"\d{10}(?:\d{3})?")


def page_date(value: str) -> str | None:
    """The EDTF value of a machine date: ISO 8601 and what comes near it, or RFC 5322 as in feeds; else ``None``."""
    value = value.strip()
    for read in (_iso, _mail, _plain):
        found = read(value)
        if found and found[:4].isdigit() and int(found[:4]) in _YEARS:
            return found
    return None


def _iso(value: str) -> str | None:
    try:
        return check_edtf(value)
    except DateUnreadable:
        return None


def _mail(value: str) -> str | None:
    try:
        return parsedate_to_datetime(value).replace(microsecond=0).isoformat()
    except (ValueError, TypeError, IndexError):
        return None


def _plain(value: str) -> str | None:
    if _EPOCH.fullmatch(value) or not (found := _PLAIN.match(value)):
        return None
    year, month, day = int(found[1]), int(found[2]), int(found[3])
    try:
        if found[4]:
            return datetime(year, month, day, int(found[4]), int(found[5])).isoformat()
        return datetime(year, month, day).date().isoformat()
    except ValueError:
        return None
