"""Updates and corrections of two invented days: what is right scores 1, what is not less."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from summarize.articles.model import Article
from summarize.digest.model import Digest
from summarize.evals.gold import load
from summarize.evals.model import GoldSet, Run, Score
from summarize.evals.oracle import as_run
from summarize.evals.scores.changes import SCORES
from summarize.evals.scores.new_facts import earlier_of, facts_of, repeats, stating
from summarize.stories.model import Story, StoryFact
from tests.evals.world import article

FIRST, SECOND = "2026-05-04", "2026-05-05"
OLD, NEW, OTHER = "2026-05-04_c1", "2026-05-05_c2", "2026-05-05_c3"

TEXTS = {
    OLD: "Мост через Лиму закрыли\nВ Верхолиме обрушился мост через Лиму. Пострадали 14 человек.\n",
    NEW: "Поправка о мосте\nВчера мы сообщили о 14 пострадавших. Верно: девять. "
    "Накануне в Верхолиме обрушился мост через Лиму. Мэр Бельцов уволил инженера.\n",
    OTHER: "Кітапхана ашылды\nВерхолимде кітапхана ашылды.\n",
}
FACTS = {
    OLD: """
  - {id: f1, says: The bridge across the Lima fell in Verkholim., kind: news, importance: 3,
     attributed_to: null, evidence: [В Верхолиме обрушился мост через Лиму]}
  - {id: f2, says: 14 people were hurt., kind: news, importance: 3, attributed_to: null,
     evidence: [Пострадали 14 человек]}
""",
    NEW: """
  - {id: f1, says: 'Nine people were hurt, not 14.', kind: news, importance: 3,
     attributed_to: null, evidence: ['Вчера мы сообщили о 14 пострадавших. Верно: девять']}
  - {id: f2, says: The bridge across the Lima fell in Verkholim the day before., kind: background,
     importance: 1, attributed_to: null,
     evidence: [Накануне в Верхолиме обрушился мост через Лиму]}
  - {id: f3, says: The mayor dismissed an engineer., kind: news, importance: 2,
     attributed_to: null, evidence: [Мэр Бельцов уволил инженера]}
""",
    OTHER: """
  - {id: f1, says: A library was opened., kind: news, importance: 3, attributed_to: null,
     evidence: [Верхолимде кітапхана ашылды]}
""",
}
DIGESTS = {
    FIRST: """
articles: [2026-05-04_c1]
events: [{id: bridge, title: The bridge falls, articles: [2026-05-04_c1], lead: true}]
""",
    SECOND: """
articles: [2026-05-05_c2, 2026-05-05_c3]
events:
  - {id: bridge, title: Nine were hurt, articles: [2026-05-05_c2], lead: true}
  - {id: library, title: A library, articles: [2026-05-05_c3], lead: false}
updates: [{event: bridge, new: [Nine people were hurt., The engineer was dismissed by the mayor.]}]
corrections:
  - {event: bridge, corrects: 2026-05-04_c1, by: 2026-05-05_c2, says: 'Nine, not 14.'}
""",
}


class TwoDays:
    """The gold with the run of a product that agrees with it."""

    def __init__(self, folder: Path) -> None:
        for name in ("articles", "gold/articles", "gold/digests"):
            (folder / name).mkdir(parents=True)
        for stem, text in TEXTS.items():
            (folder / "articles" / f"{stem}.txt").write_text(text, encoding="utf-8")
            labels = (
                f"article: articles/{stem}.txt\nlanguage: {'kk' if stem == OTHER else 'ru'}\n"
                f"article_page: true\ntitle: '{text.splitlines()[0]}'\npublisher: null\n"
                f"published: {{date: {stem[:10]}, words: meta, why: ''}}\n"
                f"event: {{date: {stem[:10]}, words: meta, why: ''}}\nplanted: []\n"
                f"status: current\nstatus_why: of the day\nfacts:{FACTS[stem]}"
            )
            (folder / "gold/articles" / f"{stem}.yaml").write_text(labels, encoding="utf-8")
        for date, labels in DIGESTS.items():
            text = f"date: {date}\nledger: {{}}\n{labels}"
            (folder / "gold/digests" / f"{date}.yaml").write_text(text, encoding="utf-8")
        (folder / "gold/entities.yaml").write_text("{}\n", encoding="utf-8")
        self.gold: GoldSet = load(folder / "gold")
        self.articles: dict[str, Article] = {s: article(s, t) for s, t in TEXTS.items()}
        self.run: Run = as_run(self.gold, self.articles)

    def changed(self, change: Callable[[Digest], Digest]) -> Run:
        """The run with another digest of the second date."""
        digests = {**self.run.digests, SECOND: change(self.run.digests[SECOND])}
        return self.run._replace(digests=digests)

    def stories(self, change: Callable[[Story], Story]) -> Run:
        return self.changed(
            lambda d: d.model_copy(update={"stories": tuple(change(s) for s in d.stories)})
        )

    def value(self, name: str, run: Run | None = None) -> float | None:
        score: Score = next(s for s in SCORES if s.name == name)
        return score.value(score.items(self.gold, run or self.run))


@pytest.fixture
def days(tmp_path: Path) -> TwoDays:
    return TwoDays(tmp_path)


def _marked(story: Story, *, new: bool) -> Story:
    def facts(given: tuple[StoryFact, ...]) -> tuple[StoryFact, ...]:
        return tuple(f.model_copy(update={"new": new}) for f in given)

    return story.model_copy(
        update={"facts": facts(story.facts), "background": facts(story.background)}
    )


@pytest.mark.parametrize("name", ["updates", "corrections"])
def test_labels_against_themselves_score_one(days: TwoDays, name: str) -> None:
    assert days.value(name) == 1.0


def test_a_repetition_is_told_apart_and_a_paraphrase_found(days: TwoDays) -> None:
    event = days.gold.digests[SECOND].events[0]
    facts = facts_of(event, days.gold, days.run)
    earlier = earlier_of("bridge", SECOND, days.gold, days.run)
    assert [repeats(f, earlier) for f in facts] == [False, True, False]
    assert [f.says for f in stating("The engineer was dismissed by the mayor.", facts)] == [
        "The mayor dismissed an engineer."
    ]


def test_everything_marked_new_is_no_way_to_one(days: TwoDays) -> None:
    run = days.stories(lambda s: _marked(s, new=True))
    assert days.value("updates", run) == pytest.approx(0.8)  # 2 found, 1 told before


def test_nothing_marked_new_finds_nothing(days: TwoDays) -> None:
    assert days.value("updates", days.stories(lambda s: _marked(s, new=False))) == 0.0


def test_a_story_that_is_shown_as_if_it_were_the_first_is_missed(days: TwoDays) -> None:
    run = days.stories(lambda s: s.model_copy(update={"update": None}))
    assert days.value("updates", run) == 0.0


def test_an_update_of_what_nobody_has_told_is_a_false_alarm(days: TwoDays) -> None:
    update = next(s.update for s in days.run.digests[SECOND].stories if s.update)
    run = days.stories(lambda s: s.model_copy(update={"update": update}))
    assert days.value("updates", run) == pytest.approx(0.8)


def test_the_wrong_article_is_corrected(days: TwoDays) -> None:
    def other(digest: Digest) -> Digest:
        (found,) = digest.corrections
        wrong = found.model_copy(update={"articles": (days.articles[OTHER].id,)})
        return digest.model_copy(update={"corrections": (wrong,)})

    def none(digest: Digest) -> Digest:
        return digest.model_copy(update={"corrections": ()})

    assert days.value("corrections", days.changed(other)) == 0.0
    assert days.value("corrections", days.changed(none)) == 0.0


def test_a_correction_of_nothing_known_is_a_false_alarm(days: TwoDays) -> None:
    def twice(digest: Digest) -> Digest:
        (found,) = digest.corrections
        more = found.model_copy(update={"articles": (), "by": days.articles[OTHER].id})
        return digest.model_copy(update={"corrections": (found, more)})

    assert days.value("corrections", days.changed(twice)) == pytest.approx(2 / 3)


def test_a_date_without_a_digest_is_all_missed(days: TwoDays) -> None:
    run = days.run._replace(digests={})
    assert days.value("updates", run) == 0.0
    assert days.value("corrections", run) == 0.0
