"""What persons judge of links: accepted, rejected, taken back; kept apart from the links, so re-linking keeps it."""

from __future__ import annotations

from datetime import UTC, datetime

import apsw
import msgspec

from isnad.errors import NotInRecord
from isnad.link.model import JUDGED, Kind, Link, Proposal, Verdict, link_id, ordered
from isnad.link.tables import ask

COLUMNS = "id, kind, a, b, home_a, home_b, score, reasons, rule, author, state"


def standing(db: apsw.Connection, kind: Kind, a: str, b: str) -> tuple[Verdict, str] | None:
    """The judgement that holds of a pair, and whose it is."""
    sql = (
        "SELECT verdict, author FROM link_judgement WHERE kind = ? AND a = ? AND b = ? AND undone IS NULL "
        "ORDER BY number DESC LIMIT 1"
    )
    return next(iter(ask(db, sql, (kind, *ordered(a, b)))), None)


def settle(db: apsw.Connection, proposal: Proposal) -> Link:
    """Write a proposal as a link, with the judgement that a person has passed on it, if any."""
    judged = standing(db, proposal.kind, proposal.a, proposal.b)
    state = "made" if proposal.sure else "doubtful"
    author = proposal.rule
    if judged is not None:
        state, author = ("accepted" if judged[0] == "accept" else "rejected"), judged[1]
    link = Link(
        id=link_id(proposal.kind, proposal.a, proposal.b), kind=proposal.kind, a=proposal.a, b=proposal.b,
        homes=proposal.homes, score=proposal.score, reasons=proposal.reasons, rule=proposal.rule, author=author,
        state=state,  # type: ignore[arg-type]
    )  # fmt: skip
    values = (
        link.id, link.kind, link.a, link.b, *link.homes, link.score, msgspec.json.encode(link.reasons).decode(),
        link.rule, link.author, link.state,
    )  # fmt: skip
    db.execute(f"INSERT OR REPLACE INTO link ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", values)
    return link


def link_of(row: tuple[str, ...]) -> Link:
    """A row of the table of links, typed."""
    ident, kind, a, b, home_a, home_b, score, reasons, rule, author, state = row
    return Link(
        id=ident, kind=kind, a=a, b=b, homes=(home_a, home_b), score=score,  # type: ignore[arg-type]
        reasons=tuple(msgspec.json.decode(reasons)), rule=rule, author=author, state=state,  # type: ignore[arg-type]
    )  # fmt: skip


def write(db: apsw.Connection, kind: Kind, a: str, b: str, verdict: Verdict, author: str, note: str | None) -> None:
    """Keep a person's judgement of a pair."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    db.execute(
        "INSERT INTO link_judgement (kind, a, b, verdict, author, note, made) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (kind, *ordered(a, b), verdict, author, note, now),
    )


def take_back(db: apsw.Connection, kind: Kind, a: str, b: str) -> None:
    """Take back the judgement that holds of a pair; the one before it holds again.

    Raises:
        NotInRecord: nobody has judged this pair.
    """
    sql = "SELECT max(number) FROM link_judgement WHERE kind = ? AND a = ? AND b = ? AND undone IS NULL"
    ((number,),) = ask(db, sql, (kind, *ordered(a, b)))
    if number is None:
        raise NotInRecord(f"nobody has judged the link of {a} and {b}; 'isnad link review' lists what waits for it")
    now = datetime.now(UTC).isoformat(timespec="seconds")
    db.execute("UPDATE link_judgement SET undone = ? WHERE number = ?", (now, number))


def judged_only(db: apsw.Connection, kind: Kind, end: str) -> list[Proposal]:
    """What persons have judged of one end and no rule proposes: proposals of score 0, for :func:`settle`."""
    sql = "SELECT DISTINCT a, b FROM link_judgement WHERE kind = ? AND undone IS NULL AND {} = ?"
    pairs = {*ask(db, sql.format("a"), (kind, end)), *ask(db, sql.format("b"), (kind, end))}
    out = []
    for a, b in sorted(pairs):
        homes = (_home(db, kind, a), _home(db, kind, b))
        proposed = ask(db, "SELECT 1 FROM link WHERE id = ? AND rule != ?", (link_id(kind, a, b), JUDGED))
        if homes[0] and homes[1] and not proposed:
            out.append(
                Proposal(kind=kind, a=a, b=b, homes=(homes[0], homes[1]), score=0.0,
                         reasons=("a person's judgement; no rule proposes it",), rule=JUDGED, sure=False)
            )  # fmt: skip
    return out


def _home(db: apsw.Connection, kind: Kind, end: str) -> str | None:
    """The article of an end of a link, the entity itself for an entity; None where the record has it no more."""
    sql = {
        "entity": "SELECT entity FROM link_bearer WHERE entity = ? LIMIT 1",
        "statement": "SELECT article.id FROM statement JOIN article ON article.key = article "
        "WHERE statement.id = ? AND latest = 1",
    }.get(kind, "SELECT id FROM link_article WHERE id = ?")
    return next((home for (home,) in ask(db, sql, (end,))), None)
