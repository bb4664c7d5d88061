import json

from hypothesis import given
from hypothesis import strategies as st

from summarize.articles.records import BadRecord, Record, records


def one(data: object) -> Record | BadRecord:
    ((number, record),) = records(json.dumps(data), lines=False)
    assert number == 0
    return record


def test_the_names_that_fields_have() -> None:
    for text, title, date, source, url, lang in (
        ("text", "title", "published_at", "source", "url", "lang"),
        ("body", "headline", "published", "publisher", "link", "language"),
        ("content", "title", "date", "source", "url", "lang"),
    ):
        record = one({text: "Т", title: "З", date: "2026-03-01", source: "И", url: "u", lang: "RU"})
        assert record == Record("З", "Т", "И", "u", "ru", {date: "2026-03-01"})


def test_a_list_and_lines_are_numbered_from_one() -> None:
    listed = list(records('[{"text":"a"},{"text":"b"}]', lines=False))
    assert [n for n, _ in listed] == [1, 2]
    lined = list(records('{"text":"a"}\n\n{"text":"b"}\r\n', lines=True))
    assert [n for n, _ in lined] == [1, 2]


def test_what_is_wrong_is_said_with_its_line() -> None:
    ((_, bad),) = records('{"text": "a",\n "b" }', lines=False)
    assert isinstance(bad, BadRecord)
    assert "line 2" in bad.reason
    rows = list(records('{"text":"a"}\n\n{oops', lines=True))
    assert isinstance(rows[1][1], BadRecord)
    assert "line 3" in rows[1][1].reason
    assert "text, body or content" in str(one({"title": "a"}))
    assert "a JSON object, not a number" in str(one(5))
    assert "empty" in str(next(records("[]", lines=False)))
    assert "deep" in str(next(records("[" * 100_000, lines=False)))


def test_html_and_entities_in_a_field_become_text() -> None:
    record = one({"text": "<p>Мост &laquo;Север&raquo;</p><p>закрыт</p><p hidden>тайна</p>"})
    assert isinstance(record, Record)
    assert (record.body, record.hidden) == ("Мост «Север»\nзакрыт", "тайна")
    plain = one({"text": "Мост &laquo;Север&raquo; &amp; Ко", "title": "A &lt; B"})
    assert isinstance(plain, Record)
    assert (plain.body, plain.title) == ("Мост «Север» & Ко", "A < B")


def test_a_broken_escape_is_replaced_and_noted() -> None:
    record = one({"text": "мост \ud800 закрыт"})
    assert isinstance(record, Record)
    assert record.body == "мост \ufffd закрыт"
    assert record.notes


@given(st.text(max_size=100), st.booleans())
def test_any_text_gives_records_or_reasons(text: str, lines: bool) -> None:
    for _, record in records(text, lines=lines):
        assert isinstance(record, Record | BadRecord)


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(),
        lambda x: (
            st.lists(x)
            | st.dictionaries(
                st.sampled_from(["text", "title", "date", "source", "url", "lang", "x"]), x
            )
        ),
        max_leaves=8,
    )
)
def test_any_json_gives_records_or_reasons(data: object) -> None:
    for _, record in records(json.dumps(data), lines=False):
        assert isinstance(record, Record | BadRecord)
