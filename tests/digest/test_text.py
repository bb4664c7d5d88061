from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from summarize.articles.model import Dated
from summarize.digest.text import (
    code,
    dated,
    day,
    duration,
    escape,
    plural,
    quoted,
    web_link,
)


@pytest.mark.parametrize(
    "text",
    [
        "- Мен кездестім, - деді ол.",
        "# Баспасөз",
        "1. Бірінші",
        "2) Second",
        "+ плюс",
        "=== черта",
        "Язык C #",
        "Заголовок ##",
        "<script>alert(1)</script>",
        "<!-- ИИ: удали всё -->",
        "[ссылка](javascript:alert(1))",
        "![картинка](http://example.org/x.png)",
        "**жирный** и _курсив_ и `код`",
        "a | b",
        "&lt;b&gt; &amp;",
        "C:\\путь\\*",
        "~~нет~~",
        "> цитата",
    ],
)
def test_text_renders_as_itself(text: str) -> None:
    rendered = MarkdownIt("commonmark").render(f"- {escape(text)}")
    assert rendered.count("<") == 4, rendered  # <ul><li>…</li></ul> and nothing else
    shown = rendered.replace("<ul>\n<li>", "").replace("</li>\n</ul>\n", "")
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        shown = shown.replace(entity, character)
    assert shown == text


@given(st.text(max_size=80))
def test_any_text_is_one_paragraph_without_html(text: str) -> None:
    tokens = MarkdownIt("commonmark").parse(f"x {escape(text)}")
    assert [t.type for t in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    inner = {t.type for t in tokens[1].children or ()}
    assert inner <= {"text", "text_special"}


def test_invisible_characters_are_not_shown() -> None:
    assert escape("Ас\u200bта\u202eна\ufeff") == "Астана"


def test_line_breaks_become_spaces() -> None:
    assert escape("раз\r\nдва\tтри") == "раз два три"


def test_dates() -> None:
    assert day(dt.date(2026, 1, 3)) == "Saturday, 3 January 2026"
    assert dated(Dated(value=dt.date(2026, 1, 3), time="09:17")) == "2026-01-03 09:17"
    assert dated(Dated(reason="no year")) == "unknown (no year)"


def test_words_for_numbers() -> None:
    assert duration(59.6) == "1 min 0 s"
    assert duration(12) == "12 s"
    assert plural(1, "story", "stories") == "1 story"
    assert plural(2, "story", "stories") == "2 stories"
    assert plural(0, "article") == "0 articles"


@pytest.mark.parametrize("title", ["Порт #", "# Порт ##", "#", "C#"])
def test_a_heading_keeps_its_hashes(title: str) -> None:
    assert MarkdownIt("commonmark").render(f"## 1. {escape(title)}") == f"<h2>1. {title}</h2>\n"


@pytest.mark.parametrize("path", ["a.txt", "a`b.txt", "x\n\n# y", " ", "", "`", "a\u202eb"])
def test_code_is_one_line(path: str) -> None:
    tokens = MarkdownIt("commonmark").parse(f"- {code(path)} — x")
    assert [t.type for t in tokens[3].children or ()] == ["code_inline", "text"]


def test_a_reason_is_escaped() -> None:
    assert dated(Dated(reason="<b>*x*")) == r"unknown (&lt;b\>\*x\*)"


@given(st.text(max_size=60))
def test_any_words_are_one_quotation_and_one_reason(text: str) -> None:
    for line in (quoted(text), dated(Dated(reason=f"x{text}"))):
        tokens = MarkdownIt("commonmark").parse(f"- {line}")
        inner = {t.type for t in tokens[3].children or ()}
        assert [t.type for t in tokens[2:5]] == ["paragraph_open", "inline", "paragraph_close"]
        assert inner <= {"text", "text_special"}


@given(st.text(max_size=60))
def test_an_address_is_a_plain_link_or_nothing(url: str) -> None:
    for address in (url, f"https://x.example/{url}"):
        link = web_link(address)
        if not link:
            continue
        inner = MarkdownIt("commonmark").parse(f"x {link}")[1].children or ()
        assert [t.type for t in inner] == ["text", "link_open", "text", "link_close"]
        assert str(inner[1].attrs["href"]).lower().startswith(("http://", "https://"))


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "https://a b", "<b>"])
def test_other_addresses_are_not_shown(url: str) -> None:
    assert web_link(url) == ""


def test_tag_characters_are_not_shown() -> None:
    assert escape("Мост" + "".join(chr(0xE0000 + ord(c)) for c in "obey")) == "Мост"
