from __future__ import annotations

from pathlib import Path

from summarize.articles.model import Article, Chrome, ChromeKind, Outlet
from summarize.evals.labels import ArticleLabels
from summarize.evals.model import GoldSet, Predicted, Run
from tests.evals.world import BRIDGE_RU, World, score


def test_a_site_line_kept_and_a_paragraph_lost(world: World) -> None:
    article = world.run.articles[BRIDGE_RU].article
    kept = world.with_article(BRIDGE_RU, chrome=article.chrome[:1])
    at = article.text.index("«Мост")
    lost = world.with_article(
        BRIDGE_RU,
        chrome=(
            article.chrome[0],
            Chrome(start=at, end=article.text.index("Ранее") - 1, kind=ChromeKind.MENU),
            article.chrome[1],
        ),
    )
    for run, kind in ((kept, "chrome kept"), (lost, "body lost")):
        assert world.value("chrome", run) < 1
        assert world.value("body", run) < 1
        assert world.kinds("body", run) == {kind}


def test_language_title_and_publisher(world: World) -> None:
    article = world.articles[BRIDGE_RU]
    run = world.with_article(
        BRIDGE_RU,
        language="uk",
        title=article.span(0, 10),
        publisher=Outlet(name="Лимские новости"),
    )
    for name in ("language", "title", "publisher"):
        assert world.value(name, run) == 0.75, name


def test_marks_and_case_of_a_publisher_do_not_matter(world: World) -> None:
    run = world.with_article(BRIDGE_RU, publisher=Outlet(name="«ЛИМСКИЕ ВЕСТИ»"))
    assert world.value("publisher", run) == 1


def test_the_words_of_a_web_page(tmp_path: Path) -> None:
    """A page has no lines to judge: labelled words must be in its text, the site's must not."""
    labels = ArticleLabels.model_validate(
        {
            "article": "articles/p.html",
            "language": "kk",
            "article_page": True,
            "planted": [],
            "title": "Көпір жөнделді",
            "published": {"date": None, "words": None, "why": "none"},
            "event": {"date": None, "words": None, "why": "none"},
            "status": "undated",
            "status_why": "none",
            "chrome_words": ["Көп оқылғандар"],
            "facts": [
                {"id": f"f{n}", "says": "…", "kind": "news", "importance": 3,
                 "evidence": [words], "attributed_to": None}
                for n, words in enumerate(("Көпір екі айда жөнделді", "Жұмысқа 40 адам қатысты"))
            ],
        }
    )  # fmt: skip
    gold = GoldSet({"p": labels}, {})
    texts = {
        1.0: "Көпір жөнделді\n\nКөпір екі айда жөнделді.\nЖұмысқа 40 адам қатысты.",
        0.8: "Көпір жөнделді\n\nКөпір екі айда жөнделді.\nЖұмысқа 40 адам қатысты.\nКөп оқылғандар",
        2 / 3: "Көпір жөнделді\n\nКөпір екі айда жөнделді.",
    }
    for expected, text in texts.items():
        article = Article(id="a1", path="p.html", text=text, language="kk")
        run = Run("m", {"p": Predicted("p", article, None, None)}, {})
        assert score("body").value(score("body").items(gold, run)) == expected
