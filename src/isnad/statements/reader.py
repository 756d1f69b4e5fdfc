"""Reading the cues of an article in the order of the text: each with its content, its speaker, or why it has none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from isnad.model import Source
from isnad.statements import according, backward, clause, cues, forward, home, subject, voice
from isnad.statements.content import Content, Piece
from isnad.statements.cues import Cue
from isnad.statements.salience import Chain
from isnad.statements.view import View
from isnad.statements.who import Who


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
        self.subjects: list[tuple[int, Who, Piece | None]] = []
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
        if around is None and self._in_marks(cue):
            self._left(cue, "inside marks that nobody is said to speak")
            return None
        end = self._end(cue, around)
        if cue.form == "according":
            return self._according(cue, end, around is not None)
        if self.view.lex.verb_first:
            content, who = forward.read(self.view, self.at, cue, end)
        else:
            start = self._start(cue, around)
            if voice.nobody(self.view, cue, start):
                self._left(cue, "nobody is said to speak")
                return None
            content, who = backward.read(self.view, self.at, cue, start, end)
            if voice.passive(self.view, cue):
                who = voice.agent(self.view, start, cue.first)
                if content is not None and who is None and voice.unsaid_by(self.view, cue, start):
                    return Draft(cue, content, None, around is not None)
        if who is not None:
            who = home.resolve(self.view, who, cue, self.chain)
            if who is not None and who.entity is None and who.alias is None:
                who = self._known_name(who)
        if who is not None and cue.form != "noun":
            self.subjects.append((cue.first, who, around))
        ahead = self.ends.get(cue.first) if cue.form == "finite" else None
        if ahead is None and content is None and self.view.word(cue.first - 1) in self.view.lex["as_words"]:
            ahead = self.at[cue.first]._replace(first=cue.first - 1)
        if ahead is not None and (content is None or not content.verbatim):
            who = who or subject.after(self.view, cue, end, clause=True)
            content = according.before(self.view, ahead)
        if cue.form == "finite" and self.view.word(cue.first - 1) in self.view.lex["negations"]:
            self._left(cue, "denied: nobody says it")
            return None
        if cue.form == "finite" and self.view.word(cue.first - 1) in self.view.lex["hypotheticals"]:
            self._left(cue, "only supposed: nobody has said it")
            return None
        if content is None:
            self._left(cue, "no content that it brings")
            return None
        if voice.unnamed(self.view, cue):
            self._left(cue, "somebody wants to stay unnamed")
            return None
        if self.view.word(cue.last) in self.view.lex["not_speakers"]:
            self._left(cue, "nobody is said to speak")
            return None
        if around is not None and who is not None and who.entity is None and self._spoken(around):
            who = who if self.view.words[who.first] in self.view.lex["speakers"] else None
        if cue.tense == "present" and "predicate" in cue.frames and content.frame == "object" and before(who, cue):
            self._left(cue, "a passive: what something is held to be")
            return None
        expressed = who is not None
        if who is None:
            if around is not None:
                self._left(cue, "inside somebody's words and without a subject of its own")
                return None
            if cue.tense == "present" and content.frame == "object":
                self._left(cue, "a verb in the present without a subject")
                return None
            if self.view.word(cue.first) in self.view.lex["impersonal_cues"]:
                self._left(cue, "nobody is said to speak")
                return None
            who = None if "hearsay" in cue.frames else self._unexpressed(cue, around)
        if "outlets" not in cue.frames and self.outlet(who):
            self._left(cue, "an outlet passes something on; see sources")
            return None
        if who is None and _impersonal(cue) and "hearsay" not in cue.frames:
            self._left(cue, "nobody is said to speak")
            return None
        if who is not None and around is None:
            self.chain.add(cue, who)
            if expressed:
                self.speakers.append(who)
        return Draft(cue, content, who, around is not None)

    def _according(self, cue: Cue, end: int, nested: bool) -> Draft | None:
        who = according.speaker(self.view, cue, self.view.sentence(cue.first)[1])
        if who is None or nested or self.outlet(who):
            self._left(cue, "names no speaker of its own")
            return None
        content = according.content(self.view, self.at, cue, who)
        if content is None:
            self._left(cue, "no content that it brings")
            return None
        return Draft(cue, content, who, nested)

    def _start(self, cue: Cue, around: Piece | None) -> int:
        """Where the clause of a cue that ends it begins: after the cue before it, or with its sentence."""
        first, _ = self.view.sentence(cue.first)
        first = max(first, around.first if around is not None else 0)
        for i in range(cue.first - 1, first, -1):
            other = self.at.get(i)
            if (
                other is not None
                and other.form == "finite"
                and self.view.word(other.last) in self.view.lex["conjunctions"]
            ):
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

    def _in_marks(self, cue: Cue) -> bool:
        """Whether the cue stands in a quotation that is no content: a title, a slogan."""
        return any(opened < cue.first < close for opened, close in self.view.quotes.items())

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
            if (
                other.entity is None
                and other.first != who.first
                and words <= set(self.view.words[start:end])
                and len(words) <= 2
            ):
                return who._replace(alias=other.alias or (other.start, other.end))
        return who

    def _unexpressed(self, cue: Cue, around: Piece | None) -> Who | None:
        first, _ = self.view.sentence(cue.first)
        first = max(first, around.first if around is not None else 0)
        here = [w for at, w, inside in self.subjects if first <= at < cue.first and inside in (None, around)]
        if here and (cue.form == "participle" or not cue.conj):
            return here[-1]
        chained = self.chain.last(cue)
        goes_on = cue.conj or self.view.word(cue.first - 1) in self.view.lex["before_cue"]
        if self.view.lex.verb_first and (cue.form == "participle" or not goes_on or chained is None):
            chained = subject.of_sentence(self.view, cue.first) or chained
        return chained or subject.of_sentence_before(self.view, cue.first)

    def outlet(self, who: Who | None) -> bool:
        """Whether a speaker is one of the article's sources or another medium, which only passes something on."""
        if who is None:
            return False
        if any(start < who.end and who.start < end for start, end in self.outlets):
            return True
        word, lex = self.view.words[who.first], self.view.lex
        glued = word[:1] in lex.prefixed and (word[1:] in lex["media"] or lex.article[:1] + word[1:] in lex["media"])
        return word in lex["media"] or bool(word) and glued

    def _left(self, cue: Cue, reason: str) -> None:
        start, end = self.view.doc.span(cue.first, cue.last)
        self.view.doc.drop(start, end, cue.rule, reason)


def before(who: Who | None, cue: Cue) -> bool:
    """Whether nobody is named after the verb as its subject."""
    return who is None or who.first < cue.first


def _impersonal(cue: Cue) -> bool:
    return cue.form == "finite" and cue.tense == "present" and not cue.conj
