"""Days, months and years that a text prints in any form, and the days that they can mean.

The reader of dates finds expressions of time; an adjective («воскресный марафон»), a bare
year ("up 6.5% on 2024") or a case that it does not list is none. For the question whether a
text gives a date at all, these count as well.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from summarize.language.calendar_patterns import COUNTED

_MONTHS = {
    "ru": "январ феврал март апрел ма[йяею] июн июл август сентябр октябр ноябр декабр",
    "uk": "січ(?:ен|н) лют(?:ий|ого|ому) берез(?:ен|н) квіт(?:ен|н) трав(?:ен|н) черв(?:ен|н) "
    "лип(?:ен|н) серп(?:ен|н) верес(?:ен|н) жовт(?:ен|н) листопад груд(?:ен|н)",
    "kk": "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйе[кг] қазан қараша желтоқсан",
    "en": "January|Jan\\b February|Feb\\b March|Mar\\b April|Apr\\b May\\b June|Jun\\b July|Jul\\b "
    "August|Aug\\b September|Sept?\\b October|Oct\\b November|Nov\\b December|Dec\\b",
}
_WEEKDAYS = {
    "ru": "понедельн вторни сред(?:[аыуе]\\b|ой\\b) четверг|четвергов пятни суббот воскрес",
    "uk": "понеділ вівтор|вівтірк серед(?:[аиуі]\\b|ов) четвер(?:г\\w*)?\\b п.ятни субот неділ",
    "kk": "дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі",
    "en": "Monday|Mon\\b Tuesday|Tue\\b Wednesday|Wed\\b Thursday|Thu\\b Friday|Fri\\b "
    "Saturday|Sat\\b Sunday|Sun\\b",
}
_NEVER = re.compile(r"(?!)()")
_YEAR = re.compile(r"(?<![\d.,])(?:1[89]|20)\d\d(?![\d.,]\d|\d)")
_CLOCK = re.compile(
    r"(?<![\d.,:])(?:([01]?\d|2[0-4]):([0-5]\d)|(?<=[во] )([01]\d|2[0-4])\.([0-5]\d))(?!\d|[:.,]\d)"
)
_HALF_DAY = {
    "ru": r"(?:в|к|до|около|с|после) (?P<h>{n})(?:-?(?:й|го|м))? ?(?:час(?:а|ов)?)? ?"
    r"(?P<half>вечера|дня|утра|ночи)",
    "uk": r"(?:о|об|до|близько|після|з|від) (?P<h>{n})(?:-?(?:й|ї|а|ій))? ?(?:годин[аиіу]?)? ?"
    r"(?P<half>вечора|дня|пополудні|ранку|ночі)",
    "kk": r"(?P<half>кешкі|түскі|таңғы|түнгі) (?:сағат )?(?P<h>{n})",
    "en": r"(?P<h>{n}) ?(?P<half>a\.?m|p\.?m|in the morning|in the afternoon|in the evening)",
}
_HOURS = {
    "ru": "час два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать",
    "uk": "перш\\w+ друг\\w+ трет\\w+ четверт\\w+ п.ят\\w+ шост\\w+ сьом\\w+ восьм\\w+ дев.ят\\w+ "
    "десят\\w+ одинадцят\\w+ дванадцят\\w+",
    "kk": "бір екі үш төрт бес алты жеті сегіз тоғыз он он\\sбір он\\sекі",
    "en": "one two three four five six seven eight nine ten eleven twelve",
}
_AFTERNOON = (
    *("вечера", "дня", "вечора", "пополудні", "кешкі", "түскі"),
    *("in the afternoon", "in the evening", "pm", "p.m"),
)
_QUARTERS = {
    "ru": "перв\\w+ втор\\w+ трет\\w+ четв[её]рт\\w+",
    "uk": "перш\\w+ друг\\w+ трет\\w+ четверт\\w+",
    "kk": "бірінші|алғашқы екінші үшінші төртінші|соңғы",
    "en": "first second third fourth",
}
_ROMAN = ("I", "II", "III", "IV")
_QUARTER = {"ru": "квартал", "uk": "квартал", "kk": "тоқсан", "en": "quarter"}
_SEASONS = {
    "ru": "зим(?:а|ы|е|у|ой)\\b|зимн\\w+ весн(?:а|ы|е|у|ой)\\b|весенн\\w+ "
    "лет(?:о|ом)\\b|летн(?:ий|его|ем|юю|ей|их) "
    "осен(?:ь|и|ью)\\b|осенн\\w+",
    "uk": "зим(?:а|и|і|у|ою)\\b|взимку|узимку|зимов\\w+ навесні|весн(?:а|и|і|у|ою)\\b|весняну?\\w* "
    "влітку|улітку|літ(?:о|а|ом)\\b|літн(?:ій|ього|ьому|ю|іх) "
    "восени|ос(?:інь|ені|інню)\\b|осінн\\w+",
    # «жазды» is a verb
    "kk": "қыс(?:та|қы|тың|тан|қа|ы|ының|ында|ынан|ына)?\\b көктем "
    "жаз(?:да|ғы|дың|дан|ға|ының|ында|ынан|ына)\\b "
    "күз(?:де|гі|дің|ден|ге|і|інің|інде|інен|іне)?\\b",
    "en": "winter spring summer autumn|fall",
}
_DECADE = re.compile(
    r"(?<!\d)(?<!\d[–-])((?:1[89]|20)?\d0)(?:s\b|-(?:е|х|ті|ші|м|ми|і|их|ті)\b|\s?жылдар)"
)
_END = re.compile(
    r"\bкон[ец]\w*|\bкін[ец]\w*|\bсоң\w*|\bаяғ\w*|\baяқтал\w*|\bend\b|\bclose of\b|\blate\b",
    re.IGNORECASE,
)


class Days(NamedTuple):
    """What a text prints of the calendar; months and weekdays count from 1 and from 0."""

    months: frozenset[int]
    days: frozenset[tuple[int, int]]
    """Day and month."""
    loose: frozenset[tuple[int, int]]
    """Days that stand alone («с 12-го по 15-е»), with each month that the text prints."""
    weekdays: frozenset[int]
    years: frozenset[int]
    clocks: frozenset[str]
    end: bool
    """Whether it speaks of the end of something."""
    quarters: frozenset[int]
    seasons: frozenset[int]
    """Winter is 0."""
    decades: frozenset[int]
    """Without the century: 90."""
    ranges: frozenset[tuple[str, int, int]]
    """Of two months or two days of the week, with nothing but "to" between them."""


LEAP = dt.date(2024, 6, 1)
"""In a year that has all days."""
_MILIEU = re.compile(
    r"\b(?!прошл|следующ|эт|ближайш|минувш|прошедш|кажд|будущ|грядущ|нынешн)\w+(?:ей|ой|ую|ая)\s"
    r"сред(?:а|ы|е|у|ой)\b|\bсред\w{1,2}\sобитания",
    re.IGNORECASE,
)
"""«Окружающая среда» is no Wednesday."""
_DAY = r"(?<![\d.,:])(?:0?[1-9]|[12]\d|3[01])(?!\d|[.,:]\d|\s?%|\s\d{3}(?!\d))"
_DAYS_BEFORE = re.compile(
    rf"((?:{_DAY}\D{{1,5}})*{_DAY})(?:-?[^\W\d]{{1,3}})?(?:\s|-)(?:of\s)?$", re.IGNORECASE
)
_DAYS_AFTER = {
    "ru": _NEVER,
    "uk": _NEVER,
    "kk": re.compile(
        rf"(?:ы|і)?(?:н|д|т)(?:ың|ің)\s({_DAY}(?:(?:-\w+)?(?:\s?[–—-]\s?|,?\s(?:(?:мен|және)\s)?){_DAY})*)"
    ),
    "en": re.compile(
        rf"\.?\s({_DAY}(?:,\s{_DAY})*(?:(?:\s?[–—-]\s?|,?\s(?:to|and|until)\s){_DAY}(?!\s{COUNTED}))?)"
    ),
}
_DAY_ALONE = {
    "ru": re.compile(rf"({_DAY})-?(?:го|е|му|м)\b"),
    "uk": re.compile(rf"({_DAY})-?(?:го|е|му|те|ше|ге)\b"),
    "kk": re.compile(rf"({_DAY})-?(?:с?[ыі](?:н\w*|на|не)?)\b"),
    "en": re.compile(rf"\b[Tt]he ({_DAY})(?:st|nd|rd|th)\b"),
}
"""A day of a month that is told elsewhere."""


@lru_cache(maxsize=2_000)
def days_in(text: str, language: str) -> Days:
    text = _MILIEU.sub(" ", text)
    months: set[int] = set()
    days: set[tuple[int, int]] = set()
    for number, pattern in enumerate(_patterns("months", language), 1):
        for match in pattern.finditer(text):
            months.add(number)
            before = _DAYS_BEFORE.search(text[: match.start()])
            after = _DAYS_AFTER[language].match(text, match.end())
            for part in (before, after):
                if part:
                    days |= {(int(d), number) for d in re.findall(r"\d{1,2}", part[1])}
    alone = {int(m[1]) for m in _DAY_ALONE[language].finditer(text)}
    return Days(
        frozenset(months),
        frozenset(days),
        frozenset((d, n) for d in alone for n in months),
        frozenset(i for i, p in enumerate(_patterns("weekdays", language)) if p.search(text)),
        frozenset(int(y) for y in _YEAR.findall(text)),
        frozenset(_clocks(text, language)),
        _END.search(text) is not None,
        frozenset(_quarters(text, language)),
        frozenset(i for i, p in enumerate(_seasons(language)) if p.search(text)),
        frozenset(int(m[1]) % 100 for m in _DECADE.finditer(text)),
        frozenset(_ranges(text, language)),
    )


_TO = re.compile(r"\w{0,3}\s?[–—]\s?|\w{0,4}\s(?:по|до|to|till|until|through|ай\w+)\s")
_FROM = re.compile(r"\w*(?:дан|ден|тан|тен|нан|нен)\s")


def _ranges(text: str, language: str) -> Iterator[tuple[str, int, int]]:
    """«с мая по октябрь», «мамырдан қазанға дейін», "from Tuesday to Friday"."""
    between = _FROM if language == "kk" else _TO
    for table in ("months", "weekdays"):
        patterns = enumerate(_patterns(table, language), 1)
        found = sorted((m.span(), n) for n, p in patterns for m in p.finditer(text))
        for ((_, end), first), ((start, stop), last) in pairwise(found):
            ends = language != "kk" or "дейін" in text[stop : stop + 16]
            if ends and between.fullmatch(text[end:start]):
                yield table, first, last


def _clocks(text: str, language: str) -> Iterator[str]:
    """``HH:MM`` of every hour, the twelve-hour clock made one of twenty-four."""
    halves = list(_half_days(language).finditer(text))
    for match in _CLOCK.finditer(text):
        if not any(h.start() <= match.start() < h.end() for h in halves):
            yield f"{int(match[1] or match[3]):02}:{match[2] or match[4]}"
    words = _HOURS[language].split()
    for match in halves:
        hour, _, minute = match["h"].replace(".", ":").partition(":")
        if not hour.isdecimal():
            hour = str(next(i for i, w in enumerate(words, 1) if re.fullmatch(w, hour, re.I)))
        late = match["half"].lower() in _AFTERNOON
        value = int(hour) % 12 + 12 * late if int(hour) <= 12 else int(hour)
        yield f"{value:02}:{minute or '00'}"


@cache
def _half_days(language: str) -> re.Pattern[str]:
    hours = "|".join(sorted(_HOURS[language].split(), key=len, reverse=True))
    number = rf"\d{{1,2}}(?:[:.]\d\d)?|{hours}"
    return re.compile(
        rf"(?<![\w:.,])(?:{_HALF_DAY[language].format(n=number)})(?!\w)", re.IGNORECASE
    )


def _quarters(text: str, language: str) -> Iterator[int]:
    noun = _QUARTER[language]
    for number, word in enumerate(_QUARTERS[language].split(), 1):
        digit = rf"(?:{number}|{_ROMAN[number - 1]})(?:-\w{{1,4}})?"
        if re.search(rf"(?<![\w,.])(?i:{word}|{digit})[ -](?i:{noun})", text) or re.search(
            rf"(?<!\w)Q{number}(?!\w)", text
        ):
            yield number


@cache
def _seasons(language: str) -> tuple[re.Pattern[str], ...]:
    led = r"(?:in|this|last|next|the|by|of|until|since|during|early|late|mid)[ -](?:the )?"
    return tuple(
        # "spring" is water, too, and "fall" a verb; «19-летний» is nobody of the summer
        re.compile(rf"(?<![\w-]){led if language == 'en' and row in _WORDS else ''}(?:{row})", re.I)
        for row in _SEASONS[language].split(" ")
    )


_WORDS = ("spring", "autumn|fall")


@cache
def _patterns(table: str, language: str) -> tuple[re.Pattern[str], ...]:
    rows = (_MONTHS if table == "months" else _WEEKDAYS)[language].split(" ")
    flags = re.IGNORECASE if language != "en" else re.NOFLAG
    return tuple(re.compile(rf"(?<!\w)(?:{row})", flags) for row in rows)


def near(day: int, month: int, year: int | None, published: dt.date) -> dt.date | None:
    """The day of that name closest to the publication; None when there is no such day."""
    years = (year,) if year else (published.year - 1, published.year, published.year + 1)
    found = []
    for one in years:
        try:
            found.append(dt.date(one, month, day))
        except ValueError:
            continue
    return min(found, key=lambda d: abs((d - published).days), default=None)
