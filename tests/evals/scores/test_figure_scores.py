from __future__ import annotations

from decimal import Decimal

import pytest

from summarize.articles.model import Article, article_id
from summarize.evals.labels import ArticleLabels
from summarize.evals.model import GoldSet, Item, Predicted, Run
from summarize.evals.scores.figures import SCORES, Figure, figures
from summarize.passages import split

WORDS = {
    "ru": ("Переговоры длились два с половиной часа.", "The talks took 2.5 hours."),
    "uk": ("Під воду пішли двадцять три будинки.", "23 houses were flooded."),
    "kk": ("Кездесу екі жарым сағатқа созылды.", "The meeting took 2.5 hours."),
    "en": ("Seventeen people were hurt on the pier.", "17 people were hurt."),
}


def scored(says: str, words: str, language: str, read_as: str = "") -> Item:
    """The score of one fact, in an article that prints (or is read as) these words."""
    text = f"Гавань\n{words}\n" if language != "en" else f"Harbour\n{words}\n"
    labels = ArticleLabels.model_validate(
        {
            "article": "a.html",
            "language": language,
            "article_page": True,
            "planted": [],
            "published": {"date": None, "words": None, "why": "no date"},
            "event": {"date": None, "words": None, "why": "no date"},
            "status": "undated",
            "status_why": "no date",
            "facts": [
                {"id": "f1", "says": says, "kind": "news", "importance": 3,
                 "evidence": [words], "attributed_to": None},
            ],
        }
    )  # fmt: skip
    article = Article(id=article_id(text), path="a.html", text=text, language=language)
    passages = split(article)
    if read_as:
        wrong = [q.model_copy(update={"value": Decimal(read_as)}) for q in passages.quantities]
        passages = passages.model_copy(update={"quantities": tuple(wrong)})
    run = Run("tiny", {"a": Predicted("a", article, passages, None)}, {})
    (item,) = SCORES[0].items(GoldSet({"a": labels}, {}), run)
    return item


@pytest.mark.parametrize("language", WORDS)
def test_a_figure_in_words_is_read(language: str) -> None:
    words, says = WORDS[language]
    assert scored(says, words, language).counts == {"hits": 1.0, "total": 1.0}


@pytest.mark.parametrize("language", WORDS)
def test_another_value_is_wrong(language: str) -> None:
    words, says = WORDS[language]
    item = scored(says, words, language, read_as="4")
    assert item.counts == {"hits": 0.0, "total": 1.0}
    assert [m.kind for m in item.misses] == ["wrong"]
    assert item.misses[0].got.startswith("4")


def test_another_unit_is_wrong() -> None:
    words, _ = WORDS["ru"]
    assert scored("The talks took 2.5 days.", words, "ru").counts["hits"] == 0
    assert scored("The talks took 2.5 hours.", words, "ru").counts["hits"] == 1


def test_a_figure_elsewhere_in_the_article_is_none_of_the_fact() -> None:
    item = scored("The talks took 45 minutes.", "Переговоры были короткими.", "ru")
    assert [m.kind for m in item.misses] == ["missed"]


def test_an_article_that_was_not_read_misses_all(world) -> None:  # type: ignore[no-untyped-def]
    assert world.value("figures") == 1.0
    lost = {s: p._replace(passages=None) for s, p in world.run.articles.items()}
    assert world.value("figures", world.run._replace(articles=lost)) == 0.0


@pytest.mark.parametrize(
    ("says", "found"),
    [
        ("1,240 people were evacuated, 412 of them children.", ["1240", "412"]),
        ("The rate fell from 14.25 to 13.75 per cent a year.", ["14.25", "13.75 percent"]),
        ("It was 13.75 %.", ["13.75 percent"]),
        ("A 40-metre gap, 12 km upstream.", ["40 m", "12 km"]),
        ("It cost 2.5 million roubles.", ["2500000"]),
        ("From 5 to 7 March 2026 and on March 11, at 17:00, as in 2019.", []),
        ("They won 2:1 on 28 February.", []),
        ("Up to 20 ships.", ["20"]),
        ("The a03 ship.", []),
    ],
)
def test_what_a_label_says(says: str, found: list[str]) -> None:
    assert [str(f) for f in figures(says)] == found


def test_a_figure_knows_the_ends_of_a_range() -> None:
    (q,) = split(
        Article(id="x", path="a", text="It will take 3–5 days to mend the old pier.", language="en")
    ).quantities
    assert Figure(Decimal(3), "day").is_read(q)
    assert Figure(Decimal(5), "").is_read(q)
    assert not Figure(Decimal(4), "day").is_read(q)
