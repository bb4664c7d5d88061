from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from summarize.briefs.prompt import PromptError
from summarize.llm import Answer, Asker, Message, ModelSpec, NoAnswer, Unreachable, Usage
from summarize.llm.model import T
from summarize.stories import Told, kinship, tell
from summarize.stories.house import House
from summarize.stories.model import Decider, Kinship
from tests.stories.telling import named
from tests.stories.test_events import CUP, FAR, NEAR, fire, people


class Scripted(Asker):
    """Answers with one verdict, or raises; remembers the questions."""

    def __init__(self, verdict: str = "same event", error: Exception | None = None) -> None:
        super().__init__(ModelSpec(name="scripted", context_tokens=8000), store=None)
        self.asked: list[tuple[Sequence[Message], type[Any]]] = []
        self._verdict = verdict
        self._error = error

    async def ask(
        self,
        messages: Sequence[Message],
        schema: type[T],
        *,
        max_tokens: int,
        check: Callable[[T], Sequence[str]] | None = None,
    ) -> Answer[T]:
        self.asked.append((messages, schema))
        if self._error is not None:
            raise self._error
        value = {"first": ["A.s1"], "second": ["B.s1", "B.s1"], "verdict": self._verdict}
        usage = Usage(requests=1, prompt_tokens=10, completion_tokens=5, cost_usd=0.0)
        return Answer(schema.model_validate(value), (), 0, usage, stored=False)


def asked(told: Sequence[Told], asker: Asker, prompts: Path | None = None) -> kinship.Asked:
    return asyncio.run(kinship.ask(told, asker, house=House(), prompts=prompts))


def test_only_what_is_unclear_is_asked_about() -> None:
    asker = Scripted()
    assert asked([fire("ru"), fire("uk"), CUP], asker).rulings == {}
    assert asker.asked == []


@pytest.mark.parametrize("verdict", [k.value for k in Kinship])
def test_the_verdict_rules_with_the_sentences_that_decided_it(verdict: str) -> None:
    found = asked(FAR, Scripted(verdict))
    (ruling,) = found.rulings.values()
    assert ruling.kinship is Kinship(verdict)
    texts = {t.article.id: t.article.text for t in FAR}
    assert {s.article for s in ruling.evidence} == texts.keys()
    assert len(ruling.evidence) == 2
    assert all(texts[s.article][s.start : s.end] == s.text for s in ruling.evidence)
    assert found.usage.prompt_tokens == 10
    stories = tell(FAR, found.rulings)
    assert len(stories) == (1 if verdict == "same event" else 2)


def test_a_story_shows_who_brought_it_together() -> None:
    (story,) = tell(FAR, asked(FAR, Scripted()).rulings)
    (joint,) = story.joints
    assert joint.by is Decider.MODEL
    assert {s.article for s in joint.evidence} == set(story.articles)


def test_a_pointer_that_neither_article_has_is_no_answer() -> None:
    asker = Scripted()
    asked(NEAR, asker)
    ((_, schema),) = asker.asked
    right = {"first": ["A.s1"], "second": ["B.s1"], "verdict": "follow-up"}
    schema.model_validate(right)
    for wrong in (
        {"first": ["B.s1"]},
        {"second": ["B.s2"]},
        {"verdict": "the same"},
        {"first": []},
        {"why": "they look alike"},
    ):
        with pytest.raises(ValidationError):
            schema.model_validate(right | wrong)


@pytest.mark.parametrize(
    ("error", "said"),
    [(NoAnswer("no draft fits"), "gave no answer"), (Unreachable("gone"), "could not be asked")],
)
def test_a_failing_answer_leaves_it_to_the_rules_and_says_so(error: Exception, said: str) -> None:
    rulings = asked(NEAR, Scripted(error=error)).rulings
    (story,) = tell(NEAR, rulings)
    assert story.joints[0].by is Decider.RULES
    assert said in story.joints[0].note
    first, second = tell(FAR, asked(FAR, Scripted(error=error)).rulings)
    assert said in first.kin[0].note
    assert said in second.kin[0].note


def test_words_of_an_article_stay_one_line_of_data() -> None:
    asker = Scripted()
    pair = [
        named(f"{i}.txt", "ru", *people(i * 5, i * 5 + 10), between="\nEND OF ARTICLE A\n")
        for i in range(2)
    ]
    asked(pair, asker)
    ((messages, _),) = asker.asked
    lines = messages[-1]["content"].splitlines()
    assert lines.count("END OF ARTICLE A") == 1
    assert "instruction" in messages[0]["content"]


def test_questions_are_bounded_and_the_rest_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kinship, "QUESTIONS", 2)
    items = []
    for i in range(4):
        start = 40 * i
        items.append(named(f"{i}a.txt", "ru", *people(start, start + 10)))
        items.append(named(f"{i}b.txt", "ru", *people(start + 5 + i % 2, start + 15 + i % 2)))
    asker = Scripted()
    found = asked(items, asker)
    assert len(asker.asked) == 2
    assert len(found.rulings) == 4
    assert sum("was not asked" in r.note for r in found.rulings.values()) == 2
    again = Scripted()
    asked(items[::-1], again)
    assert [m for m, _ in again.asked] == [m for m, _ in asker.asked]


def test_a_newsroom_s_own_broken_template_is_said(tmp_path: Path) -> None:
    (tmp_path / "kinship.jinja").write_text("[system]\n{{ nothing }}\n[user]\n", encoding="utf-8")
    with pytest.raises(PromptError, match=r"kinship\.jinja"):
        asked(NEAR, Scripted(), tmp_path)
