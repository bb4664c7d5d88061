from __future__ import annotations

import datetime as dt
import multiprocessing
import sqlite3
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.store import SeenArticle, Store, StoreError, store
from summarize.store.store import VERSION

TODAY, TOMORROW = dt.date(2031, 5, 4), dt.date(2031, 5, 5)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "new" / "store.db"


def put(store: Store, key: str, response: str = "{}") -> None:
    store.put_answer(key, model="m", request={"q": "қ"}, response=response, usage={"n": 1})


def test_answers(path: Path) -> None:
    with Store(path) as store:
        assert store.get_answer("k") is None
        put(store, "k", '{"a": 1}')
        put(store, "k", '{"a": 2}')
    with Store(path) as store:
        found = store.get_answer("k")
    assert found is not None
    assert (found.response, found.request, found.usage) == ('{"a": 2}', {"q": "қ"}, {"n": 1})
    assert dt.datetime.now(dt.UTC) - found.created < dt.timedelta(minutes=1)


def test_first_seen_is_the_first(path: Path) -> None:
    a, b = SeenArticle("a1", "x.txt", "Один"), SeenArticle("a2", "y.txt", "Екі")
    with Store(path) as store:
        assert store.seen([a], TODAY) == {"a1": TODAY}
        moved = a._replace(path="z.txt")
        assert store.seen([moved, b, b], TOMORROW) == {"a1": TODAY, "a2": TOMORROW}
        assert store.seen([], TODAY) == {}


def test_digests_of_earlier_dates(path: Path) -> None:
    with Store(path) as store:
        store.put_digest(TODAY, "old")
        store.put_digest(TODAY, "new")
        store.put_digest(TOMORROW, "later")
        store.put_digest(dt.date(999, 1, 1), "ancient")
        assert [(d.date, d.json) for d in store.get_digests(TOMORROW)] == [
            (TODAY, "new"),
            (dt.date(999, 1, 1), "ancient"),
        ]
        assert store.get_digests(dt.date(999, 1, 1)) == []


@settings(max_examples=50)
@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_back(text: str) -> None:
    with Store(Path(":memory:")) as store:
        put(store, text, text)
        found = store.get_answer(text)
        assert found is not None
        assert found.response == text


def test_a_file_that_is_no_database(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("Дорогой дневник! " * 99)
    with pytest.raises(StoreError, match="move it away"):
        Store(path)
    assert path.read_text().startswith("Дорогой")


def test_a_damaged_file(path: Path) -> None:
    with Store(path) as store:
        for n in range(200):
            put(store, str(n), "x" * 500)
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    path.write_bytes(data)
    with pytest.raises(StoreError, match="damaged"), Store(path) as store:  # noqa: PT012
        for n in range(200):
            store.get_answer(str(n))


def test_another_programs_database(path: Path) -> None:
    path.parent.mkdir()
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE recipes (id)")
    db.close()
    with pytest.raises(StoreError, match="another program"):
        Store(path)


def test_a_newer_version(path: Path) -> None:
    Store(path).close()
    db = sqlite3.connect(path)
    db.execute(f"PRAGMA user_version = {VERSION + 1}")
    db.close()
    with pytest.raises(StoreError, match="upgrade"):
        Store(path)


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="--store"):
        Store(tmp_path / "file" / "store.db")


def test_a_folder_in_its_place(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="writable"):
        Store(tmp_path)


def test_a_file_that_may_not_be_written(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Store(path).close()
    real = sqlite3.connect

    def readonly(path: Path, **options: object) -> sqlite3.Connection:
        return real(f"file:{path}?mode=ro", uri=True, **options)  # type: ignore[call-overload,no-any-return]

    monkeypatch.setattr(sqlite3, "connect", readonly)
    with pytest.raises(StoreError, match="writable"):
        Store(path)


def test_a_run_that_writes_too_long(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Store(path).close()
    monkeypatch.setattr(store, "BUSY_SECONDS", 0.05)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError, match="another run"):
        Store(path)
    other.close()


def test_every_message_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as caught:
        Store(tmp_path)
    assert "\n" not in str(caught.value)


def _fill(path: Path, first: int) -> None:
    with Store(path) as store:
        for n in range(first, first + 25):
            put(store, str(n))
            store.seen([SeenArticle(f"a{n % 30}", "p", "t")], TODAY)


def test_several_processes_at_once(path: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(3) as pool:
        pool.starmap(_fill, [(path, n * 25) for n in range(4)])
    with Store(path) as store:
        assert all(store.get_answer(str(n)) for n in range(100))


def test_a_write_is_seen_by_others_at_once(path: Path) -> None:
    with Store(path) as one, Store(path) as two:
        put(one, "k")
        assert two.get_answer("k")


@pytest.mark.skipif(sys.platform == "win32", reason="the file is open")
def test_a_copy_of_an_open_store_is_whole_after_close(path: Path, tmp_path: Path) -> None:
    store = Store(path)
    put(store, "k")
    store.close()
    copy = tmp_path / "copy.db"
    copy.write_bytes(path.read_bytes())
    with Store(copy) as other:
        assert other.get_answer("k")
