"""The base of all values."""

from __future__ import annotations

from summarize.articles.model import Model, Span


def test_values_share_the_names_of_their_fields_and_change_none_of_another() -> None:
    one = Span(article="a1", start=0, end=2, text="ab")
    other = Span(article="a1", start=2, end=4, text="cd")
    assert one.model_fields_set is other.model_fields_set
    copied = one.model_copy(update={"text": "xy"})
    assert (one.text, copied.text, other.text) == ("ab", "xy", "cd")
    assert one.model_fields_set == {"article", "start", "end", "text"}
    undated = Undated()
    assert undated.model_copy(update={"day": 3}).model_fields_set == {"day"}
    assert undated.model_fields_set == set() == Undated().model_fields_set


class Undated(Model):
    day: int = 1
