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
from summarize.language.number_words import numeral_at
from summarize.language.tokens import tokenize

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
    "kk": r"(?P<half>кешкі|түскі|таңғы|таңертеңгі|түнгі) (?:сағат )?(?P<h>{n})"
    r"(?:-?(?:[ғқгк][ае]|[дтн][ае]н?|с?[ыі]\w{{0,3}}))?(?! (?:\w+ ){{1,3}}минут)",
    "en": r"(?P<h>{n})(?: o['’]clock)? ?"
    r"(?P<half>a\.?m|p\.?m|in the morning|in the afternoon|in the evening)",
}
_HOURS = {
    "ru": "час(?:у|а)?|одного дв(?:а|ух|ум) тр(?:и|[её]х) четыр(?:е|[её]х) пят[ьи] шест[ьи] "
    "сем[ьи] вос(?:емь|ьми) девят[ьи] десят[ьи] одиннадцат[ьи] двенадцат[ьи]",
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
DECADE = re.compile(
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
    """1990, or 90 where the text says no century."""
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
    named = _named("months", text, language)
    weekdays = _named("weekdays", text, language)
    for match, number in named:
        months.add(number)
        before = _DAYS_BEFORE.search(text[: match.start()])
        after = _DAYS_AFTER[language].match(text, match.end())
        for part in (before, after):
            if part:
                days |= {(int(d), number) for d in re.findall(r"\d{1,2}", part[1])}
        if (day := _spelled_day(text, match, language)) is not None:
            days.add((day, number))
    alone = {int(m[1]) for m in _DAY_ALONE[language].finditer(text)}
    return Days(
        frozenset(months),
        frozenset(days),
        frozenset((d, n) for d in alone for n in months),
        frozenset(number - 1 for _, number in weekdays),
        frozenset(int(y) for y in _YEAR.findall(text)),
        frozenset(_clocks(text, language)),
        _END.search(text) is not None,
        frozenset(_quarters(text, language)),
        frozenset(_seasons_in(text, language)),
        frozenset(_decades(text, language)),
        frozenset(_ranges(text, language, months=named, weekdays=weekdays)),
    )


def same_decade(a: int, b: int) -> bool:
    return a == b or (min(a, b) < _CENTURY and a % _CENTURY == b % _CENTURY)


_CENTURY = 100


def _decades(text: str, language: str) -> Iterator[int]:
    for match in DECADE.finditer(text):
        yield int(match[1])
    low = text.lower()
    if not any(ten in low for ten in _TENS[language].split()):
        return
    for match in _DECADE_WORDS[language].finditer(text):
        word = next(w for w in match.groups() if w)
        yield (_TENS[language].split().index(word.lower()) + 2) * 10


_TENS = {
    "ru": "двадцат тридцат сороков пятидесят шестидесят семидесят восьмидесят девяност",
    "uk": "двадцят тридцят сороков п'ятдесят шістдесят сімдесят вісімдесят дев'яност",
    "kk": "жиырмасыншы отызыншы қырқыншы елуінші алпысыншы жетпісінші сексенінші тоқсаныншы",
    "en": "twenties thirties forties fifties sixties seventies eighties nineties",
}
_TEN = {language: "|".join(words.split()) for language, words in _TENS.items()}
_DECADE_WORDS = {
    "ru": re.compile(
        rf"\b({_TEN['ru']})(?:ые|ых|ыми?) год"
        rf"|\b(?:в|во|с|до|начал\w|середин\w|конц\w|конец) ({_TEN['ru']})(?:ые|ых|ыми?)\b(?! числ)",
        re.IGNORECASE,
    ),
    "uk": re.compile(
        rf"\b({_TEN['uk']})(?:і|их|ими?) р[оі]к"
        rf"|\b(?:в|у|з|із|до|початк\w+|середин\w|кінц\w|кінець) "
        rf"({_TEN['uk']})(?:і|их|ими?)\b(?! числ)",
        re.IGNORECASE,
    ),
    "kk": re.compile(rf"\b({_TEN['kk']}) жыл", re.IGNORECASE),
    "en": re.compile(rf"\bthe (?:(?:early|mid|late)[ -])?({_TEN['en']})\b", re.IGNORECASE),
}


_ORDINAL_BEFORE = {
    "ru": re.compile(r"((?:[^\W\d]+ )?[^\W\d]+(?:ого|его|ое|ье|ому|ему|ым|им)) $"),
    "uk": re.compile(r"((?:[^\W\d]+ )?[^\W\d]+(?:ого|ього|е|є|ому|ьому|им|ім)) $"),
    "kk": re.compile(r"((?:[^\W\d]+ )?[^\W\d]+[ыі]?нш[ыі]) $"),
    "en": re.compile(r"\bthe ([a-z]+(?:-[a-z]+)?) of $"),
}
_ORDINAL_BEHIND = re.compile(r"(?:ы|і)?[дтн](?:ың|ің) ([^\W\d]+(?: [^\W\d]+)?)")


def _spelled_day(text: str, month: re.Match[str], language: str) -> int | None:
    """The day of a month in words: «второго февраля», «ақпанның екісінде»."""
    before = _ORDINAL_BEFORE[language].search(text[max(0, month.start() - 40) : month.start()])
    if before:
        tokens = tokenize(before[1])
        for at in range(len(tokens)):
            read = numeral_at(tokens, at, language)
            if read is not None and read.after == len(tokens) and read.ordinal:
                return int(read.value) if 0 < read.value <= _LAST_DAY else None
    behind = _ORDINAL_BEHIND.match(text, month.end()) if language == "kk" else None
    spelled = _KAZAKH_DAY.match(behind[1]) if behind else None
    if spelled:
        tens, ones, round_tens = spelled.groups()
        day = _KAZAKH_TENS.get(tens or round_tens or "", 0)
        day += _KAZAKH_ONES.index(ones) + 1 if ones else 0
        return day if 0 < day <= _LAST_DAY else None
    return None


_LAST_DAY = 31
_KAZAKH_TENS = {"он": 10, "жиырма": 20, "отыз": 30}
_KAZAKH_ONES = ("бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз")
_KAZAKH_DAY = re.compile(
    rf"(?:(он|жиырма|отыз) )?({'|'.join(_KAZAKH_ONES)})с?[ыі](?:н\w*)?(?!\w)"
    r"|(он|жиырма|отыз)с?[ыі](?:н\w*)?(?!\w)"
)


@lru_cache(maxsize=2_000)
def loose_clocks(text: str, language: str) -> frozenset[str]:
    """``HH:00`` of the hours that evidence gives in words that may mean something else: «до 18
    часов» (or so long), "noon"."""
    found = {f"{int(m[1]):02}:00" for m in _HOUR_OF[language].finditer(text)}
    found |= {f"{int(m[1]):02}:00" for m in _HOUR_FROM.finditer(text)}
    for pattern, clocks in _HOURS_BY_NAME:
        if pattern.search(text):
            found.update(clocks)
    return frozenset(found)


_HOUR_OF = {
    "ru": re.compile(
        r"\b(?:в|к|до|с|после|около|на) (\d{1,2})(?:-?т?и|-?м)? час(?:ов|а|у|ам)?\b"
        r"(?! (?:вечера|дня|утра|ночи))"
    ),
    "uk": re.compile(
        r"\b(?:о|об|до|після|з|від|близько|на) (\d{1,2})(?:-?\w{1,2})? годин\w*\b"
        r"(?! (?:вечора|дня|ранку|ночі))"
    ),
    "kk": re.compile(
        r"(?<!кешкі )(?<!түскі )(?<!таңғы )(?<!түнгі )\bсағат (\d{1,2})(?![:\d])", re.IGNORECASE
    ),
    "en": re.compile(r"\b(\d{1,2}) ?o['’]clock"),
}
_HOUR_FROM = re.compile(
    r"\b(?:с|со|з|із|зі) (\d{1,2}) до \d{1,2}(?:-\w{1,2})? (?:час|годин)", re.IGNORECASE
)
"""«С 10 до 18 часов»."""
_HOURS_BY_NAME = (
    (
        re.compile(
            r"\bполдень|\bполудн|\bопівдні|\bполуд[ен]|\bталтүс|\bтүс(?:те|ке|тен)\b|\bnoon\b|\bmidday",
            re.IGNORECASE,
        ),
        ("12:00",),
    ),
    (
        re.compile(
            r"\bполноч|\bполуноч|\bопівноч|\bпівн[оі]ч[іи]?\b|\bтүн ортас|\bmidnight", re.IGNORECASE
        ),
        ("00:00", "24:00"),
    ),
)
_TO = re.compile(r"\w{0,3}\s?[–—]\s?|\w{0,4}\s(?:по|до|to|till|until|through|ай\w+)\s")
_FROM = re.compile(r"\w*(?:дан|ден|тан|тен|нан|нен)\s")


_Named = list[tuple[re.Match[str], int]]
"""Names of months, or of days of the week, with their numbers from 1 on."""


def _named(table: str, text: str, language: str) -> _Named:
    patterns, whole = _patterns(table, language)
    if whole.search(text) is None:
        return []
    return [(match, n) for n, p in enumerate(patterns, 1) for match in p.finditer(text)]


def _ranges(text: str, language: str, **names: _Named) -> Iterator[tuple[str, int, int]]:
    """«с мая по октябрь», «мамырдан қазанға дейін», "from Tuesday to Friday"."""
    between = _FROM if language == "kk" else _TO
    for table, matches in names.items():
        found = sorted((m.span(), n) for m, n in matches)
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
    if noun not in text.lower() and "Q" not in text:
        return
    for number, word in enumerate(_QUARTERS[language].split(), 1):
        digit = rf"(?:{number}|{_ROMAN[number - 1].replace('I', '[IІ]')})(?:-\w{{1,4}})?"
        if re.search(rf"(?<![\w,.])(?i:{word}|{digit})[ -](?i:{noun})", text) or re.search(
            rf"(?<!\w)Q{number}(?!\w)", text
        ):
            yield number


def _seasons_in(text: str, language: str) -> Iterator[int]:
    rows, whole = _seasons(language)
    if whole.search(text) is not None:
        yield from (i for i, p in enumerate(rows) if p.search(text))


@cache
def _seasons(language: str) -> tuple[tuple[re.Pattern[str], ...], re.Pattern[str]]:
    led = r"(?:in|this|last|next|the|by|of|until|since|during|early|late|mid)[ -](?:the )?"
    rows = [
        # "spring" is water, too, and "fall" a verb; «19-летний» is nobody of the summer
        rf"{led if language == 'en' and row in _WORDS else ''}(?:{row})"
        for row in _SEASONS[language].split(" ")
    ]
    every = rf"(?<![\w-])(?:{'|'.join(rows)})"
    return tuple(re.compile(rf"(?<![\w-]){r}", re.I) for r in rows), re.compile(every, re.I)


_WORDS = ("spring", "autumn|fall")


@cache
def _patterns(table: str, language: str) -> tuple[tuple[re.Pattern[str], ...], re.Pattern[str]]:
    """One pattern for each row, and one that finds any."""
    rows = (_MONTHS if table == "months" else _WEEKDAYS)[language].split(" ")
    flags = re.IGNORECASE if language != "en" else re.NOFLAG
    every = re.compile(rf"(?<!\w)(?:{'|'.join(rows)})", flags)
    return tuple(re.compile(rf"(?<!\w)(?:{row})", flags) for row in rows), every


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
