from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from summarize.evals.baseline import (
    BadBaseline,
    Baseline,
    FloorLowered,
    Hashes,
    Pinned,
    load,
    pinned,
    renewed,
    save,
)
from summarize.evals.gate import Gate, Judged, Verdict, judge, judge_all
from summarize.evals.model import Item
from summarize.evals.scores import SCORES
from tests.evals.invented import HASHES, baseline, item, items, score, share

TODAY = dt.date(2026, 3, 14)


def pins(found: list[Item]) -> Pinned:
    return pinned(share(found), found)


def judged(before: list[float], after: list[float]) -> Judged:
    return judge(score(), items(after), pins(items(before)))


def test_what_did_not_change_is_ok() -> None:
    assert judged([4, 3, 2, 4, 0], [4, 3, 2, 4, 0]).verdict is Verdict.OK


def test_a_drop_in_many_events_is_a_regression() -> None:
    found = judged([4] * 20, [0] * 6 + [4] * 14)
    assert found.verdict is Verdict.REGRESSED
    assert found.worse == tuple(f"a{i:02}" for i in range(6))
    assert found.change is not None
    assert found.change.high < 0
    assert "bootstrap" in found.why


def test_many_small_drops_against_one_large_gain_are_found_by_the_exact_test() -> None:
    """The bootstrap sees only the sum; eight events got worse and one got better."""
    before = [*[4] * 8, 0, *[4] * 3]
    after = [*[3.5] * 8, 3.6, *[4] * 3]
    found = judged(before, after)
    assert found.verdict is Verdict.REGRESSED
    assert "sign test" in found.why


def test_one_item_that_flipped_is_suspect_and_named() -> None:
    found = judged([4] * 20, [4] * 19 + [0])
    assert found.verdict is Verdict.SUSPECT
    assert found.worse == ("a19",)
    assert "fewer than 4 of its 20 events" in found.why


def test_with_few_events_nothing_is_certain() -> None:
    found = judged([4, 4, 4], [0, 0, 0])
    assert found.verdict is Verdict.SUSPECT
    assert found.change is None
    assert "too few" in found.why


def test_a_small_gain_is_undetectable_and_says_what_would_be_seen() -> None:
    found = judged([3, *[4] * 11], [4] * 12)
    assert found.verdict is Verdict.UNDETECTABLE
    assert found.better == ("a00",)
    assert "fewer than 4 of its 12 events" in found.why


def test_a_gain_in_many_events_is_an_improvement() -> None:
    assert judged([2] * 20, [4] * 8 + [2] * 12).verdict is Verdict.IMPROVED


def test_nothing_left_to_score_is_a_regression() -> None:
    after = [item(f"a{i:02}", 0, 0) for i in range(8)]
    assert judge(score(), after, pins(items([4] * 8))).verdict is Verdict.REGRESSED


def test_a_score_that_the_baseline_lacks_is_new() -> None:
    assert judge(score(), items([4, 0]), None).verdict is Verdict.NEW


def test_one_violation_of_an_invariant_fails_whatever_the_baseline_says() -> None:
    broken = items([*[4] * 40, 3])
    for was in (None, pins(broken)):
        found = judge(score(direction="invariant"), broken, was)
        assert found.verdict is Verdict.VIOLATED
        assert found.worse == ("a40",)


def test_an_invariant_that_holds_is_ok() -> None:
    fine = items([4] * 4)
    more = items([4] * 3 + [2, 2])
    more = [i.model_copy(update={"counts": {"hits": 4, "total": 4}}) for i in more]
    assert judge(score(direction="invariant"), more, pins(fine)).verdict is Verdict.OK
    assert judge(score(direction="invariant"), fine, pins(fine)).verdict is Verdict.OK


def gate(after: list[Item], old: Baseline | None, **more: Any) -> Gate:
    settings: dict[str, Any] = {"model": "tiny", "hashes": HASHES} | more
    return judge_all([(score(), after)], old, **settings)


def test_the_gate_passes_a_suspect_and_fails_a_regression() -> None:
    old = baseline([(score(), items([4] * 20))])
    assert gate(items([4] * 19 + [0]), old).passes
    assert not gate(items([0] * 20), old).passes


def family_gate(after: dict[str, list[float]], **families: str) -> Gate:
    """The gate over scores whose 40 events all stood at 2 of 4."""
    scores = {name: score(name, family=families.get(name, "dates")) for name in after}
    old = baseline([(scores[name], items([2] * 40)) for name in after])
    found = [(scores[name], items(hits)) for name, hits in after.items()]
    return judge_all(found, old, model="tiny", hashes=HASHES)


def spread(hits: float, *events: int) -> list[float]:
    return [hits if n in events else 2 for n in range(40)]


def test_harm_that_is_spread_over_a_family_is_a_regression() -> None:
    """Three events each would be told of neither score alone; six of six are no chance."""
    found = family_gate({"published": spread(1, 0, 1, 2), "event": spread(1, 3, 4, 5)})
    assert not found.passes
    assert {j.verdict for j in found.scores.values()} == {Verdict.REGRESSED}
    assert "all scores of dates 6 of 40 events got worse and 0 better" in found.scores["event"].why
    assert found.scores["event"].worse == ("a03", "a04", "a05")


def test_an_event_counts_once_however_many_scores_of_a_family_fell() -> None:
    same = spread(1, 0, 1, 2)
    found = family_gate({"published": same, "event": same, "status": same})
    assert found.passes
    assert {j.verdict for j in found.scores.values()} == {Verdict.SUSPECT}


def test_what_got_better_in_the_family_counts_too() -> None:
    harm, gain = spread(1, 0, 1, 2), spread(3, 6, 7, 8)
    found = family_gate({"a": harm, "b": spread(1, 3, 4, 5), "c": gain})
    assert found.passes
    assert found.scores["a"].verdict is Verdict.SUSPECT


def test_families_are_judged_apart_and_what_has_none_alone() -> None:
    halves = {"a": spread(1, 0, 1, 2), "b": spread(1, 3, 4, 5)}
    assert family_gate(halves, a="dates", b="names").passes
    assert family_gate(halves, a="", b="").passes


def test_every_score_is_of_a_family() -> None:
    assert all(s.family for s in SCORES)


@pytest.mark.parametrize("what", ["gold", "inputs"])
def test_other_gold_or_inputs_are_not_compared(what: str) -> None:
    old = baseline([(score(), items([4] * 9))])
    other = HASHES.model_copy(update={what: "x" * 64})
    found = gate(items([0] * 9), old, hashes=other)
    assert not found.passes
    assert found.problems == (f"the baseline is of other {what}: run summarize eval --update",)
    assert found.scores["recall"].verdict is Verdict.NEW


def test_other_recordings_are_compared_and_fail_until_they_are_pinned() -> None:
    old = baseline([(score(), items([4] * 9))])
    other = HASHES.model_copy(update={"recordings": "x" * 64})
    found = gate(items([4] * 9), old, hashes=other)
    assert not found.passes
    (problem,) = found.problems
    assert "of other recordings" in problem
    assert problem.endswith("run summarize eval --update")
    assert found.scores["recall"].verdict is Verdict.OK
    assert gate(items([0] * 9), old, hashes=other).scores["recall"].verdict is Verdict.REGRESSED


def test_a_live_run_has_no_recordings_to_differ() -> None:
    old = baseline([(score(), items([4] * 9))])
    live = HASHES.model_copy(update={"recordings": ""})
    assert gate(items([4] * 9), old, hashes=live, pinned=False).passes


def test_the_default_model_needs_a_baseline_of_its_own() -> None:
    """Otherwise another name in baseline.json would let any product pass."""
    old = baseline([(score(), items([4] * 9))], model="tinny")
    found = gate(items([4] * 9), old, default="tiny")
    assert not found.passes
    (problem,) = found.problems
    assert problem.startswith("the baseline is of tinny and tiny is the default model")
    assert "summarize eval --update" in problem
    live = gate(items([4] * 9), old, default="tiny", pinned=False)
    assert live.passes
    assert live.notes == (problem,)


def test_another_model_is_held_to_the_invariants_only() -> None:
    old = baseline([(score(), items([4] * 9))])
    found = gate(items([0] * 9), old, model="other", default="tiny")
    assert found.passes
    assert found.notes == ("the baseline is of tiny: other is held to the invariants only",)
    broken = [(score(direction="invariant"), items([3]))]
    assert not judge_all(broken, old, model="other", hashes=HASHES).passes


def test_no_baseline_fails_only_where_one_is_wanted() -> None:
    assert gate(items([4]), None).problems == ("there is no baseline: run summarize eval --update",)
    assert gate(items([4]), None, pinned=False).passes


def test_a_score_that_is_gone_fails() -> None:
    old = baseline([(score(), items([4])), (score("dates"), items([4]))])
    assert gate(items([4]), old).problems == ("the score dates is gone",)
    assert gate(items([4]), old, whole=False).passes


def test_a_score_that_is_computed_anew_cannot_hide_a_drop() -> None:
    old = baseline([(score(), items([2, 2]))])
    kinder = score(value=lambda found: 1.0 if found else None)
    (problem,) = judge_all([(kinder, items([2, 2]))], old, model="tiny", hashes=HASHES).problems
    assert "computed in another way" in problem


def test_update_refuses_to_lower_a_floor_without_a_reason() -> None:
    old = baseline([(score(), items([4, 4]))])
    lower = {"recall": pins(items([4, 3]))}
    settings: dict[str, Any] = {"model": "tiny", "hashes": HASHES, "today": TODAY}
    for reason in (None, "  "):
        with pytest.raises(FloorLowered, match=r"recall 1\.000 -> 0\.875"):
            renewed(old, scores=lower, reason=reason, **settings)
    new = renewed(old, scores=lower, reason="a02 was\nlabelled wrong", **settings)
    (entry,) = new.allowed
    assert entry.date == TODAY
    assert entry.reason == "a02 was labelled wrong"
    assert entry.lowered == {"recall": (1.0, 0.875)}
    again = renewed(new, scores=lower, reason=None, **settings)
    assert again.allowed == new.allowed


def test_update_refuses_to_drop_a_score() -> None:
    old = baseline([(score(), items([4, 4]))])
    with pytest.raises(FloorLowered, match=r"recall 1\.000 -> nothing"):
        renewed(old, model="tiny", hashes=HASHES, scores={}, reason=None, today=TODAY)


def test_update_raises_a_floor_without_a_word() -> None:
    old = baseline([(score(), items([2, 4]))])
    scores = {"recall": pins(items([4, 4]))}
    new = renewed(old, model="tiny", hashes=HASHES, scores=scores, reason=None, today=TODAY)
    assert new.scores["recall"].value == 1.0
    assert not new.allowed


def test_a_baseline_survives_the_file_and_reads_line_by_line(tmp_path: Path) -> None:
    path = tmp_path / "evals" / "baseline.json"
    found = [item("2026-03-10_a01", 3, cluster="e01"), item("2026-03-10_a02", 2.5, cluster="e01")]
    old = baseline([(score(), found), (score("чистота"), [])])
    save(path, old)
    assert load(path) == old
    text = path.read_text(encoding="utf-8")
    assert json.loads(text)["version"] == 1
    assert '{"unit": "2026-03-10_a01", "cluster": "e01", "counts": {"hits": 3, "total": 4}}' in text
    assert judge(score(), found, old.scores["recall"]).verdict is Verdict.OK
    assert [p.name for p in path.parent.iterdir()] == ["baseline.json"]


def test_no_file_is_no_baseline_and_another_file_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "baseline.json"
    assert load(path) is None
    for text in ("", "{}", '{"version": 2}', "\x00"):
        path.write_text(text)
        with pytest.raises(BadBaseline, match="is no baseline"):
            load(path)


def test_hashes_are_part_of_the_baseline() -> None:
    assert set(Hashes.model_fields) == {"gold", "inputs", "recordings"}
