"""A written sentence tells no plan and no possibility as a fact."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib import resources

from summarize.grounding.model import Reason, Result, Verdict
from summarize.grounding.negation import Clause, read
from summarize.grounding.parsed import Parsed
from summarize.language.concepts import Word, words
from summarize.language.inflection import parses

_SURE = 2
"""Words that two clauses share at least if one is the other reworded."""
_HEDGES = ("chance", "plan")


def check(statement: Parsed, evidence: Parsed) -> Verdict | None:
    """Unsupported where the clauses nearest to one of the statement all hedge what it tells,
    and nothing in the statement does. Looked at where half of the clause's words are carried;
    a plan may be told in the future tense."""
    language = statement.article.language
    mine = [c for s in read(statement) for c in s]
    if any(_find(c.unnamed, language, *_HEDGES, "soft") for c in mine):
        return None
    source = [c for clauses in read(evidence) for c in clauses]
    hedged = [_find(c.unnamed, c.language, *_HEDGES) for c in source]
    if not any(hedged):
        return None
    for clause in mine:
        counts = [c.wording.count(clause.words) for c in source]
        most = max(counts)
        if most < _SURE or 2 * most < len(clause.words):
            continue
        closest = [
            (c, hedge) for c, hedge, n in zip(source, hedged, counts, strict=True) if n == most
        ]
        if not all(hedge and c.plain and _tells(clause, c, hedge) for c, hedge in closest):
            continue
        if clause.denies and any(c.planned for c, _ in closest):
            continue  # what was to happen, and has not
        planned = not any(_find(c.unnamed, c.language, "chance") for c, _ in closest)
        if not (planned and _is_ahead(mine, language)):
            return Verdict(result=Result.UNSUPPORTED, reason=Reason.QUALIFIER, token=clause.text)
    return None


def _tells(clause: Clause, other: Clause, hedge: re.Match[str]) -> bool:
    """Whether a clause has the word that is hedged in the other: «продать» of «если удастся
    продать здание». Without one, the whole clause is hedged."""
    word = _hedged(other, hedge)
    return word is None or clause.wording.carries(word)


def _hedged(clause: Clause, hedge: re.Match[str]) -> Word | None:
    """The word that a hedge is said of: the infinitive, or the next word of content; in Kazakh,
    where the verb says itself that it is meant («салмақ»), that, or the word before it."""
    text, language = clause.unnamed, clause.language
    if language == "kk":
        before = text[: hedge.end()] if _MEANT.search(hedge[0]) else text[: hedge.start()]
        told = [w for w in words(before, language) if not w.light]
        return told[-1] if told else None
    told = [w for w in words(text[hedge.end() :], language) if not w.light]
    verbs = [w for w in told if language in ("ru", "uk") and _INFINITIVE.search(w.text)]
    return next(iter(verbs or told), None)


_MEANT = re.compile(r"[мбп][ае][қк](?:шы|ші)?$")
_INFINITIVE = re.compile(r"\w(?:ть|ти|чь)(?:ся|сь)?$")


def _is_ahead(clauses: Sequence[Clause], language: str) -> bool:
    """Whether a verb is in the future tense."""
    found = (m[0].lower() for c in clauses for m in _WORD.finditer(c.unnamed))
    if language in ("ru", "uk"):
        return any("futr" in parses(word, language)[0].tag for word in found)
    return any(_AHEAD.fullmatch(word) for word in found)


_WORD = re.compile(r"[^\W\d_]+(?:[’'ʼ][^\W\d_]+)*")
_AHEAD = re.compile(r"\w+[аеәй]д[ыі]|\w+й[дт][ыі]|will|shall|won't|won’t|\w+['’]ll")


def _find(text: str, language: str, *names: str) -> re.Match[str] | None:
    return _words(language, names).search(text)


@cache
def _words(language: str, names: tuple[str, ...]) -> re.Pattern[str]:
    text = resources.files(__package__).joinpath("certainty.toml").read_text(encoding="utf-8")
    rows = tomllib.loads(text)[language]
    patterns = "|".join(rows[name].replace("\n", "") for name in names)
    return re.compile(rf"(?<!\w)(?:{patterns})(?!\w)", re.IGNORECASE)
