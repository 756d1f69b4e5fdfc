"""``python -m isnad``: the command line."""

from __future__ import annotations

from isnad.cli import main

if __name__ == "__main__":  # a reading process imports this file and must not begin anew
    main()
