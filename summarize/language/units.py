"""Units and counted nouns: which canonical unit stands at a place in a text."""

from __future__ import annotations

import itertools
import re
import tomllib
from decimal import Decimal
from functools import cache, lru_cache
from importlib import resources

from summarize.language import kazakh
from summarize.language.inflection import lemmas, parses
from summarize.language.kazakh import without_possessive
from summarize.language.tokens import Token
from summarize.language.word_lists import word_list

# To the first of each row's units. A month has no fixed number of days.
_FACTORS: tuple[dict[str, Decimal], ...] = (
    {u: Decimal(n) for u, n in (("second", 1), ("minute", 60), ("hour", 3600), ("day", 86400))}
    | {"week": Decimal(604800)},
    {"month": Decimal(1), "year": Decimal(12), "decade": Decimal(120), "century": Decimal(1200)},
    {"percent": Decimal(1), "part": Decimal(100)},
    {"percentage point": Decimal(1), "basis point": Decimal("0.01")},
    {"mm": Decimal(1), "cm": Decimal(10), "m": Decimal(1000), "km": Decimal(1_000_000)}
    | {"mile": Decimal(1_609_344)},
    {"m2": Decimal(1), "ha": Decimal(10_000), "km2": Decimal(1_000_000)},
    {"mg": Decimal("0.001"), "g": Decimal(1), "kg": Decimal(1000), "t": Decimal(1_000_000)}
    | {"centner": Decimal(100_000)},
    {"kW": Decimal(1), "MW": Decimal(1000), "GW": Decimal(1_000_000)},
    {"kWh": Decimal(1), "MWh": Decimal(1000)},
)
_BY_UNIT = {unit: (row, size) for row, units in enumerate(_FACTORS) for unit, size in units.items()}
TIME_UNITS = frozenset(
    {"second", "minute", "hour", "day", "week", "month", "year", "decade", "century"}
)
MEASURES = frozenset(
    {"m3", "km3", "m3/s", "ml", "l", "barrel", "km/h", "m/s", "mph", "knot", "celsius", "degree"}
    | {"foot", "inch", "acre", "nautical mile"}
    | {"leu", "krone", "dinar", "peso", "rial", "shilling", "manat"}
)
"""Those that measure and are compared with nothing else; money of more than one country goes by
its name."""
POINTS = {"point": Decimal(1), "percentage point": Decimal(1), "basis point": Decimal("0.01")}
"""What shares and rates move by; a bare point is one of percent where percents are told."""
SYMBOLS = "$€£₽₸₴¥₺₾"
_SOLAR = re.compile(r"қуат|энерг|панел|батаре|электр|сәуле|коллектор|станс|стан[цс]ия")
"""«Күн қуаты»: of the sun, not of a day."""
_BY_A_YEAR = word_list("годом месяцем неделей днём днем роком місяцем тижнем днем")
_EARLIER = word_list("ранее раньше раніше позже позднее пізніше")
_ADJECTIVE_TAIL = re.compile(
    r"(?:лы|лі|ды|ді|ты|ті|лық|лік|дық|дік|тық|тік|ғы|гі|дай|дей|тай|тей)$"
)
_KAZAKH_VERB = re.compile(
    r"(?:[ыі]п|[ғқ]ан|[гк]ен|[ғқ]анын|[гк]енін|[йаеы]ды|[йеі]ді|са|се|[ғқ]ан)$"
)
# Any case or likeness, by the ear or not: what is left has to stand in the table of units.
_LOOSE_ENDING = re.compile(
    r"(?<=...)(?:[дтн][ае]н|[ғқгк][ае]|[дт][ае]й?|[дтн][ыі]ң?|[мбп]ен|[дт][ае][ғг][ыі])$"
)
_SHORT_KAZAKH = re.compile(
    r"(ел|ай|үй|ит|ер)і?(?:[дтн]ің|[дтн]ен|[дт]е|нде|[гк]е|не|[дтн]і|[мп]ен|[дт]ан|[дт]а|ға|дегі|дағы)"
)
_KAZAKH_ADJECTIVES = word_list(
    "жаңа үлкен шағын ірі жас ескі кіші басқа әр түрлі негізгі соңғы алғашқы ең жоғары төмен"
)
_KAZAKH_PARTICLES = word_list(
    "және мен пен бен әрі ал бірақ немесе да де та те ғана болып болды бар жоқ емес үшін туралы "
    "кейін бұрын дейін астам жуық деп ол бұл осы сол аралығы аралығында аралығындағы арасында "
    "арасындағы шамамен жобамен кемінде небәрі бүгінде қазір"
)
_ENGLISH_STOP = word_list(
    "of the a an and or but in on at by for from to with as is are was were be been being has have "
    "had will would can could may might must than that this these those who which while when where "
    "not no it its they their he his she her we our said says more less about over under after "
    "before during since until per other others another each every so or if also still only just "
    "remain remained took take went came became did do does went later earlier ago away out off up "
    "down into against between among through across because both either"
)
_ENGLISH_ADJECTIVE = re.compile(
    r"such|straight|major|new|big|large|deadly|fatal|full|late|main|big\w*est|\w{3,}(?:ive|ous|ful|ical|est|able|ible"
    r"|less)|annual|national|international|local|global|public|official|final|total|serious|similar"
)
_ENGLISH_IRREGULAR = {"lives": "life", "wives": "wife", "knives": "knife", "series": "series"}


def is_currency_mark(token: Token) -> bool:
    """Whether a token is a sign or a code that stands before an amount: "$5", "UAH 12.5m"."""
    return token.text in (*SYMBOLS, "US$") or (
        len(token.text) == 3 and token.text.isascii() and token.text in _table()
    )


def factor(unit: str) -> tuple[int, Decimal] | None:
    """The row of comparable units, and how many of its first unit this one is."""
    return _BY_UNIT.get(unit)


def is_canonical(unit: str) -> bool:
    """Whether the unit is one of the table's, which are the same in every language."""
    return unit in _table()


@cache
def _table() -> dict[str, dict[str, str]]:
    text = resources.files(__package__).joinpath("units.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def _names(language: str) -> dict[tuple[str, ...], str]:
    """Word tuples (in lower case, abbreviations as printed) with their unit."""
    names: dict[tuple[str, ...], str] = {}
    for unit, row in _table().items():
        for name in (row.get(language) or row["en"]).split("|"):
            names.setdefault(tuple(name.split()), unit)
    return names


def may_open_unit(word: str, language: str) -> bool:
    """Whether a word is the first of a unit of which one is counted without a number («менее
    часа», "an hour"): a measure that converts, or a person. Kazakh says the number."""
    return language != "kk" and not _openings(language).isdisjoint(_spellings(word, language))


@cache
def _openings(language: str) -> frozenset[str]:
    rows = _names(language).items()
    return frozenset(name[0] for name, unit in rows if factor(unit) or unit == "person")


def unit_at(tokens: list[Token], at: int, language: str) -> tuple[str, int] | None:
    """The unit that starts at a token and the index after it; None if there is none."""
    for size in (3, 2, 1):
        window = tokens[at : at + size]
        if len(window) < size:
            continue
        found = _unit_of(tuple(t.text for t in window), language)
        if found is not None and not _measures_another(tokens, at, at + size, language):
            return found, at + size
    return None


def _measures_another(tokens: list[Token], at: int, after: int, language: str) -> bool:
    """Whether what is counted is the next noun: «две месячные нормы», "two months' worth"."""
    behind = [t.text.lower() for t in tokens[after : after + 2]]
    if language == "kk":
        return tokens[at].text.lower() == "күн" and bool(_SOLAR.match(behind[0] if behind else ""))
    if language == "en":
        return "worth" in behind and (behind[0] in ("worth", "'", "’"))
    if language not in ("ru", "uk") or after > at + 1 or not behind or not behind[0].isalpha():
        return False
    word = tokens[at].text.lower()
    if word in _BY_A_YEAR and behind[0] in _EARLIER:
        return True  # «против 74 годом ранее»
    if len(word) < 6 or word[-1] not in "хеієи":
        return False
    tag = parses(word, language)[0].tag
    plural = tag.POS == "ADJF" and tag.number == "plur"
    return bool(plural and parses(behind[0], language)[0].tag.POS == "NOUN")


@lru_cache(maxsize=50_000)
def _unit_of(words: tuple[str, ...], language: str) -> str | None:
    """The first unit of the table that the printed words can spell."""
    sizes = _by_last_word(language)
    last = [sizes.get((len(words), w), ()) for w in _spellings(words[-1], language)]
    candidates = sorted(itertools.chain.from_iterable(last))
    options = [_spellings(w, language) for w in words[:-1]]
    for _, name, unit in candidates:
        if all(w in o for w, o in zip(name, options, strict=False)):
            return unit
    return None


@cache
def _by_last_word(
    language: str,
) -> dict[tuple[int, str], tuple[tuple[int, tuple[str, ...], str], ...]]:
    """The table's rows, numbered in its order, by how many words they have and the last."""
    rows: dict[tuple[int, str], tuple[tuple[int, tuple[str, ...], str], ...]] = {}
    for number, (name, unit) in enumerate(_names(language).items()):
        key = (len(name), name[-1])
        rows[key] = (*rows.get(key, ()), (number, name, unit))
    return rows


@cache
def _spellings(word: str, language: str) -> frozenset[str]:
    found = {word, word.lower()} if len(word) > 2 else {word}
    if len(word) > 1:
        found.add(word.lower())
    found |= {w.replace("’", "'").replace("ʼ", "'").replace(" ", "") for w in found}  # «в. п.»
    if language in ("ru", "uk") and len(word) > 2:
        found |= set(lemmas(word, language))
    if language == "kk" and (short := _SHORT_KAZAKH.fullmatch(word.lower())):
        found.add(short.group(1))
    if language == "kk" and len(word) > 2:
        low = word.lower()
        for base in (*lemmas(word, language), low.removesuffix("н")):
            found |= {base, without_possessive(base)}
        found.add(_LOOSE_ENDING.sub("", low))
        if low[-2:-1] == "ғ":  # «тармағы»
            found.add(low[:-2] + "қ")
        found |= {re.sub(r"(?:лық|лік|дық|дік|тық|тік)$", "", w) for w in found if len(w) > 5}
        found |= {re.sub(r"(?:лар|лер|дар|дер|тар|тер)$", "", w) for w in found if len(w) > 5}
    return frozenset(found)


def noun_at(  # noqa: PLR0911 - one return for each reason
    tokens: list[Token], at: int, language: str, one: bool
) -> tuple[str, int] | None:
    """What a number counts: the canonical noun or its lemma, and the index after it.

    Adjectives may stand between. An unknown English or Kazakh word is taken on its shape
    only, so that a verb is not counted.

    Args:
        one: whether the number is one, or in Russian and Ukrainian ends in it, after which the
            noun is in the singular.
    """
    for i in range(at, min(at + 3, len(tokens))):
        if not tokens[i].is_word or (i > at and not tokens[i].after_space):
            return None
        if language in ("kk", "en") and _measures_another(tokens, i, i + 1, language):
            return None
        if found := unit_at(tokens, i, language):
            return found
        word = tokens[i].text
        if language == "en":
            noun = _english_noun(word, one)
        elif language in ("ru", "uk", "kk") and (word[0].islower() or word.isupper()):
            noun = _kazakh_noun(word) if language == "kk" else _slavic_noun(word, language, one)
        else:
            return None
        if language == "en" and one and _describes(tokens, i):
            continue
        if noun is not _ADJECTIVE:
            if language == "en" and (head := _english_head(tokens, i + 1)):
                return head
            return (noun, i + 1) if noun else None
    return None


def _describes(tokens: list[Token], at: int) -> bool:
    """Whether an English word is an adjective of the noun behind it: "the fourth such clash"."""
    behind = tokens[at + 1 : at + 2]
    if not behind or not behind[0].after_space or not behind[0].text.islower():
        return False
    alike = _ENGLISH_ADJECTIVE.fullmatch(tokens[at].text)
    return alike is not None and behind[0].text not in _ENGLISH_STOP


def _english_head(tokens: list[Token], at: int) -> tuple[str, int] | None:
    """The plural noun behind another, which says of what it is: "measles cases"."""
    if at >= len(tokens) or not tokens[at].is_word or not tokens[at].after_space:
        return None
    if found := unit_at(tokens, at, "en"):
        return found if tokens[at].text.endswith("s") and found[1] == at + 1 else None
    word = tokens[at].text
    singular = None if word in _ENGLISH_STOP or not word.islower() else _singular(word)
    return (singular, at + 1) if singular else None


_ADJECTIVE = "-"
"""What the readers below say of a word that may stand between a number and its noun."""


def _slavic_noun(word: str, language: str, one: bool) -> str | None:
    options = parses(word.lower(), language)
    best = options[0]
    if not best.is_known:  # the name of an invented currency
        best = next((p for p in options if p.tag.POS == "NOUN"), best)
    if len(word) < 3 or any(p.tag.POS in ("PREP", "CONJ") for p in options):
        return None
    if best.tag.POS == "NOUN":
        # «выше 560 курс поднялся»: 560 would have been «курсов»
        forms = [p.tag for p in options if p.tag.POS == "NOUN"]
        alone = not one and best.is_known and all(_is_subject(t.number, t.case) for t in forms)
        return None if alone else str(best.normal_form)
    return _ADJECTIVE if best.tag.POS in ("ADJF", "PRTF") else None


def _is_subject(number: str | None, case: str | None) -> bool:
    """Whether a form is that of one thing which no greater number counts."""
    return number == "sing" and case in ("nomn", "accs", "ablt", "datv", "loct")


def _kazakh_noun(word: str) -> str | None:
    if word in _KAZAKH_PARTICLES:
        return None
    if word in _KAZAKH_ADJECTIVES or _ADJECTIVE_TAIL.search(word):
        return _ADJECTIVE
    if _KAZAKH_VERB.search(word):
        return None
    stripped = kazakh.strip(word)
    return without_possessive(word if stripped.case == "loc" else stripped.base)  # «он бригада»


def _english_noun(word: str, one: bool) -> str | None:
    if word.lower() in _ENGLISH_STOP or not word.islower():
        return None
    if singular := _singular(word):
        return singular
    return word if one and not word.endswith(("ed", "ing", "ly")) else _ADJECTIVE


def _singular(word: str) -> str | None:
    if word.endswith(("'s", "’s")):  # "the 2022 outbreak's peak"
        return None
    if word in _ENGLISH_IRREGULAR:
        return _ENGLISH_IRREGULAR[word]
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is", "ous")):
        return None
    if word.endswith("ies"):
        return word[:-3] + "y"
    if re.search(r"(?:ch|sh|x|ss|z)es$", word):
        return word[:-2]
    return word[:-1]
