"""The order of the steps from an article to its report, on one screen. A pure function: no clock, no network."""

from __future__ import annotations

from isnad import dates, events, lang, names, statements
from isnad.lang.detect import detect
from isnad.model import Article, Report
from isnad.text.document import Document
from isnad.text.parts import find_parts

OTHER = "other"


def read_article(article: Article, *, language: str | None = None) -> Report:
    """The report of one article.

    Without ``language`` it is told from the text; what the article declares decides only where the text does not. A
    language without a pack yields a report without facts, and a note that says so.
    """
    return read_with_document(article, language=language)[0]


def read_with_document(article: Article, *, language: str | None = None) -> tuple[Report, Document | None]:
    """The report, and the opened article with what was left out of it; no document where no pack reads the language."""
    language = language or detect(article.text, declared=article.language)
    if language not in lang.codes():
        return _empty(article, language), None
    doc = lang.get(language).document(article)
    doc.parts = find_parts(doc)
    published, published_from = dates.publication(doc)
    times = dates.find_in(doc, published)
    named = names.find_in(doc, published)
    sources = statements.find_sources(doc, named)
    said = statements.with_chains(doc, statements.find_in(doc, named, times, sources), sources)
    happened, figures = events.find_in(doc, named, times, said, published)
    report = Report(
        id=article.id,
        url=article.url,
        outlet=article.outlet,
        language=language,
        title=article.title,
        author=article.author,
        published=published,
        published_from=published_from,
        text=article.text,
        parts=doc.parts,
        sources=tuple(sources),
        dates=tuple(times),
        mentions=tuple(named.mentions),
        entities=named.entities,
        statements=tuple(said),
        events=tuple(happened),
        figures=tuple(figures),
    )
    return report, doc


def _empty(article: Article, language: str) -> Report:
    return Report(
        id=article.id,
        url=article.url,
        outlet=article.outlet,
        language=language,
        title=article.title,
        author=article.author,
        published=article.published,
        published_from=article.published_from,
        text=article.text,
        notes=(f"no language pack reads '{language}'; nothing was looked for",),
    )
