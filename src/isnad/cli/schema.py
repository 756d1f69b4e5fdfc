"""``isnad schema``: the JSON Schema of a report."""

from __future__ import annotations

import json

import click


@click.command("schema", short_help="Print the JSON Schema of a report.")
def command() -> None:
    """Print the JSON Schema of a report, made from the same structs that 'isnad read' prints."""
    import msgspec

    from isnad.model import Report

    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(Report)}
    click.echo(json.dumps(schema, indent=1, ensure_ascii=False))
