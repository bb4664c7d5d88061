"""A language that the checks do not know is never passed and never judged."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarize.evals.grounding.pairs import Half, load
from summarize.grounding import Gate, Reason, Result
from summarize.passages.model import Sentence
from tests.making import make_article, passages_of

PAIRS = Path(__file__).parents[2] / "evals" / "grounding"
STRANGE = {
    "ka": "მთავრობამ ორშაბათს ახალი გეგმა დაამტკიცა, განაცხადა მინისტრმა.",
    "zh": "政府周一批准了新计划，部长说。",
    "km": "រដ្ឋាភិបាលបានអនុម័តផែនការថ្មីកាលពីថ្ងៃចន្ទ។",
}


@pytest.mark.parametrize("language", STRANGE)
def test_no_statement_is_judged_by_evidence_in_a_fifth_language(language: str) -> None:
    text = STRANGE[language]
    article = make_article(text, language=language, title=None)
    passages = passages_of(article)
    cites = [Sentence(id="s1", start=0, end=len(text), paragraph=0, language=language)]
    for pair in load(PAIRS, Half.DEV):
        verdict = Gate(article, passages, pair.language).check(pair.statement, cites)
        assert (verdict.result, verdict.reason) == (Result.UNCHECKED, Reason.LANGUAGE), pair.id


@pytest.mark.parametrize("language", STRANGE)
def test_no_statement_is_judged_as_one_of_a_fifth_language(language: str) -> None:
    for pair in load(PAIRS, Half.DEV):
        source = pair.source
        gate = Gate(source.article, source.passages, language)
        verdict = gate.check(STRANGE[language], source.sentences(pair.cites))
        assert (verdict.result, verdict.reason) == (Result.UNCHECKED, Reason.LANGUAGE), pair.id


@pytest.mark.parametrize("text", STRANGE.values())
@pytest.mark.parametrize("asked", ["en", "ru", "uk", "kk"])
def test_another_script_than_asked_for_is_refused(text: str, asked: str) -> None:
    article = make_article("The board met on Monday.", language="en", title=None)
    passages = passages_of(article)
    verdict = Gate(article, passages, asked).check(text, passages.sentences)
    assert (verdict.result, verdict.reason) == (Result.UNSUPPORTED, Reason.LANGUAGE)


@pytest.mark.parametrize("language", ["de", "und", "zh"])
def test_an_unknown_language_is_never_supported(language: str) -> None:
    article = make_article("Порт закрыт.", language="ru", title=None)
    passages = passages_of(article)
    verdict = Gate(article, passages, language).check("Порт закрыт.", passages.sentences)
    assert (verdict.result, verdict.reason) == (Result.UNCHECKED, Reason.LANGUAGE)


@pytest.mark.parametrize(
    ("language", "text", "to"),
    [
        ("ru", "Встреча длилась три с половиной часа.", "en"),
        ("en", "The meeting lasted three and a half hours.", "kk"),
    ],
)
def test_another_language_than_was_asked_for_is_caught(language: str, text: str, to: str) -> None:
    article = make_article(text, language=language, title=None)
    passages = passages_of(article)
    verdict = Gate(article, passages, to).check(text, passages.sentences)
    assert (verdict.result, verdict.reason) == (Result.UNSUPPORTED, Reason.LANGUAGE)
