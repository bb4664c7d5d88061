"""The store: one SQLite file with what was asked and answered, read, and published.

It holds no key and no address. Every write is committed at once, so a run that is killed
goes on where it stopped; several runs may use the file at the same time.
"""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self

VERSION = 1
"""Of the tables, in ``PRAGMA user_version``. A later one adds a step to `Store._prepare`."""
APPLICATION = 0x53554D4D
"""``PRAGMA application_id``: tells our files from other SQLite databases."""
BUSY_SECONDS = 10.0
"""How long to wait for another process that is writing."""

TABLES = """
CREATE TABLE answers (
    key TEXT PRIMARY KEY, model TEXT NOT NULL, request TEXT NOT NULL, response TEXT NOT NULL,
    usage TEXT NOT NULL, created TEXT NOT NULL
);
CREATE TABLE articles (
    id TEXT PRIMARY KEY, path TEXT NOT NULL, text TEXT NOT NULL, first_seen TEXT NOT NULL
);
CREATE TABLE digests (
    date TEXT PRIMARY KEY, created TEXT NOT NULL, json TEXT NOT NULL
);
"""


class StoreError(Exception):
    """The store cannot be used. One line that says what to do."""


class StoredAnswer(NamedTuple):
    """An answer as it was kept."""

    key: str
    model: str
    request: dict[str, Any]
    response: str
    """JSON, as it was validated."""
    usage: dict[str, Any]
    created: dt.datetime
    """UTC."""


class SeenArticle(NamedTuple):
    """An article that was read."""

    id: str
    path: str
    text: str


class StoredDigest(NamedTuple):
    """A digest as it was published; the latest of its date."""

    date: dt.date
    created: dt.datetime
    """UTC."""
    json: str


class Store:
    """An open store; a context manager. To be used in the thread that opened it.

    Raises:
        StoreError: from every method, when the file cannot be used.
    """

    def __init__(self, path: Path) -> None:
        """Open the file, and make it if there is none."""
        self.path = path
        with self._errors():
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise StoreError(
                    f"cannot make the folder of the store {path}: {error.strerror};"
                    " use --store with another path"
                ) from error
            # autocommit: what is to be one transaction says BEGIN
            self._db = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
        try:
            with self._errors():
                self._prepare()
        except BaseException:
            self._db.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file. Nothing is lost without it."""
        self._db.close()

    def get_answer(self, key: str) -> StoredAnswer | None:
        """The answer under ``key``; None if there is none."""
        with self._errors():
            row = self._db.execute(
                "SELECT key, model, request, response, usage, created FROM answers WHERE key = ?",
                (key,),
            ).fetchone()
            if row is None:
                return None
            key, model, request, response, usage, created = row
            return StoredAnswer(
                key,
                model,
                json.loads(request),
                response,
                json.loads(usage),
                dt.datetime.fromisoformat(created),
            )

    def put_answer(
        self,
        key: str,
        *,
        model: str,
        request: Mapping[str, Any],
        response: str,
        usage: Mapping[str, Any],
    ) -> None:
        """Keep an answer, in place of an earlier one; on disk when this returns."""
        with self._errors():
            self._db.execute(
                "INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?, ?, ?)",
                (key, model, json.dumps(request), response, json.dumps(usage), _now()),
            )

    def seen(self, articles: Iterable[SeenArticle], today: dt.date) -> dict[str, dt.date]:
        """The date on which each article was first read, by id; ``today`` for new ones,
        which are kept."""
        articles = list(articles)
        with self._errors(), self._transaction():
            self._db.executemany(
                "INSERT OR IGNORE INTO articles VALUES (?, ?, ?, ?)",
                [(*article, today.isoformat()) for article in articles],
            )
            return {
                article.id: dt.date.fromisoformat(
                    self._db.execute(
                        "SELECT first_seen FROM articles WHERE id = ?", (article.id,)
                    ).fetchone()[0]
                )
                for article in articles
            }

    def put_digest(self, date: dt.date, digest: str) -> None:
        """Keep the digest of a date, as JSON, in place of an earlier one."""
        with self._errors():
            self._db.execute(
                "INSERT OR REPLACE INTO digests VALUES (?, ?, ?)",
                (date.isoformat(), _now(), digest),
            )

    def get_digests(self, before: dt.date) -> list[StoredDigest]:
        """The digests of earlier dates, the latest first."""
        with self._errors():
            rows = self._db.execute(
                "SELECT date, created, json FROM digests WHERE date < ? ORDER BY date DESC",
                (before.isoformat(),),
            ).fetchall()
            return [
                StoredDigest(dt.date.fromisoformat(date), dt.datetime.fromisoformat(made), text)
                for date, made, text in rows
            ]

    def _prepare(self) -> None:
        with self._transaction():  # two processes may find an empty file at once
            version, application = self._pragma("user_version"), self._pragma("application_id")
            empty = not self._db.execute("SELECT 1 FROM sqlite_master").fetchone()
            if empty:
                for statement in filter(str.strip, TABLES.split(";")):
                    self._db.execute(statement)
                self._db.execute(f"PRAGMA application_id = {APPLICATION}")
            elif application != APPLICATION:
                raise StoreError(
                    f"{self.path} is a database of another program; use --store with another path"
                )
            elif version > VERSION:
                raise StoreError(
                    f"{self.path} was made by a newer version of summarize; upgrade this one, or"
                    " use --store with another path"
                )
            # a write in any case: a read-only file shows now, not when an answer is paid for
            self._db.execute(f"PRAGMA user_version = {VERSION}")
        self._use_wal()  # only now: it would change a file that is not ours

    def _use_wal(self) -> None:
        """Readers then do not wait for a writer. Some file systems cannot, and do without."""
        try:
            if self._db.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
                self._db.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error):  # another process is switching it just now
                raise

    def _pragma(self, name: str) -> int:
        return int(self._db.execute(f"PRAGMA {name}").fetchone()[0])

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    @contextmanager
    def _errors(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise StoreError(f"{self._advice(error)} ({error})") from error

    def _advice(self, error: sqlite3.Error) -> str:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the primary one
        path = self.path
        match code:
            case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
                problem, cure = f"{path} is in use by another run", "wait for it"
            case sqlite3.SQLITE_NOTADB | sqlite3.SQLITE_CORRUPT:
                problem, cure = f"{path} is damaged, or no store", "move it away"
            case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
                problem = f"cannot open the store {path} for writing"
                cure = "make it and its folder writable"
            case sqlite3.SQLITE_FULL | sqlite3.SQLITE_IOERR:
                problem, cure = f"cannot write to the store {path}", "free some room on its disk"
            case _:
                problem, cure = f"the store {path} cannot be used", "move it away"
        return f"{problem}; {cure}, or use --store with another path"


def _now() -> str:
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
