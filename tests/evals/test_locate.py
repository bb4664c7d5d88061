from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from summarize.articles.model import Article
from summarize.evals.labels import Nth
from summarize.evals.locate import locate, occurrences, pattern
from tests.evals.world import BRIDGE_RU, LIBRARY, TEXTS, World, article


def test_offsets_are_those_of_the_words(world: World) -> None:
    for stem, labels in world.gold.articles.items():
        located = locate(labels, world.articles[stem])
        assert located.missing == ()
        spans = [
            *(s for f in located.facts for a in f.alternatives for s in a),
            *(m.span for m in located.mentions),
            *(q.span for q in located.quotes if q.span),
        ]
        assert all(TEXTS[stem][s.start : s.end] == s.text for s in spans)


def test_the_longest_form_wins_and_the_title_is_left_out(world: World) -> None:
    located = locate(world.gold.articles[BRIDGE_RU], world.articles[BRIDGE_RU])
    found = [(m.id, m.span.text) for m in located.mentions]
    assert found.count(("p-beltsov", "Аркадий Бельцов")) == 1
    assert found.count(("p-beltsov", "Бельцов")) == 1
    assert [m for m in found if m[0] == "l-lima"] == [("l-lima", "Лима")]


def test_a_form_is_a_whole_word(world: World) -> None:
    """«Верхолимде» in the title is not «Верхолим»."""
    labels = world.gold.articles[LIBRARY].model_copy(update={"title": None})
    located = locate(labels, world.articles[LIBRARY])
    assert [m.span.text for m in located.mentions if m.id == "l-verkholim"] == ["Верхолим"]


def test_words_in_the_body_come_before_the_same_words_in_title_and_chrome() -> None:
    text = "Мост упал\nМост упал\nСегодня утром мост цел, а Мост упал вчера.\n"
    one = article("m", text)
    labels = _labels(title="Мост упал", evidence=["Мост упал"], chrome_lines=[2])
    span = locate(labels, one).facts[0].alternatives[0][0]
    assert span.start == text.rindex("Мост упал")
    labels = _labels(
        title="Мост упал", evidence=[{"words": "Мост упал", "nth": 2}], chrome_lines=[2]
    )
    assert locate(labels, one).facts[0].alternatives[0][0].start == text.index("\nМост") + 1


def test_a_fact_whose_words_the_product_lost_has_no_evidence() -> None:
    labels = _labels(title=None, evidence=["Мост упал", {"all": ["Мост", "река"]}])
    located = locate(labels, article("m", "Мост стоит."))
    assert located.facts[0].alternatives == ()
    assert located.missing == (("fact f1", "Мост упал"), ("fact f1", "река"))


@given(
    st.lists(st.text("аб.я🙂é ", min_size=1, max_size=4), min_size=1, max_size=4),
    st.text("\n \t\u00a0", min_size=1),
)
def test_blanks_of_any_length_match(words: list[str], blank: str) -> None:
    plain = " ".join(" ".join(words).split())
    if plain:
        text = "… " + blank.join(plain.split()) + " …"
        assert re.search(pattern(plain), text)
        one = Article(id="a1", path="x.txt", text=text, language="ru")
        assert all(text[s.start : s.end] == s.text for s in occurrences(one, plain))


def test_the_third_time_of_two() -> None:
    assert occurrences(article("m", "да и да"), Nth(words="да", nth=3)) == []


def _labels(**update: object):  # type: ignore[no-untyped-def]
    from summarize.evals.labels import ArticleLabels

    evidence = update.pop("evidence")
    return ArticleLabels.model_validate(
        {
            "article": "articles/m.txt", "language": "ru", "article_page": True, "planted": [],
            "published": {"date": None, "words": None, "why": "none"},
            "event": {"date": None, "words": None, "why": "none"},
            "status": "undated", "status_why": "none",
            "facts": [{"id": "f1", "says": "…", "kind": "news", "importance": 3,
                       "evidence": evidence, "attributed_to": None}],
            **update,
        }
    )  # fmt: skip
