"""What the words of negation are, and which word of a clause each of them stands at."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib import resources

from summarize.language.concepts import Concept, Word, words

Span = tuple[int, int]


def affirmed(text: str, verbs: Sequence[Word]) -> list[frozenset[Concept]]:
    """What the words of a Kazakh text would mean without the negation of its verbs: «қолдамады»
    is "rejected" as well, and «қолдады» is not."""
    found: list[set[Concept]] = []
    for front, back in _ENDINGS:
        changed = text
        for verb in sorted(verbs, key=lambda w: -w.start):
            if (match := _NEGATED.match(verb.text)) is None:
                continue
            ending = front if re.search(r"[әеіөүи][^әеіөүиаоұыу]*$", match[1].lower()) else back
            changed = changed[: verb.start] + match[1] + ending + changed[verb.end :]
        meant = [w.concepts for w in words(changed, "kk")]
        found = [a | b for a, b in zip(found, meant, strict=True)] if found else [*map(set, meant)]
    # «Шындыққа жанаспайды» stands in the lexicon without its ending, for "is untrue".
    return [frozenset(one) - _denying() for one in found]


@cache
def _denying() -> frozenset[Concept]:
    return frozenset(c for w in words("denied untrue cancelled rejected", "en") for c in w.concepts)


_NEGATED = re.compile(
    r"(.{2,}?)(?:ма|ме|ба|бе|па|пе)(?=й|ды|ді|ған|ген|с|пты|пті|ң|у)", re.IGNORECASE
)


_ENDINGS = (("ді", "ды"), ("ген", "ған"), ("у", "у"), ("ті", "ты"), ("іп", "ып"))


def _telling(here: Sequence[Word]) -> list[Word]:
    return [w for w in here if not (w.light or w.concepts & _times()) or w.concepts & said()]


def absent_noun(mark: Span, here: Sequence[Word], text: str, language: str) -> int | None:
    """The start of the noun that is said not to be there: «нет света», «опасности обвала нет»,
    in Kazakh always before. None that a preposition opens («в школах света нет»)."""
    start, end = mark
    loose = [w for w in _telling(here) if not _PLACED.search(text[: w.start])]
    after = [w for w in loose if w.start >= end]
    before = [w for w in loose if w.end <= start]
    if language == "kk":
        verb = [w for w in here if w.end < start <= w.end + 1 and _PARTICIPLE.search(w.text)]
        if verb:  # «келген жоқ»
            return verb[0].start if verb[0] in before else None
        nouns = [w for w in before if not _CASE.search(w.text)]
        return next((w.start for w in reversed(nouns or before)), None)
    return next((w.start for w in (*after, *before)), None)


_NONE_OF = re.compile(r"(?:none|neither)\s+of\b", re.IGNORECASE)
_AUXILIARY = re.compile(
    r"\b(?:was|were|is|are|has|have|had|did|does|do|will|would|can|could)\b", re.IGNORECASE
)


_PLACED = re.compile(
    r"\b(?:в|во|на|у|по|з|із|зі|с|со|до|для|за|из|от|від|при|об?|про)\s+"
    r"(?:(?:\d+|\w+(?:[ыиіо]х|[ыои]й|ому|[ыи]м|[ыи]е|ую|ої|ого|і)|дв[аіе]|три)\s+){0,2}$",
    re.IGNORECASE,
)


_PARTICIPLE = re.compile(r"[ғгқк][ае]н$", re.IGNORECASE)


_CASE = re.compile(r"(?:[дт][ае](?:н|ғы|гі)?|[ғгқк][ае]|нда|нде)$", re.IGNORECASE)
"""«Ауылда», «ауылға», «ауылдан»."""


def is_loose(mark: Span, here: Sequence[Word], text: str, language: str) -> bool:
    """Whether what a negation that may be left out stands at is not the next word, or is bound
    to a time: «не раньше мая», «не 5, а 6 гривен»."""
    if language == "kk":
        return False
    following = next((w for w in here if w.start >= mark[1]), None)
    return (
        following is None
        or text[mark[1] : following.start].strip() != ""
        or _EARLIER.search(text, mark[0], mark[1] + REACH) is not None
    )


_EARLIER = re.compile(
    r"\b(?:раньше|ранее|раніше|before(?!\s+(?:then|that|this)\b)|earlier|sooner|until\s+(?:\w+\s+)?(?:\d|(?-i:[A-Z])))",
    re.IGNORECASE,
)


REACH = 55
"""Letters between "not" and "before"."""


_DONE = re.compile(r"(?:ен|ан|н[аоыі]|т[аоыі])$", re.IGNORECASE)


_BEING = re.compile(r"\s*(?:был|буд|бу(?:в|л)|стал|є\b|есть\b|$|[,.;:])", re.IGNORECASE)


def head_of(
    mark: Span, here: Sequence[Word], tacit: Sequence[Span], text: str, language: str
) -> int | None:
    """The start of the word that a negation stands at: the next one that says something, but
    for what stands behind «без»; in Kazakh the verb that holds it, or the word before."""
    start, end = mark
    telling = _telling(here)
    if language == "kk":
        inside = [w for w in telling if start <= w.start < end and not is_bare(w.text)]
        before = [w for w in here if w.end <= start]  # «рұқсат берілмейді»
        beside = [w for w in before[-1:] if w in telling]
        return next((w.start for w in (*inside, *beside)), None)
    if language == "en" and end - start > _LONG and text[start : start + 2].lower() == "un":
        return start  # "unpaid"
    if language == "en" and (none := _NONE_OF.match(text, start)):
        # "None of the 11 who were hurt was in hospital"
        verbs = list(_AUXILIARY.finditer(text, none.end(), here[-1].end if here else end))
        behind = [w for w in telling if w.start >= (verbs[-1].end() if verbs else end)]
        found = behind[:1] if verbs else behind[1:2] or behind
        return found[0].start if found else None
    reach = next((a for a, _ in tacit if a >= end), _FAR)
    after = [w.start for w in telling if w.start >= end]
    if (
        language != "en"
        and _BEING.match(text, end)
        and not (after and _PLACED.search(text[: after[0]]) is None)
    ):
        # «застрахованы не были»; «платы за проезд не будет»
        done = [w for w in telling if w.end <= start and _DONE.search(w.text)]
        if spans_of("compares", text[here[0].start : start], language) if here else True:
            return None
        return done[-1].start if done else absent_noun(mark, here, text, language)
    return next((a for a in after if a <= reach), None)


def carried_along(head: int, here: Sequence[Word], language: str) -> int | None:
    """The start of the word that tells what a verb of little meaning denies: «не имеет права»,
    "had no right", «уәде бермеді»."""
    light = _LIGHT_VERB.get(language)
    verb = next((w for w in here if w.start == head), None)
    if light is None or verb is None or not light.match(verb.text):
        return None
    telling = _telling(here)
    if language == "kk":
        before = [w for w in here if w.end < head]
        return next((w.start for w in before[-1:] if w in telling), None)
    after = next((w for w in telling if w.start > head), None)
    if language != "en" and (after is None or not _INFINITIVE.search(after.text)):
        # «договориться не сумели»
        done = [w.start for w in telling if w.start < head and _INFINITIVE.search(w.text)]
        if done:
            return done[-1]
    return after.start if after else None


_INFINITIVE = re.compile(r"(?:[тч]ь|ти)(?:с[ья])?$", re.IGNORECASE)


_LIGHT_VERB = {
    "en": re.compile(
        r"ha(?:ve|s|d|ving)$|g[ieo]t|g[ai]ve|ma[dk]e|t[ao]ke?|took|reach|able|plan|inten[dt]|want"
        r"|manag|will|bound|ready|prepare|expect|allow|try|tried|seek|need|provide|envisag|foresee|entail",
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r"име(?:л|е|ю|ть)|да(?:л|ст|ть|[её]т|ду)|стан|стал|получ|с?мо(?:г|ж)|с?уме[лею]|удал|удас"
        r"|намер|готов|хо[тч]|планир|собира|следу|долж|реши|пожела|пыта|успе[лв]|пред(?:у)?сма?о?тр|предпола",
        re.IGNORECASE,
    ),
    "uk": re.compile(
        r"ма(?:в|л[аио]|є|ю|ти|тиме)|да(?:в|л[аио]|сть|ти|є|ду)|ста(?:в|л|н)|отрим|з?м[оі](?:г|ж)"
        r"|з?умі|вда(?:л|с)|намір|готов|хо[тч]|плану|збира|слід|повин|вирі|бажа|намага|встиг|передбач",
        re.IGNORECASE,
    ),
    "kk": re.compile(
        r"(?:бер|ал|қой|ет|жаса|бол|кел|түс|тарт|өт|көрсет|шық|қал|таб|айт|қарастыр|көзде)(?:[ыі]?[лн])?"
        r"(?:[мбп][аеу]|[дт][ыі]|[ғгқк][ае]н|[ае]д[ыі]|у)",
        re.IGNORECASE,
    ),
}
"""Beginnings of verbs that say little without their noun."""


def refused_word(
    marks: Sequence[Span], clause: int, here: Sequence[Word], language: str
) -> Word | None:
    for start, end in marks:
        telling = _telling(here)
        if language == "kk":
            before = [w for w in telling if w.end <= clause + start]
            return before[-1] if before else None
        return next((w for w in telling if w.start >= clause + end), None)
    return None


_LONG = 6
"""Letters of "unable", behind which the verb stands."""


_FAR = 1_000_000
"""Longer than any sentence."""


def is_bare(word: str) -> bool:
    return word.lower().startswith(("жоқ", "емес")) or word.lower() in ("жоғы", "жоғын")


_TIMES = (
    "year month week day hour january february march april may june july august september "
    "october november december monday tuesday wednesday thursday friday saturday sunday"
)


@cache
def _times() -> frozenset[Concept]:
    """«Не было девять лет» denies no years, and «не в мае» no month."""
    return frozenset(c for w in words(_TIMES, "en") for c in w.concepts)


@cache
def said() -> frozenset[Concept]:
    """What "said" means; a negation further on in a clause does not reach it."""
    return frozenset(c for w in words("said", "en") for c in w.concepts)


def spans_of(kind: str, text: str, language: str) -> list[Span]:
    return [m.span() for m in pattern(kind, language).finditer(text)]


_NOTHING = "(?!)"
"""Matches nowhere: of a language that the lists do not have nothing is known."""


@cache
def pattern(kind: str, language: str) -> re.Pattern[str]:
    text = resources.files(__package__).joinpath("negations.toml").read_text(encoding="utf-8")
    tables = tomllib.loads(text)
    kin = _KIN.get(language, (language,)) if kind not in _APART else (language,)
    every = "|".join(tables[kind].get(one, _NOTHING) for one in kin).replace("\n", "")
    patterns = every.replace("@other", tables["other"]["kk"])
    return re.compile(rf"(?<!\w)(?:{patterns})(?!\w)", re.IGNORECASE)


_KIN = {"ru": ("ru", "uk"), "uk": ("uk", "ru")}


_APART = (
    "tacit",
    "inherent",
    "firm",
    "record",
    "compares",
    "since",
    "double",
    "hint",
    "refuses",
    "planned",
)
"""What Russian and Ukrainian do not share."""
