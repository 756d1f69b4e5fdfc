"""Noun phrases headed by a title or an institution: the head and all that goes on with it, up to a name or the verb."""

from __future__ import annotations

from isnad.names.lexicon import FUNCTION, GIVEN, NAME, NEVER, PARTICLE, SURE
from isnad.names.nouns import STAND_FOR, Inner, Noun, as_ministry
from isnad.names.scan import Chunk, Scan

# Institutions that stand for themselves: the next word is no part of their name unless it is known.
_WHOLE = frozenset(
    {"government", "parliament", "police", "army", "judiciary", "cabinet", "presidency", "senate", "central-bank"}
)
_LONGEST = 14
_LONGEST_QUOTE = 6


class _Growing:
    """A noun phrase while its complements are being read."""

    def __init__(self, scan: Scan, head: Chunk, role: bool) -> None:
        self.scan = scan
        self.head = head
        self.role = role
        self.last = head.last
        self.after = head.after
        self.state: str | None = None
        self.portfolio: str | None = None
        self.inner: str | None = None
        self.portfolio_at: Chunk | None = None
        self.rest: list[Inner] = []
        self.taken = 0
        self.unknown = 0
        self.coordinated = False

    def take(self, last: int, after: int = 0) -> bool:
        self.last = last
        self.after = after
        self.taken += 1
        return True

    def grow(self) -> None:
        while self.last < self.scan.n and self.last - self.head.first < _LONGEST and self._step(self.last):
            pass

    def _step(self, j: int) -> bool:
        if not self.scan.is_word(j):
            return self._quoted(j) or self._listed(j)
        return (
            self._nation(j) or self._known(j) or self._portfolio(j) or self._place(j)
            or self._place_head(j) or self._of(j) or self._in(j)
            or self._institution(j) or self._title(j) or self._modifier(j) or self._definite(j) or self._plain(j)
            or self._onward(j)
        )  # fmt: skip

    def _nation(self, j: int) -> bool:
        chunk = self.scan.at("nations", j)
        if chunk is None or chunk.classes & {"conj", "prep"}:
            return False
        self.state = self.state or str(chunk.value["state"])
        return self.take(chunk.last, chunk.after)

    def _known(self, j: int) -> bool:
        chunk = self.scan.at("known", j)
        if chunk is None or "conj" in chunk.classes or chunk.value["kind"] == "person":
            return False
        if "prep" in chunk.classes and not (self.role or self.head.value["sense"] in self.scan.lex.in_senses):
            return False
        self.rest.append(Inner.of(chunk))
        self.inner = self.inner or str(chunk.value["key"])
        self.state = self.state or str(chunk.value["state"]) or None
        return self.take(chunk.last, chunk.after)

    def _portfolio(self, j: int) -> bool:
        chunk = self.scan.at("portfolios", j)
        if chunk is None or (chunk.classes and self.portfolio is None):
            return False
        if self.portfolio is None and self.taken:
            return False
        self.portfolio = self.portfolio or str(chunk.value["portfolio"])
        self.portfolio_at = self.portfolio_at or chunk
        return self.take(chunk.last, chunk.after)

    def _place(self, j: int) -> bool:
        chunk = self.scan.at("places", j)
        if chunk is None or chunk.classes & {"conj", "prep"}:
            return False
        if self.scan.lex.article and self.taken and (self.state is not None or self.inner is not None):
            return False  # the country is said already: what follows is the verb's object
        self.rest.append(Inner.of(chunk))
        self.state = self.state or str(chunk.value["state"]) or None
        return self.take(chunk.last, chunk.after)

    def _place_head(self, j: int) -> bool:
        """A word such as "province" with the name of the place."""
        if not self.scan.is_a("place_heads", j) or self.scan.at("places", j + 1) is None:
            return False
        self.last = j + 1
        if self._place(j + 1):
            return True
        self.last = j
        return False

    def _of(self, j: int) -> bool:
        scan = self.scan
        k = j + 1
        if not scan.is_a("of", j):
            k += 1
            if not scan.is_word(j + 1) or f"{scan.words[j]} {scan.words[j + 1]}" not in scan.lex.lists["of"]:
                return False
        if not scan.is_word(k):
            return False
        old = self.last
        self.last = k
        if (
            self._nation(k) or self._known(k) or self._portfolio(k) or self._place(k) or self._institution(k)
            or self._title(k, any_head=True) or self._modifier(k)
        ):  # fmt: skip
            return True
        if scan.look(k)[0] & NEVER or k in scan.verbs or not _looks_definite(scan, k):
            self.last = old
            return False
        return self.take(k + 1)

    def _in(self, j: int) -> bool:
        scan = self.scan
        if not scan.is_a("in", j) or self.head.value["sense"] not in scan.lex.in_senses:
            return False
        old = self.last
        self.last = j + 1
        chunk = scan.at("places", j + 1) or scan.at("known", j + 1)
        if chunk is not None and not chunk.classes:
            self.rest.append(Inner.of(chunk))
            return self.take(chunk.last, chunk.after)
        if self._institution(j + 1):
            return True
        self.last = old
        return False

    def _institution(self, j: int) -> bool:
        scan = self.scan
        head = scan.at("orgheads", j)
        if head is None or "conj" in head.classes:
            return False
        if "prep" in head.classes and not (
            self.role and (self.head.value["sense"] in scan.lex.in_senses or self.taken)
        ):
            return False
        if not self.role and self.taken > 2:
            return False
        inner = institution(scan, head)
        if inner is None:
            return False
        self.rest.append(Inner(inner.first, inner.last, inner.cut, inner.after, head, inner))
        self.inner = self.inner or str(head.value["sense"])
        self.state = self.state or inner.state
        self.portfolio = self.portfolio or inner.portfolio
        return self.take(inner.last, inner.after)

    def _title(self, j: int, any_head: bool = False) -> bool:
        scan = self.scan
        head = scan.at("titles", j)
        if head is None or not self.role or head.value["type"] not in ("office", "royal") or "conj" in head.classes:
            return False
        if not any_head and (self.head.value["sense"] not in STAND_FOR or "prep" in head.classes or self.portfolio):
            return False
        inner = title(scan, head)
        self.rest.extend(inner.rest)
        self.inner = inner.sense
        self.state = self.state or inner.state
        self.portfolio = self.portfolio or inner.portfolio
        return self.take(inner.last, inner.after)

    def _modifier(self, j: int) -> bool:
        return self.scan.words[j] in self.scan.lex.modifiers and self.take(j + 1)

    def _definite(self, j: int) -> bool:
        """A word with the article after a head without it: the genitive that the head demands."""
        scan, lex = self.scan, self.scan.lex
        word = scan.words[j]
        if not lex.article or self.state is not None or j in scan.verbs or self.head.value.get("type") == "official":
            return False
        flags, _ = scan.look(j)
        if self.head.definite:
            # an adjective of relation; a surname of that form is told by the lists
            adjective = (
                word.startswith(lex.article) and word.endswith(lex.relation_endings) and bool(lex.relation_endings)
            )
            more = scan.at("nations", j + 1) is not None or j + 1 < scan.n and scan.words[j + 1] in lex.modifiers
            return adjective and more and not flags & (SURE | GIVEN) and self.take(j + 1)
        limit = 1 if self.role else 3
        if flags & NEVER or self.unknown >= limit or (self.taken and flags & GIVEN):
            return False
        joined = any(word.startswith(c + lex.article) for c in lex.lists["conjunctions"])
        if not word.startswith(lex.article) and not (joined and self.unknown):
            return False
        if self.taken > self.unknown and flags & NAME:
            return False
        self.unknown += 1
        if self.role and self.head.value["sense"] == "president":
            self.inner = self.inner or word  # the head of a service is not the head of state
        return self.take(j + 1)

    def _plain(self, j: int) -> bool:
        """One unknown word after an institution's head: its proper name."""
        scan, lex = self.scan, self.scan.lex
        if self.role or self.taken or self.head.definite or self.head.value["sense"] in _WHOLE or j in scan.verbs:
            return False
        word = scan.words[j]
        flags, cut = scan.look(j)
        if flags & FUNCTION or cut or len(word) < 3:
            return False
        if lex.article:
            plain = flags & NEVER or not flags and word.endswith(lex.unlike_endings)
            genitive = scan.is_word(j + 1) and scan.words[j + 1].startswith(lex.article)
            return (not plain or bool(flags & NEVER) and genitive) and self.take(j + 1)
        # without an article nothing marks the end: the words must reach a place where the phrase is surely over
        for last in (j + 1, j + 2, j + 3):
            if scan.closes(last) or last in scan.doc.pairs:
                return (last >= scan.n or scan.words[last] not in lex.lists["object"]) and self.take(last)
            if scan.look(last)[0] & GIVEN:
                return self.take(last)
        return False

    def _onward(self, j: int) -> bool:
        """Unknown words between a head and a place or institution that closes the phrase, where there is no article."""
        scan = self.scan
        if scan.lex.article or self.state is not None:
            return False
        for k in range(j, min(j + 6, scan.n)):
            if k > j and any(scan.at(t, k) is not None for t in ("places", "nations", "known", "orgheads")):
                self.last = k
                return self.take(k)
            flags, _ = scan.look(k)
            if scan.is_a("conjunctions", k) and k > j:
                continue
            if not scan.is_word(k) or k in scan.verbs or flags & (FUNCTION | GIVEN | PARTICLE):
                return False
        return False

    def _quoted(self, j: int) -> bool:
        close = self.scan.doc.pairs.get(j)
        if close is None or self.role or self.head.definite or not 1 < close - j <= _LONGEST_QUOTE:
            return False
        return self.take(close + 1)

    def _listed(self, j: int) -> bool:
        return False


def _looks_definite(scan: Scan, j: int) -> bool:
    article = scan.lex.article
    return not article or scan.words[j].startswith(article)


def title(scan: Scan, head: Chunk) -> Noun:
    """The phrase that a title heads, without any name."""
    return _noun(scan, head, role=True)


def institution(scan: Scan, head: Chunk) -> Noun | None:
    """The phrase that an institution's head noun begins; ``None`` where nothing tells which institution is meant."""
    noun = _noun(scan, head, role=False)
    named = noun.last > head.last
    alone = head.value["alone"] == "y" and (head.definite or not scan.lex.article)
    return noun if named or alone else None


def _noun(scan: Scan, head: Chunk, *, role: bool) -> Noun:
    growing = _Growing(scan, head, role)
    growing.grow()
    definite = (
        head.definite
        or growing.taken > 0
        and (growing.state is not None or growing.inner is not None or growing.portfolio is not None)
    )
    rest = tuple(growing.rest)
    if role and scan.lex.portfolio_names and growing.portfolio_at is not None:
        rest = _with_ministry(growing, growing.portfolio_at)
    return Noun(
        head.first, growing.last, head.cut, growing.after, head, definite, growing.state, growing.portfolio,
        growing.inner, rest,
        any(word in scan.lex.former for word in scan.words[head.last : growing.last]),
    )  # fmt: skip


def _with_ministry(growing: _Growing, portfolio: Chunk) -> tuple[Inner, ...]:
    """The names inside a minister's title, the ministry among them instead of its country."""
    country = next((i for i in growing.rest if i.first == portfolio.last and "state" in i.chunk.value), None)
    last = country.last if country else portfolio.last
    noun = Noun(
        portfolio.first, last, 0, 0, as_ministry(portfolio), True, growing.state, growing.portfolio, None, ()
    )  # fmt: skip
    others = tuple(i for i in growing.rest if i is not country)
    return (Inner(portfolio.first, last, 0, 0, noun.head, noun), *others)
