"""How well a second opinion tells true statements from changed ones, beside the gate.

The model is asked exactly as ``--judge`` asks it for a digest.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple, Protocol

from summarize.articles import Article
from summarize.briefs import Entailment, Judge
from summarize.evals.grounding.mutate import Kind
from summarize.evals.grounding.scores import Checked
from summarize.evals.grounding.wilson import Share


class Progress(Protocol):
    """Told about each question, by the article that it is on."""

    def started(self, article: Article) -> None: ...

    def finished(self, article: Article) -> None: ...


class Opined(NamedTuple):
    """A statement, what the gate said of it, and what the judge said."""

    checked: Checked
    verdict: Entailment | None
    """None when the judge gave no usable answer."""
    failure: str

    @property
    def rejected(self) -> bool:
        """Whether the judge would mark it."""
        return self.verdict not in {None, Entailment.ENTAILED}


class Compared(NamedTuple):
    """Gate and judge on one group of statements.

    Rejected is a false alarm among true statements and a catch among changed ones. A changed
    statement counts for each of the two only where it did not reject the true one: else it
    would get credit for being wrong.
    """

    name: str
    gate: Share
    unchecked: Share
    """Of the gate; shown with a mark, or not at all."""
    judge: Share
    unanswered: Share
    either: Share
    """Rejected by the gate, or by the judge, or both."""


class Comparison(NamedTuple):
    """A judge's accuracy on a sample."""

    half: str
    model: str
    true: Compared
    kinds: tuple[Compared, ...]
    """Changed statements by kind, then all."""
    languages: tuple[Compared, ...]
    """True statements by language pair (evidence → statement)."""
    opined: tuple[Opined, ...]


def sample(checked: Sequence[Checked], size: int) -> list[Checked]:
    """At most ``size`` true statements, and as many changes of them, of all kinds alike.

    The same scores give the same sample on every machine.
    """
    true = sorted((c for c in checked if c.kind is None), key=_order)[:size]
    chosen = {c.pair.id for c in true}
    rows = [
        sorted((c for c in checked if c.kind is kind and c.pair.id in chosen), key=_order)
        for kind in Kind
    ]
    changed = [c for row in zip_longest(*rows) for c in row if c is not None]
    return [*true, *changed[:size]]


def _order(checked: Checked) -> str:
    return hashlib.sha256(f"{checked.pair.id}:{checked.kind}".encode()).hexdigest()


async def ask(sampled: Sequence[Checked], judge: Judge, progress: Progress) -> list[Opined]:
    """The judge's opinion on every statement.

    Raises:
        PromptError: the template is broken.
    """

    async def one(checked: Checked) -> Opined:
        source, cites = checked.pair.source, checked.pair.cites
        article = source.article
        progress.started(article)
        passages = [article.text[slice(*source.places[c])] for c in cites]
        heard = await judge.hear(checked.statement, passages, article.published)
        progress.finished(article)
        return Opined(checked, heard.judged.verdict, heard.failure)

    return list(await asyncio.gather(*map(one, sampled)))


def compare(opined: Sequence[Opined], half: str, model: str) -> Comparison:
    """Count both on the same statements."""
    true = [o for o in opined if o.checked.kind is None]
    changed = [o for o in opined if o.checked.kind is not None]
    by_gate = {o.checked.pair.id for o in true if not o.checked.caught}
    by_judge = {o.checked.pair.id for o in true if not o.rejected}

    def row(name: str, group: Sequence[Opined]) -> Compared:
        fair = [o for o in group if o.checked.kind is None or o.checked.pair.id in by_gate]
        just = [o for o in group if o.checked.kind is None or o.checked.pair.id in by_judge]
        both = [o for o in fair if o in just]
        return Compared(
            name,
            _share(fair, lambda o: o.checked.caught),
            _share(fair, lambda o: o.checked.unsure or o.checked.wording),
            _share(just, lambda o: o.rejected),
            _share(just, lambda o: o.verdict is None),
            _share(both, lambda o: o.checked.caught or o.rejected),
        )

    def grouped() -> Iterator[Compared]:
        for kind in Kind:
            if group := [o for o in changed if o.checked.kind is kind]:
                yield row(kind.value, group)
        yield row("all", changed)

    languages = sorted({o.checked.languages for o in true})
    return Comparison(
        half,
        model,
        row("all", true),
        tuple(grouped()),
        tuple(row(name, [o for o in true if o.checked.languages == name]) for name in languages),
        tuple(opined),
    )


def _share(group: Sequence[Opined], of: Callable[[Opined], bool]) -> Share:
    return Share(sum(map(of, group)), len(group))
