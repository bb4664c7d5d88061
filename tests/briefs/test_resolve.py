from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from summarize.briefs.draft import Draft
from summarize.briefs.evidence import Slicer
from summarize.briefs.model import Origin
from summarize.briefs.resolve import Resolved, Writer, joined, select, write
from summarize.grounding import SUPPORTED, Reason, Result, Verdict
from tests.making import make_article, passages_of

BODY = """Мэр Ольга Верес закрыла порт. Она уехала в столицу. Начался шторм.
Ранее порт закрывали осенью. Заседание штаба пройдет в среду."""
WRONG = Verdict(result=Result.UNSUPPORTED, reason=Reason.NAME, token="Петренко")
OPEN = Verdict(result=Result.UNCHECKED, reason=Reason.CONTENT)


def slicer(background: tuple[str, ...] = ("s4",)) -> Slicer:
    article = make_article(BODY)
    passages = passages_of(article)
    return Slicer(article, passages.model_copy(update={"background": background, "next": ("s5",)}))


def texts(facts: Sequence[Any]) -> list[str]:
    return [f.text for f in facts]


def test_a_sentence_is_shown_in_one_place() -> None:
    draft = {
        "headline": "t",
        "summary": ["s1", "s1"],
        "facts": ["s3", "s5", "s4", "s3", "s1"],
        "next": ["s5"],
        "background": ["s4"],
    }
    got = select(draft, slicer())
    assert texts(got.summary) == ["Мэр Ольга Верес закрыла порт."]
    assert texts(got.facts) == ["Мэр Ольга Верес закрыла порт.", "Начался шторм."]
    assert texts(got.background) == ["Ранее порт закрывали осенью."]
    assert texts(got.next) == ["Заседание штаба пройдет в среду."]


def test_the_articles_own_cue_makes_it_background() -> None:
    got = select({"headline": "t", "summary": ["s4", "s1"], "facts": ["s4", "s3"]}, slicer())
    assert "Ранее порт закрывали осенью." not in [*texts(got.summary), *texts(got.facts)]
    assert texts(got.background) == ["Ранее порт закрывали осенью."]


def test_a_sentence_and_the_one_that_leans_on_it_are_told_once() -> None:
    draft = {"headline": "t", "summary": ["s2", "s1"], "facts": ["s1", "s3", "s2"]}
    got = select(draft, slicer())
    assert texts(got.summary) == ["Мэр Ольга Верес закрыла порт.", "Она уехала в столицу."]
    both = "Мэр Ольга Верес закрыла порт. Она уехала в столицу."
    assert texts(got.facts) == [both, "Начался шторм."]


def test_there_is_always_a_summary() -> None:
    got = select({"headline": "t", "summary": ["s4"], "facts": ["s4", "s3"]}, slicer())
    assert texts(got.summary) == ["Начался шторм."]
    nothing_else = select({"headline": "t", "summary": ["s4"], "facts": ["s4"]}, slicer())
    assert texts(nothing_else.summary) == ["Ранее порт закрывали осенью."]


def written(text: str, *cites: str, by: str | None = None) -> dict[str, Any]:
    return {"text": text, "cites": list(cites), "attributed_to": by}


def resolve(draft: dict[str, Any], verdicts: dict[str, Verdict] | None = None) -> Resolved:
    def judge(text: str, cites: Sequence[str], by: str | None) -> Verdict:
        return (verdicts or {}).get(text, SUPPORTED)

    whole = {"headline": written("H", "t"), "summary": [written("S", "s1")], "facts": []} | draft
    return write(whole, Writer(slicer(), "en", judge))


def test_a_written_sentence_that_passes_is_kept_with_what_it_cites() -> None:
    got = resolve({"facts": [written("The storm\n began.", "s3", "s1")]})
    (fact,) = got.facts
    assert (fact.text, fact.language, fact.origin) == ("The storm began.", "en", Origin.WRITTEN)
    assert texts(fact.evidence) == ["Мэр Ольга Верес закрыла порт.", "Начался шторм."]
    assert got.counts == (3, 0, 0, 0)


def test_a_written_sentence_that_fails_gives_way_to_its_source() -> None:
    got = resolve({"facts": [written("Petrenko", "s3")]}, {"Petrenko": WRONG, "H": WRONG})
    (fact,) = got.facts
    assert (fact.text, fact.language, fact.origin) == ("Начался шторм.", "ru", Origin.SOURCE)
    assert fact.replaced == WRONG
    assert fact.verdict == SUPPORTED
    assert got.headline.text == "Порт Белой Гавани закрыли из-за шторма"
    assert got.counts == (3, 2, 0, 0)


def test_an_unchecked_sentence_is_kept_and_says_so() -> None:
    got = resolve({"facts": [written("A storm.", "s3")]}, {"A storm.": OPEN})
    assert got.facts[0].verdict == OPEN
    assert got.facts[0].text == "A storm."
    assert got.counts == (3, 0, 1, 0)


def test_a_source_sentence_stands_in_once() -> None:
    draft = {"facts": [written("a", "s3"), written("b", "s3")], "background": [written("c", "s3")]}
    got = resolve(draft, dict.fromkeys("abc", WRONG))
    assert texts(got.facts) == ["Начался шторм."]
    assert got.background == ()


def test_written_news_that_rests_on_background_is_background() -> None:
    draft = {
        "facts": [written("Earlier.", "s4"), written("Now.", "s3", "s4")],
        "next": [written("A meeting.", "s5"), written("Also earlier.", "s4")],
    }
    got = resolve(draft)
    assert texts(got.facts) == ["Now."]
    assert texts(got.background) == ["Earlier.", "Also earlier."]
    assert texts(got.next) == ["A meeting."]


def test_written_news_of_what_is_planned_is_next() -> None:
    twice = [written("A meeting.", "s5"), written("A storm.", "s3")]
    got = resolve({"facts": twice, "next": twice})
    assert texts(got.facts) == ["A storm."]
    assert texts(got.next) == ["A meeting."]


class First(Draft):
    headline: str
    facts: list[str]
    speakers: dict[str, str]


class Second(Draft):
    facts: list[str]
    speakers: dict[str, str]
    kinds: dict[str, str]


def test_a_later_section_adds_to_every_list() -> None:
    first = First(headline="t", facts=["s1", "s2"], speakers={"q1": "m1"})
    second = Second(facts=["s8", "s9"], speakers={"q7": "m2"}, kinds={"m3": "place"})
    assert joined([first, second]) == {
        "headline": "t",
        "facts": ["s1", "s8", "s2", "s9"],
        "speakers": {"q1": "m1", "q7": "m2"},
        "kinds": {"m3": "place"},
    }
