"""What the answers that a digest rests on count, over all of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from summarize.briefs import Glosses, Opinions, Provenance
from summarize.digest.model import Kinships
from summarize.stories.events import Ruling
from summarize.stories.model import Kinship


def glosses(made: Sequence[Provenance]) -> Glosses | None:
    """The glosses of all briefs; None when none were asked for."""
    each = [p.glosses for p in made if p.glosses is not None]
    if not each:
        return None
    return each[0].model_copy(
        update={
            "shown": sum(g.shown for g in each),
            "refused": sum(g.refused for g in each),
            "failure": next((g.failure for g in each if g.failure), ""),
        }
    )


def opinions(made: Sequence[Provenance]) -> Opinions | None:
    """The second opinions on all briefs; None when none were asked for."""
    each = [p.opinions for p in made if p.opinions is not None]
    if not each:
        return None
    costs = [o.cost_usd for o in each]
    return each[0].model_copy(
        update={
            "entailed": sum(o.entailed for o in each),
            "contradicted": sum(o.contradicted for o in each),
            "not_stated": sum(o.not_stated for o in each),
            "unanswered": sum(o.unanswered for o in each),
            "failure": next((o.failure for o in each if o.failure), ""),
            "requests": sum(o.requests for o in each),
            "prompt_tokens": sum(o.prompt_tokens for o in each),
            "completion_tokens": sum(o.completion_tokens for o in each),
            "seconds": round(sum(o.seconds for o in each), 1),
            "cost_usd": None if None in costs else sum(c for c in costs if c is not None),
        }
    )


def kinships(rulings: Iterable[Ruling]) -> Kinships:
    """What the model said of groups of articles that could be one event."""
    said = [r.kinship for r in rulings]
    one, unanswered = said.count(Kinship.SAME_EVENT), said.count(None)
    return Kinships(one=one, apart=len(said) - one - unanswered, unanswered=unanswered)
