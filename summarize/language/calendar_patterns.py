"""The patterns of dates: one list of named regular expressions per language.

The words stand in ``calendar.toml``; the grammar that joins them stands here. Group names
are shared by all patterns and read in ``calendar.py``:

``d``, ``d2`` first and last day, ``list`` days before the last one ("23 и 24 января"),
``m`` month words, ``M`` month number, ``y``, ``y2`` years, ``relative`` a word that counts
from the publication date.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Any, NamedTuple

LANGUAGES = ("ru", "kk", "uk", "en")

_S = r"[^\S\r\n]+"  # space inside one line
_S0 = r"[^\S\r\n]*"
_D = r"(?:0?[1-9]|[12]\d|3[01])"
_BEFORE = r"(?<![\w.,:/№#$€₽+–—-])"
# A dash opens a line of dialogue or stands between spaces; joined to a digit it is a range.
_DAY = rf"(?<![\w№#$€₽+])(?<!\d[.,:/–—-])(?P<d>{_D})(?!\d)"
_ORDINAL = r"(?:-?(?:го|е|му|ші|шы|th|st|nd|rd))?"
_DASH = rf"(?:{_S0}[–—-]{_S0})"
_TO = rf"(?:{_DASH}|{_S}(?:по|до|to|till|until|through){_S})"
_AND = rf"{_S}(?:и|й|і|та|and|және|мен|пен|бен){_S}"
_MORE_DAYS = rf"(?P<list>{_D}(?:,{_S}{_D}){{0,6}})(?={_AND})"
_YEAR = r"(?:1[0-9]|20|21)\d\d"
COUNTED = (
    r"(?:more |other |new )?(?:years?|months?|weeks?|days?|hours?|minutes?|percent|per cent|people"
    r"|times|points|million|billion|thousand)\b"
)
"""What makes a number behind "to" no day: "sentenced on January 8 to 14 years"."""
MONTHS_EN = (
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
)  # fmt: skip


class Pattern(NamedTuple):
    """``kind`` says how ``calendar.py`` reads the groups of a match."""

    kind: str
    regex: re.Pattern[str]


class Rules(NamedTuple):
    """Everything that finds dates of one language."""

    patterns: tuple[Pattern, ...]
    months: tuple[re.Pattern[str], ...]
    weekdays: tuple[re.Pattern[str], ...]
    relative: dict[str, tuple[tuple[re.Pattern[str], int], ...]]
    numbers: tuple[tuple[re.Pattern[str], int], ...]
    clock_before: re.Pattern[str]
    clock_after: re.Pattern[str]


@cache
def _words() -> dict[str, Any]:
    source = resources.files("summarize.language").joinpath("calendar.toml")
    return tomllib.loads(source.read_text("utf-8"))


def _compile(kind: str, regex: str, *, case: bool = False) -> Pattern:
    flags = re.NOFLAG if case else re.IGNORECASE
    return Pattern(kind, re.compile(rf"{regex}(?!\w)", flags))


def _spaces(fragment: str) -> str:
    """The fragment with every literal space standing for any space inside a line."""
    return fragment.replace(" ", _S)


@cache
def numeric() -> tuple[Pattern, ...]:
    """Dates that are written the same in every language."""
    month = "|".join(MONTHS_EN)
    return (
        _compile("iso", rf"{_BEFORE}(?P<y>{_YEAR})-(?P<M>0[1-9]|1[0-2])-(?P<d>{_D})(?![.:/-]?\d)"),
        _compile(
            "iso",
            rf"{_BEFORE}(?P<y>{_YEAR})-(?P<M>0[1-9]|1[0-2])-(?P<d>{_D})(?=T\d\d:\d\d)"
            r"T(?P<clock>\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?",
        ),
        _compile(
            "numeric",
            rf"{_BEFORE}(?P<d>{_D})(?P<sep>[.-])(?P<M>0?[1-9]|1[0-2])(?P=sep)(?P<y>{_YEAR})"
            r"(?![.-]\d)",
        ),
        _compile("slash", rf"{_BEFORE}(?P<d>\d\d?)/(?P<M>\d\d?)/(?P<y>{_YEAR})(?!/)"),
        _compile(
            "numeric",
            rf"{_BEFORE}(?P<d>{_D})(?P<sep>[ .-])(?P<m>{month})\.?(?P=sep)"
            rf"(?P<y>{_YEAR})",
        ),
    )


def _east_slavic(w: dict[str, Any]) -> list[Pattern]:
    of_day = "|".join(f"(?:{m})" for m in w["months_of_day"])
    months = "|".join(f"(?:{m})" for m in w["months"])
    relative_year = "|".join(f"(?:{r})" for r in w["relative_year"].values())
    word = w["year_word"]
    year = rf"(?:,?{_S}(?P<y>{_YEAR})(?!\d|{_S0}[%:])(?:{_S0}(?:{word})(?!\w))?"
    year += rf"|,?{_S}(?P<relative>{_spaces(relative_year)})(?!\w))?"
    street = "улица |улице |улицы |улицу |ул\\. |площадь |площади |вулиця |вулиці |вулицю |площі "
    not_street = "".join(f"(?<!{s})" for s in street.split("|"))
    weekday = "|".join(f"(?:{d})" for d in w["weekdays"])
    which = "|".join(f"(?P<{n}>{w[n]})" for n in ("nearest", "next", "last", "this"))
    return [
        _compile(
            "date",
            rf"{not_street}{_DAY}{_ORDINAL}(?:{_TO}(?P<d2>{_D}){_ORDINAL})?"
            rf"{_S}(?P<m>{of_day})(?![\w-]){year}",
        ),
        _compile("list", rf"{_BEFORE}{_MORE_DAYS}{_AND}(?P<d>{_D}){_S}(?P<m>{of_day})(?!\w){year}"),
        _compile(
            "month",
            rf"(?<![\w-])(?P<m>{months}){_S}(?:(?P<y>{_YEAR})(?:{_S0}(?:{word}))?"
            rf"|(?P<relative>{_spaces(relative_year)}))",
        ),
        # lower case only: «в мае» is a month, «к Марте» is a woman
        _compile(
            "month",
            rf"(?<=\b)(?:(?:{_spaces(w['before_month'])}){_S})(?P<m>{months})"
            rf"(?![\w-])",
            case=True,
        ),
        _compile(
            "year range",
            rf"{_BEFORE}(?P<y>{_YEAR})(?:-?(?:го|й|му))?(?:{_S}(?:{word}))?{_TO}(?P<y2>{_YEAR})"
            rf"(?:-?(?:й|го|му|м|ий))?{_S0}(?:{word})",
        ),
        _compile(
            "year",
            rf"(?:(?<!\w)(?:{w['season']}){_S})?{_BEFORE}(?P<y>{_YEAR})"
            rf"(?:(?:-?(?:й|м|го|му))?{_S0}(?:{word})|-(?:м|й|го|му|ому))",
        ),
        _compile("weekday", rf"(?<![\w-])(?:{which}){_S}(?P<w>{weekday})"),
        _compile("weekday", rf"(?<![\w-])(?:{w['before_weekday']}){_S}(?P<w>{weekday})"),
    ]


def _kazakh(w: dict[str, Any]) -> list[Pattern]:
    month = "(?:" + "|".join(w["months"]) + ")"
    # «Қазанда» may be the city and «маусымда» the season: a bare month form must be neither
    bare = "(?:" + "|".join(m for m in w["months"] if m not in ("қазан", "маусым")) + ")"
    suffix = w["month_suffix"]
    word = w["year_word"]
    relative_year = _spaces("|".join(f"(?:{r})" for r in w["relative_year"].values()))
    year = rf"(?:(?<!\w)(?:(?P<y>{_YEAR}){_S0}(?:{word})|(?P<relative>{relative_year})),?{_S})?"
    weekday = "(?:" + "|".join(w["weekdays"]) + ")"
    which = "|".join(f"(?P<{n}>{w[n]})" for n in ("nearest", "next", "last", "this"))
    case = rf"(?:{w['weekday_suffix']})"
    of_day = rf"(?:{_S}{w['day_word']}|{case})"
    return [
        _compile(
            "date",
            rf"{year}{_DAY}{_ORDINAL}(?:{_DASH}(?P<d2>{_D}){_ORDINAL})?"
            rf"(?:{_S}|-)(?P<m>{month})(?:{suffix})?(?!\w)"
            rf"(?(y)|(?:,?{_S}(?P<y2>{_YEAR})(?!\d|{_S0}[%:]|{_S0}жыл(?:ғы|дың){_S}\w)"
            rf"(?:{_S0}(?:{word}))?)?)",
        ),
        _compile(
            "date",
            rf"{year}(?<!\w)(?P<m>{month})(?:ның|нің|дың|дің|тың|тің){_S}"
            rf"(?P<d>{_D})(?:-?(?:ы|і|сы|сі|ші|шы)\w{{0,4}}(?:{_S}{w['day_word']})?)",
        ),
        _compile("list", rf"{_BEFORE}{_MORE_DAYS}{_AND}(?P<d>{_D}){_S}(?P<m>{month})(?:{suffix})?"),
        _compile(
            "month", rf"(?<![\w-]){year}(?P<m>{month}){_S}ай(?:ы|ын|ының|ында|ындағы|ынан|ына)"
        ),
        _compile(
            "month",
            rf"(?<![\w-])(?:(?P<y>{_YEAR}){_S0}(?:{word})|(?P<relative>{relative_year}))"
            rf"{_S}(?P<m>{month})(?:{suffix})?",
        ),
        _compile(
            "month", rf"(?<![\w-])(?P<m>{bare})(?:да|де|та|те|дан|ден|тан|тен|нан|нен)(?:ғы|гі)?"
        ),
        _compile(
            "year range",
            rf"{_BEFORE}(?P<y>{_YEAR})(?:{_S0}[–—-]{_S0}|{_S}(?:жылдан|жыл{_S}мен){_S}|-(?:ден|дан){_S})"
            rf"(?P<y2>{_YEAR}){_S0}(?:{word})",
        ),
        _compile("year", rf"{_BEFORE}(?P<y>{_YEAR}){_S0}(?:{word})(?:{_S}(?:{w['season']}))?"),
        _compile("weekday", rf"(?<![\w-])(?:{which}){_S}(?P<w>{weekday})(?:{of_day})?"),
        _compile("weekday", rf"(?<![\w-])(?<!әр )(?P<w>{weekday}){of_day}(?!{_S}сайын)"),
    ]


def _english(w: dict[str, Any]) -> list[Pattern]:
    names = [rf"{m}|{m.upper()}" for m in w["months_of_day"]]
    month = "(?:" + "|".join(f"(?:{n})" for n in names) + ")"
    full = "|".join(w["months"])
    of_year = "|".join(f"(?:{r})" for r in w["relative_year"].values())
    year = rf"(?:,?{_S}(?P<y>{_YEAR})(?![\d%:]|[,.]\d)|,?{_S}(?P<relative>{_spaces(of_year)}))?"
    weekday = "|".join(w["weekdays"])
    which = "|".join(f"(?P<{n}>{w[n]})" for n in ("nearest", "next", "last", "this"))
    not_day = "".join(f"(?<!{p} )" for p in w["before_not_weekday"].split("|"))
    return [
        _compile(
            "date",
            rf"{_DAY}{_ORDINAL}(?:{_TO}(?P<d2>{_D}){_ORDINAL})?(?:{_S}of)?"
            rf"{_S}(?P<m>{month})(?!\w){year}",
            case=True,
        ),
        _compile(
            "date",
            rf"(?<![\w-])(?P<m>{month}){_S}(?:the{_S})?(?P<d>{_D}){_ORDINAL}"
            rf"(?![\d%:]|[,.]\d)(?:{_TO}(?P<d2>{_D}){_ORDINAL}(?!\d|{_S}{COUNTED}))?(?!\w){year}",
            case=True,
        ),
        _compile(
            "list",
            rf"{_BEFORE}{_MORE_DAYS}{_AND}(?P<d>{_D}){_S}(?P<m>{month})(?!\w){year}",
            case=True,
        ),
        _compile(
            "month",
            rf"(?<![\w-])(?P<m>{full}),?{_S}(?:of{_S})?(?:(?P<y>{_YEAR})"
            rf"|(?P<relative>{_spaces(of_year)}))(?![,.]\d)",
            case=True,
        ),
        _compile(
            "month",
            rf"(?<!\w)(?:{_spaces(w['before_month'])})(?:{_S}|-)(?P<m>{full})"
            rf"(?!{_S}(?:[A-Z]|\d)|\w|['’]s{_S}[A-Z])",
            case=True,
        ),
        _compile(
            "year range",
            rf"{_BEFORE}(?P<y>{_YEAR})(?:[–—-]|{_S}(?:to|until|till|through){_S})(?P<y2>{_YEAR})"
            rf"(?![\d%]|{_S}(?:{w['not_year']}))",
        ),
        _compile("season", rf"(?<!\w)(?:{w['season']}){_S}(?P<y>{_YEAR})"),
        _compile(
            "year",
            rf"(?<!\w)(?:{w['before_year']}){_S}(?P<y>(?:19|20)\d\d)"
            rf"(?![\d%:]|[,.]\d|-\w|{_S}(?:{w['not_year']}))",
        ),
        _compile(
            "weekday",
            rf"{not_day}(?<![\w-])(?:(?:{which}){_S})?(?P<w>{weekday})"
            rf"(?!{_S}(?:{w['not_weekday']}))",
            case=True,
        ),
    ]


def _relative(w: dict[str, Any], language: str) -> list[Pattern]:
    part = _spaces(w["day_part"])
    day = _spaces("|".join(f"(?:{r})" for r in w["relative_day"].values()))
    patterns = [_compile("days", rf"(?<![\w-])(?P<relative>{day})(?:{_S}(?:{part}))?(?![\w])")]
    for unit in ("week", "month", "year"):
        words = _spaces("|".join(f"(?:{r})" for r in w[f"relative_{unit}"].values()))
        patterns.append(_compile(f"{unit}s", rf"(?<![\w-])(?P<relative>{words})"))
    numbers = "|".join(f"(?:{n})" for n in w["numbers"])
    ago = _spaces(w["ago"]["number"])
    patterns.append(_compile("ago", rf"{_BEFORE}(?P<n>\d{{1,3}}|{numbers}){_S}(?:{ago})"))
    count = "a|one" if language == "en" else "бір" if language == "kk" else ""
    optional = rf"(?:(?:{count}){_S})" if count else ""
    week = _spaces(w["ago"]["week"])
    patterns.append(_compile("week ago", rf"(?<![\w-])(?<!\d ){optional}(?:{week})"))
    named = "|".join(f"(?:{_spaces(n)})" for n in w["named_days"].values())
    patterns.append(_compile("named", rf"(?<!\w)(?P<relative>{named})"))
    patterns.append(
        _compile(
            "clock",
            rf"(?<!\w)(?:{_spaces(w['clock'])}){_S}(?P<clock>(?:[01]?\d|2[0-3]):[0-5]\d)"
            r"(?![:\d])",
        )
    )
    return patterns


@cache
def rules(language: str) -> Rules:
    """The compiled rules of one of ``LANGUAGES``."""
    w = _words()[language]
    grammar = {"kk": _kazakh, "en": _english}.get(language, _east_slavic)
    months = w["months"]
    if language == "kk":
        months = [rf"{m}(?:{w['month_suffix']})?" for m in months]
    else:
        # «в мае» and «5 мая», "May" and "Sept." name the same months
        # (a look-ahead sees nothing when the form is compared alone)
        pairs = zip(months, w["months_of_day"], strict=True)
        months = [f"{form.partition('(?=')[0]}|{of_day}" for form, of_day in pairs]
    clock = r"(?P<clock>(?:[01]?\d|2[0-3]):[0-5]\d)(?![:\d])"
    named = tuple(
        (re.compile(_spaces(n), re.IGNORECASE), _named_day(k)) for k, n in w["named_days"].items()
    )
    relative = {
        unit: tuple(
            (re.compile(_spaces(words), re.IGNORECASE), int(offset))
            for offset, words in w[f"relative_{unit}"].items()
        )
        for unit in ("day", "week", "month", "year")
    }
    return Rules(
        patterns=(*grammar(w), *_relative(w, language)),
        months=tuple(re.compile(m, re.IGNORECASE) for m in months),
        weekdays=tuple(re.compile(d, re.IGNORECASE) for d in w["weekdays"]),
        relative={**relative, "named": named},
        numbers=tuple((re.compile(n, re.IGNORECASE), v) for n, v in w["numbers"].items()),
        clock_before=re.compile(
            rf"(?<![\d:–—-]){clock}(?:-?(?:да|де|та|те))?,?{_S}(?:on{_S})?(?:the{_S})?$"
        ),
        clock_after=re.compile(
            rf"(?:,{_S0}|{_S0}[—–|·]{_S0}|{_S})(?:(?:{_spaces(w['clock'])}){_S})?{clock}"
        ),
    )


def _named_day(key: str) -> int:
    """``month * 100 + day``; day 99 is the last of the month."""
    month, day = key.split("-")
    return int(month) * 100 + (99 if day == "last" else int(day))
