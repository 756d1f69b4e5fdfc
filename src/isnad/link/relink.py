"""Linking what is new: an article costs what its neighbourhood costs, and any order of reading gives the same links.

Both come from one rule: whether two things are one is said of the two alone (their names, their traits, their days, and
what a person has judged), never of what else is in the record. So a new article is compared with those that share
something with it, and nothing else can change.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable

import apsw
import msgspec

from isnad.link import entities, evidence, neighbours, statements
from isnad.link.groups import regroup
from isnad.link.judgements import judged_only, settle, standing, take_back, write
from isnad.link.model import JOINS, JUDGED, KINDS, Kind, Link, Proposal, Updated, Verdict
from isnad.link.tables import Store, ask, lay_out, need
from isnad.link.traits import Traits, traits_of
from isnad.model import Report

_KEPT_TRAITS = 4000
Progress = Callable[[int, int], None]
"""Called with how many articles are done, and of how many."""


def update(store: Store, *, progress: Progress | None = None) -> Updated:
    """Link what came into the record, changed or left it since the last linking; all of it or nothing.

    Raises:
        RecordLocked: another process is writing and did not finish in time; nothing was changed.
    """
    with store.writing() as db:
        lay_out(db)
        return Linker(db, progress).run()


def judge(
    store: Store, kind: Kind, a: str, b: str, verdict: Verdict | None, *, author: str, note: str | None = None
) -> Updated:
    """Keep a person's judgement of two ends of a link (None takes the last one back), and link anew what it touches.

    Raises:
        NotInRecord: there is nothing to judge or to take back.
    """
    with store.writing() as db:
        need(db)
        if verdict is None:
            take_back(db, kind, a, b)
        else:
            write(db, kind, a, b, verdict, author, note)
        linker = Linker(db, None)
        linker.reconsider(kind, a, b)
        return linker.run()


class Linker:
    """One linking: the articles that are looked at, and the ends whose groups have to be worked out again."""

    def __init__(self, db: apsw.Connection, progress: Progress | None) -> None:
        self.db = db
        self.progress = progress or (lambda done, of: None)
        self.touched: dict[Kind, set[str]] = {kind: set() for kind in KINDS}
        self.names: dict[tuple[str, str], None] = {}
        self.compared = 0
        self.made: dict[str, int] = {}
        self._again: set[str] = set()
        self._traits: dict[str, Traits] = {}
        self._same: dict[str, set[str]] = {}

    def run(self) -> Updated:
        """Link everything that waits."""
        todo = [article for (article,) in ask(self.db, "SELECT article FROM link_todo ORDER BY article")]
        self.db.execute("DELETE FROM link_todo")
        for article in todo:
            self._forget(article)
        read = {article for article in todo if self._keep(article)}
        self._link_names()
        for article in sorted(self._again - read):
            self._unlink(article)
        self._again |= read
        self._link_articles(sorted(self._again))
        for kind in KINDS:
            self._judged(kind)
            regroup(self.db, kind, sorted(self.touched[kind]))
        return Updated(articles=len(todo), compared=self.compared, links=dict(sorted(self.made.items())))

    def reconsider(self, kind: Kind, a: str, b: str) -> None:
        """Look again at a pair that a person has judged."""
        self.touched[kind] |= {a, b}
        for end in (a, b):
            if kind == "entity":
                sql = "SELECT DISTINCT entity, name FROM link_bearer WHERE entity = ?"
                self.names.update(dict.fromkeys(ask(self.db, sql, (end,))))
                self._again |= set(entities.bearers(self.db, end))
            else:
                sql = "SELECT article.id FROM statement JOIN article ON article.key = article WHERE statement.id = ?"
                homes = [end] if kind != "statement" else [home for (home,) in ask(self.db, sql, (end,))]
                known = "SELECT id FROM link_article WHERE id = ?"
                self._again |= {home for home in homes if ask(self.db, known, (home,))}

    def _read(self, article: str) -> Traits | None:
        rows = ask(self.db, "SELECT key FROM article WHERE id = ? AND latest = 1", (article,))
        if not rows:
            return None
        key = rows[0][0]
        ((data,),) = ask(self.db, "SELECT report FROM article_body WHERE key = ?", (key,))
        report = msgspec.json.decode(zlib.decompress(data), type=Report)
        ids = ask(self.db, "SELECT id FROM statement WHERE article = ? ORDER BY number", (key,))
        return traits_of(report, [ident for (ident,) in ids])

    def _forget(self, article: str) -> None:
        if not ask(self.db, "SELECT 1 FROM link_article WHERE id = ?", (article,)):
            return
        self._unlink(article)
        neighbours.forget(self.db, article)
        for key, name in entities.forget(self.db, article):
            self.names[key, name] = None
            self.touched["entity"].add(key)
            self._again |= set(entities.bearers(self.db, key))
        self.db.execute("DELETE FROM link_article WHERE id = ?", (article,))
        self._again.discard(article)

    def _unlink(self, article: str) -> None:
        where = "kind != 'entity' AND (home_a = ?1 OR home_b = ?1)"
        for kind, a, b in ask(self.db, f"SELECT kind, a, b FROM link WHERE {where}", (article,)):
            self.touched[kind] |= {a, b}
        self.db.execute(f"DELETE FROM link WHERE {where}", (article,))

    def _keep(self, article: str) -> bool:
        traits = self._read(article)
        if traits is None:
            return False
        self._remember(article, traits)
        data = msgspec.msgpack.encode(traits)
        self.db.execute("INSERT OR REPLACE INTO link_article VALUES (?, ?, ?)", (article, traits.day, data))
        neighbours.keep(self.db, traits)
        self.names.update(dict.fromkeys(entities.keep(self.db, article, traits.persons)))
        return True

    def _link_names(self) -> None:
        best: dict[tuple[str, str], Proposal] = {}
        for key, name in sorted(self.names):
            self.touched["entity"].add(key)
            for found in entities.proposals(self.db, key, name):
                pair = (found.a, found.b)
                if pair not in best or _rank(found) > _rank(best[pair]):
                    best[pair] = found
        for proposal in best.values():
            self._settle_names(proposal)

    def _settle_names(self, proposal: Proposal) -> None:
        sql = "SELECT score, reasons, state FROM link WHERE kind = 'entity' AND a = ? AND b = ?"
        before = next(iter(ask(self.db, sql, (proposal.a, proposal.b))), None)
        if before is not None and (before[0], before[1]) > _rank(proposal):
            return
        link = self._settle(proposal)
        joins, joined = link.state in JOINS, before is not None and before[2] in JOINS
        if joins != joined:
            # articles that know them by names of long ago become neighbours now; one side is enough to compare both
            first, second = (entities.bearers(self.db, end) for end in (proposal.a, proposal.b))
            self._again |= set(first if len(first) <= len(second) else second)

    def _link_articles(self, articles: list[str]) -> None:
        todo = set(articles)
        for done, article in enumerate(articles, 1):
            traits = self._load(article)
            for other in neighbours.candidates(self.db, traits, self._same_as):
                if other not in todo or article < other:
                    self._compare(traits, self._load(other))
            self.progress(done, len(articles))

    def _compare(self, a: Traits, b: Traits) -> None:
        self.compared += 1
        near = False
        for proposal in (evidence.copy(a, b), evidence.story(a, b, self._same_as)):
            if proposal is not None:
                link = self._settle(proposal)
                near = near or link.state in JOINS
        runs = len(a.prints & b.prints) >= 2 and a.language == b.language
        judged = standing(self.db, "story", a.id, b.id)
        if (near or runs) and not (judged and judged[0] == "reject"):
            for found in statements.proposals(a, b, self._same_as):
                self._settle(found)

    def _settle(self, proposal: Proposal) -> Link:
        link = settle(self.db, proposal)
        self.touched[proposal.kind] |= {proposal.a, proposal.b}
        name = f"{link.kind} {link.state}"
        self.made[name] = self.made.get(name, 0) + 1
        return link

    def _judged(self, kind: Kind) -> None:
        """Links that only persons propose, of the ends that are looked at."""
        for end in sorted(self.touched[kind] | (self._again if kind in ("story", "copy") else set())):
            where = "kind = ?1 AND rule = ?2 AND (a = ?3 OR b = ?3)"
            for a, b in ask(self.db, f"SELECT a, b FROM link WHERE {where}", (kind, JUDGED, end)):
                self.touched[kind] |= {a, b}
            self.db.execute(f"DELETE FROM link WHERE {where}", (kind, JUDGED, end))
            for proposal in judged_only(self.db, kind, end):
                self._settle(proposal)

    def _same_as(self, entity: str) -> set[str]:
        if entity not in self._same:
            self._same[entity] = entities.same_as(self.db, entity)
        return self._same[entity]

    def _load(self, article: str) -> Traits:
        if article not in self._traits:
            ((data,),) = ask(self.db, "SELECT traits FROM link_article WHERE id = ?", (article,))
            self._remember(article, msgspec.msgpack.decode(data, type=Traits))
        return self._traits[article]

    def _remember(self, article: str, traits: Traits) -> None:
        while len(self._traits) >= _KEPT_TRAITS:
            self._traits.pop(next(iter(self._traits)))
        self._traits[article] = traits


def _rank(proposal: Proposal) -> tuple[float, str]:
    return proposal.score, msgspec.json.encode(proposal.reasons).decode()
