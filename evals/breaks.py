"""Break the product on purpose, one way at a time, and see whether the gate notices.

    python evals/breaks.py > docs/breaks.md     all breaks; exit code 1 if one gets past
    python evals/breaks.py --lead               without recordings
    python evals/breaks.py speakers events      only these

Each break takes the place of one function in a process of its own. The broken product is then
judged twice by the same gate: with the recorded answers against ``baseline.json``, as
``summarize eval`` does, and with the first sentences (lead-k) against what they score when
nothing is broken. Where a break changes what the model would be asked, the strict replay
refuses before any score is computed; the second judgement then shows what the scores say.
"""

from __future__ import annotations

import argparse
import importlib
import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple

from summarize.articles import Article, Status
from summarize.articles.model import Span
from summarize.briefs import FactKind, Mode, NothingToBrief
from summarize.evals import RecordingMiss, Verdict, open_suite, prepare
from summarize.evals.baseline import Baseline, load
from summarize.evals.card import Found, pin, score_run
from summarize.evals.gate import judge_all
from summarize.evals.lead import Lead
from summarize.evals.recordings import Recordings, recorded_name
from summarize.evals.replay import Replayer
from summarize.evals.run import Prepared
from summarize.evals.suite import Suite, hashes_of, run_with
from summarize.stories.events import Event

EVALS = Path(__file__).parent


class Break(NamedTuple):
    """One thing that goes wrong."""

    name: str
    what: str
    """For the table."""
    at: str
    """``module:function`` or ``module:Class.method``."""
    broken: Callable[[Any], Callable[..., Any]]
    """From the right function to the wrong one."""

    def apply(self) -> None:
        """Break it, for the rest of the process."""
        module, _, path = self.at.partition(":")
        *owners, last = path.split(".")
        owner: Any = importlib.import_module(module)
        for name in owners:
            owner = getattr(owner, name)
        setattr(owner, last, self.broken(getattr(owner, last)))


def no_months(real: Any) -> Any:
    def words() -> Any:
        found = real()
        never = ["(?!)"] * 12
        kazakh = {k: never for k in found["kk"] if k in ("months", "months_of_day")}
        return found | {"kk": found["kk"] | kazakh}

    return words


class Shifted(Article):
    """An article that cuts one character too far to the right."""

    def span(self, start: int, end: int) -> Span:
        return super().span(start + 1, min(end + 1, len(self.text)))


def off_by_one(real: Any) -> Any:
    def init(self: Any, article: Article, passages: Any) -> None:
        real(self, Shifted.model_construct(**dict(article)), passages)

    return init


def footer_date(real: Any) -> Any:
    def from_foot(article: Any, here: Any, reason: str, offices: Any) -> Any:
        from summarize.articles import date_sources, dates

        foot = date_sources.footer(here)
        if foot is None:
            return real(article, here, reason, offices)
        return dates._Published(dates._from(article, foot, ()), ())

    return from_foot


def other_speaker(real: Any) -> Any:
    def quote(self: Any, quote: Any, speaker: str | None) -> Any:
        others = [n.id for n in self.passages.names if n.kind == "person" and n.id != speaker]
        return real(self, quote, others[0] if speaker and others else speaker)

    return quote


def short_quote(real: Any) -> Any:
    def quote(self: Any, quote: Any, speaker: str | None) -> Any:
        shown = real(self, quote, speaker)
        text = shown.text.rpartition(" ")[0] or shown.text
        start = shown.evidence[0].start
        span = self.article.span(start, start + len(text))
        return shown.model_copy(update={"text": text, "evidence": (span,)})

    return quote


def lost_from_ledger(real: Any) -> Any:
    return lambda **fields: real(**fields | {"ledger": fields["ledger"][1:]})


def stale_is_current(real: Any) -> Any:
    def status_on(article: Any, day: Any) -> Any:
        status, reason = real(article, day)
        return (Status.CURRENT if status is Status.STALE else status), reason

    return status_on


def no_negation(real: Any) -> Any:
    words = re.compile(r"(?<!\w)(?:не|нет|ни|not|no|never) |(?<=n)[’']t|емес|жоқ", re.IGNORECASE)

    def statement(self: Any, pointed: str, **more: Any) -> Any:
        shown = real(self, pointed, **more)
        return shown.model_copy(update={"text": words.sub("", shown.text)})

    return statement


def rotated_units(real: Any) -> Any:
    wrong = {"minute": "hour", "hour": "day", "day": "month", "month": "year"}

    def unit_at(*at: Any) -> Any:
        found = real(*at)
        return found and (wrong.get(found[0], found[0]), found[1])

    return unit_at


def one_more(real: Any) -> Any:
    def value(*at: Any) -> Any:
        found = real(*at)
        return None if found is None else found + 1

    return value


def all_news(real: Any) -> Any:
    def select(*given: Any) -> Any:
        found = real(*given)
        told = (f.model_copy(update={"kind": FactKind.NEWS}) for f in found.background)
        return found._replace(facts=(*found.facts, *told), background=())

    return select


def last_sentence(real: Any) -> Any:
    def select(draft: Any, slicer: Any) -> Any:
        last = slicer.passages.sentences[-1].id
        return real(draft, slicer)._replace(headline=slicer.statement(last))

    return select


def no_kazakh(real: Any) -> Any:
    def sections(article: Any, *more: Any) -> Any:
        if article.language == "kk":
            raise NothingToBrief("Kazakh is not known")
        return real(article, *more)

    return sections


def kinds_confused(real: Any) -> Any:
    def entities(self: Any, kinds: Any) -> Any:
        from summarize.passages import NameKind

        found = real(self, kinds)
        person, place = found[NameKind.PERSON], found[NameKind.PLACE]
        return found | {NameKind.PERSON: place, NameKind.PLACE: person}

    return entities


BREAKS = (
    Break("nothing", "nothing: the product as it is", "summarize.llm:Usage", lambda real: real),
    Break(
        "months",
        "the Kazakh names of months are not known",
        "summarize.language.calendar_patterns:_words",
        no_months,
    ),
    Break(
        "offsets",
        "every offset is one too high when pointers are resolved",
        "summarize.briefs.evidence:Slicer.__init__",
        off_by_one,
    ),
    Break(
        "footer",
        "the date at the foot of the page is taken for the day of publication",
        "summarize.articles.dates:_from_foot",
        footer_date,
    ),
    Break(
        "one-story",
        "all articles of the day are one story",
        "summarize.stories.tell:events",
        lambda real: lambda told, glossary, rulings=None: [Event(tuple(told))] if told else [],
    ),
    Break(
        "no-story",
        "every article is a story of its own",
        "summarize.stories.tell:events",
        lambda real: lambda told, glossary, rulings=None: [Event((t,)) for t in told],
    ),
    Break(
        "speakers",
        "a quote is given to another person of the article",
        "summarize.briefs.evidence:Slicer.quote",
        other_speaker,
    ),
    Break(
        "quotes",
        "a quote lacks its last word",
        "summarize.briefs.evidence:Slicer.quote",
        short_quote,
    ),
    Break(
        "ledger",
        "the first article of the ledger is lost",
        "summarize.digest.make:Digest",
        lost_from_ledger,
    ),
    Break(
        "stale",
        "stale articles are told as today's",
        "summarize.digest.make:status_on",
        stale_is_current,
    ),
    Break(
        "facts",
        "every second fact is dropped",
        "summarize.briefs.resolve:apart",
        lambda real: lambda facts: real(facts)[::2],
    ),
    Break(
        "background",
        "what happened earlier is told as today's news",
        "summarize.briefs.make:select",
        all_news,
    ),
    Break(
        "attribution",
        "nobody is named as the source of a fact",
        "summarize.briefs.evidence:Slicer.attribution",
        lambda real: lambda self, sentence: (None, None),
    ),
    Break(
        "headline",
        "the headline is the last sentence",
        "summarize.briefs.make:select",
        last_sentence,
    ),
    Break(
        "negation",
        "the sentence shown has lost its «not»",
        "summarize.briefs.evidence:Slicer.statement",
        no_negation,
    ),
    Break(
        "number-words",
        "a number in words is read as one more",
        "summarize.language.number_words:_value",
        one_more,
    ),
    Break(
        "units",
        "minutes are read as hours, hours as days, days as months",
        "summarize.language.numbers:unit_at",
        rotated_units,
    ),
    Break(
        "agreement",
        "contradictions between outlets are not shown",
        "summarize.stories.tell:disagreements",
        lambda real: lambda told: (),
    ),
    Break(
        "quarrel",
        "any two figures are shown as a contradiction",
        "summarize.stories.counterparts:_differ",
        lambda real: lambda a, b: True,
    ),
    Break(
        "forgetful",
        "a digest knows nothing of the days before",
        "summarize.digest.make:compare_days",
        lambda real: lambda stories, told, before: real(stories, told, ()),
    ),
    Break(
        "all-new",
        "what an earlier digest has told is told as new",
        "summarize.stories.repeats:Memory.has",
        lambda real: lambda self, now, *, background=False: False,
    ),
    Break(
        "contradictions",
        "outlets that differ on a place, a time or who was there are not shown",
        "summarize.stories.tell:contradictions",
        lambda real: lambda *a: (),
    ),
    Break(
        "kinds",
        "people are listed as places, and places as people",
        "summarize.briefs.evidence:Slicer.entities",
        kinds_confused,
    ),
    Break(
        "spellings",
        "a name is another one in every article",
        "summarize.stories.glossary:Glossary._find",
        lambda real: lambda self, form: None,
    ),
    Break(
        "failures",
        "no article in Kazakh gets a brief",
        "summarize.briefs.make:sections",
        no_kazakh,
    ),
    Break(
        "chrome",
        "menus and footers are taken for the article",
        "summarize.articles.chrome:mark",
        lambda real: lambda *a, **k: real(*a, **k)._replace(chrome=()),
    ),
    Break(
        "languages",
        "Ukrainian is taken for Russian",
        "summarize.articles.read:language_of_most",
        lambda real: lambda lines: "ru" if (found := real(lines)) == "uk" else found,
    ),
)


class Judgement(NamedTuple):
    """What the gate said of one run."""

    verdicts: dict[Verdict, list[str]]
    refused: str = ""
    """Why there are no scores."""
    problems: tuple[str, ...] = ()

    @property
    def caught(self) -> bool:
        return bool(self.refused or self.problems or any(v.fails for v in self.verdicts))


class Outcome(NamedTuple):
    """One break with what became of it."""

    name: str
    recorded: Judgement | None
    """None where recordings were not asked for."""
    lead: Judgement

    @property
    def caught(self) -> bool:
        return any(j.caught for j in (self.recorded, self.lead) if j is not None)


def outcome(name: str, against: Baseline, lead_only: bool) -> Outcome:
    """Break the product in this process, and judge it."""
    next(b for b in BREAKS if b.name == name).apply()
    suite = open_suite(EVALS)
    prepared = prepare(suite.inputs)
    lead = _judged(suite, *_lead(suite, prepared), None, against)
    return Outcome(name, None if lead_only else _recorded(suite, prepared), lead)


def unbroken() -> Baseline:
    """What lead-k scores when nothing is broken."""
    suite = open_suite(EVALS)
    model, found = _lead(suite, prepare(suite.inputs))
    return Baseline(model=model, hashes=hashes_of(suite, None), scores=pin(found))


def _lead(suite: Suite, prepared: Prepared) -> tuple[str, Found]:
    run = run_with(prepared, Lead, Mode.SELECT)
    return run.model, score_run(suite.scores, suite.gold, run)


def _recorded(suite: Suite, prepared: Prepared) -> Judgement:
    recordings = Recordings.of(suite.recordings, recorded_name(None))
    setup = recordings.setup
    if setup is None:
        sys.exit(f"no recordings in {recordings.path}: run summarize eval --record, or --lead here")
    try:
        run = run_with(prepared, lambda: Replayer(setup, recordings), setup.mode)
    except RecordingMiss as miss:
        return Judgement({}, refused=str(miss).partition(":")[0])
    found = score_run(suite.scores, suite.gold, run)
    return _judged(suite, run.model, found, recordings.path, load(suite.baseline))


def _judged(
    suite: Suite, model: str, found: Found, recordings: Path | None, against: Baseline | None
) -> Judgement:
    gate = judge_all(found, against, model=model, hashes=hashes_of(suite, recordings))
    verdicts: dict[Verdict, list[str]] = {}
    for score, judged in gate.scores.items():
        verdicts.setdefault(judged.verdict, []).append(score)
    return Judgement(verdicts, problems=gate.problems)


def page(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """``docs/breaks.md``."""
    replayed = all(o.recorded for o in outcomes)
    broken = [o for o in outcomes if o.name != "nothing"]
    yield "# Ways to break the product, and what the gate says\n"
    yield (
        f"Generated by `python evals/breaks.py{'' if replayed else ' --lead'} > docs/breaks.md`;"
        " do not edit.\n"
    )
    yield f"{sum(o.caught for o in broken)} of {len(broken)} breaks are caught.\n"
    yield _HOW
    yield _REPLAYED if replayed else _NOT_REPLAYED
    columns = ["what is broken", "where", *(["recorded answers"] if replayed else []), "lead-k"]
    yield "| " + " | ".join([*columns, "caught"]) + " |"
    yield "| --- " * (len(columns) + 1) + "|"
    for one in outcomes:
        way = next(b for b in BREAKS if b.name == one.name)
        at = way.at.removeprefix("summarize.").replace(":", ".")
        cells = [way.what, f"`{at}`"]
        cells += [_cell(one.recorded)] if replayed and one.recorded else []
        cells += [_cell(one.lead)]
        cells += ["–" if one.name == "nothing" else "yes" if one.caught else "**no**"]
        yield "| " + " | ".join(cells) + " |"


_HOW = """\
Each break replaces one function of the product in a process of its own. Lead-k (the title and
the first sentences, chosen by no model) then fills the drafts, and the gate compares its scores
with what it scores when nothing is broken. *Violated* and *regressed* fail the gate, *suspect*
does not: too few events got worse to tell a fault from chance.
"""
_REPLAYED = """\
The recorded answers of the model are judged too, against `evals/baseline.json`, as
`summarize eval` does. Where a break changes what the model would be asked, the strict replay
refuses to give any score; that fails as well.
"""
_NOT_REPLAYED = """\
This run was made without the recorded answers of a model.
"""
_TOLD = (Verdict.VIOLATED, Verdict.REGRESSED, Verdict.SUSPECT, Verdict.IMPROVED)


def _cell(judgement: Judgement) -> str:
    if judgement.refused:
        return f"replay refuses: {judgement.refused}"
    parts = [*judgement.problems]
    for verdict in _TOLD:
        if names := judgement.verdicts.get(verdict):
            parts.append(f"**{verdict.value}** " + ", ".join(f"`{n}`" for n in names))
    return "<br>".join(parts) or "all ok"


def main(arguments: Sequence[str]) -> int:
    known = [b.name for b in BREAKS]
    parser = argparse.ArgumentParser(description="Break the product; print what the gate says.")
    parser.add_argument("names", nargs="*", metavar="BREAK", help=", ".join(known))
    parser.add_argument("--lead", action="store_true", help="no recordings: lead-k only")
    asked = parser.parse_args(arguments)
    if wrong := [n for n in asked.names if n not in known]:
        parser.error(f"there is no break {wrong[0]}")
    # A process for each: what is broken in one, or kept in its caches, is not in the next.
    with ProcessPoolExecutor(
        os.cpu_count(), mp_context=get_context("spawn"), max_tasks_per_child=1
    ) as pool:
        against = pool.submit(unbroken).result()
        waiting = [pool.submit(outcome, name, against, asked.lead) for name in asked.names or known]
        outcomes = [w.result() for w in waiting]
    sys.stdout.write("\n".join(page(outcomes)) + "\n")
    sound = all(not o.caught if o.name == "nothing" else o.caught for o in outcomes)
    return 0 if sound else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
