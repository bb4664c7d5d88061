"""Speakers of quotes and sources of reports, and that nobody is guessed."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.articles.model import Article, article_id
from summarize.passages import quotes, sentences, speech
from summarize.passages.model import Mention, Name, NameKind, Passages, Quote

Read = tuple[Passages, Article]

PEOPLE: dict[str, list[dict[str, Any]]] = {
    "ru": [
        {
            "id": "m1",
            "normal": "Пётр Дорин",
            "forms": ["Петра Дорина", "Дорина", "Дорин", "Дорину"],
            "role": "мэр",
        },
        {
            "id": "m2",
            "normal": "Анна Кручина",
            "forms": ["Кручина", "Кручиной"],
            "role": "министр транспорта",
        },
        {"id": "m3", "normal": "ЛЕСПРЕСС", "kind": NameKind.ORGANISATION},
    ],
    "uk": [
        {
            "id": "m1",
            "normal": "Петро Дорін",
            "forms": ["Петра Доріна", "Доріна", "Дорін"],
            "role": "мер",
        },
        {"id": "m2", "normal": "Ганна Кручина", "forms": ["Кручина"]},
        {"id": "m3", "normal": "ЛІСПРЕС", "kind": NameKind.ORGANISATION},
    ],
    "kk": [
        {
            "id": "m1",
            "normal": "Ерлан Тасов",
            "forms": ["Ерлан Тасовтың", "Тасовтың", "Тасов"],
            "role": "қала әкімі",
        },
        {"id": "m2", "normal": "Айша Қырова", "forms": ["Қырова", "Қырованың"]},
        {"id": "m3", "normal": "ДАЛАПРЕСС", "kind": NameKind.ORGANISATION},
    ],
    "en": [
        {"id": "m1", "normal": "Peter Ames", "forms": ["Ames"], "role": "mayor"},
        {"id": "m2", "normal": "Ann Roe", "forms": ["Roe"]},
        {"id": "m3", "normal": "Wirepress", "kind": NameKind.ORGANISATION},
    ],
}


@pytest.fixture
def read(make_article: Any, make_name: Any) -> Any:
    def run(text: str, language: str) -> Read:
        article = make_article(text, language)
        names = tuple(
            make_name(
                article,
                p["id"],
                p["normal"],
                *p.get("forms", []),
                kind=p.get("kind", NameKind.PERSON),
                role=p.get("role"),
            )
            for p in PEOPLE[language]
            if any(form in text for form in (p["normal"], *p.get("forms", [])))
        )
        body = sentences.find(article)
        said = speech.attribute(article, names, body, quotes.find(article, body))
        return Passages(title=None, sentences=body, quotes=said, names=names), article

    return run


def spoken(passages: Passages) -> list[Quote]:
    return [q for q in passages.quotes if q.speech]


@pytest.mark.parametrize(
    ("language", "text", "cue"),
    [
        ("ru", "«Мост готов», — сказал Дорин.", "сказал Дорин"),
        ("ru", "Дорин заявил: «Мост готов».", "Дорин заявил"),
        ("ru", "Пётр Дорин, в свою очередь, отметил, что мост «готов к работе».", None),
        ("ru", "«Мост готов», — сообщил мэр города Пётр Дорин.", "сообщил мэр города Пётр Дорин"),
        ("ru", "По словам Дорина, мост «построен на совесть».", "По словам Дорина"),
        ("ru", "По словам Дорина, мост «построен на совесть», пишет ЛЕСПРЕСС.", "По словам Дорина"),
        ("ru", "Дорин: «Мост готов».", "Дорин"),
        ("uk", "«Міст готовий», — зазначив Дорін.", "зазначив Дорін"),
        ("uk", "За словами Доріна, міст «збудовано на совість».", "За словами Доріна"),
        ("uk", "Дорін натякнув: „Далі буде ще”.", "Дорін натякнув"),
        ("kk", "«Көпір дайын», – деді Тасов.", "деді Тасов"),
        ("kk", "Тасовтың айтуынша, көпір «мүлдем дайын емес».", "Тасовтың айтуынша"),
        ("kk", "Ерлан Тасов: «Көпір дайын», – деп мәлімдеді.", None),
        ("kk", "Ерлан Тасов «көпір дайын болады» деді.", None),
        ("en", "“The bridge is ready,” Ames said.", "Ames said"),
        ("en", "“The bridge is ready,” said Peter Ames, the mayor.", "said Peter Ames"),
        ("en", 'Ames, who came to the river, said: "The bridge is ready."', None),
        ("en", 'According to Ames, the bridge is "built to last".', "According to Ames"),
    ],
)
def test_speaker(read: Any, language: str, text: str, cue: str | None) -> None:
    passages, article = read(text, language)
    quote = spoken(passages)[0]
    assert quote.speakers[:1] == ("m1",)
    assert quote.cue is not None
    if cue is not None:
        assert article.text[slice(*quote.cue)] == cue


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Дорин приехал на мост. «Он готов», — сказал источник."),
        ("ru", "Дорин приехал на мост, «он готов к работе», сообщили рабочие."),
        ("ru", "«Мост готов», — сказали Дорину."),
        ("ru", "«Мост готов», — рассказала пресс-секретарь Дорина."),
        ("ru", "«Мост готов», — сказал министр. Дорин молчал."),
        (
            "ru",
            "Дорин молчал.\nДождь шёл.\nЛюди ждали.\nКонца не было.\n«Мост готов», — сказал он.",
        ),
        ("uk", "Дорін приїхав. «Міст готовий», — сказав робітник."),
        ("uk", "«Міст готовий», — сказала речниця Доріна."),
        ("kk", "Тасов келді. «Көпір дайын», – деді жұмысшы."),
        ("kk", "«Көпір дайын», – деді Тасовтың көмекшісі."),
        ("en", "Ames left before the talks ended. “It is ready,” officials said."),
        ("en", "“The bridge is ready,” a spokesman for Ames said."),
        ("en", "“The bridge is ready,” Ames's aide said."),
    ],
)
def test_nobody_is_guessed(read: Any, language: str, text: str) -> None:
    passages, _ = read(text, language)
    assert spoken(passages)[0].speakers == ()


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("ru", "Дорин сообщил, что мост готов. «Едем завтра», — добавил он.", "m1"),
        ("ru", "Кручина сообщила, что мост готов.\n«Едем завтра», — добавила она.", "m2"),
        ("ru", "Об этом заявил Дорин Кручиной.\n\n«Едем завтра», — добавил он.", "m1"),
        ("ru", "Дорин закрыл старый мост. «Едем завтра», — сказал он.", "m1"),
        ("uk", "Про це заявив Дорін.\n\n«Їдемо завтра», — зазначив він.", "m1"),
        ("kk", "Тасовтың хабарлауынша, көпір дайын.\n- Ертең барамыз, - деп қосты ол.", "m1"),
        ("kk", "Тасов көпір дайын екенін мәлімдеді. «Ертең барамыз», – деді ол.", "m1"),
        ("en", "Ames said the bridge was ready. “We start tomorrow,” he added.", "m1"),
    ],
)
def test_pronouns_go_to_the_last_reporter(read: Any, language: str, text: str, who: str) -> None:
    passages, _ = read(text, language)
    assert spoken(passages)[-1].speakers == (who,)


def test_a_pronoun_of_the_other_gender_is_nobody(read: Any) -> None:
    passages, _ = read("Дорин сообщил, что мост готов. «Едем завтра», — добавила она.", "ru")
    assert spoken(passages)[0].speakers == ()


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        (
            "ru",
            "Приехала министр транспорта Анна Кручина. Был мэр Пётр Дорин. Вода спала. Тихо."
            " «Мост готов», — сказал мэр.",
            ("m1",),
        ),
        (
            "kk",
            "Жиынға қала әкімі Ерлан Тасов пен Айша Қырова келді. Су қайтты. Тыныш. Жақсы."
            " «Көпір дайын», – деді әкім.",
            ("m1",),
        ),
        (
            "en",
            "The mayor Peter Ames met Ann Roe. It rained. It was calm. All slept."
            " “The bridge is ready,” the mayor said.",
            ("m1",),
        ),
        (
            "ru",
            "Приехала министр транспорта Анна Кручина. Вода спала. Тихо. Светло."
            " «Мост готов», — сказал министр обороны.",
            (),
        ),
    ],
)
def test_a_role_goes_to_the_one_who_has_it(
    read: Any, language: str, text: str, who: tuple[str, ...]
) -> None:
    passages, _ = read(text, language)
    assert spoken(passages)[0].speakers == who


@pytest.mark.parametrize(
    ("language", "lead", "role", "tail"),
    [
        ("ru", "президент Анна Кручина", "президент", "«Мост готов», — сказала глава государства."),
        ("uk", "президентка Анна Кручина", "президентка", "«Міст є», — сказала глава держави."),
        (
            "kk",
            "Ел Президенті Айша Қырова",
            "Ел Президенті",
            "«Көпір бар», – деді Мемлекет басшысы.",
        ),
        ("en", "President Ann Roe", "President", "“It is done,” said the head of state."),
    ],
)
def test_the_head_of_state_is_the_only_president(
    make_article: Any, make_name: Any, language: str, lead: str, role: str, tail: str
) -> None:
    article = make_article(f"{lead}. X. Y. Z. {tail}", language)
    name = make_name(article, "m1", " ".join(lead.split()[-2:]), role=role)
    body = sentences.find(article)
    said = quotes.find(article, body)
    assert speech.attribute(article, (name,), body, said)[0].speakers == ("m1",)
    minister = name.model_copy(update={"role": None})
    assert speech.attribute(article, (minister,), body, said)[0].speakers == ()


def test_a_speech_goes_on_in_the_next_sentence_and_paragraph(read: Any) -> None:
    passages, _ = read("“We are ready,” Ames said. “Tomorrow we start.”", "en")
    assert [q.speakers for q in spoken(passages)] == [("m1",), ("m1",)]
    passages, _ = read("«Мы открыли мост.\n«Завтра откроем порт», — сказал Дорин.", "ru")
    assert [q.speakers for q in spoken(passages)] == [("m1",), ("m1",)]


@pytest.mark.parametrize(
    ("language", "text", "who", "words"),
    [
        ("ru", "По словам Дорина, мост готов.", "m1", "По словам Дорина"),
        ("ru", "Как сообщил Дорин, мост готов.", "m1", "сообщил Дорин"),
        ("ru", "Дорин отметил, что мост готов.", "m1", "Дорин отметил"),
        ("ru", "Мост готов, передает ЛЕСПРЕСС.", "m3", "передает ЛЕСПРЕСС"),
        ("ru", "Мост, по словам Дорина, готов, пишет ЛЕСПРЕСС.", "m1", "по словам Дорина"),
        ("ru", "Мост готов, по данным СМИ.", None, "по данным СМИ"),
        ("ru", "Мост готов. Об этом заявил Дорин.", "m1", "заявил Дорин"),
        ("uk", "Дорін додав, що міст готовий.", "m1", "Дорін додав"),
        ("uk", "Як повідомив Дорін, міст готовий.", "m1", "повідомив Дорін"),
        ("uk", "За даними ЛІСПРЕС, міст готовий.", "m3", "За даними ЛІСПРЕС"),
        ("kk", "Тасовтың айтуынша, көпір дайын.", "m1", "Тасовтың айтуынша"),
        ("kk", "Көпір дайын, деп хабарлайды ДАЛАПРЕСС.", "m3", "хабарлайды ДАЛАПРЕСС"),
        ("kk", "Тасов көпірдің дайын екенін мәлімдеді.", "m1", None),
        ("en", "According to Ames, the bridge is ready.", "m1", "According to Ames"),
        ("en", "Ames said the bridge was ready.", "m1", "Ames said"),
        ("en", "The bridge is ready, Wirepress reported.", "m3", "Wirepress reported"),
        ("en", "The bridge is ready, officials said.", None, "officials said"),
    ],
)
def test_attribution(
    read: Any, language: str, text: str, who: str | None, words: str | None
) -> None:
    passages, article = read(text, language)
    found = speech.attribution(article, passages, passages.sentences[0])
    assert found is not None
    assert found[0] == who
    if words is not None:
        assert article.text[slice(*found[1])] == words


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Дорин открыл мост через реку."),
        ("ru", "Стороны не говорили о мосте."),
        ("ru", "Дорин назвал сына Петром."),
        ("uk", "Дорін відкрив міст через річку."),
        ("kk", "Тасов көпірді ашты."),
        ("en", "Ames opened the bridge and added a lane."),
    ],
)
def test_a_plain_statement_has_no_source(read: Any, language: str, text: str) -> None:
    passages, article = read(text, language)
    assert speech.attribution(article, passages, passages.sentences[0]) is None


WORDS = [  # a sentence, shaken
    "Дорин",
    "сказал",
    "«",
    "»",
    ",",
    " — ",
    "он",
    ". ",
    "по словам",
    "что",
    "\n",
    "said",
    "деді",
    "- ",
    ": ",
    "мэр",
    "😀",
]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_any_text_is_read(words: list[str]) -> None:
    text = " ".join(words)
    article = Article(id=article_id(text), path="a.txt", text=text, language="ru")
    names = _dorin(text)
    body = sentences.find(article)
    said = speech.attribute(article, names, body, quotes.find(article, body))
    passages = Passages(title=None, sentences=body, quotes=said, names=names)
    for quote in said:
        assert quote.cue is None or 0 <= quote.cue[0] < quote.cue[1] <= len(text)
        assert set(quote.speakers) <= {"m1"}
    for sentence in body:
        found = speech.attribution(article, passages, sentence)
        assert found is None or text[slice(*found[1])].strip()


def _dorin(text: str) -> tuple[Name, ...]:
    places: list[Mention] = []
    at = text.find("Дорин")
    while at >= 0:
        places.append(Mention(start=at, end=at + 5))
        at = text.find("Дорин", at + 5)
    if not places:
        return ()
    return (
        Name(id="m1", text="Дорин", normal="Дорин", kind=NameKind.PERSON, mentions=tuple(places)),
    )


@pytest.mark.parametrize("unit", ["Дорин сказал: «а б в», ", "«а», сказал Дорин, ", "Дорин и "])
def test_long_paragraphs_are_read(unit: str) -> None:
    text = unit * (10_000 // len(unit))
    article = Article(id=article_id(text), path="a.txt", text=text, language="ru")
    names = _dorin(text)
    body = sentences.find(article)
    said = speech.attribute(article, names, body, quotes.find(article, body))
    passages = Passages(title=None, sentences=body, quotes=said, names=names)
    assert all(set(quote.speakers) <= {"m1"} for quote in said)
    for sentence in body[:3]:
        found = speech.attribution(article, passages, sentence)
        assert found is None or text[slice(*found[1])].strip()
