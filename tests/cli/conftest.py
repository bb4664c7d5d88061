"""The command line as a user runs it, without a process of its own."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from summarize.cli.app import main
from tests.evals import small
from tests.making import STORM
from tests.scripted import scripted
from tests.servers import ChatServer


class Shown(NamedTuple):
    """How a command ended."""

    code: int
    out: str
    err: str


Cli = Callable[..., Shown]


@pytest.fixture
def cli(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Cli:
    """Run ``summarize`` with these arguments."""

    def run(*words: str | Path) -> Shown:
        monkeypatch.setattr(sys, "argv", ["summarize", *map(str, words)])
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main()
        return Shown(int(ended.value.code or 0), *capsys.readouterr())

    return run


@pytest.fixture
def recorded(
    server: ChatServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cli: Cli
) -> ChatServer:
    """A small suite with recordings of the model ``tiny``; the settings are gone again."""
    small.write(tmp_path)
    server.answer = scripted()
    with monkeypatch.context() as settings:
        settings.setenv("OPENAI_BASE_URL", server.base_url)
        settings.setenv("OPENAI_API_KEY", "sk-secret")
        shown = cli("eval", "--record", "--model", "tiny", "--mode", "select")
    assert shown.code == 1, shown.err  # there is no baseline yet
    assert "3 answers, 3 new, 0 unused dropped" in shown.err
    return server


KEY = "sk-secret-of-the-test"


@pytest.fixture
def endpoint(server: ChatServer, monkeypatch: pytest.MonkeyPatch) -> ChatServer:
    """A scripted model, as the environment names it."""
    server.answer = scripted()
    monkeypatch.setenv("OPENAI_BASE_URL", server.base_url)
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    return server


DAY = "2026-03-10"
HARBOUR = f"date {DAY}\nПорт Белой Гавани закрыли из-за шторма\n{STORM}\n"
BRIDGE = f"""date {DAY}
В Ясногорске открыли мост через реку Тихую
В Ясногорске во вторник открыли мост через реку Тихую, сообщил мэр Павел Громов. Его строили \
четыре года.
«Теперь дорога до завода займет десять минут», — сказал Громов. Строительство обошлось в \
7,5 млрд рублей.
Первые автобусы пойдут по мосту в пятницу.
"""
OLDER = """date 2026-02-01
В музее Ясногорска показали карты
В музее Ясногорска показали старые карты города, рассказала хранитель Анна Лис. Выставка \
открыта до весны.
Ее уже посмотрели две тысячи человек, сообщили в музее. Вход для школьников бесплатный.
"""


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A folder with two articles of `DAY` and one of another."""
    folder = tmp_path / "news"
    folder.mkdir()
    for name, text in (("harbour", HARBOUR), ("bridge", BRIDGE), ("older", OLDER)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that does not answer is asked once."""
    from summarize.llm import Patience, asker

    monkeypatch.setattr(asker, "Patience", lambda: Patience(attempts=1, timeout=5))
