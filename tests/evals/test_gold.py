from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from summarize.articles.model import Article
from summarize.evals.gold import GoldError, article_files, check, load, names
from summarize.evals.schema import gold_schema
from tests.evals.world import BRIDGE_RU, DATE, LABELS, OLD, World

ROOT = Path(__file__).parent.parent.parent


def rewrite(world: World, stem: str, old: str, new: str) -> None:
    kind = "digests" if stem == DATE else "articles"
    file = world.folder / "gold" / kind / f"{stem}.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def problems(world: World) -> tuple[str, ...]:
    with pytest.raises(GoldError) as caught:
        load(world.folder / "gold")
    return caught.value.problems


def checked(world: World) -> tuple[str, ...]:
    gold = load(world.folder / "gold")
    return check(gold, world.articles, article_files(gold, world.folder))


@pytest.mark.parametrize(
    ("name", "kind"), [("gold-article", "articles"), ("gold-digest", "digests")]
)
def test_the_published_schema_fits_the_gold_and_catches_a_typo(name: str, kind: str) -> None:
    schema = jsonschema.Draft202012Validator(json.loads(gold_schema(name)))
    files = sorted((ROOT / "evals" / "gold" / kind).glob("*.yaml"))
    assert files
    for file in files:
        # YAML knows dates, JSON writes them as text
        found = json.loads(json.dumps(yaml.safe_load(file.read_text("utf-8")), default=str))
        assert not [e.message for e in schema.iter_errors(found)], file
        assert list(schema.iter_errors(found | {"remark": ""}))


def test_a_right_folder(world: World) -> None:
    gold = load(world.folder / "gold")
    assert set(gold.articles) == set(LABELS)
    assert set(gold.digests) == {DATE}
    assert checked(world) == ()
    assert set(names(world.folder / "gold")) == set(gold.entities)


@pytest.mark.parametrize(
    ("stem", "old", "new", "said"),
    [
        (BRIDGE_RU, "importance: 1", "importance: 7", "importance"),
        (BRIDGE_RU, "kind: background", "kind: history", "kind"),
        (BRIDGE_RU, "notes: ''", "remarks: ''", "remarks"),
        (BRIDGE_RU, "id: f2", "id: f1", "f1 more than once"),
        (
            BRIDGE_RU,
            "attributed_to: p-beltsov",
            "attributed_to: p-belcov",
            "fact f2: the id p-belcov",
        ),
        (BRIDGE_RU, "speaker: p-beltsov", "speaker: x-beltsov", "quote 1: the id x-beltsov"),
        (BRIDGE_RU, "b1.txt", "b9.txt", "is not there"),
        (OLD, "why: no date is printed", "why: ''", "needs a why"),
        (OLD, "status: stale", "status: old", "status"),
        (DATE, "lead: false", "lead: perhaps", "events.1.lead"),
        (DATE, "date: 2026-05-04", "date: 2026-05-05", "is not the date in the file's name"),
        (DATE, "event: bridge", "event: tunnel", "there is no event tunnel"),
        (DATE, ", 2026-05-04_b5: not an article}", "}", "b5 is in no event and not in the ledger"),
        (DATE, "{2026-05-04_b4: stale", "{2026-05-04_b3: stale", "b3 is in an event too"),
        (DATE, "articles: [2026-05-04_b3]", "articles: [2026-05-04_b1]", "in two events"),
        (DATE, "[[2026-05-04_b1, 2026-05-04_b3]]", "[[2026-05-04_b1, b7]]", "b7 has no labels"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(
    world: World, stem: str, old: str, new: str, said: str
) -> None:
    rewrite(world, stem, old, new)
    found = problems(world)
    assert any(said in p for p in found), found
    assert all(stem in p and "\n" not in p for p in found)


def test_every_problem_is_told_at_once(world: World) -> None:
    rewrite(world, BRIDGE_RU, "importance: 1", "importance: 7")
    rewrite(world, OLD, "status: stale", "status: old")
    assert len(problems(world)) >= 2


def test_broken_yaml_and_a_folder_without_names(world: World) -> None:
    rewrite(world, BRIDGE_RU, "language: ru", "language: [ru")
    assert any("not YAML" in p for p in problems(world))
    (world.folder / "gold" / "entities.yaml").unlink()
    with pytest.raises(GoldError, match="cannot be read"):
        names(world.folder / "gold")


def test_words_that_are_not_in_the_article(world: World) -> None:
    rewrite(world, BRIDGE_RU, "Движение восстановят 20 мая, date", "Движение вернут 20 мая, date")
    assert checked(world) == (
        f"{BRIDGE_RU}: upcoming: “Движение вернут 20 мая” is not in the article; "
        "copy the words exactly",
    )


def test_a_line_that_the_article_does_not_have(world: World) -> None:
    rewrite(world, BRIDGE_RU, "[2, 6]", "[2, 6, '70-71']")
    assert [p for p in checked(world) if "there is no line 70" in p]


def test_the_words_of_a_disagreement(world: World) -> None:
    rewrite(world, DATE, "Пострадали 14 человек", "Пострадали 41 человек")
    assert any("“Пострадали 41 человек” is not in" in p for p in checked(world))


def test_a_ledger_that_contradicts_the_labels(world: World) -> None:
    rewrite(world, DATE, "2026-05-04_b4: stale", "2026-05-04_b4: undated")
    assert any("but its labels say “stale”" in p for p in checked(world))


def test_words_of_a_web_page_that_the_product_dropped_are_no_fault_of_the_label(
    world: World,
) -> None:
    page = world.folder / "articles" / f"{BRIDGE_RU}.html"
    page.write_text(
        "<html><body>" + world.articles[BRIDGE_RU].text + "</body></html>", encoding="utf-8"
    )
    rewrite(world, BRIDGE_RU, "b1.txt", "b1.html")
    dropped = Article(id="a1", path=f"{BRIDGE_RU}.html", text="Мост.", language="ru")
    world.articles[BRIDGE_RU] = dropped
    found = [p for p in checked(world) if p.startswith(BRIDGE_RU) and "line" not in p]
    assert found == []


def test_a_second_labelling_may_make_up_ids(world: World) -> None:
    second = world.folder / "second"
    (world.folder / "gold").rename(second)
    for name in ("gold",):
        (world.folder / name).mkdir()
    entities = world.folder / "gold" / "entities.yaml"
    (second / "entities.yaml").rename(entities)
    file = second / "articles" / f"{BRIDGE_RU}.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("l-lima", "x-river"), encoding="utf-8")
    gold = load(second, entities=entities)
    assert {e.id for e in gold.articles[BRIDGE_RU].entities} >= {"x-river"}


def test_the_projects_own_gold_is_right() -> None:
    load(ROOT / "evals" / "gold")
    load(ROOT / "evals" / "second", entities=ROOT / "evals" / "gold" / "entities.yaml")
