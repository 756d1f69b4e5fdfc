"""Folding with positions: the only place where text is changed for matching.

A :class:`Folder` maps letter variants, presentation forms and digits to one form, deletes marks, tatweel and invisible
characters, and joins what writers and lost ZWNJ keep apart. The :class:`Folded` text carries the position of every
character, so that a span found in it cuts the untouched text exactly; nothing recovers offsets afterwards.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

# Unicode Standard, ch. 9.2 and 23: Arabic presentation forms A and B; NFKC gives their plain letters.
_PRESENTATION = [*range(0xFB50, 0xFE00), *range(0xFE70, 0xFF00)]
# Format characters (category Cf) that news text carries: zero width, bidi controls, word joiner, BOM, soft hyphen.
_INVISIBLE = [0x00AD, 0x061C, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065), *range(0x2066, 0x2070), 0xFEFF]  # fmt: skip  # noqa: E501
_SPACES = [0x0009, 0x00A0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000]


class Folded:
    """Folded text with the position of every character in the untouched text.

    Positions are kept as runs: within a run, original offset = folded offset + shift.
    """

    __slots__ = ("_at", "_shift", "_tail", "text")

    def __init__(self, text: str, at: list[int], shift: list[int], tail: list[int]) -> None:
        self.text = text
        self._at = at
        self._shift = shift
        self._tail = tail

    def start(self, index: int) -> int:
        """The offset, in the untouched text, of the folded character at ``index``."""
        run = bisect_right(self._at, index) - 1
        return index + self._shift[run] if run >= 0 else index

    def end(self, index: int) -> int:
        """The end offset, in the untouched text, of a folded span that ends before ``index``.

        Marks that sit on the last letter (a tanwin, say) belong to the span; joiners and spaces do not.
        """
        if index <= 0:
            return 0
        run = bisect_right(self._at, index - 1) - 1
        end = index + (self._shift[run] if run >= 0 else 0)
        if run + 1 < len(self._at) and self._at[run + 1] == index:
            end += self._tail[run + 1]
        return end

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The untouched offsets of the folded span ``[start, end)``."""
        return self.start(start), self.end(end)


class Join(NamedTuple):
    """Where a space between two pieces is deleted: after the word ``left`` or one ending in ``ends``, before ``right``.

    Empty ``right`` means any word; empty ``left`` and ``ends`` mean any word. ``unless`` lists what, standing before a
    word of ``left``, keeps the space (the Persian prefix mi- is also the month of May: "5 mi").
    """

    left: tuple[str, ...] = ()
    ends: str = ""
    right: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()

    def pattern(self) -> str:
        """A regular expression of what stands around the space, which has just been consumed."""
        kept = {word: "".join(rf"(?<!{re.escape(u)} {re.escape(word)} )" for u in self.unless) for word in self.left}
        before = "|".join(rf"(?<=\b{re.escape(word)} ){kept[word]}" for word in self.left)
        before = before or (f"(?<=[{self.ends}] )" if self.ends else r"(?<=[^\W\d] )")
        words = "|".join(re.escape(word) for word in sorted(self.right, key=len, reverse=True))
        return f"(?:{before})(?=" + (rf"(?:{words})\b)" if words else r"[^\W\d])")


class Folder:
    """Folds text by the character tables of a language pack.

    ``letters`` maps a plain letter to its variants; ``marks`` are combining characters to delete; ``joins`` say where
    two written pieces are one word. Folding is one translation and one search for what is deleted or expanded.
    """

    def __init__(
        self, *, letters: Mapping[str, Iterable[str]], marks: Iterable[str], joins: Iterable[Join] = ()
    ) -> None:
        table: dict[int, str] = {ord(v): plain for plain, variants in letters.items() for v in variants}
        table.update({ord(c): c.lower() for c in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"})
        table.update(dict.fromkeys(_SPACES, " "))
        mark_set = set(marks)
        self._expand: dict[str, str] = {}
        for code in _PRESENTATION:
            plain = unicodedata.normalize("NFKC", chr(code))
            if plain == chr(code):
                continue
            plain = "".join(table.get(ord(c), c) for c in plain if c not in mark_set)
            if len(plain) == 1:
                table[code] = plain
            elif plain.strip():
                self._expand[chr(code)] = plain
            else:  # a presentation form of a mark
                mark_set.add(chr(code))
        # what is not in the table is looked up and missed letter by letter, so the usual letters stand for themselves
        self._table = {c: chr(c) for c in (*range(0x20, 0x100), *range(0x600, 0x700))} | table
        self._marks = "".join(sorted(mark_set))
        deleted = self._marks + "".join(chr(c) for c in _INVISIBLE)
        expanded = "".join(self._expand)
        around = "|".join(join.pattern() for join in joins)
        # The first thing to match is one set of characters, so that the search skips plain letters at full speed.
        self._edits = re.compile(
            f"[{deleted}{expanded}{' ' if around else ''}]"
            f"(?:(?<=[{deleted}])[{deleted}]*|(?<=[{expanded}])" + (f"|(?<= )(?:{around})" if around else "") + ")"
        )

    @classmethod
    def from_settings(cls, settings: Mapping[str, Any]) -> Folder:
        """The folding that a pack's ``text/characters.yaml`` describes: ``letters``, ``marks``, ``joins``."""
        joins = [
            Join(tuple(j.get("left", ())), j.get("ends", ""), tuple(j.get("right", ())), tuple(j.get("unless", ())))
            for j in settings.get("joins", ())
        ]
        return cls(letters=settings["letters"], marks=settings["marks"], joins=joins)

    def fold(self, text: str) -> Folded:
        """The folded text with its positions."""
        mapped = text.translate(self._table)
        pieces: list[str] = []
        at: list[int] = []
        shift: list[int] = []
        tail: list[int] = []
        last = length = 0
        for edit in self._edits.finditer(mapped):
            begin, end = edit.span()
            pieces.append(mapped[last:begin])
            length += begin - last
            last = end
            gone = mapped[begin:end]
            plain = self._expand.get(gone)
            if plain is not None:  # every letter of a ligature sits at the ligature
                pieces.append(plain)
                for offset in range(len(plain)):
                    at.append(length + offset)
                    shift.append(begin - length - offset)
                    tail.append(0)
                length += len(plain)
                gone = ""
            elif at and at[-1] == length:
                shift[-1] = end - length
                continue
            at.append(length)
            shift.append(end - length)
            tail.append(len(gone) - len(gone.lstrip(self._marks)))
        if not pieces:
            return Folded(mapped, at, shift, tail)
        pieces.append(mapped[last:])
        return Folded("".join(pieces), at, shift, tail)

    def key(self, text: str) -> str:
        """The folded text alone, with runs of spaces squeezed: the form in which lexicon words are compared."""
        return " ".join(self.fold(text).text.split())
