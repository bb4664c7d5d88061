"""``summarize glossary`` and ``--newsroom``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import DAY, Cli
from tests.servers import ChatServer

FILE = Path("newsroom.toml")


@pytest.fixture
def made(cli: Cli, endpoint: ChatServer, news: Path) -> Path:
    """The folder of a digest."""
    shown = cli("digest", "--date", DAY, "--articles", news)
    assert shown.code == 0, shown.err
    return Path("digests") / DAY


def test_the_names_of_the_store_and_of_a_folder(cli: Cli, made: Path) -> None:
    stored = cli("glossary", "show")
    assert stored.code == 0
    assert "Ольга Верес (person)\n  as printed: " in stored.out
    assert f"  in: {DAY}\n" in stored.out
    for where in (made, made / "digest.json", made.parent):
        assert cli("glossary", "show", where).out == stored.out
    assert cli("glossary", "show", "--since", "2026-03-11").out == "no digest names anybody\n"


def test_an_entry_is_added_shown_and_used(cli: Cli, made: Path, news: Path) -> None:
    FILE.write_text("# ours\n", encoding="utf-8")
    words = ("glossary", "add", "Olha Veres", "--in", "ru=Ольга Вересь", "--variant", "Ольга Верес")
    shown = cli(*words, "--kind", "person")
    assert (shown.code, shown.out) == (0, "")
    assert FILE.read_text(encoding="utf-8").startswith("# ours\n\n[[spelling]]\n")
    assert "Ольга Верес (person) → Olha Veres, Ольга Вересь (ru)" in cli("glossary", "show").out
    rows = json.loads(cli("glossary", "show", "--json").out)
    (row,) = [r for r in rows if r["house"]]
    assert row["house"] == {"all": "Olha Veres", "ru": "Ольга Вересь"}
    written = cli("digest", "--date", DAY, "--articles", news, "--mode", "write", "--lang", "en")
    assert "**Olha Veres**" in written.out
    again = cli("digest", "--date", DAY, "--articles", news, "--mode", "select")
    assert "**Ольга Вересь**" in again.out
    assert "Ольга Вересь" in (made / "briefs/harbour.txt.md").read_text(encoding="utf-8")
    assert cli("verify", made, "--articles", news).code == 0
    assert cli("glossary", "check").out == (
        "newsroom.toml: 1 spellings, 0 families: everything is in order\n"
    )


def test_clashes(cli: Cli) -> None:
    assert cli("glossary", "add", "Olha Veres").code == 0
    before = FILE.read_bytes()
    shown = cli("glossary", "add", "OLHA VERES")
    assert (shown.code, shown.err.count("\n")) == (2, 1)
    assert "only by capitals" in shown.err
    assert FILE.read_bytes() == before
    FILE.write_bytes(before + b'[[spelling]]\nname = "olha veres"\n')
    shown = cli("glossary", "check")
    assert (shown.code, shown.err) == (1, "1 to mend\n")
    assert "Olha Veres" in shown.out


@pytest.mark.parametrize("command", ["check", "show", "add", "digest"])
def test_a_bad_file_is_one_line(cli: Cli, news: Path, command: str) -> None:
    FILE.write_text("colour = 1\n", encoding="utf-8")
    words = {"add": ("glossary", "add", "A"), "digest": ("digest", "--articles", str(news))}
    shown = cli(*words.get(command, ("glossary", command)))
    assert shown.code == 2
    assert "newsroom.toml" in shown.err
    assert "colour" in shown.err
    assert shown.err.count("\n") == 1


@pytest.mark.parametrize(
    "words",
    [
        ("glossary", "check"),
        ("glossary", "check", "--newsroom", "none.toml"),
        ("glossary", "show"),
        ("glossary", "show", "nowhere"),
        ("glossary", "add", "!"),
        ("glossary", "add", "A", "--in", "ru"),
        ("glossary", "add", "A", "--in", "russian=А"),
        ("digest", "--newsroom", "none.toml"),
    ],
)
def test_bad_usage_is_one_line(cli: Cli, words: tuple[str, ...]) -> None:
    shown = cli(*words)
    assert (shown.code, shown.out) == (2, "")
    assert shown.err.count("\n") == 1


def test_a_digest_of_another_version(cli: Cli) -> None:
    Path("digest.json").write_text("{}", encoding="utf-8")
    assert cli("glossary", "show", "digest.json").code == 2


def test_priorities_and_why(cli: Cli, endpoint: ChatServer, news: Path) -> None:
    words = ("digest", "--date", DAY, "--articles", news)
    FILE.write_text('[priorities.words]\n"мост" = 9\n', encoding="utf-8")
    shown = cli(*words, "--why")
    assert shown.out.index("мост через реку") < shown.out.index("Порт Белой Гавани закрыли")
    assert "desk: the word “мост” +9" in shown.out
    FILE.write_text('[priorities.words]\n"порт" = 9\n', encoding="utf-8")
    shown = cli(*words)
    assert shown.out.index("Порт Белой Гавани закрыли") < shown.out.index("мост через реку")
    assert "Why here" not in shown.out
