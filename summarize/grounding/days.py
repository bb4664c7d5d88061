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

# With their endings: «Мартин», «Майра», «Субботин» and «Жұмабаев» are people.
_KAZAKH_CASE = (
    r"(?=(?:[ыі]н?)?(?:[лдт][ае]р[ыі]?н?)?(?:[дтн][ае]н?|[дтн]?[ае]?[ғқгк][аеыі]\w{0,3}|[дтн][ыі]ң?"
    r"|[мбп]ен|л[ыі][қкғг]\w*|с[ыі]\w{0,4})?\b)"
)


def _with_cases(names: str) -> str:
    return " ".join(name + _KAZAKH_CASE for name in names.split())


_MONTHS = {
    "ru": "январ(?:[ьяюеи]|[её]м|ей|ям|ями|ях|ь?ск\\w+)\\b "
    "феврал(?:[ьяюеи]|[её]м|ей|ям|ями|ях|ь?ск\\w+)\\b "
    "март(?:а|у|е|ом|ы|ов|ам|ами|ах|овск\\w+)?\\b "
    "апрел(?:[ьяюеи]|[её]м|ей|ям|ями|ях|ь?ск\\w+)\\b "
    "ма(?:[йяюеи]|ем|ев|ями?|ях|йск\\w+)\\b "
    "июн(?:[ьяюеи]|[её]м|ей|ям|ями|ях|ь?ск\\w+)\\b "
    "июл(?:[ьяюеи]|[её]м|ей|ям|ями|ях|ь?ск\\w+)\\b "
    "август(?:а|у|е|ом|ы|ов|ам|ами|ах|овск\\w+)?\\b "
    "сентябр(?:[ьяюеи]|[её]м|ей|ям|ями|ях|ь?ск\\w+)\\b "
    "октябр(?:[ьяюеи]|[её]м|ей|ям|ями|ях|ь?ск\\w+)\\b "
    "ноябр(?:[ьяюеи]|[её]м|ей|ям|ями|ях|ь?ск\\w+)\\b "
    "декабр(?:[ьяюеи]|[её]м|ей|ям|ями|ях|ь?ск\\w+)\\b",
    "uk": "січ(?:ень|н(?:я|ю|ем|і|ів|ев\\w+))\\b лют(?:ий|ого|ому|им|нев\\w+)\\b "
    "берез(?:ень|н(?:я|ю|ем|і|ів|ям|ями|ях|ев\\w+))\\b "
    "квіт(?:ень|н(?:я|ю|ем|і|ів|ям|ями|ях|ев\\w+))\\b "
    "трав(?:ень|н(?:я|ю|ем|і|ів|ям|ями|ях|ев\\w+))\\b "
    "черв(?:ень|н(?:я|ю|ем|і|ів|ям|ями|ях|ев\\w+))\\b "
    "лип(?:ень|н(?:я|ю|ем|і|ів|ям|ями|ях|ев\\w+))\\b "
    "серп(?:ень|н(?:я|ю|ем|і|ів|ям|ями|ях|ев\\w+))\\b "
    "верес(?:ень|н(?:я|ю|ем|і|ів|ям|ями|ях|ев\\w+))\\b "
    "жовт(?:ень|н(?:я|ю|ем|і|ів|ям|ями|ях|ев\\w+))\\b листопад(?:а|у|і|ом|ов\\w+)?\\b "
    "груд(?:ень|н(?:я|ю|ем|і|ів|ям|ями|ях|ев\\w+))\\b",
    "kk": _with_cases(
        "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйе[кг] қазан қараша желтоқсан"
    ),
    "en": "January\\b|Jan\\b February\\b|Feb\\b March\\b|Mar\\b April\\b|Apr\\b May\\b "
    "June\\b|Jun\\b July\\b|Jul\\b "
    "August\\b|Aug\\b September\\b|Sept?\\b October\\b|Oct\\b November\\b|Nov\\b "
    "December\\b|Dec\\b",
}
_WEEKDAYS = {
    "ru": "понедельни(?:к\\w*|чн\\w+) вторни(?:к\\w*|чн\\w+) сред(?:[аыуе]\\b|ой\\b) "
    "четверг(?:а|у|е|ом|и|ов\\w*|ам|ами|ах)?\\b "
    "пятни(?:ц[аыуе]|цей|ц|цам|цами|цах|чн\\w+)\\b "
    "суббот(?:а|ы|е|у|ой|ам|ами|ах|н(?:ий|его|ему|им|ем|яя|юю|ей|ие|их|ими))?\\b "
    "воскрес(?:ень[еяю]|еньем|еньям|еньями|еньях|ений|н(?:ый|ого|ому|ым|ом|ая|ую|ой|ые|ых|ыми))\\b",
    "uk": "понеділ(?:ок|к\\w{1,4})\\b вівтор(?:ок|к\\w{1,4})\\b|вівтірк\\w* "
    "серед(?:[аиуі]\\b|ою\\b|ов) четвер(?:г\\w*)?\\b "
    "п.ятни(?:ц[яіюь]|цею|цям|цями|цях|чн\\w+)\\b "
    "субот(?:а|и|і|у|ою|ам|ами|ах|н(?:ій|я|є|ього|ьому|ю|ьою|і|іх|іми|ім))?\\b "
    "неділ(?:[яіюь]|ею|ям|ями|ях|ьн(?:ий|а|е|ого|ому|у|ою|ій|і|их|ими|им))\\b",
    "kk": _with_cases("дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі(?!лі) жексенбі"),
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
        frozenset(number for _, number in seasons_in(text, language)),
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


def years_left_out(text: str, published: dt.date | None) -> set[int]:
    """The years of "last year 17, the year before 29", where the noun is told once: «в прошлом
    году 17, а в позапрошлом — 29»."""
    if published is None:
        return set()
    return {published.year - ago for pattern, ago in _LEFT_OUT if pattern.search(text)}


def nights_in(text: str, language: str, other: str) -> Days:
    """The other day of each night that two texts tell of: that of Thursday is «в ночь на
    пятницу»."""
    found = set[int]()
    if _NIGHT.search(text) and _NIGHT.search(other):
        ahead, into = _INTO.search(text) is None, _INTO.search(other) is not None
        if ahead == into:
            step = 1 if into else -1
            found = {(n - 1 + step) % 7 for _, n in weekdays_in(text, language)}
    return days_in("", language)._replace(weekdays=frozenset(found))


_NIGHT = re.compile(r"\bноч|\bніч|\bвночі|\bтүн|night|late on", re.IGNORECASE)
_INTO = re.compile(
    r"\bночь на\b|\bніч на\b|қара(?:ған|й)\b|night (?:in)?to\b|overnight (?:in)?to\b",
    re.IGNORECASE,
)
"""The day that a night leads to."""
_LEFT_OUT = (
    (
        re.compile(
            r"\bпозапрошл\w+|\bпозаминул\w+|\bпозаторі[кш]\w*|\bthe year before(?: last|\b(?! the))"
            r"|алдыңғы жыл|арғы жыл|алдыңғысында",
            re.IGNORECASE,
        ),
        2,
    ),
    (re.compile(r"\b[ву] (?:прошлом|минулому)\s?(?=[—–,-]|\d)", re.IGNORECASE), 1),
    (
        re.compile(
            r"\b[ву] (?:этом|нынешнем|текущем|цьому|нинішньому|поточному)\s?(?=[—–,-]|\d)",
            re.IGNORECASE,
        ),
        0,
    ),
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


def months_in(text: str, language: str) -> _Named:
    """The names of months in a text, January being 1."""
    return _named("months", text, language)


def weekdays_in(text: str, language: str) -> _Named:
    """The names of days of the week in a text, Monday being 1."""
    return _named("weekdays", text, language)


def seasons_in(text: str, language: str) -> _Named:
    """The names of seasons in a text, winter being 0."""
    rows, whole = _seasons(language)
    if whole.search(text) is None:
        return []
    return [(match, i) for i, p in enumerate(rows) for match in p.finditer(text)]


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
