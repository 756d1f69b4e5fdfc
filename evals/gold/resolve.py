"""Check and canonicalise hand-marked articles: every marked surface must stand in its article's text.

The writer of gold gives surfaces; this program finds them, writes their spans next to them and puts the file in one
form (one article a line, sorted by id, invisible characters as JSON escapes), so that a marking error or a changed
text cannot pass unseen. Spans are code point offsets into `text`, end exclusive.

A surface means its first occurrence unless a number says otherwise: {"s": "...", "n": 2} inside the lists `content`,
`sources` and `dates`, and a field beside the surface (`cue_n`, `speaker_n`, `trigger_n`) elsewhere. An empty surface
("" for a speaker that the language leaves out, or for a statement without a cue) has the span null.

    resolve.py FILE...           rewrite the files
    resolve.py --check FILE...   change nothing; exit 1 if a surface does not resolve or a file is not canonical
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from pathlib import Path
from typing import Any

MODES = {"direct", "indirect", "mixed"}
ACTS = {
    *("say", "affirm", "deny", "call-for", "condemn", "welcome", "warn", "promise"),
    *("announce", "accuse", "ask", "thank", "reject", "propose", "agree"),
}
CHANNELS = {
    *("press conference", "letter", "interview", "post", "phone call", "statement", "speech", "news agency"),
    None,
}
KINDS = {"meeting", "visit", "call", "message", "agreement", "forum"}
STATUSES = {"held", "ongoing", "planned", "proposed", "postponed", "cancelled", "denied"}
LAYERS = {"statements", "sources", "dates", "events"}
HEAD = ("id", "lang", "published", "outlet", "title", "text", "construction", "marked")
_DAY = r"(\d{4}(-\d\d(-\d\d)?|-W\d\d|-Q[1-4])?|\d{3}X)"
EDTF = re.compile(rf"{_DAY}(/{_DAY})?")

Span = tuple[int, int]


class Unresolved(ValueError):
    """A marking that its own text does not bear out."""


def occurrence(text: str, surface: str, n: int = 1) -> Span:
    """Return the span of the n-th occurrence of `surface` (counted from 1). Raises: Unresolved."""
    start = -1
    for _ in range(n):
        start = text.find(surface, start + 1)
        if start < 0:
            raise Unresolved(f"{surface!r} does not occur {n} time(s) in the text")
    return start, start + len(surface)


def _one_of(value: Any, allowed: set[Any], what: str) -> Any:
    if value not in allowed:
        raise Unresolved(f"{what} {value!r} is none of {sorted(map(str, allowed))}")
    return value


def _edtf(value: Any, what: str) -> Any:
    values = value if isinstance(value, list) else [value]
    for one in values:
        if one is not None and not EDTF.fullmatch(one):
            raise Unresolved(f"{what} {one!r} is not an EDTF value this gold uses")
    return value


def _listed(text: str, item: Any) -> tuple[str, int, Span]:
    surface, n = (item["s"], item.get("n", 1)) if isinstance(item, dict) else (item, 1)
    if not surface or surface != surface.strip():
        raise Unresolved(f"{surface!r} is empty or has white space at its edge")
    return surface, n, occurrence(text, surface, n)


def _field(text: str, row: dict[str, Any], name: str, short: str) -> dict[str, Any]:
    """Return the surface field with its number and its span, in that order."""
    surface, n = row.get(name) or "", row.get(f"{short}_n", 1)
    out: dict[str, Any] = {name: surface}
    if n > 1:
        out[f"{short}_n"] = n
    out[f"{short}_span"] = list(occurrence(text, surface, n)) if surface else None
    return out


def statement(text: str, row: dict[str, Any]) -> dict[str, Any]:
    """Return one statement with its spans. Raises: Unresolved."""
    out = _field(text, row, "cue", "cue")
    content = [_listed(text, item) for item in row["content"]]
    if not content:
        raise Unresolved("a statement has no content")
    spans = [span for _, _, span in content]
    taken = [*spans, tuple(out["cue_span"])] if out["cue_span"] else spans
    ordered = sorted(taken)
    if any(left[1] > right[0] for left, right in zip(ordered, ordered[1:], strict=False)) or spans != sorted(spans):
        raise Unresolved(f"cue and content of {row['cue']!r} overlap or are out of order")
    out["content"] = [{"s": s, "n": n} if n > 1 else s for s, n, _ in content]
    out["content_spans"] = [list(span) for span in spans]
    out["mode"] = _one_of(row["mode"], MODES, "mode")
    out |= _field(text, row, "speaker_surface", "speaker")
    out["speaker"] = row["speaker"]
    out["act"] = _one_of(row["act"], ACTS, "act")
    out["when"] = _edtf(row.get("when"), "when")
    out["channel"] = _one_of(row.get("channel"), CHANNELS, "channel")
    return out


def event(text: str, row: dict[str, Any]) -> dict[str, Any]:
    """Return one event with the span of its trigger. Raises: Unresolved."""
    if not row["participants"]:
        raise Unresolved(f"the event {row['trigger']!r} has no participant")
    return {
        "kind": _one_of(row["kind"], KINDS, "kind"),
        "status": _one_of(row["status"], STATUSES, "status"),
        "participants": row["participants"],
        "place": row.get("place"),
        "date": _edtf(row.get("date"), "date"),
    } | _field(text, row, "trigger", "trigger")


def listed(text: str, row: Any) -> dict[str, Any]:
    """Return one source or date with its span. Raises: Unresolved."""
    surface, n, span = _listed(text, row)
    out: dict[str, Any] = {"s": surface} | ({"n": n} if n > 1 else {}) | {"span": list(span)}
    if isinstance(row, dict) and "v" in row:
        out["v"] = _edtf(row["v"], "date")
    return out


def article(row: dict[str, Any]) -> dict[str, Any]:
    """Return the whole article in canonical form. Raises: Unresolved, saying which article and which row."""
    out: dict[str, Any] = {key: row.get(key) for key in HEAD}
    for layer in row["marked"]:
        _one_of(layer, LAYERS, "marked")
    for name, resolve in (("sources", listed), ("dates", listed), ("statements", statement), ("events", event)):
        rows = out[name] = []
        for number, item in enumerate(row.get(name) or [], 1):
            try:
                rows.append(resolve(row["text"], item))
            except Unresolved as problem:
                raise Unresolved(f"{row['id']}: {name} {number}: {problem}") from None
    return out


def canonical(lines: list[str]) -> str:
    """Return the file's canonical content. Raises: Unresolved, also where two articles share an id."""
    rows = sorted((article(json.loads(line)) for line in lines if line.strip()), key=lambda row: str(row["id"]))
    for one, other in zip(rows, rows[1:], strict=False):
        if one["id"] == other["id"]:
            raise Unresolved(f"{one['id']}: two articles have this id")
    raw = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    return "".join(f"\\u{ord(c):04x}" if unicodedata.category(c) == "Cf" else c for c in raw)


def main(arguments: list[str]) -> int:
    """Resolve the named files; return 1, after a sentence on standard error, when one of them fails."""
    check, files = "--check" in arguments, [Path(a) for a in arguments if a != "--check"]
    failed = False
    for path in files:
        before = path.read_text(encoding="utf-8")
        try:
            after = canonical(before.split("\n"))
        except (Unresolved, KeyError, json.JSONDecodeError) as problem:
            print(f"{path.name}: {problem}", file=sys.stderr)
            failed = True
            continue
        if check and after != before:
            print(f"{path.name}: not canonical; run resolve.py on it", file=sys.stderr)
            failed = True
        elif not check:
            path.write_text(after, encoding="utf-8")
    return int(failed)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1:]))
