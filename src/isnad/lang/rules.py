"""Rule records: what a linguist writes, and what every fact points back to.

A rule file is a YAML list of records. A record has an ``id``, words (``match``), a ``table`` of words (TSV) or a
``pattern`` that its task understands; why it is right, its source and register; and sentences that it must find and
must leave alone. In an example, braces mark what is to be found: ``"{found} and not found"``.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml
from msgspec import Struct

from isnad.errors import PackInvalid

_COMMON = {"id", "match", "table", "column", "takes", "as_written", "why", "source", "register", "finds", "ignores"}
_MACRO = re.compile(r"<(\w+)>")
FORMS = "forms"
_ESCAPE, _ZWNJ = "\\u200c", "\u200c"

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Example(Struct, frozen=True):
    """A sentence with the spans that its rule must find (none: the rule must leave it alone)."""

    text: str
    spans: tuple[tuple[int, int], ...]
    expect: Mapping[str, Any]


class Rule(Struct, frozen=True):
    """One rule record; ``value`` holds the fields that only its task knows, ``rows`` one value a row of its table."""

    id: str
    table: str
    file: Path
    forms: tuple[tuple[str, int], ...]
    takes: frozenset[str]
    as_written: bool
    why: str
    source: str
    register: str
    finds: tuple[Example, ...]
    ignores: tuple[Example, ...]
    value: Mapping[str, Any]
    rows: tuple[Mapping[str, Any], ...]


def load_yaml(path: Path) -> Any:
    """The content of a YAML file.

    Raises:
        PackInvalid: the file is not YAML.
    """
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        where = str(getattr(error, "problem_mark", "")).strip()
        raise PackInvalid(f"{path.name} is not readable YAML {where}; mend that line and try again") from error


def load_rules(path: Path, *, owner: str, task: str, macros: Mapping[str, list[str]]) -> Iterator[Rule]:
    """The rules of one file, ids made full (``owner.task.id``).

    Raises:
        PackInvalid: a record lacks an id, or names a macro or table that is not there.
    """
    for record in load_yaml(path) or []:
        if not isinstance(record, dict) or "id" not in record:
            raise PackInvalid(f"{path.name} of language {owner} holds a record without an id; give each record one")
        yield _rule(record, path, owner, task, macros)


def _rule(record: dict[str, Any], path: Path, owner: str, task: str, macros: Mapping[str, list[str]]) -> Rule:
    rule_id = f"{owner}.{task}.{record['id']}"
    value = {k: v for k, v in record.items() if k not in _COMMON}
    rows: list[Mapping[str, Any]] = [value]
    forms: list[tuple[str, int]] = []
    for form in record.get("match") or []:
        forms.extend((plain, 0) for plain in _expand(str(form), macros, rule_id))
    if "table" in record:
        column = record.get("column", FORMS)
        for row in read_table(path.parent / record["table"], column):
            rows.append({**value, **row})
            forms.extend((form.replace(_ESCAPE, _ZWNJ), len(rows) - 1) for form in row[column].split("|") if form)
    return Rule(
        id=rule_id,
        table=f"{task}.{path.stem}",
        file=path,
        forms=tuple(dict.fromkeys(forms)),
        takes=frozenset(record.get("takes") or ()),
        as_written=bool(record.get("as_written", False)),
        why=record.get("why", ""),
        source=record.get("source", ""),
        register=record.get("register", "general"),
        finds=tuple(parse_example(e) for e in record.get("finds") or ()),
        ignores=tuple(parse_example(e) for e in record.get("ignores") or ()),
        value=value,
        rows=tuple(rows),
    )


def _expand(form: str, macros: Mapping[str, list[str]], rule_id: str) -> list[str]:
    """A form with its ``<macro>`` replaced by each of the macro's words in turn."""
    macro = _MACRO.search(form)
    if macro is None:
        return [form]
    if macro[1] not in macros:
        raise PackInvalid(f"rule {rule_id} uses <{macro[1]}>, which text/macros.yaml does not define; add it there")
    out = []
    for word in macros[macro[1]]:
        out.extend(_expand(f"{form[: macro.start()]}{word}{form[macro.end() :]}", macros, rule_id))
    return out


def read_table(path: Path, column: str = FORMS) -> list[dict[str, str]]:
    """The rows of a TSV table; lines that begin with ``#`` are notes, the first other line names the columns.

    Raises:
        PackInvalid: there is no such table, or it has no column of words.
    """
    try:
        lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    except OSError as error:
        raise PackInvalid(f"the table {path.name} cannot be read; put it beside its rule file") from error
    rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    if rows and column not in rows[0]:
        raise PackInvalid(f"the table {path.name} has no column named '{column}'; name the column of words so")
    return rows


def parse_example(example: str | Mapping[str, Any]) -> Example:
    """An example with its braces taken out and turned into spans."""
    record = {"text": example} if isinstance(example, str) else dict(example)
    marked = record.pop("text")
    text, spans, opened = "", [], None
    for char in marked:
        if char == "{":
            opened = len(text)
        elif char == "}" and opened is not None:
            spans.append((opened, len(text)))
            opened = None
        else:
            text += char
    return Example(text, tuple(spans), record)
