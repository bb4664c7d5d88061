"""JUnit and GitHub: what other programs read."""

from __future__ import annotations

from xml.etree import ElementTree as Xml

from summarize.evals.report import commands, junit
from tests.evals.invented import article, baseline, card, item, items, score, wrong

TEXT = article("a00", 'Порт закрыли\x07 до утра: 100%, <b>"сразу"</b> & надолго.')


def test_junit_has_a_case_for_each_score_and_a_failure_for_each_that_fails() -> None:
    before = [(score(), items([4] * 20)), (score("кавычки & <теги>"), items([4]))]
    after = [(score(), items([0] * 9 + [4] * 11)), (score("кавычки & <теги>"), items([4]))]
    suite = Xml.fromstring(junit(card(after, baseline(before))))
    assert suite.get("tests") == "2"
    assert suite.get("failures") == "1"
    cases = {c.get("name"): c for c in suite.iter("testcase")}
    failure = cases["recall"].find("failure")
    assert failure is not None
    assert "regressed" in (failure.get("message") or "")
    assert "a00" in (failure.text or "")
    assert cases["кавычки & <теги>"].find("failure") is None


def test_junit_fails_where_the_gate_cannot_judge() -> None:
    suite = Xml.fromstring(junit(card([(score(), items([4]))], None)))
    assert suite.get("failures") == "1"
    assert suite.find(".//testcase[@name='baseline']/failure") is not None


def test_junit_holds_no_character_that_xml_cannot() -> None:
    strange = score("bad\x00\x0b\ufffe\ud800name")
    assert Xml.fromstring(junit(card([(strange, items([4]))], None))) is not None


def test_annotations_stand_at_the_label_that_is_no_longer_met() -> None:
    miss = wrong(TEXT, "до утра: 100%", "закрыли\x07")
    before = [(score(), items([4] * 20))]
    after = [(score(), [item("a00", 0, misses=(miss,)), *items([4] * 20)[1:]])]
    (line,) = commands(card(after, baseline(before), TEXT)).splitlines()
    assert line.startswith(
        "::warning file=evals/gold/articles/a00.yaml,title=recall suspect::recall is 0.950"
    )
    assert "missed: expected “до утра: 100%25”" in line


def test_a_regression_is_an_error_for_each_item() -> None:
    before = [(score(), items([4] * 20))]
    after = [(score(), items([0] * 6 + [4] * 14))]
    lines = commands(card(after, baseline(before))).splitlines()
    assert len(lines) == 6
    assert all(line.startswith("::error file=evals/gold/articles/a0") for line in lines)


def test_items_of_a_digest_point_at_the_dates_file() -> None:
    found = [(score("links", "invariant"), items({"2026-03-10": 3, "2026-03-11/e05": 2}))]
    text = commands(card(found, None))
    assert "::error file=evals/gold/digests/2026-03-10.yaml,title=links violated::" in text
    assert "::error file=evals/gold/digests/2026-03-11.yaml,title=links violated::" in text
    assert "::error title=evals::there is no baseline" in text


def test_words_of_an_article_cannot_start_a_command() -> None:
    evil = article("a00", "x\n::error title=forged::boo\r\n y")
    miss = wrong(evil, "::error title=forged::boo", "x\n::e")
    after = [(score("s", "invariant"), [item("a00", 0, misses=(miss,))])]
    lines = commands(card(after, None, evil)).splitlines()
    assert not any(line.startswith("::error title=forged") for line in lines)


def test_nothing_to_say_is_nothing() -> None:
    found = [(score(), items([4]))]
    assert commands(card(found, baseline(found))) == ""
