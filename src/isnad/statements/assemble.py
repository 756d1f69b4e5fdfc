"""The statements of an article as the report holds them: spans, speaker, mode, act, means and date."""

from __future__ import annotations

from collections.abc import Mapping

from isnad.model import DateExpression, Source, Span, Speaker, Statement
from isnad.names.found import Names
from isnad.statements import context, headline, home, mode
from isnad.statements.content import Content
from isnad.statements.cues import Cue
from isnad.statements.reader import Draft, Reader
from isnad.statements.view import View
from isnad.statements.who import Who
from isnad.text.document import Document


def find_in(doc: Document, named: Names, times: list[DateExpression], sources: list[Source]) -> list[Statement]:
    """The statements of an article, in the order of their cues."""
    view = View(doc, named, times)
    reader = Reader(view, sources)
    drafts = reader.run()
    bearers = home.named_later(view, reader.speakers)
    out = [(d.cue.first, _statement(view, d, bearers)) for d in drafts]
    out.extend((h.colon, _of_headline(view, h)) for h in headline.find(view, reader.at) if not reader.outlet(h.who))
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
    bearer = bearers.get(home.title_key(view, who) or "", who)
    entity = bearer.entity
    if entity is not None and bearer.alias is not None and view.named.entities[entity].kind == "role":
        entity = None
    start, end = bearer.alias or (bearer.start, bearer.end)
    name = view.named.name(entity, view.doc.pack.code) if entity is not None else view.doc.text[start:end]
    expressed = cue is None or view.sentence(who.first) == view.sentence(cue.first)
    if cue is not None and cue.form == "noun" and not cue.object_pronoun and who.first < cue.first:
        expressed = False  # the noun has no subject of its own: it goes on with the sentence's
    return Speaker(name=name, entity=entity, start=who.start if expressed else None, end=who.end if expressed else None)
