from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from summarize.articles import Article
from summarize.digest import Made, digest_json, verify
from tests.digest.day import make, reading, storm
from tests.digest.test_markdown import fires
from tests.making import DAY, make_article

Change = Callable[[Any], object]


@pytest.fixture(scope="module")
def made() -> Made:
    old = make_article("Старая новость о порте и мэре. Ещё одна.", path="old.txt",
                       published=DAY.replace(year=2025))  # fmt: skip
    first = storm("first.txt")
    return make(reading(*fires(), first, old, duplicates=[(storm("copy.txt"), first.id)]))


def changed(made: Made, change: Change) -> str:
    raw = json.loads(digest_json(made.digest))
    change(raw)
    return json.dumps(raw, ensure_ascii=False)


def articles(made: Made) -> list[Article]:
    return list(made.articles.values())


def test_a_true_digest_passes(made: Made) -> None:
    checked = verify(digest_json(made.digest), articles(made))
    assert checked.findings == ()
    assert checked.spans > 50
    assert checked.articles == len(made.digest.articles) == 7


def fact(raw: Any) -> Any:
    return raw["stories"][0]["facts"][0]


def written(raw: Any, result: str) -> None:
    fact(raw).update(
        origin="written",
        text="Something else",
        verdict={"result": result, "reason": "name", "token": "x"},
    )


def drop_ledger(raw: Any, path: str) -> None:
    raw["ledger"] = [e for e in raw["ledger"] if e["path"] != path]


def foreign(raw: Any) -> None:
    fact(raw)["evidence"].append(raw["stories"][1]["facts"][0]["evidence"][0])


def change_both(raw: Any) -> None:
    fact(raw)["text"] = fact(raw)["evidence"][0]["text"] = "Этого в статье нет."


@pytest.mark.parametrize(
    ("change", "what"),
    [
        (lambda r: fact(r)["evidence"][0].update(start=fact(r)["evidence"][0]["start"] + 1),
         "differ"),
        (lambda r: fact(r)["evidence"][0].update(end=10**6), "differ"),
        (change_both, "differ"),
        (lambda r: fact(r)["evidence"][0].update(article="a000000000000"), "not among"),
        (lambda r: r["articles"][0]["title"].update(text="Другой"), "differ"),
        (lambda r: fact(r).update(text="Не то, что в статье."), "not its evidence"),
        (lambda r: r["stories"][0]["headline"].update(text="Лучше"), "not its evidence"),
        (lambda r: fact(r).update(evidence=[]), "no evidence"),
        (lambda r: written(r, "unsupported"), "failed its checks"),
        (foreign, "not of this story"),
        (lambda r: drop_ledger(r, "old.txt"), "no story and not in the ledger"),
        (lambda r: drop_ledger(r, "copy.txt"), "no story and not in the ledger"),
        (lambda r: r.update(stories=r["stories"][1:]), "no story and not in the ledger"),
        (lambda r: r["stories"].append(r["stories"][0]), "in two stories"),
        (lambda r: r["articles"].pop(0), "not in the list"),
        (lambda r: r["ledger"].append(
            {"path": r["articles"][0]["path"], "article": r["articles"][0]["id"],
             "reason": "stale", "detail": "", "duplicate_of": None}), "and in the ledger"),
    ],
)  # fmt: skip
def test_a_wrong_digest_is_caught(made: Made, change: Change, what: str) -> None:
    findings = verify(changed(made, change), articles(made)).findings
    assert any(what in f.what for f in findings), findings
    assert all(f.where for f in findings)


@pytest.mark.parametrize("result", ["supported", "unchecked"])
def test_a_written_sentence_that_was_not_refuted_passes(made: Made, result: str) -> None:
    text = changed(made, lambda r: written(r, result))
    assert verify(text, articles(made)).findings == ()


def test_an_article_that_is_gone_is_missed(made: Made) -> None:
    gone = made.digest.stories[0].articles[0]
    rest = [a for a in articles(made) if a.id != gone]
    findings = verify(digest_json(made.digest), rest).findings
    assert findings
    assert all(gone in f.what for f in findings)


def test_an_article_that_was_edited_is_missed(made: Made) -> None:
    lead = made.digest.stories[0].articles[0]
    edited = [
        a.model_copy(update={"text": "X" + a.text}) if a.id == lead else a for a in articles(made)
    ]
    assert verify(digest_json(made.digest), edited).findings


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "not JSON"),
        ("[]", "not a digest"),
        ('{"date": "2026-03-10"}', "not a digest"),
        ("", "not JSON"),
    ],
)
def test_what_is_no_digest_is_refused(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        verify(text, [])


def test_an_unknown_field_is_refused(made: Made) -> None:
    with pytest.raises(ValueError, match="not a digest"):
        verify(changed(made, lambda r: r.update(extra=1)), [])
