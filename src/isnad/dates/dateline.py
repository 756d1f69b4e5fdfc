"""The day in a dateline or byline: a full date that ends one of the first lines, where no sentence stands."""

from __future__ import annotations

from isnad.dates.context import Found
from isnad.text.document import Document
from isnad.text.lines import is_scrap, lines_of
from isnad.text.sentences import LINE

# Kicker, headline, subtitle, author and outlet may stand before the date; later lines are the article's own.
_FIRST_LINES = 6


def dateline(doc: Document, found: list[Found]) -> str | None:
    """The day that a dateline gives, as EDTF, or None.

    It must be told with its year, end its line, and either fill the line or carry a weekday that agrees; the line must
    be no sentence.
    """
    tokens = doc.tokens
    stops = doc.pack.settings("text.sentences").get("stops", ())
    ends = {tokens.ends[i] for i in range(len(tokens) - 1) if tokens.words[i + 1] == LINE}
    for line in lines_of(doc, stops)[:_FIRST_LINES]:
        if not is_scrap(line):
            continue
        first, last = tokens.starts[line.first], tokens.ends[line.last - 1]
        for one in found:
            when = one.when
            whole = when.grain == "day" and when.days is not None and when.days[0] == when.days[1] and not when.yearless
            if not whole or when.kind != "date" or not first <= one.start < last or one.end not in ends:
                continue
            if one.start == first or "weekday agrees" in when.checks:
                return when.value
    return None
