"""The suite: gold, inputs and scores together, and how a run of them becomes a scorecard."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import NamedTuple

from summarize.briefs import Mode
from summarize.digest import Progress
from summarize.evals import agreement
from summarize.evals.baseline import Baseline, Hashes
from summarize.evals.beside import beside
from summarize.evals.card import Card, Found, rows, score_run
from summarize.evals.files import digest_of, digest_of_folder
from summarize.evals.gate import judge_all
from summarize.evals.gold import load
from summarize.evals.lead import Lead
from summarize.evals.model import GoldSet, Run, Score
from summarize.evals.recordings import recorded_name
from summarize.evals.run import Inputs, Prepared, inputs_of, prepare, run_product
from summarize.evals.scores import SCORES
from summarize.evals.scores.dates import status_confusion
from summarize.llm import Asker
from summarize.stories.model import Decider


class NoSuite(ValueError):
    """There is nothing to run; one line that says what to do."""


class Suite(NamedTuple):
    """What a run is measured with."""

    root: Path
    """The folder that holds ``gold``, ``recordings`` and ``baseline.json``."""
    gold: GoldSet
    inputs: Inputs
    scores: tuple[Score, ...]
    whole: bool
    """All scores, not only some that were named."""

    @property
    def recordings(self) -> Path:
        return self.root / "recordings"

    def around(self, stem: str) -> Suite:
        """One article with the others of its day, without which no digest can be made."""
        days = {d: stems for d, stems in self.inputs.days.items() if stem in stems}
        near = {stem, *(s for stems in days.values() for s in stems)}
        dates = {d.isoformat() for d in days}
        return self._replace(
            gold=self.gold._replace(
                articles={s: g for s, g in self.gold.articles.items() if s in near},
                digests={d: g for d, g in self.gold.digests.items() if d in dates},
            ),
            inputs=Inputs(
                files={s: f for s, f in self.inputs.files.items() if s in near}, days=days
            ),
        )

    @property
    def baseline(self) -> Path:
        return self.root / "baseline.json"


def open_suite(root: Path, only: Sequence[str] = ()) -> Suite:
    """Read the gold.

    Args:
        root: the folder ``evals``.
        only: names of scores; none means all.

    Raises:
        NoSuite: the folder or a score is not there.
        GoldError: the gold is not right.
    """
    if not (root / "gold").is_dir():
        raise NoSuite(f"--evals {root}: there is no folder {root / 'gold'}; name the folder evals")
    known = {score.name: score for score in SCORES}
    if wrong := [name for name in only if name not in known]:
        raise NoSuite(f"--only {wrong[0]}: there is no such score; there are {', '.join(known)}")
    gold = load(root / "gold")
    if not gold.articles:
        raise NoSuite(f"{root / 'gold' / 'articles'} holds no labels; write one with gold new")
    picked = tuple(known[n] for n in dict.fromkeys(only)) or tuple(SCORES)
    return Suite(root, gold, inputs_of(gold, root), picked, whole=not only)


def hashes_of(suite: Suite, recordings: Path | None) -> Hashes:
    """SHA-256 of what a run is made of.

    Args:
        recordings: the file that was replayed, if one was.
    """
    files = suite.inputs.files
    return Hashes(
        gold=digest_of_folder(suite.root / "gold", ".yaml"),
        inputs=digest_of((suite.gold.articles[s].article, p) for s, p in files.items()),
        recordings=digest_of([(recordings.name, recordings)]) if recordings else "",
    )


def run_with(
    prepared: Prepared,
    asker: Callable[[], AbstractAsyncContextManager[Asker]],
    mode: Mode,
    progress: Progress | None = None,
    same_event: Decider = Decider.RULES,
) -> Run:
    """Run the product with one asker.

    Raises:
        LLMError: as ``run_product``.
        PromptError: a prompt template is broken.
    """

    async def work() -> Run:
        async with asker() as opened:
            return await run_product(
                prepared, opened, mode=mode, same_event=same_event, progress=progress
            )

    return asyncio.run(work())


def card(
    suite: Suite,
    prepared: Prepared,
    run: Run,
    *,
    how: str,
    hashes: Hashes,
    baseline: Baseline | None,
    pinned: bool,
) -> tuple[Card, Found]:
    """Score a run next to the lead-k baseline and judge it.

    Args:
        how: ``replayed``, ``recorded`` or ``live``.
        pinned: a comparison with the baseline is wanted.
    """
    lead = Lead()
    without = run_with(prepared, lambda: lead, Mode.SELECT)
    found = score_run(suite.scores, suite.gold, run)
    gate = judge_all(
        found,
        baseline,
        model=run.model,
        hashes=hashes,
        whole=suite.whole,
        pinned=pinned,
        default=recorded_name(None),
    )
    lead_found = score_run(suite.scores, suite.gold, without)
    made = Card(
        model=run.model,
        how=how,
        lead=lead.model.name,
        run=run,
        rows=rows(found, lead_found, gate, ceilings(suite, prepared)),
        gate=gate,
        hashes=hashes,
        gold=(suite.root / "gold").as_posix(),
        wrong={s: labels.wrong for s, labels in suite.gold.articles.items() if labels.wrong},
        statuses=status_confusion(suite.gold, run)
        if any(s.name == "status" for s in suite.scores)
        else {},
        beside=beside(found, baseline, model=run.model, hashes=hashes),
    )
    return made, found


def ceilings(suite: Suite, prepared: Prepared) -> dict[str, float]:
    """How far two independent labellings agree, by score; empty where nothing was labelled
    twice.

    Raises:
        GoldError: a labelling is not right.
    """
    made = labellings(suite)
    return agreement.ceilings(*made, prepared.articles) if made else {}


def agreements(suite: Suite) -> tuple[agreement.Agreement, ...]:
    """How far they agree, by kind of label; empty where nothing was labelled twice.

    Raises:
        GoldError: a labelling is not right.
    """
    made = labellings(suite)
    return agreement.agreement(*made, prepare(suite.inputs).articles) if made else ()


def labellings(suite: Suite) -> tuple[GoldSet, GoldSet] | None:
    """The two independent labellings, as they were before their differences were settled.

    They stand in the folders ``first`` and ``second``; what was labelled once is in the first
    as it is in the gold. Without a folder ``first`` the gold is the first labelling.
    """
    entities = suite.root / "gold" / "entities.yaml"
    first, folder = suite.gold, suite.root / "first"
    if folder.is_dir():
        as_made = load(folder, entities=entities)
        first = first._replace(
            articles={**first.articles, **as_made.articles},
            digests={**first.digests, **as_made.digests},
        )
    if not (suite.root / "second").is_dir():
        return None
    return first, load(suite.root / "second", entities=entities)


def rejudged(made: Card, found: Found, baseline: Baseline) -> Card:
    """The card against another baseline: the one that was just written."""
    gate = judge_all(found, baseline, model=made.model, hashes=made.hashes)
    return made._replace(
        gate=gate, rows=tuple(r._replace(judged=gate.scores[r.name]) for r in made.rows)
    )
