from __future__ import annotations

import pytest

from summarize.briefs import Fact, FactKind, Origin
from summarize.passages import Name, NameKind, split
from summarize.stories import StoryFact, Told
from summarize.stories.glossary import Glossary
from summarize.stories.merge import merge
from summarize.stories.statements import agree
from tests.making import make_article
from tests.stories.telling import stated

PEOPLE = {
    "ru": "Оразбек Даркембаев и Остап Вергун встретились в Мерсае",
    "uk": "Оразбек Даркембаєв і Остап Вергун зустрілися в Мерсаї",
    "kk": "Оразбек Дәркембаев пен Остап Вергун Мерсайда кездесті",
    "en": "Orazbek Darkembayev and Ostap Verhun met in Mersai",
}
FORMS = {
    "Оразбек Даркембаев": "Оразбек Даркембаев", "Остап Вергун": "Остап Вергун",
    "Мерсае": "Мерсай", "Оразбек Даркембаєв": "Оразбек Даркембаєв", "Мерсаї": "Мерсай",
    "Оразбек Дәркембаев": "Оразбек Дәркембаев", "Мерсайда": "Мерсай",
    "Orazbek Darkembayev": "Orazbek Darkembayev", "Ostap Verhun": "Ostap Verhun",
    "Mersai": "Mersai", "Елсу": "Елсу", "Yelsu": "Yelsu",
}  # fmt: skip
DOCUMENTS = {
    "ru": ", подписано {n} документов по реке Елсу.",
    "uk": ", підписано {n} документів.",
    "kk": ", {n} құжатқа қол қойылды.",
    "en": ", {n} documents on the Yelsu were signed.",
}


def facts_of(
    sentences: list[str], language: str, path: str, kind: FactKind = FactKind.NEWS
) -> Told:
    """An article of which every sentence is a fact, with the names of ``FORMS``."""
    article = make_article(" ".join(sentences), language=language, title=None, path=path)
    passages = split(article)
    names: list[Name] = []
    for form, normal in FORMS.items():
        start = article.text.find(form)
        spots = []
        while start >= 0:
            spots.append({"start": start, "end": start + len(form)})
            start = article.text.find(form, start + 1)
        if spots:
            place = normal in ("Мерсай", "Mersai", "Елсу", "Yelsu")
            names.append(
                Name.model_validate(
                    {
                        "id": f"m{len(names) + 1}",
                        "text": form,
                        "normal": normal,
                        "kind": NameKind.PLACE if place else NameKind.PERSON,
                        "mentions": spots,
                    }
                )
            )
    passages = passages.model_copy(update={"names": tuple(names)})
    facts = []
    for s in passages.sentences:
        span = article.span(s.start, s.end)
        facts.append(Fact.sliced(span, language, kind=kind))
    return stated(article, passages, *facts)


def merged(*told: Told) -> tuple[StoryFact, ...]:
    facts = merge(told, Glossary(told))
    for fact in facts:
        assert fact.origin is Origin.SOURCE
        assert fact.text == fact.evidence[0].text
        for other in fact.others:
            assert other.text == other.evidence[0].text
        assert set(fact.articles) == {s.article for s in fact.evidence}
    return facts


def test_an_agency_s_sentence_is_one_fact() -> None:
    a = facts_of(["Подробности уточняются.", "Оркестр сыграл «Марш»!"], "ru", "a.txt")
    b = facts_of(["Оркестр сыграл марш.", "Оркестр не сыграл марш."], "ru", "b.txt")
    assert [len(f.articles) for f in merged(a, b)] == [1, 2, 1]


OTHERS = ["Погода в тот день была ясной.", "Оркестр сыграл марш.", "Площадь закрыли утром."]


@pytest.mark.parametrize("other", ["uk", "kk", "en"])
def test_one_fact_of_two_outlets_has_two_sources(other: str) -> None:
    ru = facts_of([PEOPLE["ru"] + DOCUMENTS["ru"].format(n=17), *OTHERS], "ru", "a.txt")
    them = facts_of([PEOPLE[other] + DOCUMENTS[other].format(n=17)], other, "b.txt")
    first, *rest = merged(ru, them)
    assert first.articles == (ru.article.id, them.article.id)
    assert [s.text for s in first.others] == [them.article.text]
    assert len(rest) == len(OTHERS)


@pytest.mark.parametrize("other", ["uk", "kk", "en"])
def test_facts_whose_numbers_differ_stay_apart(other: str) -> None:
    ru = facts_of([PEOPLE["ru"] + DOCUMENTS["ru"].format(n=17), *OTHERS], "ru", "a.txt")
    them = facts_of([PEOPLE[other] + DOCUMENTS[other].format(n=19)], other, "b.txt")
    assert all(len(f.articles) == 1 for f in merged(ru, them))


def test_two_facts_about_the_same_people_stay_apart() -> None:
    ru = facts_of([PEOPLE["ru"] + ".", *OTHERS], "ru", "a.txt")
    en = facts_of(
        ["Orazbek Darkembayev and Ostap Verhun opened a bridge near Mersai."], "en", "b.txt"
    )
    assert all(len(f.articles) == 1 for f in merged(ru, en))


def test_no_fact_is_lost_and_none_joins_two() -> None:
    sentence = PEOPLE["ru"] + DOCUMENTS["ru"].format(n=17)
    a = facts_of([sentence, *OTHERS], "ru", "a.txt")
    b = facts_of([PEOPLE["en"] + DOCUMENTS["en"].format(n=17), "It rained."], "en", "b.txt")
    facts = merged(a, b)
    told = [s for f in facts for s in f.evidence]
    every = [s for t in (a, b) for f in t.brief.facts for s in f.evidence]
    assert sorted(map(str, told)) == sorted(map(str, every))


def test_what_one_tells_as_planned_is_planned() -> None:
    planned = facts_of(
        [PEOPLE["ru"] + DOCUMENTS["ru"].format(n=17), *OTHERS], "ru", "a.txt", FactKind.NEXT
    )
    news = facts_of([PEOPLE["en"] + DOCUMENTS["en"].format(n=17)], "en", "b.txt")
    first = merged(planned, news)[0]
    assert len(first.articles) == 2
    assert first.kind is FactKind.NEXT


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Погибли 12 человек.", "Погибли двенадцать человек.", True),
        ("Погибли 12 человек.", "Погибли 15 человек.", False),
        ("Погибли 12 человек за 3 часа.", "Погибли 12 человек за 5 часов.", False),
        ("Погибли 12 человек.", "Шторм длился 3 часа.", None),
        ("Погибли люди.", "Погибли 12 человек.", None),
    ],
)
def test_agreement_of_numbers(one: str, other: str, expected: bool | None) -> None:
    a, b = (split(make_article(t)).quantities for t in (one, other))
    assert agree(a, b) is expected


@pytest.mark.parametrize(
    ("ru", "other", "language"),
    [
        (
            "Автобус перевернулся у реки Елсу на трассе в Мерсае.",
            "The Mersai highway by the Yelsu was reopened.",
            "en",
        ),
        (
            "Учителя Мерсая решали задачи по математике.",
            "Мерсай мұғалімдерінің математика бойынша нәтижесі жойылды.",
            "kk",
        ),
    ],
)
def test_things_are_shared_but_not_what_is_done_with_them(
    ru: str, other: str, language: str
) -> None:
    mine = facts_of([ru, *OTHERS], "ru", "a.txt")
    assert all(len(f.articles) == 1 for f in merged(mine, facts_of([other], language, "b.txt")))
