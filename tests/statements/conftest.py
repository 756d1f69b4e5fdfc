"""What the tests of statements share: an article read, and its statements as plain words."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest

import isnad


class Said(NamedTuple):
    cue: str
    content: tuple[str, ...]
    mode: str
    speaker: str | None
    surface: str | None
    act: str


def _said(text: str, code: str, **known: str) -> list[Said]:
    out = []
    for s in isnad.read(text, language=code, **known).statements:
        surface = None
        if s.speaker is not None and s.speaker.start is not None and s.speaker.end is not None:
            surface = text[s.speaker.start : s.speaker.end]
        assert s.cue is not None
        out.append(
            Said(
                text[s.cue.start : s.cue.end],
                tuple(text[c.start : c.end] for c in s.content),
                s.mode,
                s.speaker and s.speaker.name,
                surface,
                s.act,
            )
        )
    return out


@pytest.fixture
def said() -> Callable[..., list[Said]]:
    return _said
