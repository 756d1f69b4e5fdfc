"""Entities from a line of a Wikidata JSON dump, filtered by what they are instances of.

The format (mediawiki.org, "Wikibase/DataModel/JSON"): an array with one entity a line, each line but the last ending
in a
comma; ``claims`` hold P31 (instance of), P39 (position held) with P580 and P582 (start and end) as qualifiers.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

import msgspec

from isnad.kb.store import Known
from isnad.model import MentionKind

# What an entity is, by the class that it is an instance of (Wikidata; subclasses are not followed, so the usual ones
# are named).
KINDS: Mapping[str, MentionKind] = {
    "Q5": "person",  # human
    "Q43229": "organization",  # organization
    "Q484652": "organization",  # international organization
    "Q245065": "organization",  # intergovernmental organization
    "Q192350": "organization",  # ministry
    "Q327333": "organization",  # government agency
    "Q7278": "organization",  # political party
    "Q4830453": "organization",  # business
    "Q192283": "organization",  # news agency
    "Q11032": "organization",  # newspaper
    "Q79913": "organization",  # non-governmental organization
    "Q6256": "place",  # country
    "Q3624078": "place",  # sovereign state
    "Q515": "place",  # city
    "Q5119": "place",  # capital
    "Q131569": "agreement",  # treaty
    "Q2020153": "forum",  # academic conference
    "Q625994": "forum",  # conference
}
INSTANCE_OF, POSITION, START, END = "P31", "P39", "P580", "P582"
_decoder = msgspec.json.Decoder()


def entity_of(line: bytes, *, types: Mapping[str, MentionKind], languages: Collection[str]) -> Known | None:
    """The entity of a line of the dump; ``None`` for brackets, other types, and those without a name in ``languages``.

    Raises:
        msgspec.DecodeError: the line is not JSON.
    """
    line = line.strip().rstrip(b",")
    if line in (b"[", b"]", b""):
        return None
    record: dict[str, Any] = _decoder.decode(line)
    claims: dict[str, list[dict[str, Any]]] = record.get("claims") or {}
    kind = next((types[q] for q in map(_target, claims.get(INSTANCE_OF, ())) if q is not None and q in types), None)
    names = _names(record, languages) if kind else {}
    if kind is None or not names:
        return None
    offices = tuple(held for held in map(_office, claims.get(POSITION, ())) if held is not None)
    return Known(key=record["id"], kind=kind, names=names, wikidata=record["id"], offices=offices)


def _names(record: Mapping[str, Any], languages: Collection[str]) -> dict[str, list[str]]:
    """Labels, then aliases, by language. An empty mapping is written as ``[]`` in older dumps."""
    labels, aliases = record.get("labels") or {}, record.get("aliases") or {}
    out: dict[str, list[str]] = {}
    for language in languages:
        values = [labels[language]["value"]] if language in labels else []
        values += [alias["value"] for alias in aliases.get(language, ())] if aliases else []
        if values:
            out[language] = list(dict.fromkeys(values))
    return out


def _target(claim: Mapping[str, Any]) -> str | None:
    """The item that a claim points to; ``None`` for "no value", "unknown value" and claims that were withdrawn."""
    snak = claim.get("mainsnak") or {}
    if snak.get("snaktype") != "value" or claim.get("rank") == "deprecated":
        return None
    value = snak["datavalue"]["value"]
    return value.get("id") if isinstance(value, dict) else None


def _office(claim: Mapping[str, Any]) -> tuple[str, str | None, str | None] | None:
    """The position of a P39 claim with its first and last day (EDTF), as far as they are given."""
    position = _target(claim)
    if position is None:
        return None
    qualifiers = claim.get("qualifiers") or {}
    return position, _day(qualifiers.get(START)), _day(qualifiers.get(END))


def _day(snaks: list[Mapping[str, Any]] | None) -> str | None:
    """The EDTF value of a time ("+2004-03-09T00:00:00Z", precision 11 a day, 10 a month, 9 a year)."""
    for snak in snaks or ():
        if snak.get("snaktype") == "value":
            value = snak["datavalue"]["value"]
            date = str(value["time"]).lstrip("+").split("T")[0]
            return {11: date, 10: date[:7], 9: date[:4]}.get(value.get("precision", 11))
    return None
