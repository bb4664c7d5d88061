"""A small invented world with labels: five pages of one day in three languages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from summarize.articles.model import Article, article_id
from summarize.briefs.model import Brief
from summarize.digest.model import Digest
from summarize.evals.gold import load
from summarize.evals.model import GoldSet, Item, Run, Score
from summarize.evals.oracle import as_run
from summarize.evals.scores import SCORES

DATE = "2026-05-04"
BRIDGE_RU = "2026-05-04_b1"
BRIDGE_UK = "2026-05-04_b2"
LIBRARY = "2026-05-04_b3"
OLD = "2026-05-04_b4"
CONSENT = "2026-05-04_b5"

TEXTS = {
    BRIDGE_RU: """Мост через Лиму закрыли: пострадали 14 человек
4 мая 2026, 09:10, Лимские вести
В городе Верхолим 4 мая обрушился пешеходный мост через реку Лима. \
Пострадали 14 человек, сообщил мэр Аркадий Бельцов. Погибших нет.
«Мост не ремонтировали двадцать лет», — заявил Бельцов.
Ранее мост уже закрывали в 2019 году. Движение восстановят 20 мая.
Читайте также: Цены на хлеб выросли
""",
    BRIDGE_UK: """У Верхолімі впав міст, постраждали 19 людей
date 2026-05-04
Пішохідний міст через Ліму обвалився у Верхолімі 4 травня. \
Постраждали 19 людей, повідомив мер Аркадій Бельцов.
«Міст не ремонтували двадцять років», — заявив Бельцов.
""",
    LIBRARY: """Верхолимде кітапхана ашылды
2026 жылғы 4 мамыр
Бүгін, 4 мамырда, Верхолим қаласында жаңа кітапхана ашылды. Оны Сәуле Қамбарова таныстырды.
– Кітап – қаланың жүрегі, – деді Қамбарова.
""",
    OLD: """Мер Бельцов обійняв посаду
Аркадій Бельцов став мером Верхоліма після дострокових виборів. Склад ради він назве згодом.
""",
    CONSENT: "Сайт использует файлы cookie\nНажмите «Согласен», чтобы продолжить чтение.\n",
}

ENTITIES = """
p-beltsov: {kind: person, ru: Аркадий Бельцов, kk: Аркадий Бельцов,
  uk: Аркадій Бельцов, en: Arkady Beltsov}
p-kambarova: {kind: person, ru: Сауле Камбарова, kk: Сәуле Қамбарова,
  uk: Сауле Камбарова, en: Saule Kambarova}
p-rudenko: {kind: person, ru: Инна Руденко, kk: Инна Руденко,
  uk: Інна Руденко, en: Inna Rudenko}
l-verkholim: {kind: place, ru: Верхолим, kk: Верхолим,
  uk: Верхолім, en: Verkholim}
l-lima: {kind: place, ru: Лима, kk: Лима,
  uk: Ліма, en: Lima river}
"""

LABELS = {
    BRIDGE_RU: """
article: articles/2026-05-04_b1.txt
language: ru
article_page: true
planted: []
title: 'Мост через Лиму закрыли: пострадали 14 человек'
publisher: Лимские вести
agencies: []
published: {date: 2026-05-04, words: '4 мая 2026, 09:10', why: ''}
event: {date: 2026-05-04, words: 4 мая обрушился, why: ''}
status: current
status_why: of the day
chrome_lines: [2, 6]
chrome_words: []
facts:
  - {id: f1, says: A footbridge fell., kind: news, importance: 3, attributed_to: null,
     evidence: [В городе Верхолим 4 мая обрушился пешеходный мост через реку Лима]}
  - {id: f2, says: 14 people were hurt., kind: news, importance: 3, attributed_to: p-beltsov,
     evidence: ['Пострадали 14 человек, сообщил мэр Аркадий Бельцов']}
  - {id: f3, says: It was closed in 2019 already., kind: background, importance: 1,
     attributed_to: null, evidence: [Ранее мост уже закрывали в 2019 году]}
  - {id: f4, says: It reopens on 20 May., kind: next, importance: 2, attributed_to: null,
     evidence: [Движение восстановят 20 мая]}
wrong: [{says: Two people died., why: negation}]
quotes:
  - {words: Мост не ремонтировали двадцать лет, speaker: p-beltsov, cue: заявил Бельцов}
entities:
  - {id: p-beltsov, forms: [Аркадий Бельцов, Бельцов], role: мэр}
  - {id: l-verkholim, forms: [Верхолим], role: null}
  - {id: l-lima, forms: [Лима], role: null}
upcoming: [{says: It reopens., words: Движение восстановят 20 мая, date: 2026-05-20}]
notes: ''
""",
    BRIDGE_UK: """
article: articles/2026-05-04_b2.txt
language: uk
article_page: true
planted: [wrong-number]
title: 'У Верхолімі впав міст, постраждали 19 людей'
publisher: null
agencies: []
published: {date: 2026-05-04, words: date 2026-05-04, why: ''}
event: {date: 2026-05-04, words: обвалився у Верхолімі 4 травня, why: ''}
status: current
status_why: of the day
chrome_lines: [2]
facts:
  - {id: f1, says: A footbridge fell., kind: news, importance: 3, attributed_to: null,
     evidence: {all: [Пішохідний міст через Ліму обвалився у Верхолімі]}}
  - {id: f2, says: 19 people were hurt., kind: news, importance: 3, attributed_to: p-beltsov,
     evidence: ['Постраждали 19 людей, повідомив мер Аркадій Бельцов']}
quotes:
  - {words: Міст не ремонтували двадцять років, speaker: p-beltsov, cue: заявив Бельцов}
entities:
  - {id: p-beltsov, forms: [Аркадій Бельцов, Бельцов], role: мер}
  - {id: l-verkholim, forms: [Верхолімі], role: null}
  - {id: l-lima, forms: [Ліму], role: null}
""",
    LIBRARY: """
article: articles/2026-05-04_b3.txt
language: kk
article_page: true
planted: [dash-dialogue]
title: Верхолимде кітапхана ашылды
publisher: null
published: {date: 2026-05-04, words: 2026 жылғы 4 мамыр, why: ''}
event: {date: 2026-05-04, words: 'Бүгін, 4 мамырда', why: ''}
status: current
status_why: of the day
chrome_lines: [2]
facts:
  - {id: f1, says: A library was opened., kind: news, importance: 3, attributed_to: null,
     evidence: [Верхолим қаласында жаңа кітапхана ашылды]}
quotes:
  - {words: Кітап – қаланың жүрегі, speaker: p-kambarova, cue: деді Қамбарова}
entities:
  - {id: p-kambarova, forms: [Сәуле Қамбарова, Қамбарова], role: null}
  - {id: l-verkholim, forms: [Верхолим], role: null}
""",
    OLD: """
article: articles/2026-05-04_b4.txt
language: uk
article_page: true
planted: [stale]
title: Мер Бельцов обійняв посаду
publisher: null
published: {date: null, words: null, why: no date is printed}
event: {date: null, words: null, why: no day is named}
status: stale
status_why: the mayor took office years ago
facts:
  - {id: f1, says: Beltsov became mayor., kind: news, importance: 3, attributed_to: null,
     evidence: [Аркадій Бельцов став мером Верхоліма після дострокових виборів]}
  - {id: f2, says: He will name the council later., kind: next, importance: 1,
     attributed_to: null, evidence: [Склад ради він назве згодом]}
entities:
  - {id: p-beltsov, forms: [Аркадій Бельцов], role: null}
  - {id: l-verkholim, forms: [Верхоліма], role: null}
""",
    CONSENT: """
article: articles/2026-05-04_b5.txt
language: ru
article_page: false
planted: [not-an-article]
published: {date: null, words: null, why: a consent page}
event: {date: null, words: null, why: a consent page}
status: undated
status_why: a consent page
""",
}

DIGEST = """
date: 2026-05-04
articles: [2026-05-04_b1, 2026-05-04_b2, 2026-05-04_b3, 2026-05-04_b4, 2026-05-04_b5]
events:
  - {id: bridge, title: A bridge falls, articles: [2026-05-04_b1, 2026-05-04_b2], lead: true}
  - {id: library, title: A library opens, articles: [2026-05-04_b3], lead: false}
must_not_link: [[2026-05-04_b1, 2026-05-04_b3]]
disagreements:
  - event: bridge
    slot: count
    subject: people hurt
    values:
      - {value: '14', articles: [2026-05-04_b1], words: {2026-05-04_b1: Пострадали 14 человек}}
      - {value: '19', articles: [2026-05-04_b2], words: {2026-05-04_b2: Постраждали 19 людей}}
not_disagreements:
  - {event: bridge, why: the same town, articles: [2026-05-04_b1, 2026-05-04_b2]}
updates: [{event: library, new: [It is open.]}]
corrections: []
ledger: {2026-05-04_b4: stale, 2026-05-04_b5: not an article}
"""


class World(NamedTuple):
    """Gold with its articles, and the run of a product that agrees with it."""

    folder: Path
    gold: GoldSet
    articles: dict[str, Article]
    run: Run

    def value(self, name: str, run: Run | None = None) -> float | None:
        one = score(name)
        return one.value(one.items(self.gold, run or self.run))

    def items(self, name: str, run: Run | None = None) -> Sequence[Item]:
        return score(name).items(self.gold, run or self.run)

    def kinds(self, name: str, run: Run) -> set[str]:
        """The kinds of miss."""
        return {m.kind for item in self.items(name, run) for m in item.misses}

    def with_brief(self, stem: str, change: Callable[[Brief], Brief | None]) -> Run:
        """The run with one brief changed."""
        one = self.run.articles[stem]
        assert one.brief is not None
        changed = one._replace(brief=change(one.brief), failure="")
        return self.run._replace(articles={**self.run.articles, stem: changed})

    def with_article(self, stem: str, **update: Any) -> Run:
        """The run with one article read in another way."""
        one = self.run.articles[stem]
        changed = one._replace(article=one.article.model_copy(update=update))
        return self.run._replace(articles={**self.run.articles, stem: changed})

    def with_digest(self, change: Callable[[Digest], Digest]) -> Run:
        """The run with its digest changed."""
        return self.run._replace(digests={DATE: change(self.run.digests[DATE])})


def score(name: str) -> Score:
    return next(s for s in SCORES if s.name == name)


def write(folder: Path) -> None:
    """The world's files under a folder, as under ``evals``."""
    for name in ("articles", "gold/articles", "gold/digests"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    for stem, text in TEXTS.items():
        (folder / "articles" / f"{stem}.txt").write_text(text, encoding="utf-8")
    for stem, labels in LABELS.items():
        (folder / "gold" / "articles" / f"{stem}.yaml").write_text(labels, encoding="utf-8")
    (folder / "gold" / "digests" / f"{DATE}.yaml").write_text(DIGEST, encoding="utf-8")
    (folder / "gold" / "entities.yaml").write_text(ENTITIES, encoding="utf-8")


def article(stem: str, text: str, language: str = "ru") -> Article:
    return Article(id=article_id(text), path=f"{stem}.txt", text=text, language=language)


def make(folder: Path) -> World:
    """Write the world and load it."""
    write(folder)
    gold = load(folder / "gold")
    articles = {stem: article(stem, text) for stem, text in TEXTS.items()}
    return World(folder, gold, articles, as_run(gold, articles))
