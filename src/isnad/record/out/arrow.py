"""Tables of the record as Arrow tables, and so as Parquet; needs the optional package ``pyarrow``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from isnad.errors import MissingPackage

if TYPE_CHECKING:
    import pyarrow as pa

    from isnad.link.model import Link
    from isnad.record.record import Record

_WHOLE = frozenset(
    ("version", "latest", "length", "number", "position", "start", "end", "cue_start", "cue_end", "speaker_start",
     "speaker_end", "trigger_start", "trigger_end", "said_by", "event", "sources")
)  # fmt: skip
_REAL = frozenset(("score",))


def table(record: Record, name: str) -> pa.Table:
    """A table of the record (docs/record.md has the columns); the same types whatever is in it.

    Raises:
        MissingPackage: pyarrow is not installed.
    """
    arrow = _pyarrow()
    names, rows = record.table(name)
    columns = list(zip(*rows, strict=True)) or [()] * len(names)
    fields = [arrow.field(column, _type(arrow, name, column)) for column in names]
    arrays = [arrow.array(values, field.type) for values, field in zip(columns, fields, strict=True)]
    return arrow.Table.from_arrays(arrays, schema=arrow.schema(fields))


def write_parquet(record: Record, name: str, path: str | Path) -> None:
    """A table of the record as a Parquet file.

    Raises:
        MissingPackage: pyarrow is not installed.
    """
    made = table(record, name)
    from pyarrow import parquet

    parquet.write_table(made, str(path))


def _type(arrow: Any, table_name: str, column: str) -> Any:
    if column in _REAL or (table_name, column) == ("figures", "value"):
        return arrow.float64()
    return arrow.int64() if column in _WHOLE else arrow.string()


def _pyarrow() -> Any:
    try:
        import pyarrow
    except ImportError as error:
        raise MissingPackage("this needs pyarrow; 'pip install \"isnad[arrow]\"' installs it") from error
    return pyarrow


def links(made: Sequence[Link]) -> pa.Table:
    """Links as an Arrow table: id, kind, the two ends, score, reasons (joined by '; '), rule, author and state.

    Raises:
        MissingPackage: pyarrow is not installed.
    """
    arrow = _pyarrow()
    names = ("id", "kind", "a", "b", "score", "reasons", "rule", "author", "state")
    values = {name: [getattr(link, name) for link in made] for name in names}
    values["reasons"] = ["; ".join(link.reasons) for link in made]
    schema = arrow.schema([(name, arrow.float64() if name == "score" else arrow.string()) for name in names])
    return arrow.Table.from_pydict(values, schema=schema)
