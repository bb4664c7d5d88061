from __future__ import annotations

import pytest

from summarize.briefs.model import Brief, SpokenQuote
from summarize.evals.model import Run
from tests.evals.world import BRIDGE_RU, LIBRARY, World


def spoken(world: World, stem: str, **update: object) -> Run:
    def change(brief: Brief) -> Brief:
        return brief.model_copy(
            update={"quotes": tuple(q.model_copy(update=update) for q in brief.quotes)}
        )

    return world.with_brief(stem, change)


@pytest.mark.parametrize(
    ("stem", "speaker", "kind"),
    [
        (BRIDGE_RU, "Бельцов", None),
        (BRIDGE_RU, "Arkady Beltsov", None),
        (BRIDGE_RU, "Инна Руденко", "wrong"),
        (BRIDGE_RU, "представитель мэрии", "wrong"),
        (BRIDGE_RU, None, "no speaker"),
        (LIBRARY, "Сәуле Қамбарова", None),
        (LIBRARY, "Аркадий Бельцов", "wrong"),
    ],
)
def test_speakers(world: World, stem: str, speaker: str | None, kind: str | None) -> None:
    run = spoken(world, stem, speaker=speaker)
    assert world.kinds("quote_speaker", run) == ({kind} if kind else set())
    assert world.value("quote_content", run) == 1


def test_a_lost_quote_and_one_that_is_none(world: World) -> None:
    run = world.with_brief(BRIDGE_RU, lambda b: b.model_copy(update={"quotes": ()}))
    assert world.kinds("quote_content", run) == {"missed"}
    article = world.articles[BRIDGE_RU]
    at = article.text.index("Лимские вести")
    span = article.span(at, at + len("Лимские вести"))
    extra = SpokenQuote.sliced(span, "ru")
    run = world.with_brief(BRIDGE_RU, lambda b: b.model_copy(update={"quotes": (*b.quotes, extra)}))
    assert world.kinds("quote_content", run) == {"no speech"}


@pytest.mark.parametrize(("start", "end"), [(1, 0), (0, -1), (4, 0)])
def test_other_ends_are_another_quote(world: World, start: int, end: int) -> None:
    article = world.articles[BRIDGE_RU]
    words = "Мост не ремонтировали двадцать лет"
    at = article.text.index(words)
    span = article.span(at + start, at + len(words) + end)
    run = spoken(world, BRIDGE_RU, text=span.text, evidence=(span,))
    assert world.kinds("quote_content", run) == {"wrong ends"}


def test_the_marks_belong_to_nobody(world: World) -> None:
    article = world.articles[BRIDGE_RU]
    words = "«Мост не ремонтировали двадцать лет»"
    at = article.text.index(words)
    span = article.span(at, at + len(words))
    run = spoken(world, BRIDGE_RU, text=span.text, evidence=(span,))
    assert world.value("quote_content", run) == 1
