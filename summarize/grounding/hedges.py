"""Whether a number is hedged as it is in the evidence: "more than", «шамамен», «не менш ніж»."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources

from summarize.grounding.figures import Figure
from summarize.grounding.measures import is_measure
from summarize.grounding.model import Result
from summarize.language.units import TIME_UNITS
from summarize.language.word_lists import word_list

_ROUND = frozenset({"about", "nearly"})
"""One Kazakh «жуық» stands for both, and news words them alike."""
_FROM = re.compile(r"\b(?:от|від|from)$", re.IGNORECASE)
_EXTREMES = ("at least", "up to")
_SLIGHT = re.compile(
    r"чуть|немн|трохи|дещо|ледь|сәл|\bjust\b|slightly|a little|shy|short of|неполн|неповн|жет[пе]",
    re.IGNORECASE,
)
_UNCLEAR = re.compile(r"^(?:до\b|up to\b|as m\w+ as\b)|дейін", re.IGNORECASE)
"""Words of a bound and of what a change leads to."""
_LEADS = re.compile(r"\b(?:до|к|to|дейін)$|\b(?:дейін)", re.IGNORECASE)
_REACHES = re.compile(
    r"\b(?:reach\w*|hit|hits|peak\w*|top\w*|дости\w+|дос?яг\w*|сяг\w+|дох[оі]д\w+|дойти|доходи\w+"
    r"|д[оі]йш\w+|дойд\w+|жет\w+)\b",
    re.IGNORECASE,
)
_TWOFOLD: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (
        re.compile(rf"(?:{before})(?: (?:is|are|was|were))?\W*$", re.IGNORECASE),
        re.compile(word, re.IGNORECASE),
    )
    for before, word in (
        # "handed over 12 bodies", "a dispute over three islands"
        (
            r"\b(?:hand|roll|turn|pull|cross|sign|fine|jail|charge|arrest|convict|su(?:ed|ing)"
            r"|row|disput|talk|trial|case|probe|investigat|inquir|protest|concern|fear|conflict|debat|question|outrage"
            r"|anger|critici[sz]|lawsuit|argu|battle|control|victor|clash|fight|fought|sanction|detain|accus"
            r"|warn|alarm|alert|worr|anxi|threat|call|demand|complain|pressure|scandal|storm|crisis|deal|vote|poll"
            r"|decision|decid|agree|negotiat|referend|rift|split|tension|standoff|strike|strik|backlash|fur[yo]|apolog"
            r"|regret|griev|mourn|joy|relief|delight|reservation|doubt|suspic|silen|claim|alleg|discord|spat|feud|quarrel"
            r"|wrangl|haggl|brawl|stalemate|deadlock|impasse|quiz|grill|sack|fire[ds]?|dismiss|resign|quit|blam|rebuk|censur"
            r"|condemn|boycott|extradit|indict|prosecut|sentenc|impris|uncertain|panic|frustrat|unease|uproar|row)\w*",
            r"^over\b",
        ),
        # "turned around 40 minutes into the flight"
        (
            r"\b(?:turn|look|spin|spun|walk|swing|swung|gather|fl[ey]w?|sail|driv|drove)\w*",
            r"^around\b",
        ),
        # "asked about 12 cases"
        (
            r"\b(?:tell|told|know|knew|learn|ask|hear|heard|talk|sp[eo]k|speak|complain|warn|worr|concern|question"
            r"|informat|stor|book|film|article|think|thought|lied?|lying|news|data|message|report|doubt|uncertain|fear|alarm"
            r"|alert|anxi|suspic|claim|rumou?r|tip|clue|evidence|lesson|remind|inform|notif|testif|briefed|quer|inquir)\w*",
            r"^about\b",
        ),
        ("", r"^(?:within|в районе|у районі|в районі|под)\b"),
    )
)
"""Words that hedge, or do not, by what stands before them."""
_THAN_AGO = re.compile(
    r"^(?:боль|мен|більш|менш|выш|ниж|вищ|нижч|дорож|дешев)\w*,\s(?:чем|ніж|як|аніж)\b"
    r"|^(?:more|less|fewer|higher|lower|larger|smaller|longer|shorter|better|older|cheaper"
    r"|faster)\sthan\b",
    re.IGNORECASE,
)
"""What is compared with an earlier time; in Russian and Ukrainian a bound has no comma."""
_AGO = re.compile(r"(?:назад|тому|ранее|раньше|раніше|ago|earlier|before)\b", re.IGNORECASE)
_AGREEMENTS = word_list("law contract agreement deal rule order article program programme treaty")
_BELOW = re.compile(
    r"ниже|нижч|глубже|глибш|\bпод\b|\bпід\b|below|under|beneath|deeper|төмен|терең|астында",
    re.IGNORECASE,
)
_ABOVE = re.compile(r"выше|вище|над\b|above|higher|over|жоғары|биік", re.IGNORECASE)
_AS_MANY = re.compile(r"as (?:many|much|high|far|long|old|deep|large|big) as\b", re.IGNORECASE)
"""It may bound a number, or only wonder at it, as «целых» does."""
_EMPHATIC = re.compile(
    r"\b(?:цел(?:ых|ый|ая|ую|ые)|аж|ціл(?:их|ий|а|у|і)|тұтас|whopping|staggering|full) \|$",
    re.IGNORECASE,
)
_JOINING = re.compile(
    r"\b(?:приєдна|долуч|додад|додал|додат|приплюс|добав|звер[нт]|відправ|їдут|вирушил)\w*",
    re.IGNORECASE,
)
_MANY = 10
_COMPARED = re.compile(r"(?:артық|артығы|көп|аса|жоғары|астам|жылдам|кем|аз|төмен|баяу)$")
_CUTS = re.compile(
    r"\b(?:сокра[тщ]|урез|увол|ликвид|скоро[тч]|уріз|звільн|ліквід)\w+(?<!ся)(?<!сь) до$",
    re.IGNORECASE,
)
_DENIED_BOUND = {"more than": "up to", "less than": "at least"}
_NOT_BEFORE = re.compile(
    r"(?:\b(?:не|not|never|cannot|neither|nor|none|no one|nobody"
    r"|nothing|никто|ніхто|жодн\w+|ни один|ніколи)\b|n['’]t\b)[^|]*\|",
    re.IGNORECASE,
)
_ADDED = 24
_ADDITIONS = (
    ("at least", re.compile(r",? (?:и |і |а то и |або |или )?не мен[ьш]\w*(?=\s*(?:[.,;)]|$))")),
    ("at least", re.compile(r",? (?:or|and|if not) (?:possibly |perhaps |maybe )?more\b")),
    ("up to", re.compile(r",? (?:и |і )?не б[оі]л[ьеі]\w*(?=\s*(?:[.,;)]|$))")),
)
"""«300, не меньше», said behind a number."""
_NOT_BEHIND = re.compile(r"(?:\w+ ){0,2}не \w+", re.IGNORECASE)
_DENIED = re.compile(
    r"\w[мбп][ае](?:й\w*|с|с[ае]|ған\w*|ген\w*|ды\w{0,3}|ді\w{0,3})\b|\bемес|\bжоқ"
)
_LENGTHS = ("mm", "cm", "m", "km", "mile", "foot")
_OTHERS = re.compile(
    r"(?<!не )(?<!no )(?<!not )(?:тяжелее|более тяж|важч|ауырырақ|heavier|старше|старші|үлкенірек"
    r"|older|larger|bigger|длиннее|довші|ұзынырақ|longer|taller|крупнее|більші|ірірек)",
    re.IGNORECASE,
)
"""What is said of those on the other side of a bound: «масою до 20 тонн: важчі не пустять»."""
_PLACES = word_list(
    "village city settlement house building school country больница лікарня район область край "
    "станция станція аэропорт аеропорт громада округ пункт"
)
"""«До двох сіл» may be a way there."""


def _readings(figure: Figure) -> set[str | None]:
    """How a number may be hedged: more than one where its words have two meanings."""
    words, text = figure.words, figure.text
    found: set[str | None] = {_qualifier(figure)}
    if words.unit in TIME_UNITS and text.lower().startswith("over "):
        found.add(None)  # how long it is
    if any(lead.search(figure.before) and word.match(text) for lead, word in _TWOFOLD):
        found.add(None)
    if _THAN_AGO.search(text) and words.unit in TIME_UNITS and _AGO.match(figure.behind):
        found.add(None)  # «вдвое больше, чем три года назад»
    few = words.value < _MANY and not is_measure(words.unit)
    if (few or words.unit in _AGREEMENTS) and text.lower().startswith(("under ", "под ", "під ")):
        found.add(None)  # "under two bridges"
    if words.qualifier == "up to" and words.unit in _PLACES and _UNCLEAR.search(text):
        found.add(None)
    if words.qualifier == "up to" and (_AS_MANY.match(text) or _joins(figure)):
        found.add(None)
    if words.qualifier is None and _EMPHATIC.search(f"{figure.before} |"):
        found.add("up to")
    if words.qualifier == "up to" and words.unit in ("celsius", "degree"):
        found.add(None)  # «до минус 30» is how cold it gets
    if words.qualifier is None and _REACHES.search(f"{figure.before} | {figure.behind}"):
        found.add("up to")
    behind = figure.sentence[words.end : words.end + _ADDED]
    found |= {bound for bound, added in _ADDITIONS if added.match(behind)}
    if words.qualifier in _DENIED_BOUND and _is_denied(figure):
        found.add(_DENIED_BOUND[words.qualifier])
    if words.unit in _LENGTHS:
        around = f"{figure.before[-16:]} {text} {figure.behind[:16]}"
        sides = (("below", _BELOW), ("above", _ABOVE))
        found |= {name for name, side in sides if side.search(around)}
    return found


def _is_denied(figure: Figure) -> bool:
    """Whether the verb of a comparison is denied: «быстрее 60 км/ч не ходят», "will not last less
    than five years"."""
    before = _NOT_BEFORE.search(f"{figure.before} |")
    return bool(before or _NOT_BEHIND.match(figure.behind))


def _joins(figure: Figure) -> bool:
    """Whether «до» says whom others join: «до 87 учасників приєднаються ще 20»."""
    return figure.text.lower().startswith("до ") and bool(_JOINING.search(figure.sentence))


def _qualifier(figure: Figure) -> str | None:
    """As it is read; but «үш адамнан артық ала алмайды» are three at most."""
    said = figure.words.qualifier
    if said not in _DENIED_BOUND:
        return said
    denied = _COMPARED.search(figure.text) and _DENIED.search(figure.behind)
    return _DENIED_BOUND[said] if denied else said


def hedge(  # noqa: PLR0911 - one return for each reason
    mine: Figure, other: Figure
) -> Result:
    """Whether a number of a statement is hedged as the evidence's. Unchecked where «до» may be
    a bound or what a change leads to."""
    said, given = _qualifier(mine), _qualifier(other)
    if said == given or not _readings(mine).isdisjoint(_readings(other)):
        return Result.SUPPORTED
    if mine.words.high is not None and {said, given} <= {None, "about", "up to"}:
        return Result.SUPPORTED  # a range says itself that it is not exact
    if said and given:
        alike = {said, given} <= _ROUND or _is_just_under(mine, other) or _is_age(mine, other)
        alike = alike or (
            (said, given) == ("more than", "up to") and bool(_OTHERS.search(other.sentence))
        )
        return Result.SUPPORTED if alike else Result.UNSUPPORTED
    hedged = said or given
    bare, bound = (other, mine) if said else (mine, other)
    if hedged is None or _cue(hedged, bare):
        return Result.SUPPORTED
    same = bound.text.lower().startswith("до ") and bare.before.lower().endswith("до")
    if same and bound.words.unit not in TIME_UNITS:  # but «приговорён к пяти годам»
        return Result.SUPPORTED  # one word, read by two verbs
    unclear = hedged == "up to" and _UNCLEAR.search(bound.text)
    if unclear and given and _CUTS.search(mine.before):
        return Result.SUPPORTED  # «сократить до 185 должностей» has no other object
    reached = unclear and (_LEADS.search(bare.before) or _LEADS.match(bare.behind))
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
    """Whether words at the number hedge it so, whom the reader of numbers did not see; the
    least and the greatest of something may be said anywhere in its sentence."""
    alike = _ROUND if hedged in _ROUND else {hedged}
    if hedged in _EXTREMES and _cues()[f"{hedged} all"].search(figure.sentence):
        return True
    if hedged == "at least" and _FROM.search(figure.before):
        return True
    if hedged in _OVER and _not_over(_OVER[hedged], figure):
        return True
    return any(_cues()[h].search(figure.around) for h in alike)


_OVER = {"up to": "more than", "at least": "less than"}


def _not_over(compared: str, figure: Figure) -> bool:
    """Whether a comparison at the number is denied: "will not pay more than the 9 million"."""
    text = figure.sentence[: figure.words.start][-_CLAUSE:]
    clause = _MARK.split(text)[-1]
    return bool(_NOT_BEFORE.search(f"{clause} |") and _cues()[compared].search(figure.before))


_CLAUSE = 60
"""Letters of a clause before a number in which a verb may be denied."""
_MARK = re.compile(r"[.,;:](?=\s)")


@cache
def _cues() -> dict[str, re.Pattern[str]]:
    text = resources.files(__package__).joinpath("hedges.toml").read_text(encoding="utf-8")
    rows = tomllib.loads(text).items()
    return {hedged: re.compile("|".join(words), re.IGNORECASE) for hedged, words in rows}
