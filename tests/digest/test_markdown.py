from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from summarize.articles import Article, Outlet
from summarize.digest import (
    LedgerReason,
    Made,
    brief_file,
    brief_markdown,
    digest_markdown,
)
from summarize.digest.model import LedgerEntry
from summarize.llm import NoAnswer
from tests.digest.day import make, reading, storm
from tests.making import DAY, make_article
from tests.stories.test_events import FIRE, TITLES

LINK = re.compile(r"\]\(briefs/([^)#]+)(?:#(c\d+))?\)")
HOSTILE = "<img src=x onerror=alert(1)> [x](javascript:alert(1)) `c` **b** # h | t\n# New\n- item"


def fires(path: str = "{}.txt") -> list[Article]:
    return [
        make_article(
            FIRE[lang],
            language=lang,
            title=TITLES[lang],
            publisher=f"Outlet {lang}",
            path=path.format(lang),
        )
        for lang in FIRE
    ]


def briefs(made: Made) -> dict[str, str]:
    """The content of each brief file."""
    return {
        brief_file(made.articles[b.article].path): brief_markdown(
            b, made.articles[b.article], made.passages[b.article]
        )
        for b in made.briefs
    }


def check_links(made: Made) -> int:
    """Every link of the digest leads to an anchor that is there; how many there are."""
    files = briefs(made)
    links = LINK.findall(digest_markdown(made))
    for name, anchor in links:
        assert name in files
        assert not anchor or files[name].count(f'<a id="{anchor}"></a>') == 1, (name, anchor)
    for text in files.values():
        for anchor in re.findall(r"\]\(#(c\d+)\)", text):
            assert text.count(f'<a id="{anchor}"></a>') == 1
    return len(links)


def parsed(text: str) -> list[Token]:
    tokens = MarkdownIt("commonmark", {"html": True}).parse(text)
    return [t for token in tokens for t in (token, *(token.children or ()))]


@pytest.mark.parametrize(
    "path", ["{}.txt", "день/{} (1).txt", "wire.jsonl#{}", "a b/../{}.html", "{}]&<x>.txt"]
)
def test_every_citation_leads_to_its_anchor(path: str) -> None:
    made = make(reading(*fires(path), storm()))
    assert len(made.digest.stories) == 2
    assert check_links(made) > 20
    hrefs = [t.attrGet("href") for t in parsed(digest_markdown(made)) if t.type == "link_open"]
    assert len([h for h in hrefs if str(h).startswith("briefs/")]) == check_links(made)


def test_the_anchor_stands_at_the_cited_words() -> None:
    made = make(reading(storm()))
    (text,) = briefs(made).values()
    (story,) = made.digest.stories
    article = made.articles[story.articles[0]]
    (quote,) = story.quotes
    assert article.text[quote.evidence[0].start :].startswith("Мы откроем порт")
    line = next(x for x in text.splitlines() if f'id="c{quote.evidence[0].start}"' in x)
    assert "Мы откроем порт" in line


@given(st.lists(st.text(min_size=1, max_size=300), min_size=2, max_size=2, unique=True))
@settings(max_examples=200)
def test_no_two_paths_share_a_brief(paths: list[str]) -> None:
    names = [brief_file(p) for p in paths]
    assert names[0] != names[1]
    for name in names:
        assert "/" not in name
        assert len(name.encode()) <= 255
        assert re.fullmatch(r"[\w.-]+", name)


def test_hostile_words_render_as_words() -> None:
    article = make_article(
        "В порту шторм. " + " ".join(HOSTILE.split()) + " и ничего больше.",
        title="# Порт <b>закрыт</b> #",
        publisher=HOSTILE,
        path="a`b\n# c.txt",
    ).model_copy(update={"url": "javascript:alert(document.cookie)", "notes": (HOSTILE,)})
    made = make(reading(article))
    bad = LedgerEntry(path=HOSTILE, article=None, reason=LedgerReason.UNREADABLE, detail=HOSTILE)
    made = made._replace(digest=made.digest.model_copy(update={"ledger": (bad,)}))
    page = digest_markdown(made)
    for text in (page, *briefs(made).values()):
        tokens = parsed(text)
        html = [t.content for t in tokens if t.type.startswith("html")]
        assert all(re.fullmatch(r"</?a(?: id=\"c\d+\")?>", h) for h in html), html
        assert not [t for t in tokens if t.type == "image"]
        hrefs = [str(t.attrGet("href")) for t in tokens if t.type == "link_open"]
        assert all(h.startswith(("briefs/", "#c")) for h in hrefs), hrefs
        headings = [tokens[i + 1].content for i, t in enumerate(tokens) if t.type == "heading_open"]
        assert "New" not in headings
        assert "javascript:" not in " ".join(hrefs)
    assert r"Порт &lt;b\>закрыт&lt;/b\>" in page


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://port.example/news?id=1&x=(2)", True),
        ("http://port.example/", True),
        ("javascript:alert(1)", False),
        ("https://port.example/><script>", False),
        ("https://port.example/ x", False),
        ("https://port.example/\n# x", False),
        ("file:///etc/passwd", False),
        ("data:text/html,x", False),
    ],
)
def test_only_web_addresses_become_links(url: str, shown: bool) -> None:
    made = make(reading(storm().model_copy(update={"url": url})))
    page = digest_markdown(made)
    assert (f"<{url}>" in page) is shown
    if shown:
        assert url.split("?", maxsplit=1)[0] in str([t.attrGet("href") for t in parsed(page)])


def test_the_editor_finds_what_the_issue_promises() -> None:
    long = make_article(
        "Переговоры длились три часа. Стороны обсудили шторм в Бескуме и порт Кайрана. "
        "Мэр Ольга Верес назвала 15 мая датой открытия. Всего работали 140 человек.",
        title="Переговоры в Бескуме",
        publisher="Курьер",
        path="a.txt",
    )
    short = make_article(
        "Переговоры длились пять часов. Стороны обсудили шторм в Бескуме и порт Кайрана. "
        "Мэр Ольга Верес назвала 15 мая датой открытия порта. Работали 140 человек.",
        title="Бескум: переговоры",
        publisher="Вестник",
        path="b.txt",
    )
    page = digest_markdown(make(reading(long, short, storm("storm.txt"))))
    headings = re.findall(r"^#+ (.*)$", page, re.MULTILINE)
    assert headings[0] == "Digest of Tuesday, 10 March 2026"
    for heading in ("Key facts", "Who said what", "Where the sources disagree", "Sources"):
        assert heading in headings
    assert "**три часа**" in page
    assert "**пять часов**" in page
    assert "**Верес" in page or "**Ольга Верес**" in page
    assert "Ledger" in page
    assert "tokens" in page.lower()
    assert "2026-03-10" in page


def test_a_day_without_articles_says_so() -> None:
    page = digest_markdown(make(reading()))
    assert "No article was found" in page
    assert "Nothing was left out" in page


def test_a_day_with_nothing_current_says_so() -> None:
    page = digest_markdown(make(reading(storm()), date=DAY.replace(month=5)))
    assert "No article is of this day" in page
    assert "`storm.txt` — **other day**" in page


def test_a_day_of_failures_does_not_say_that_nothing_happened() -> None:
    page = digest_markdown(make(reading(storm()), failure=lambda _: NoAnswer("declined")))
    assert "No article is of this day" not in page
    assert "could be told" in page


def test_an_unknown_outlet_is_called_so() -> None:
    page = digest_markdown(make(reading(storm(publisher=None))))
    assert "outlet unknown" in page


def test_the_same_digest_is_the_same_page() -> None:
    one = digest_markdown(make(reading(*fires(), storm())))
    other = digest_markdown(make(reading(storm(), *reversed(fires()))))
    assert one == other


def test_an_agency_as_publisher_needs_no_evidence() -> None:
    article = storm().model_copy(update={"publisher": Outlet(name="ИА «Тамга»")})
    assert "ИА «Тамга»" in digest_markdown(make(reading(article)))
