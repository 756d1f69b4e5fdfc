"""The public names are those of the contract, and importing them costs nothing."""

from __future__ import annotations

import subprocess
import sys

import isnad


def test_public_names() -> None:
    assert sorted(isnad.__all__) == list(isnad.__all__)
    assert all(hasattr(isnad, name) for name in isnad.__all__)


def test_import_loads_neither_packs_nor_tools() -> None:
    code = (
        "import isnad, sys; print([m for m in ('yaml', 'click', 'rich', 'numpy', 'apsw', 'httpx') if m in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"
