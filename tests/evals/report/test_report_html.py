from __future__ import annotations

import re
from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.evals.report import html
from summarize.evals.report.html import _marked
from tests.evals.invented import article, baseline, card, item, items, score, wrong
from tests.evals.world import BRIDGE_RU, World

STORM = article("a00", "Порт закрыли до утра.\n«Мы ждём», — сказала Верес. 🌊")
EVIL = article(
    "a01", "<script>alert(1)</script> & \"'</mark>{{ 7*7 }}{% raw %}</script><img src=x>"
)


class Page(HTMLParser):
    """The page's elements, and the text of the marked sides."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def page(*broken: tuple[str, object]) -> str:
    found = [(score(), [b for _, b in broken] + items({"z": 4})), (score("other"), items({"z": 4}))]
    return html(card(found, baseline([(score(), items([4]))]), STORM, EVIL))  # type: ignore[arg-type]


def test_gold_and_prediction_stand_side_by_side_with_their_spans_marked() -> None:
    miss = wrong(STORM, "закрыли до утра", "Мы ждём")
    text = page(("a00", item("a00", 0, misses=(miss,), slices=("ru",))))
    gold, predicted = re.findall(r'<div class="(?:gold|predicted)">(.*?)</div>', text, re.DOTALL)
    assert 'data-scores="recall" title="recall">закрыли до утра</mark>' in gold
    assert 'title="recall">Мы ждём</mark>' in predicted
    assert gold.startswith("Порт <mark")
    assert predicted.endswith("</mark>», — сказала Верес. 🌊")
    assert '<section data-slices="ru">' in text
    assert "<option>ru</option>" in text


def test_everything_is_escaped_and_nothing_is_loaded() -> None:
    miss = wrong(EVIL, "<script>alert(1)</script>", "</script><img src=x>", kind="<b>")
    text = page(("a01", item("a01", 0, misses=(miss,), slices=("<i>",))))
    tags = Page(text).tags
    names = [t for t, _ in tags]
    assert names.count("script") == 1
    assert not {"img", "link", "iframe", "b", "i"} & set(names)
    assert not [a for _, a in tags if {"src", "href", "onclick", "onerror"} & a.keys()]
    assert "{{ 7*7 }}" in text
    assert "default-src &#39;none&#39;" in text or "default-src 'none'" in text
    assert "http://" not in text
    assert "https://" not in text


def test_the_policy_allows_exactly_the_pages_own_script() -> None:
    import base64
    import hashlib

    text = page(("a00", item("a00", 0, misses=(wrong(STORM, "до", "до"),))))
    script = re.search(r"<script>(.*?)</script>", text, re.DOTALL)
    assert script is not None
    digest = base64.b64encode(hashlib.sha256(script[1].encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in text


def test_a_digest_and_an_item_without_an_article_have_a_table_only() -> None:
    miss = wrong(STORM, "до утра", "ждём")
    text = page(("2026-03-10", item("2026-03-10", 0, misses=(miss,))))
    assert "a00: до утра" in text
    assert 'class="sides"' not in text


def test_what_would_be_wrong_stands_next_to_the_brief_even_where_nothing_failed(
    world: World,
) -> None:
    labels = world.gold.articles[BRIDGE_RU].wrong
    found = [(score(), items({BRIDGE_RU: 4, "z": 4}))]
    made = card(found, None)._replace(
        run=world.run, wrong={BRIDGE_RU: (*labels, labels[0].model_copy(update={"says": "<b>"}))}
    )
    text = html(made)
    assert text.count("<section") == 1
    left, right = re.findall(r"<ul>(.*?)</ul>", text, re.DOTALL)
    assert "<li>negation: Two people died.</li><li>negation: &lt;b&gt;</li>" in left
    assert "<li>Пострадали 14 человек, сообщил мэр Аркадий Бельцов</li>" in right
    failed = world.run.articles[BRIDGE_RU]._replace(brief=None)
    run = world.run._replace(articles={**world.run.articles, BRIDGE_RU: failed})
    assert "<section" not in html(made._replace(run=run))


def test_no_failed_item_is_a_page_too() -> None:
    assert "<section" not in page()


@settings(max_examples=50, deadline=None)
@given(st.text(min_size=1), st.lists(st.tuples(st.integers(0, 50), st.integers(1, 50))))
def test_the_pieces_join_to_the_article_and_each_span_is_whole(
    words: str, places: list[tuple[int, int]]
) -> None:
    of = article("a00", words)
    spans = [
        of.span(start, end)
        for start, size in places
        if (end := min(start + size, len(words))) > start
    ]
    pieces = _marked(of, [(f"s{n}", [s]) for n, s in enumerate(spans)])
    assert "".join(p.text for p in pieces) == words
    for n, span in enumerate(spans):
        marked = "".join(p.text for p in pieces if f"s{n}" in p.scores.split())
        assert marked == span.text
