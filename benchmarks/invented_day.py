"""A day of invented articles, made without the rules that take real ones apart.

Articles with their passages and briefs are put together from sentences of which every name,
number and day is known, so that making them costs little beside what is measured. Every event
has people, places and an organisation of its own, out of vocabularies that do not repeat
within 10,000 articles; the capital, the countries and the people of state are in many.
"""

from __future__ import annotations

import datetime as dt
import itertools
import random
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from summarize.articles.model import (
    Article,
    Dated,
    DateMethod,
    Outlet,
    Precision,
    Span,
    article_id,
)
from summarize.briefs.model import (
    Brief,
    Fact,
    FactKind,
    Mode,
    Provenance,
    SpokenQuote,
    Statement,
)
from summarize.passages import Mention, Name, NameKind, Passages, Quantity, Quote, Sentence
from summarize.passages.model import TimeMention
from summarize.stories import Told

DAY = dt.date(2026, 3, 10)
_CONSONANTS = "бвгджзклмнпрстфхчш"
_SYLLABLES = [c + v for c in _CONSONANTS for v in "аоуеи"]
_LATIN = str.maketrans(
    {
        **dict(zip("абвгдежзиклмнопрстуф", "abvgdejziklmnoprstuf", strict=True)),
        **{"х": "kh", "ч": "ch", "ш": "sh", "ж": "zh"},
    }
)
_GIVEN = ("Павел", "Иван", "Роман", "Олег", "Тимур", "Марат", "Данила", "Антон", "Вадим", "Артур")
_SIZES = (1, 1, 1, 2, 2, 3, 4, 5, 6, 8)
"""Articles of an event; each as likely."""

# What an event can say, in the order of the languages; a letter in braces is a slot: two
# people, two places, an organisation, a person of state, a country, a count, a share, money,
# hours, a day.
_SAID = {
    "ru": (
        "{p} сообщил, что в городе {l} пострадали {n} человек",
        "Компания «{o}» потратит на ремонт {m} млн рублей",
        "Переговоры в {l} длились {h} часов",
        "{q} и {p} осмотрели завод в {k}",
        "{s} поручил {p} представить отчёт до {d}",
        "Эвакуированы {n} жителей, их разместили в {k}",
        "{q} назвал причиной износ линии, которую обслуживает «{o}»",
        "Цены выросли на {r} процентов, подсчитали в «{o}»",
        "На месте работают {n} спасателей из {k}",
        "{s} обсудил это с {q} в столице страны {c}",
        "Дорогу {l} – {k} откроют {d}",
        "Ущерб оценён в {m} млн рублей, заявил {p}",
        "«{o}» вернёт деньги {n} пассажирам",
        "{p} пробыл в {l} {h} часов",
        "Ранее {q} обещал закончить работы до {d}",
        "В {k} отключили свет на {h} часов",
    ),
    "uk": (
        "{p} повідомив, що в місті {l} постраждали {n} людей",
        "Компанія «{o}» витратить на ремонт {m} млн рублів",
        "Перемовини в {l} тривали {h} годин",
        "{q} і {p} оглянули завод у {k}",
        "{s} доручив {p} подати звіт до {d}",
        "Евакуйовано {n} мешканців, їх розмістили в {k}",
        "{q} назвав причиною знос лінії, яку обслуговує «{o}»",
        "Ціни зросли на {r} відсотків, підрахували в «{o}»",
        "На місці працюють {n} рятувальників із {k}",
        "{s} обговорив це з {q} у столиці країни {c}",
        "Дорогу {l} – {k} відкриють {d}",
        "Збитки оцінено в {m} млн рублів, заявив {p}",
        "«{o}» поверне гроші {n} пасажирам",
        "{p} пробув у {l} {h} годин",
        "Раніше {q} обіцяв закінчити роботи до {d}",
        "У {k} вимкнули світло на {h} годин",
    ),
    "kk": (
        "{p} {l} қаласында {n} адам зардап шеккенін айтты",
        "«{o}» компаниясы жөндеуге {m} млн рубль жұмсайды",
        "{l} қаласындағы келіссөз {h} сағатқа созылды",
        "{q} мен {p} {k} қаласындағы зауытты аралады",
        "{s} {p} есепті {d} дейін тапсырсын деді",
        "{n} тұрғын көшірілді, олар {k} қаласына орналасты",
        "{q} «{o}» күтіп ұстайтын желінің тозғанын айтты",
        "Баға {r} пайызға өсті, деп есептеді «{o}»",
        "Оқиға орнында {k} қаласынан келген {n} құтқарушы жүр",
        "{s} мұны {q} бірге {c} астанасында талқылады",
        "{l} – {k} жолы {d} ашылады",
        "Шығын {m} млн рубль, деді {p}",
        "«{o}» {n} жолаушыға ақшасын қайтарады",
        "{p} {l} қаласында {h} сағат болды",
        "Бұған дейін {q} жұмысты {d} дейін бітіреміз деген",
        "{k} қаласында {h} сағат жарық болмады",
    ),
    "en": (
        "{p} said {n} people were injured in {l}",
        "The company {o} will spend {m} million roubles on repairs",
        "The talks in {l} lasted {h} hours",
        "{q} and {p} visited the plant in {k}",
        "{s} told {p} to report by {d}",
        "Some {n} residents were evacuated and housed in {k}",
        "{q} blamed a worn line that {o} maintains",
        "Prices rose by {r} percent, {o} calculated",
        "A team of {n} rescuers from {k} is at work",
        "{s} discussed it with {q} in the capital of {c}",
        "The road {l} – {k} will open on {d}",
        "The damage is {m} million roubles, {p} said",
        "{o} will refund {n} passengers",
        "{p} stayed in {l} for {h} hours",
        "Earlier {q} promised to finish by {d}",
        "Power was cut in {k} for {h} hours",
    ),
}
_SPOKEN = {
    "ru": "{q} сказал: «Мы сделали {a} и {b}, дальше решит {o}»",
    "uk": "{q} сказав: «Ми зробили {a} і {b}, далі вирішить {o}»",
    "kk": "{q} былай деді: «Біз {a} мен {b} жасадық, әрі қарай {o} шешеді»",
    "en": "{q} said: “We have done {a} and {b}, the rest is up to {o}”",
}
_MONTH = {"ru": "мая", "uk": "травня", "kk": "мамырға", "en": "May"}
_COUNTRIES = {"ru": "Вельтания", "uk": "Вельтанія", "kk": "Вельтания", "en": "Veltania"}
_KINDS = {
    **dict.fromkeys("pqs", NameKind.PERSON),
    **dict.fromkeys("lkc", NameKind.PLACE),
    "o": NameKind.ORGANISATION,
}
_UNITS = {"n": "person", "m": "RUB", "h": "hour", "r": "percent"}
_MILLION = 1_000_000
_SLOT = re.compile(r"\{(\w)\}")
_MADE = Provenance.model_validate(
    {"model": "none", "mode": Mode.SELECT, "prompt": "", "schema": ""}
)


class _Event(NamedTuple):
    names: dict[str, str]
    """By slot, in Cyrillic."""
    figures: dict[int, int]
    """By sentence: its number."""
    days: dict[int, int]


def articles(count: int, seed: int = 1) -> list[Told]:
    """This many articles of one day, about a third as many events, in a shuffled order."""
    chance = random.Random(seed)
    words = _words(chance)
    state = [f"{chance.choice(_GIVEN)} {next(words)}ов" for _ in range(8)]
    made: list[Told] = []
    for number in itertools.count():
        event = _event(chance, words, state)
        for n in range(chance.choice(_SIZES)):
            if len(made) == count:
                chance.shuffle(made)
                return made
            made.append(_article(chance, event, f"{number}-{n}"))
    raise AssertionError("counting does not end")


def _words(chance: random.Random) -> Iterator[str]:
    """Invented words; none comes twice."""
    seen: set[str] = set()
    while True:
        word = "".join(chance.choices(_SYLLABLES, k=3))
        if word not in seen:
            seen.add(word)
            yield word.capitalize()


def _event(chance: random.Random, words: Iterator[str], state: list[str]) -> _Event:
    names = {slot: f"{chance.choice(_GIVEN)} {next(words)}ов" for slot in "pq"}
    names |= {slot: next(words) + "ск" for slot in "lk"}
    names |= {"o": next(words) + next(words).lower()[:2] + "рон", "s": chance.choice(state)}
    sentences = range(len(_SAID["ru"]))
    return _Event(
        names,
        {s: chance.randrange(13, 4000) for s in sentences},
        {s: chance.randrange(1, 31) for s in sentences},
    )


def _article(chance: random.Random, event: _Event, path: str) -> Told:
    language = chance.choices(tuple(_SAID), (4, 2, 3, 2))[0]
    said = sorted(chance.sample(range(len(_SAID["ru"])), chance.randint(8, 15)))
    writing = _Writing(language, event, chance)
    title = writing.sentence("t", _SAID[language][said[0]], said[0])
    for n, sentence in enumerate(said, start=1):
        writing.sentence(f"s{n}", _SAID[language][sentence] + ".", sentence)
    spoken = [
        writing.speech(f"s{len(said) + n}", f"q{n}", n) for n in range(1, chance.randint(2, 3))
    ]
    return writing.told(path, title, spoken)


class _Writing:
    """One article, written from left to right."""

    def __init__(self, language: str, event: _Event, chance: random.Random) -> None:
        self._language = language
        self._event = event
        self._chance = chance
        self._text = ""
        self._sentences: list[Sentence] = []
        self._mentions: dict[str, list[Mention]] = {}
        self._quantities: list[Quantity] = []
        self._times: list[TimeMention] = []

    def sentence(self, ident: str, pattern: str, number: int) -> Sentence:
        start = len(self._text)
        at = 0
        for slot in _SLOT.finditer(pattern):
            self._text += pattern[at : slot.start()]
            self._fill(slot[1], number)
            at = slot.end()
        self._text += pattern[at:]
        written = Sentence(
            id=ident, start=start, end=len(self._text), paragraph=0, language=self._language
        )
        self._text += "\n" if ident == "t" else " "
        if ident != "t":
            self._sentences.append(written)
        return written

    def speech(self, ident: str, quote: str, number: int) -> tuple[Sentence, Quote]:
        pattern = _SPOKEN[self._language]
        written = self.sentence(ident, pattern + ".", number)
        said = self._text[written.start : written.end]
        start = written.start + max(said.find("«"), said.find("“")) + 1
        return written, Quote(
            id=quote,
            start=start,
            end=written.end - 2,
            sentences=(ident,),
            speech=True,
            speakers=("mq",),
        )

    def _fill(self, slot: str, number: int) -> None:
        start = len(self._text)
        if slot in _KINDS:
            self._text += self._name(slot)
            self._mentions.setdefault(slot, []).append(Mention(start=start, end=len(self._text)))
        elif slot == "d":
            day = self._event.days[number]
            self._text += f"{day} {_MONTH[self._language]}"
            self._times.append(
                TimeMention(
                    id=f"d{len(self._times) + 1}",
                    start=start,
                    end=len(self._text),
                    value=dt.date(2026, 5, day),
                    precision=Precision.DAY,
                )
            )
        elif slot in _UNITS:
            value = self._event.figures[number]
            if slot in "hr":
                value = value % 30 + 2
            if self._chance.random() < 0.03:
                value += 5  # an outlet that has it otherwise
            self._text += str(value)
            self._quantities.append(
                Quantity(
                    id=f"n{len(self._quantities) + 1}",
                    start=start,
                    end=len(self._text),
                    value=Decimal(value * _MILLION if slot == "m" else value),
                    unit=_UNITS[slot],
                )
            )
        else:
            self._text += f"{self._event.names['o'][:3].lower()}{slot}{number}"

    def _name(self, slot: str) -> str:
        if slot == "c":
            return _COUNTRIES[self._language]
        name = self._event.names[slot]
        if self._language != "en":
            return name
        return name.lower().translate(_LATIN).title()

    def told(self, path: str, title: Sentence, spoken: list[tuple[Sentence, Quote]]) -> Told:
        text = self._text
        ident = article_id(text + path)
        outlet = f"Outlet {self._chance.randrange(80)}"
        article = Article(
            id=ident,
            path=path,
            text=text,
            language=self._language,
            title=Span(article=ident, start=0, end=title.end, text=text[: title.end]),
            publisher=Outlet(name=outlet),
            published=Dated(value=DAY, precision=Precision.DAY, method=DateMethod.METADATA),
        )
        passages = Passages(
            title=title,
            sentences=tuple(self._sentences),
            quotes=tuple(q for _, q in spoken),
            names=tuple(
                Name(
                    id=f"m{slot}",
                    text=self._name(slot),
                    normal=self._name(slot),
                    kind=_KINDS[slot],
                    mentions=tuple(mentions),
                )
                for slot, mentions in self._mentions.items()
            ),
            times=tuple(self._times),
            quantities=tuple(self._quantities),
        )
        return Told(article, passages, self._brief(article, title, spoken))

    def _brief(
        self, article: Article, title: Sentence, spoken: list[tuple[Sentence, Quote]]
    ) -> Brief:
        spans = [article.span(s.start, s.end) for s in self._sentences]
        facts = [Fact.sliced(s, self._language) for s in spans[: len(spans) - len(spoken)]]
        speaker = self._mentions["q"][-1]
        return Brief(
            article=article.id,
            headline=Statement.sliced(article.span(title.start, title.end), self._language),
            summary=tuple(Statement.sliced(s, self._language) for s in spans[:2]),
            facts=tuple(facts[:-1]),
            next=(facts[-1].model_copy(update={"kind": FactKind.NEXT}),),
            quotes=tuple(
                SpokenQuote.sliced(
                    article.span(q.start, q.end),
                    self._language,
                    speaker=self._name("q"),
                    speaker_mention=article.span(speaker.start, speaker.end),
                )
                for _, q in spoken
            ),
            published=article.published,
            event=article.event,
            provenance=_MADE,
        )
