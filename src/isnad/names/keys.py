"""Keys of entities: the same for the same thing in any article of any language, where the words allow it."""

from __future__ import annotations

from collections.abc import Iterable


def slug(words: Iterable[str]) -> str:
    """Folded words as one key."""
    return "-".join(word for word in words if word.isalnum())


def person(words: Iterable[str]) -> str:
    """The key of a person who is known by name only."""
    return f"person:{slug(words)}"


def office(sense: str, state: str | None, portfolio: str | None, words: Iterable[str]) -> str:
    """The key of a holder of an office who is not named: by country and office, else by the words themselves."""
    if state and (
        portfolio or sense in ("president", "premier", "king", "chancellor", "speaker", "emir", "crown-prince")
    ):
        return f"role:{state}:{sense}" + (f":{portfolio}" if portfolio else "")
    return f"role:{slug(words)}"


def institution(sense: str, state: str | None, portfolio: str | None, words: Iterable[str]) -> str:
    """The key of an institution: a ministry by country and portfolio, else by its words."""
    if state and sense == "ministry" and portfolio:
        return f"organization:{state}:ministry:{portfolio}"
    if state and sense in ("government", "parliament", "army", "police", "central-bank"):
        return f"organization:{state}:{sense}"
    return f"organization:{slug(words)}"
