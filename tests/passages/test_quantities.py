from hypothesis import given
from hypothesis import strategies as st

from summarize.articles.model import Article, article_id
from summarize.passages import quantities
from summarize.passages.model import Qualifier, Quantity, Sentence


def find(text: str, *parts: tuple[int, int, str]) -> tuple[Quantity, ...]:
    article = Article(id=article_id(text), path="a.txt", text=text, language="ru")
    sentences = tuple(
        Sentence(id=f"s{n}", start=start, end=end, paragraph=n, language=language)
        for n, (start, end, language) in enumerate(parts, 1)
    )
    return quantities.find(article, sentences)


def test_each_sentence_in_its_language() -> None:
    text = "Пять домов. Жүз елу адам."
    first, second = find(text, (0, 11, "ru"), (12, 25, "kk"))
    assert (first.id, text[first.start : first.end], first.unit) == ("n1", "Пять домов", "house")
    assert (second.id, text[second.start : second.end]) == ("n2", "Жүз елу адам")
    assert second.value == 150


def test_chrome_between_sentences_is_left_out() -> None:
    text = "Пять домов. 17 читателей. Шесть школ."
    found = find(text, (0, 11, "ru"), (26, 37, "ru"))
    assert [text[q.start : q.end] for q in found] == ["Пять домов", "Шесть школ"]


def test_qualifier() -> None:
    (found,) = find("Более 40 метров.", (0, 16, "ru"))
    assert found.qualifier is Qualifier.MORE_THAN


@given(st.text(min_size=1), st.sampled_from(["ru", "uk", "kk", "en", "und"]))
def test_offsets_hold_on_any_text(text: str, language: str) -> None:
    for found in find(text, (0, len(text), language)):
        assert 0 <= found.start < found.end <= len(text)
