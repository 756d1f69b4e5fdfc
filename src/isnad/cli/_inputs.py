"""From what the user names to reports, with every problem named at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import click
import msgspec

from isnad.ingest import Problem, open_inputs
from isnad.model import Article, Report
from isnad.scale import Unread, read_all

FAILED = 1


class Reading:
    """One run over inputs: yields reports in order and keeps the problems for the end."""

    def __init__(
        self,
        paths: Iterable[str],
        *,
        language: str | None = None,
        published: str | None = None,
        outlet: str | None = None,
        jobs: int | None = None,
        allow_private: bool = False,
    ) -> None:
        if language is not None:
            from isnad import lang

            lang.get(language)
        self.paths = list(paths)
        self.language = language
        self.published = published
        self.outlet = outlet
        self.jobs = jobs
        self.allow_private = allow_private
        self.problems: list[Problem] = []
        self.articles = 0

    def reports(self, skip: Callable[[Article], Report | None] | None = None) -> Iterator[Report]:
        """The reports, in the order of the inputs; what ``skip`` gives for an article stands for its report."""
        read: Iterator[Report | Unread | Problem] = read_all(self._items(skip), jobs=self.jobs, language=self.language)
        for item in read:
            if isinstance(item, Report):
                self.articles += 1
                yield item
            elif isinstance(item, Unread):
                self.problems.append(Problem(where=f"article {item.id}", reason=item.reason, code=item.code))
            else:
                self.problems.append(item)

    def _items(self, skip: Callable[[Article], Report | None] | None) -> Iterator[Article | Problem | Report]:
        for item in open_inputs(self.paths, allow_private=self.allow_private):
            if isinstance(item, Problem):
                yield item
                continue
            article = self._filled(item)
            yield (skip(article) if skip is not None else None) or article

    def _filled(self, article: Article) -> Article:
        if self.published is not None and article.published is None:
            article = msgspec.structs.replace(article, published=self.published, published_from="input")
        if self.outlet is not None and article.outlet is None:
            article = msgspec.structs.replace(article, outlet=self.outlet)
        return article

    def finish(self, ctx: click.Context) -> None:
        """Name what could not be read, and exit with status 1 if there was any."""
        if not self.problems:
            return
        tried = self.articles + len(self.problems)
        click.echo(f"isnad: {len(self.problems)} of {tried} could not be read:", err=True)
        for problem in self.problems:
            click.echo(f"  {problem.where}: {problem.reason} [{problem.code}]", err=True)
        ctx.exit(FAILED)
