"""``summarize digest``: what it writes and prints, and what each option does."""

from __future__ import annotations

import datetime as dt
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from summarize.digest import published_schema
from summarize.store import Store
from tests.cli.conftest import BRIDGE, DAY, HARBOUR, KEY, Cli
from tests.scripted import scripted
from tests.servers import ChatServer

FOLDER = Path("digests") / DAY


def digest() -> dict[str, Any]:
    value: dict[str, Any] = json.loads((FOLDER / "digest.json").read_text(encoding="utf-8"))
    return value


def asked(server: ChatServer) -> str:
    return str([r.messages for r in server.requests])


def test_the_files_of_the_day(cli: Cli, endpoint: ChatServer, news: Path) -> None:
    shown = cli("digest", "--date", DAY, "--articles", news)
    assert (shown.code, shown.err) == (0, "")  # quiet when piped
    assert {p.relative_to(FOLDER).as_posix() for p in FOLDER.rglob("*.*")} == {
        *("digest.md", "digest.json"),
        *("briefs/harbour.txt.md", "briefs/bridge.txt.md"),
    }
    assert shown.out == (FOLDER / "digest.md").read_text(encoding="utf-8")
    assert "# Digest of Tuesday, 10 March 2026" in shown.out
    assert "older.txt" in shown.out.partition("## Ledger")[2]
    assert Path(".summarize/store.sqlite").is_file()
    assert cli("verify", FOLDER, "--articles", news).code == 0


def test_json_is_the_file_and_fits_the_schema(cli: Cli, endpoint: ChatServer, news: Path) -> None:
    import jsonschema

    shown = cli("digest", "--date", DAY, "--articles", news, "--json")
    assert shown.out == (FOLDER / "digest.json").read_text(encoding="utf-8")
    jsonschema.validate(json.loads(shown.out), json.loads(published_schema("digest")))


def test_again_asks_nothing_and_fresh_asks_again(
    cli: Cli, endpoint: ChatServer, news: Path
) -> None:
    words = ("digest", "--date", DAY, "--articles", news, "--mode", "select")
    first = cli(*words)
    assert len(endpoint.requests) == 2
    again = cli(*words)
    assert len(endpoint.requests) == 2
    assert "Requests in this run: 0; answers from the store: 2" in again.out
    assert again.out.partition("\n---\n")[0] == first.out.partition("\n---\n")[0]
    cli(*words, "--fresh")
    assert len(endpoint.requests) == 4


def test_a_new_article_costs_only_itself(cli: Cli, endpoint: ChatServer, news: Path) -> None:
    words = ("digest", "--date", DAY, "--articles", news, "--mode", "select")
    cli(*words)
    text = BRIDGE.replace("Ясногорск", "Верхнереченск").replace("Громов", "Ильин")
    (news / "new.txt").write_text(text, encoding="utf-8")
    endpoint.requests.clear()
    shown = cli(*words)
    assert shown.code == 0
    assert len(endpoint.requests) == 1
    assert "Верхнереченск" in asked(endpoint)
    assert (FOLDER / "briefs" / "new.txt.md").is_file()


def test_the_folder_of_a_day_holds_only_its_last_digest(
    cli: Cli, endpoint: ChatServer, news: Path
) -> None:
    cli("digest", "--date", DAY, "--articles", news)
    (news / "bridge.txt").unlink()
    cli("digest", "--date", DAY, "--articles", news)
    assert [p.name for p in (FOLDER / "briefs").iterdir()] == ["harbour.txt.md"]
    assert "Ясногорск" not in (FOLDER / "digest.md").read_text(encoding="utf-8")


def test_each_model_mode_language_and_prompt_has_its_own_answers(
    cli: Cli, endpoint: ChatServer, news: Path, tmp_path: Path
) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "select.jinja").write_text(
        "[system]\nThe house rules.\n[user]\n{% for s in sentences %}{{ s.id }}: {{ s.text }}\n"
        "{% endfor %}",
        encoding="utf-8",
    )
    endpoint.answer = scripted()
    words = ("digest", "--date", DAY, "--articles", news)
    for more in (
        ("--mode", "select"),
        ("--mode", "select", "--model", "other"),
        ("--mode", "write", "--lang", "ru"),
        ("--mode", "select", "--prompts", str(own)),
    ):
        before = len(endpoint.requests)
        assert cli(*words, *more).code == 0
        assert len(endpoint.requests) >= before + 2, more
    assert {r.json["model"] for r in endpoint.requests} == {"gpt-4.1-mini", "other"}
    assert "The house rules." in asked(endpoint)


def test_the_environment_names_store_model_and_prompts(
    cli: Cli, endpoint: ChatServer, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SUMMARIZE_STORE", "elsewhere/s.sqlite")
    monkeypatch.setenv("SUMMARIZE_MODEL", "chosen")
    assert cli("digest", "--date", DAY, "--articles", news).code == 0
    assert Path("elsewhere/s.sqlite").is_file()
    assert not Path(".summarize").exists()
    assert {r.json["model"] for r in endpoint.requests} == {"chosen"}
    monkeypatch.setenv("SUMMARIZE_PROMPTS", "nowhere")
    assert cli("digest", "--date", DAY, "--articles", news).code == 2


def test_out_and_store(cli: Cli, endpoint: ChatServer, news: Path) -> None:
    words = ("digest", "--date", DAY, "--articles", news, "--out", "a/b", "--store", "c/d.sqlite")
    assert cli(*words).code == 0
    assert (Path("a/b") / DAY / "digest.md").is_file()
    assert Path("c/d.sqlite").is_file()
    assert not Path("digests").exists()


@pytest.mark.parametrize(("most", "expected"), [("1", 1), ("2", 2)])
def test_concurrency(cli: Cli, endpoint: ChatServer, news: Path, most: str, expected: int) -> None:
    from tests.servers import reply

    answer = scripted()
    endpoint.answer = lambda request: reply(answer(request), delay=0.15)
    cli("digest", "--date", DAY, "--articles", news, "--mode", "select", "--concurrency", most)
    assert endpoint.most_at_once == expected


def test_a_small_context_asks_in_parts(cli: Cli, endpoint: ChatServer, news: Path) -> None:
    long = HARBOUR + "".join(
        f"Судно номер {n} ждет на рейде уже {n} часов, сообщил диспетчер. " for n in range(1, 90)
    )
    (news / "harbour.txt").write_text(long, encoding="utf-8")
    words = ("digest", "--date", DAY, "--articles", news, "--mode", "select")
    cli(*words, "--context", "4096")
    assert len(endpoint.requests) > 2
    assert "Судно номер 89" in asked(endpoint)  # nothing was cut off


def test_one_file_instead_of_a_folder(cli: Cli, endpoint: ChatServer, news: Path) -> None:
    shown = cli("digest", "--date", DAY, "--articles", news / "harbour.txt", "--json")
    assert shown.code == 0
    assert len(json.loads(shown.out)["articles"]) == 1
    assert cli("verify", FOLDER, "--articles", news / "harbour.txt").code == 0


def test_a_day_without_articles_says_so_and_asks_nothing(
    cli: Cli, endpoint: ChatServer, news: Path
) -> None:
    shown = cli("digest", "--date", "2026-05-05", "--articles", news)
    assert shown.code == 0
    assert "No article is of this day." in shown.out
    for name in ("harbour", "bridge", "older"):
        assert f"`{name}.txt` — **other day**" in shown.out
    assert endpoint.requests == []
    assert cli("verify", "digests/2026-05-05", "--articles", news).code == 0


def test_an_empty_folder(cli: Cli, endpoint: ChatServer, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    shown = cli("digest", "--date", DAY, "--articles", "empty")
    assert shown.code == 0
    assert "No article was found" in shown.out
    assert shown.err == "empty: no article is in it; --articles names the folder to read\n"


def test_a_person_at_a_terminal_sees_progress(
    cli: Cli, endpoint: ChatServer, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    shown = cli("digest", "--date", DAY, "--articles", news)
    assert shown.code == 0
    assert "harbour.txt" in shown.err
    assert "2/2" in shown.err  # of the day's articles, not of all
    assert f"written to digests/{DAY}/digest.md" in shown.err
    assert shown.out == (FOLDER / "digest.md").read_text(encoding="utf-8")


def test_nothing_that_is_kept_holds_the_key_or_the_address(
    cli: Cli, endpoint: ChatServer, news: Path
) -> None:
    cli("digest", "--date", DAY, "--articles", news)
    port = endpoint.root.rpartition(":")[2].encode()
    for path in (*Path("digests").rglob("*"), *Path(".summarize").rglob("*")):
        if path.is_file():
            assert KEY.encode() not in path.read_bytes()
            assert b"127.0.0.1:" + port not in path.read_bytes()


def test_names_of_files_that_no_link_and_no_file_system_takes(
    cli: Cli, endpoint: ChatServer, news: Path
) -> None:
    (news / "harbour.txt").rename(news / ("шторм" * 25 + ".txt"))
    (news / "bridge.txt").rename(news / "мост (1) #2.txt")
    shown = cli("digest", "--date", DAY, "--articles", news)
    assert (shown.code, shown.err) == (0, "")
    briefs = {p.name for p in (FOLDER / "briefs").iterdir()}
    assert len(briefs) == 2
    linked = {line.partition("(briefs/")[2].partition(")")[0] for line in shown.out.splitlines()}
    assert {name.partition("#")[0] for name in linked if name} == briefs


def test_first_seen_is_the_day_of_the_first_run(
    cli: Cli, endpoint: ChatServer, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import datetime as dt

    from summarize.cli import digest as command

    cli("digest", "--date", DAY, "--articles", news)
    first = digest()["articles"][0]["first_seen"]["value"]
    assert first == str(dt.datetime.now().astimezone().date())
    monkeypatch.setattr(command, "today", lambda: dt.date(2036, 1, 1))
    cli("digest", "--date", DAY, "--articles", news)
    assert digest()["articles"][0]["first_seen"]["value"] == first


def test_a_prompt_that_lies_about_is_not_taken(cli: Cli, endpoint: ChatServer, news: Path) -> None:
    for name in ("select.jinja", "prompts/select.jinja"):
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text("[system]\nSomebody's notes.\n[user]\n?\n", encoding="utf-8")
    cli("digest", "--date", DAY, "--articles", news, "--mode", "select")
    assert "Somebody's notes" not in asked(endpoint)


def test_a_stored_digest_that_cannot_be_read_is_said_and_skipped(
    cli: Cli, endpoint: ChatServer, news: Path
) -> None:
    words = ("digest", "--date", DAY, "--articles", news)
    day = dt.date.fromisoformat(DAY)
    with Store(Path(".summarize/store.sqlite")) as store:
        store.put_digest(day - dt.timedelta(days=1), '{"version": 0}')
        store.put_digest(day - dt.timedelta(days=8), "too old to be looked at")
    shown = cli(*words)
    assert shown.code == 0
    assert shown.err.startswith("the stored digest of 2026-03-09 is of version 0, not 1;")
    assert "2026-03-02" not in shown.err
    assert cli(*words, "--since", DAY).err == ""
    assert "2026-03-02 cannot be read" in cli(*words, "--since", "2026-03-01").err


def test_since_must_be_a_date(cli: Cli, endpoint: ChatServer, news: Path) -> None:
    shown = cli("digest", "--date", DAY, "--articles", news, "--since", "last week")
    assert (shown.code, shown.out) == (2, "")
    assert "--since 'last week' is not a date" in shown.err
