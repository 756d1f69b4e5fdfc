"""Footnotes: where a line of the dossier is known from, numbered in the order in which they are asked for."""

from __future__ import annotations

import apsw

from isnad.dossier.model import Footnote
from isnad.record.connect import ask, ask_one


class Notes:
    """The footnotes of one dossier; the same place has one number however often it is cited."""

    def __init__(self, db: apsw.Connection) -> None:
        self._db = db
        self._made: dict[tuple[int, int, int], Footnote] = {}
        self._keys: dict[str, int] = {}

    def all(self) -> tuple[Footnote, ...]:
        """All footnotes, by number."""
        return tuple(self._made.values())

    def cite(self, article: int, start: int, end: int, *, statement: int | None = None) -> int:
        """The number of the footnote for this stretch of an article (by keys of the record)."""
        note = self._made.get((article, start, end))
        if note is None:
            note = self._note(article, start, end, statement)
            self._made[article, start, end] = note
        return note.number

    def cite_article(self, ident: str, start: int, end: int) -> int:
        """The number of the footnote for this stretch of the latest version of an article, by its id."""
        if ident not in self._keys:
            self._keys[ident] = int(ask_one(self._db, "SELECT key FROM article WHERE id = ? AND latest = 1", ident)[0])
        return self.cite(self._keys[ident], start, end)

    def _note(self, article: int, start: int, end: int, statement: int | None) -> Footnote:
        sql = "SELECT id, version, outlet, published, title, url, language FROM article WHERE key = ?"
        ident, version, outlet, published, title, url, language = ask_one(self._db, sql, article)
        (text,) = ask_one(self._db, "SELECT text FROM article_body WHERE key = ?", article)
        said = ask_one(self._db, "SELECT id FROM statement WHERE key = ?", statement) if statement is not None else None
        return Footnote(
            number=len(self._made) + 1,
            article=ident,
            version=version,
            statement=said[0] if said is not None else None,
            outlet=outlet,
            published=published,
            title=title,
            url=url,
            language=language,
            chain=self._chain(article, statement),
            words=text[start:end],
            start=start,
            end=end,
        )

    def _chain(self, article: int, statement: int | None) -> tuple[str, ...]:
        """Through whom the outlet has it: the statement's own chain, else the sources of the article."""
        if statement is not None:
            own = ask(
                self._db,
                "SELECT coalesce(entity.name, statement_entity.entity) FROM statement_entity "
                "LEFT JOIN entity ON entity.article = ? AND entity.entity = statement_entity.entity "
                "WHERE statement = ? AND role = 'chain' AND entity.key IS NOT "
                "(SELECT speaker_entity FROM statement WHERE statement.key = statement) ORDER BY position",
                article,
                statement,
            )
            if own:
                return tuple(name for (name,) in own)
        sql = "SELECT name FROM source WHERE article = ? AND relation <> 'photo' ORDER BY position"
        return tuple(name for (name,) in ask(self._db, sql, article))
