"""``--lang`` where the model only points, ``--strict`` and ``--judge``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import DAY, Cli
from tests.scripted import judging, scripted, translating
from tests.servers import ChatServer

TITLE = "Порт Белой Гавани закрыли из-за шторма"
ENGLISH = {
    TITLE: "The port of White Haven was closed because of a storm",
    "Мы откроем порт, как только ветер стихнет": "We will open the port as soon as the wind dies "
    "down",
    "На рейде остались четырнадцать судов.": "Forty ships remained in the roadstead.",
}  # fmt: skip
FOLDER = Path("digests") / DAY


def digest(cli: Cli, news: Path, *more: str) -> str:
    words = ("digest", "--date", DAY, "--articles", news / "harbour.txt", "--mode", "select")
    shown = cli(*words, *more)
    assert shown.code == 0, shown.err
    return shown.out


def test_a_translation_stands_under_its_sentence(
    cli: Cli, endpoint: ChatServer, news: Path
) -> None:
    endpoint.answer = translating(ENGLISH)
    out = digest(cli, news, "--lang", "en")
    assert f"> *machine translation:* {ENGLISH[TITLE]}\n" in out
    lines = out.splitlines()
    quote = next(i for i, x in enumerate(lines) if "“Мы откроем порт" in x)
    assert lines[quote + 1] == (
        "  - *machine translation:* We will open the port as soon as the wind dies down"
    )
    assert "*no translation: number not in the original*" in out
    assert "Forty" not in out
    assert "Machine translations into en: 2 shown, " in out
    brief = next((FOLDER / "briefs").iterdir()).read_text(encoding="utf-8")
    assert f"> *machine translation:* {ENGLISH[TITLE]}\n" in brief
    assert "*no translation: number not in the original*" in brief
    assert "Machine translations into en: 2 shown" in brief
    assert cli("verify", FOLDER, "--articles", news / "harbour.txt").code == 0
    made = json.loads((FOLDER / "digest.json").read_text(encoding="utf-8"))
    assert made["stories"][0]["headline"]["gloss"]["text"] == ENGLISH[TITLE]
    assert made["footer"]["glosses"]["shown"] == 2
    assert made["footer"]["requests"] == len(endpoint.requests)


def test_the_brief_command_has_them_too(cli: Cli, endpoint: ChatServer, news: Path) -> None:
    endpoint.answer = translating(ENGLISH)
    shown = cli("brief", news / "harbour.txt", "--mode", "select", "--lang", "en")
    assert f"> *machine translation:* {ENGLISH[TITLE]}\n" in shown.out


def test_without_a_language_nothing_is_asked(cli: Cli, endpoint: ChatServer, news: Path) -> None:
    endpoint.answer = translating(ENGLISH)
    out = digest(cli, news)
    assert len(endpoint.requests) == 1
    assert "translation" not in out
    assert '"gloss": null' in (FOLDER / "digest.json").read_text(encoding="utf-8")


def test_a_sentence_that_two_articles_print_is_asked_about_once(
    cli: Cli, endpoint: ChatServer, news: Path
) -> None:
    endpoint.answer = translating(ENGLISH)
    text = (news / "harbour.txt").read_text(encoding="utf-8")
    more = "В городе отменили занятия в школах, закрыли рынок и парк, а паромы стоят до утра. " * 3
    (news / "bridge.txt").write_text(f"{text}{more}\n", encoding="utf-8")
    shown = cli("digest", "--date", DAY, "--articles", news, "--mode", "select", "--lang", "en")
    assert shown.code == 0
    asked = [r.messages[-1]["content"] for r in endpoint.requests]
    glosses = [a for a in asked if "END OF SENTENCE" in a]
    assert len(glosses) == len(set(glosses))


def test_english_is_still_what_write_mode_writes(
    cli: Cli, endpoint: ChatServer, news: Path
) -> None:
    words = ("digest", "--date", DAY, "--articles", news / "harbour.txt", "--mode", "write")
    shown = cli(*words, "--json")
    assert json.loads(shown.out)["footer"]["language"] == "en"
    assert "in English" in endpoint.requests[0].messages[0]["content"]
    assert json.loads(shown.out)["footer"]["glosses"] is None


PARAPHRASE = (
    "Howling gusts whipped foaming breakers over the slippery stones of a shivering harbour."
)


def test_strict_says_what_it_left_out(cli: Cli, endpoint: ChatServer, news: Path) -> None:
    endpoint.answer = scripted(lambda _, __: PARAPHRASE)
    words = ("digest", "--date", DAY, "--articles", news / "harbour.txt", "--mode", "write")
    loose = cli(*words).out
    assert PARAPHRASE in loose
    strict = cli(*words, "--strict").out
    assert PARAPHRASE not in strict
    assert TITLE in strict
    assert "the written one could not be checked" in strict
    assert "left out as not checked: " in strict
    assert "0 not checked" in strict
    assert "Requests in this run: 0" in strict
    assert cli("verify", FOLDER, "--articles", news / "harbour.txt").code == 0


def test_the_judge_marks_and_is_counted_apart(cli: Cli, endpoint: ChatServer, news: Path) -> None:
    first, second = translating(ENGLISH), judging({ENGLISH[TITLE]: "not stated"})

    def answer(request: dict[str, Any]) -> dict[str, Any]:
        return second(request) if request["model"] == "other" else first(request)

    endpoint.answer = answer
    out = digest(cli, news, "--lang", "en", "--judge", "other")
    assert f"*machine translation:* {ENGLISH[TITLE]} *(second opinion: not stated)*" in out
    assert "We will open the port as soon as the wind dies down\n" in out
    assert "Second opinion of other on 2 sentences: 1 entailed, 0 contradicted, 1 not stated" in out
    asked = [r for r in endpoint.requests if r.json["model"] == "other"]
    assert len(asked) == 2
    made = json.loads((FOLDER / "digest.json").read_text(encoding="utf-8"))["footer"]
    assert made["opinions"]["prompt_tokens"] == 200
    assert made["prompt_tokens"] == 100 * (len(endpoint.requests) - 2)
    assert made["requests"] == len(endpoint.requests)
    sent = len(endpoint.requests)
    assert (
        digest(cli, news, "--lang", "en", "--judge", "other").partition("\n---\n")[0]
        == (out.partition("\n---\n")[0])
    )
    assert len(endpoint.requests) == sent


@pytest.mark.parametrize("name", ["gloss", "judge"])
def test_a_folder_with_only_one_of_the_small_prompts(
    cli: Cli, endpoint: ChatServer, news: Path, tmp_path: Path, name: str
) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / f"{name}.jinja").write_text("[system]\nno user part\n", encoding="utf-8")
    endpoint.answer = translating(ENGLISH)
    words = ("digest", "--date", DAY, "--articles", news, "--mode", "select", "--prompts", own)
    assert cli(*words).code == 0  # it is not needed
    shown = cli(*words, "--lang", "en", "--judge", "other")
    assert shown.code == 3
    assert f"{name}.jinja: a prompt has a [system] part and a [user] part" in shown.err
