"""Whether a number is hedged as it is in the evidence: "more than", «шамамен», «не менш ніж»."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources

from summarize.grounding.figures import Figure
from summarize.grounding.model import Result

_ROUND = frozenset({"about", "nearly"})
"""One Kazakh «жуық» stands for both, and news words them alike."""
_SLIGHT = re.compile(
    r"чуть|немн|трохи|дещо|ледь|сәл|\bjust\b|slightly|a little|shy|short of|неполн|неповн|жет[пе]",
    re.IGNORECASE,
)
_UNCLEAR = re.compile(r"^до\b|дейін", re.IGNORECASE)
"""Words of a bound and of what a change leads to."""
_REACHES = re.compile(
    r"\b(?:до|к|to|reach\w*|hit|дости\w+|дос?яг\w*|сягн\w+|дейін)$|\b(?:дейін|жет\w+)",
    re.IGNORECASE,
)


def hedge(mine: Figure, other: Figure) -> Result:
    """Whether a number of a statement is hedged as the evidence's. Unchecked where «до» may be
    a bound or what a change leads to."""
    said, given = mine.words.qualifier, other.words.qualifier
    if said == given:
        return Result.SUPPORTED
    if mine.words.high is not None and {said, given} <= {None, "about", "up to"}:
        return Result.SUPPORTED  # a range says itself that it is not exact
    if said and given:
        alike = {said, given} <= _ROUND or _is_just_under(mine, other) or _is_age(mine, other)
        return Result.SUPPORTED if alike else Result.UNSUPPORTED
    hedged = said or given
    bare, bound = (other, mine) if said else (mine, other)
    if hedged is None or _cue(hedged, bare):
        return Result.SUPPORTED
    unclear = hedged == "up to" and _UNCLEAR.search(bound.text)
    reached = unclear and (_REACHES.search(bare.before) or _REACHES.match(bare.behind))
    return Result.UNCHECKED if reached else Result.UNSUPPORTED


def _is_just_under(a: Figure, b: Figure) -> bool:
    """ "Just under 50" is nearly 50."""
    if {a.words.qualifier, b.words.qualifier} != {"less than", "nearly"}:
        return False
    less = a if a.words.qualifier == "less than" else b
    return bool(_SLIGHT.search(f"{less.before} {less.text} {less.behind}"))


def _is_age(a: Figure, b: Figure) -> bool:
    """Children under six are those «до шести лет»."""
    ages = {a.words.unit, b.words.unit} <= {"year", ""}
    return ages and {a.words.qualifier, b.words.qualifier} == {"less than", "up to"}


def _cue(hedged: str, figure: Figure) -> bool:
    """Whether words at the number hedge it so, whom the reader of numbers did not see."""
    alike = _ROUND if hedged in _ROUND else {hedged}
    return any(_cues()[h].search(figure.around) for h in alike)


@cache
def _cues() -> dict[str, re.Pattern[str]]:
    text = resources.files(__package__).joinpath("hedges.toml").read_text(encoding="utf-8")
    rows = tomllib.loads(text).items()
    return {hedged: re.compile("|".join(words), re.IGNORECASE) for hedged, words in rows}
