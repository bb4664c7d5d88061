"""What one person said is not told of another."""

from __future__ import annotations

import pytest

from summarize.grounding import Reason, Result
from tests.grounding.test_polarity import judge

SOURCE = (
    "Ольга Верес заявила, что порт закроют на ремонт причалов. "
    "Денис Карпов сообщил, что склад верфи пуст и рыбаки получат компенсацию."
)


@pytest.mark.parametrize(
    ("to", "right", "wrong"),
    [
        ("ru", "По словам Карпова, рыбаки получат компенсацию, а склад пуст.",
         "По словам Верес, рыбаки получат компенсацию, а склад пуст."),
        ("uk", "Верес заявила, що порт закриють на ремонт причалів.",
         "Карпов заявив, що порт закриють на ремонт причалів."),
        ("en", "Olga Veres said the port would be closed for repairs of the piers.",
         "Denis Karpov said the port would be closed for repairs of the piers."),
    ],
)  # fmt: skip
def test_words_belong_to_who_said_them(to: str, right: str, wrong: str) -> None:
    assert judge(SOURCE, "ru", right, to).result is not Result.UNSUPPORTED
    verdict = judge(SOURCE, "ru", wrong, to)
    assert (verdict.result, verdict.reason) == (Result.UNSUPPORTED, Reason.SPEAKER)


def test_a_name_within_a_quote_is_nobody_who_speaks() -> None:
    text = "Карпов сообщил «Голосу Верес», что склад верфи пуст и рыбаки получат компенсацию."
    assert judge(SOURCE, "ru", text, "ru").reason is not Reason.SPEAKER
