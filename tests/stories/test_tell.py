from __future__ import annotations

import itertools

from summarize.briefs import Origin
from summarize.stories import Told, tell
from summarize.stories.glossary import Glossary
from summarize.stories.repeats import Memory, said
from tests.stories.telling import paths, told
from tests.stories.test_events import CUP, FIRE, RATE, TITLES


def fires() -> list[Told]:
    return [
        told(
            FIRE[lang],
            language=lang,
            title=TITLES[lang],
            outlet=f"Outlet {lang}",
            path=f"{lang}.txt",
        )
        for lang in ("ru", "kk")
    ]


def test_more_outlets_come_first() -> None:
    items = [CUP, RATE, *fires()]
    stories = tell(items)
    assert paths(stories, items)[0] == ["kk.txt", "ru.txt"]
    assert len(stories) == 3
    assert set(stories[0].outlets) == {"Outlet ru", "Outlet kk"}


def test_two_articles_of_one_outlet_are_one_outlet() -> None:
    a = told(FIRE["ru"], title=TITLES["ru"], outlet="Вестник", path="a.txt")
    b = told(FIRE["uk"], language="uk", title=TITLES["uk"], outlet="Вестник", path="b.txt")
    (story,) = tell([a, b])
    assert story.outlets == ("Вестник",)
    assert len(story.articles) == 2


def test_an_unknown_outlet_says_so_and_does_not_lead() -> None:
    a = told(FIRE["ru"], title=TITLES["ru"], outlet=None, path="a.txt")
    b = told(FIRE["kk"], language="kk", title=TITLES["kk"], outlet="Дала", path="b.txt")
    (story,) = tell([a, b])
    assert story.outlets == ("Дала", "outlet unknown")
    assert story.articles[0] == b.article.id
    assert story.headline == b.brief.headline


def test_the_order_of_the_articles_does_not_matter() -> None:
    items = [CUP, RATE, *fires()]
    shapes = {
        "\n".join(s.model_dump_json() for s in tell(order))
        for order in itertools.permutations(items)
    }
    assert len(shapes) == 1


def test_a_story_rests_on_its_own_articles() -> None:
    items = [CUP, RATE, *fires()]
    text = {t.article.id: t.article.text for t in items}
    for story in tell(items):
        shown = (*story.summary, *story.facts, *story.background, *story.next, *story.quotes)
        for statement in (story.headline, *shown):
            assert statement.origin is Origin.SOURCE
            assert statement.text == statement.evidence[0].text
            for span in statement.evidence:
                assert span.article in story.articles
                assert text[span.article][span.start : span.end] == span.text


def test_nothing_told_is_no_story() -> None:
    assert tell([]) == ()


def test_a_language_without_word_lists_is_told_all_the_same() -> None:
    items = [
        told(
            "ხიდი გაიხსნა. ხიდის სიგრძე 450 მეტრია. 12 ადამიანი დაშავდა.",
            language="ka",
            title="ხიდი გაიხსნა",
            outlet="ა",
            path="a.txt",
        ),
        told(
            "ახალი ხიდი გაიხსნა. ხიდის სიგრძე 450 მეტრია. 14 ადამიანი დაშავდა.",
            language="ka",
            title="ახალი ხიდი",
            outlet="ბ",
            path="b.txt",
        ),
        told("В Тбилиси открыли мост длиной 450 метров. Пострадали 12 человек.", path="c.txt"),
    ]
    stories = tell(items)
    assert sorted(a for s in stories for a in s.articles) == sorted(t.article.id for t in items)
    glossary = Glossary(items)
    memory = Memory([said(f, items[0], glossary) for f in items[0].brief.facts])
    assert memory.has(said(items[0].brief.facts[0], items[0], glossary))


def test_words_of_an_earlier_day_stand_with_what_they_were_about() -> None:
    body = (
        "Мэр Ольга Верес открыла мост в Орле. «Мост прослужит сто лет», — сказала Верес на "
        "церемонии.\n\nРанее, в 2019 году, Верес заявила, что паром «работает хорошо»."
    )
    (story,) = tell([told(body)])
    assert any("работает хорошо" in f.text for f in story.background)
    assert [q.text for q in story.quotes] == ["Мост прослужит сто лет"]


def test_words_of_today_that_no_background_tells_stay() -> None:
    body = "Мэр Ольга Верес открыла мост. «Паром работает хорошо», — сказала Верес на церемонии."
    (story,) = tell([told(body)])
    assert [q.text for q in story.quotes] == ["Паром работает хорошо"]
