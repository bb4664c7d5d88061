"""The program as a whole: help, faults, pipes, interruption."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest

from summarize.cli import output
from summarize.cli.exits import Failure
from tests.cli.conftest import DAY, Cli
from tests.servers import ChatServer

COMMANDS = ("digest", "brief", "articles", "verify", "models", "schema", "eval", "gold")


def python(*words: str | Path, **more: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, *map(str, words)],
        capture_output=True,
        env=os.environ | more,
        check=False,
        timeout=60,
    )


def test_help_for_a_newcomer(cli: Cli) -> None:
    shown = cli("--help")
    assert (shown.code, shown.err) == (0, "")
    for words in ("summarize digest --articles", "OPENAI_API_KEY", "Exit codes: 0 complete"):
        assert words in shown.out
    for command in COMMANDS:
        assert f"\n  {command} " in shown.out
    assert cli("-h").out == shown.out


def test_no_command_shows_the_help(cli: Cli) -> None:
    shown = cli()
    assert (shown.code, shown.out) == (2, "")
    assert shown.err.strip() == cli("--help").out.strip()


@pytest.mark.parametrize("command", [c for c in COMMANDS if c != "gold"])
def test_every_option_is_explained(cli: Cli, command: str) -> None:
    shown = cli(command, "--help")
    assert (shown.code, shown.err) == (0, "")
    assert shown.out.startswith(f"Usage: summarize {command} ")
    options = shown.out.partition("Options:\n")[2].splitlines()
    for line, after in zip(options, [*options[1:], ""], strict=True):
        if line.startswith("  -"):
            told = line[2:].partition("  ")[2] or after.strip()
            assert len(told) > 10, line


def test_an_unknown_command(cli: Cli) -> None:
    shown = cli("digset")
    assert (shown.code, shown.out) == (2, "")
    assert shown.err.count("\n") == 1
    assert "'digset'" in shown.err


def test_help_loads_no_room_and_nothing_heavy() -> None:
    code = (
        "import sys\nfrom summarize.cli.app import main\n"
        "sys.argv = ['summarize', 'digest', '--help']\n"
        "try: main()\nexcept SystemExit: pass\n"
        "rooms = {m for m in sys.modules if m.startswith('summarize.')}\n"
        "print({m for m in rooms if not m.startswith('summarize.cli')} or 'nothing')\n"
        "print({'openai', 'rich', 'jinja2', 'yaml', 'sqlite3'} & set(sys.modules) or 'nothing')"
    )
    assert python("-c", code).stdout.split()[-2:] == [b"nothing", b"nothing"]


def test_the_module_is_the_program() -> None:
    ran = python("-m", "summarize", "schema", "brief")
    assert ran.returncode == 0
    assert ran.stdout.startswith(b"{")


def test_what_goes_into_a_pipe_is_utf8_in_every_locale(news: Path) -> None:
    (news / "harbour.txt").rename(news / "гавань.txt")
    words = ("-m", "summarize", "articles", "--articles", news, "--date", DAY)
    ran = python(*words, PYTHONIOENCODING="ascii", LC_ALL="C")
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert "гавань.txt" in ran.stdout.decode()


def test_a_reader_that_goes_away_is_no_fault(news: Path) -> None:
    words = [sys.executable, "-m", "summarize", "articles", "--articles", news, "--json"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait(60) == 0


def test_interrupted(
    cli: Cli, endpoint: ChatServer, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import summarize.digest

    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(summarize.digest, "make_digest", interrupt)
    shown = cli("digest", "--date", DAY, "--articles", news)
    assert (shown.code, shown.out) == (130, "")
    assert shown.err == "summarize: interrupted; what was answered is in the store\n"


def test_a_fault_in_the_program_is_one_line(
    cli: Cli, endpoint: ChatServer, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import summarize.digest

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("two\nlines")

    monkeypatch.setattr(summarize.digest, "make_digest", fail)
    shown = cli("digest", "--date", DAY, "--articles", news)
    assert (shown.code, shown.out) == (3, "")
    assert shown.err.count("\n") == 1
    assert "RuntimeError: two lines" in shown.err
    monkeypatch.setenv("SUMMARIZE_DEBUG", "1")
    with pytest.raises(RuntimeError):
        cli("digest", "--date", DAY, "--articles", news)


def test_the_help_page_has_every_command() -> None:
    file = Path(__file__).parents[2] / "docs" / "help.py"
    spec = importlib.util.spec_from_file_location("help_page", file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    page = module.page()
    for command in (*COMMANDS, "gold check"):
        assert f"\n## summarize {command}\n" in page
    assert "\nUsage: summarize digest [OPTIONS]\n" in page


def test_a_file_is_written_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "new" / "a.txt"
    output.write(path, "один\n")
    assert path.read_bytes() == "один\n".encode()

    def full(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(Failure, match="No space left"):
        output.write(path, "два\n")
    assert path.read_bytes() == "один\n".encode()
    assert [p.name for p in path.parent.iterdir()] == ["a.txt"]  # no half a file lies about


def test_looking_at_a_folder_makes_nothing(tmp_path: Path) -> None:
    output.check_folder(tmp_path / "a" / "b")
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "f").write_text("")
    for path in (tmp_path / "f", tmp_path / "f" / "b"):
        with pytest.raises(Failure, match="is a file"):
            output.check_folder(path)
