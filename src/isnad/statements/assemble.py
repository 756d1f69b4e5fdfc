"""The statements of an article: cues in the order of the text, each with its content and its speaker."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from isnad.model import DateExpression, Source, Span, Speaker, Statement
from isnad.names.found import Names
from isnad.statements import according, backward, clause, context, cues, forward, headline, home, mode, subject
from isnad.statements.content import Content, Piece
from isnad.statements.cues import Cue
from isnad.statements.salience import Chain
from isnad.statements.view import View
from isnad.statements.who import Who
from isnad.text.document import Document


class Draft(NamedTuple):
    """A statement while the article is read; ``nested`` is true inside somebody's words."""

    cue: Cue
    content: Content
    who: Who | None
    nested: bool


class Reader:
    """Reads the cues of one article in order and keeps what the next one may refer to."""

    def __init__(self, view: View, sources: Sequence[Source]) -> None:
        self.view = view
        self.cues = cues.find(view)
        self.at: Mapping[int, Cue] = {cue.first: cue for cue in self.cues}
        view.cue_tokens = frozenset(self.at)
        self.ends = {cue.last: cue for cue in self.cues if cue.form == "according"}
        self.chain = Chain(view)
        self.drafts: list[Draft] = []
        self.speakers: list[Who] = []
        self.subjects: list[tuple[int, Who]] = []
        self.outlets = [(s.start, s.end) for s in sources]

    def run(self) -> list[Draft]:
        """The statements that have a content, in the order of their cues."""
        for cue in self.cues:
            draft = self._read(cue)
            if draft is not None:
                self.drafts.append(draft)
        return self.drafts

    def _read(self, cue: Cue) -> Draft | None:
        around = self._around(cue)
        end = self._end(cue, around)
        if cue.form == "according":
            return self._according(cue, end, around is not None)
        if self.view.lex.verb_first:
            content, who = forward.read(self.view, self.at, cue, end)
        else:
            content, who = backward.read(self.view, self.at, cue, self._start(cue, around), end)
        if who is not None:
            who = home.resolve(self.view, who, cue, self.chain)
            if who is not None and who.entity is None and who.alias is None:
                who = self._known_name(who)
        if who is not None and cue.form != "noun":
            self.subjects.append((cue.first, who))
        ahead = self.ends.get(cue.first)
        if ahead is None and content is None and self.view.word(cue.first - 1) in self.view.lex["as_words"]:
            ahead = self.at[cue.first]._replace(first=cue.first - 1)
        if ahead is not None and (content is None or not content.verbatim):
            who = who or subject.after(self.view, cue, end, clause=True)
            content = according.before(self.view, ahead)
        if self.view.word(cue.first - 1) in self.view.lex["negations"] and cue.form == "finite":
            return self._drop(cue, "denied: nobody says it")
        if content is None:
            return self._drop(cue, "no content that it brings")
        if around is not None and who is not None and who.entity is None and self._spoken(around):
            who = None
        if who is None:
            if around is not None:
                return self._drop(cue, "inside somebody's words and without a subject of its own")
            if cue.tense == "present" and content.frame == "object":
                return self._drop(cue, "a verb in the present without a subject")
            if view_word(self.view, cue) in self.view.lex["impersonal_cues"]:
                return self._drop(cue, "nobody is said to speak")
            who = self._unexpressed(cue, around)
        if "outlets" not in cue.frames and self._outlet(who):
            return self._drop(cue, "an outlet passes something on; see sources")
        if who is None and _impersonal(cue):
            return self._drop(cue, "nobody is said to speak")
        if who is not None and around is None:
            self.chain.add(cue, who)
            self.speakers.append(who)
        return Draft(cue, content, who, around is not None)

    def _according(self, cue: Cue, end: int, nested: bool) -> Draft | None:
        who = according.speaker(self.view, cue, self.view.sentence(cue.first)[1])
        if who is None or nested or self._outlet(who):
            return self._drop(cue, "names no speaker of its own")
        content = according.content(self.view, self.at, cue, who)
        if content is None:
            return self._drop(cue, "no content that it brings")
        return Draft(cue, content, who, nested)

    def _start(self, cue: Cue, around: Piece | None) -> int:
        """Where the clause of a cue that ends it begins: after the cue before it, or with its sentence."""
        first, _ = self.view.sentence(cue.first)
        first = max(first, around.first if around is not None else 0)
        for i in range(cue.first - 1, first, -1):
            other = self.at.get(i)
            if other is not None and other.form == "finite" and self.view.word(other.last) in self.view.lex["conjunctions"]:
                return other.last
            if around is not None and self.view.words[i] in self.view.lex["complementizers"]:
                return i + 1
        return clause.start(self.view, first, cue.first)

    def _end(self, cue: Cue, around: Piece | None) -> int:
        """Where the sentence of a cue ends; inside marks, where several sentences may stand, at the first stop."""
        end = self.view.sentence(cue.first)[1]
        if around is None:
            return end
        end = min(end, around.last)
        return next((i for i in range(cue.last, end) if self.view.words[i] in self.view.lex.stops), end)

    def _spoken(self, around: Piece) -> bool:
        """Whether a content is given as spoken: there a verb without a known subject is the speaker's own."""
        return any(d.content.verbatim for d in self.drafts if around in d.content.pieces)

    def _around(self, cue: Cue) -> Piece | None:
        """The innermost content so far that the cue stands in."""
        for draft in reversed(self.drafts):
            for piece in draft.content.pieces:
                if piece.first <= cue.first < piece.last:
                    return piece
        return None

    def _known_name(self, who: Who) -> Who:
        """A plain noun phrase that repeats part of an earlier speaker's name comes home to it."""
        words = set(self.view.words[who.first : who.last])
        for other in reversed(self.speakers):
            start, end = (other.first, other.last)
            if other.entity is None and other.first != who.first and words <= set(self.view.words[start:end]) and len(words) <= 2:
                return who._replace(alias=other.alias or (other.start, other.end))
        return who

    def _unexpressed(self, cue: Cue, around: Piece | None) -> Who | None:
        first, _ = self.view.sentence(cue.first)
        first = max(first, around.first if around is not None else 0)
        here = [who for at, who in self.subjects if first <= at < cue.first]
        if cue.form == "participle" or not cue.conj:
            if here:
                return here[-1]
        chained = self.chain.last(cue)
        goes_on = cue.conj or self.view.word(cue.first - 1) in self.view.lex["before_cue"]
        if self.view.lex.verb_first and (cue.form == "participle" or not goes_on or chained is None):
            chained = subject.of_sentence(self.view, cue.first) or chained
        return chained or subject.of_sentence_before(self.view, cue.first)

    def _outlet(self, who: Who | None) -> bool:
        if who is None:
            return False
        if any(start < who.end and who.start < end for start, end in self.outlets):
            return True
        return self.view.words[who.first] in self.view.lex["media"]

    def _drop(self, cue: Cue, reason: str) -> None:
        start, end = self.view.doc.span(cue.first, cue.last)
        self.view.doc.drop(start, end, cue.rule, reason)


def view_word(view: View, cue: Cue) -> str:
    """The first word of a cue, folded."""
    return view.words[cue.first]


def _impersonal(cue: Cue) -> bool:
    return cue.form == "finite" and cue.tense == "present" and not cue.conj


def find_in(doc: Document, named: Names, times: list[DateExpression], sources: list[Source]) -> list[Statement]:
    """The statements of an article, in the order of their cues."""
    view = View(doc, named, times)
    reader = Reader(view, sources)
    drafts = reader.run()
    bearers = home.named_later(view, reader.speakers)
    out = [(d.cue.first, _statement(view, d, bearers)) for d in drafts]
    out.extend((h.colon, _of_headline(view, h)) for h in headline.find(view, reader.at) if not reader._outlet(h.who))
    return [statement for _, statement in sorted(out, key=lambda pair: pair[0])]


def _statement(view: View, draft: Draft, bearers: Mapping[str, Who]) -> Statement:
    cue, content, who = draft.cue, draft.content, draft.who
    tokens = context.outside(view, cue, content, who)
    start, end = view.doc.span(cue.first, cue.last)
    return Statement(
        cue=Span(start, end),
        act=cue.act,
        content=_spans(view, content),
        mode=mode.of(view, content),
        speaker=_speaker(view, who, cue, bearers),
        addressees=context.addressees(view, tokens, cue, who),
        channel=context.channel(view, tokens),
        when=context.when(view, tokens, cue),
        rule=cue.rule,
        score=cue.score,
    )


def _of_headline(view: View, found: headline.Headline) -> Statement:
    start, end = view.doc.span(found.colon, found.colon + 1)
    rule = next(rule for rule in view.doc.pack.rules.values() if rule.value.get("form") == "headline")
    return Statement(
        cue=Span(start, end), act="say", content=_spans(view, found.content), mode="direct",
        speaker=_speaker(view, found.who, None, {}), rule=rule.id, score=0.8,
    )  # fmt: skip


def _spans(view: View, content: Content) -> tuple[Span, ...]:
    out = []
    for piece in content.pieces:
        start, end = view.doc.span(piece.first, piece.last)
        if piece.cut:
            start = view.doc.folded.start(view.doc.tokens.starts[piece.first] + piece.cut)
        out.append(Span(start, end))
    return tuple(out)


def _speaker(view: View, who: Who | None, cue: Cue | None, bearers: Mapping[str, Who]) -> Speaker | None:
    if who is None:
        return None
    bearer = bearers.get(who.entity or "", who)
    entity = bearer.entity
    if entity is not None and bearer.alias is not None and view.named.entities[entity].kind == "role":
        entity = None
    start, end = bearer.alias or (bearer.start, bearer.end)
    name = view.named.name(entity, view.doc.pack.code) if entity is not None else view.doc.text[start:end]
    expressed = cue is None or view.sentence(who.first) == view.sentence(cue.first)
    return Speaker(
        name=name, entity=entity, start=who.start if expressed else None, end=who.end if expressed else None
    )
