"""Stretches of a text that are a date or a clock time, whose digits count nothing."""

from __future__ import annotations

import re

_RU = (
    r"январ[ьяюе]|феврал[ьяюе]|март[ауе]?|апрел[ьяюе]|ма[йяюе]|июн[ьяюе]|июл[ьяюе]|"
    r"август[ауе]?|сентябр[ьяюе]|октябр[ьяюе]|ноябр[ьяюе]|декабр[ьяюе]|"
    r"янв|февр?|мар|апр|авг|сент?|окт|нояб?|дек"
)
_UK = (
    r"січ(?:ень|н[яюі])|лют(?:ий|ого|ому)|берез(?:ень|н[яюі])|квіт(?:ень|н[яюі])|"
    r"трав(?:ень|н[яюі])|черв(?:ень|н[яюі])|лип(?:ень|н[яюі])|серп(?:ень|н[яюі])|"
    r"верес(?:ень|н[яюі])|жовт(?:ень|н[яюі])|листопад[ауі]?|груд(?:ень|н[яюі])"
)
_KK = (
    r"(?:қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйе[кг]|қазан|қараша|желтоқсан)"
    r"(?:ы|і)?(?:да|де|та|те|нда|нде|дан|ден|тан|тен|нан|нен|ға|ге|қа|ке|на|не|дағы|дегі|тағы|тегі"
    r"|ның|нің|дың|дің|тың|тің)?"
)
_EN = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.?)"
)
_MONTHS = rf"(?:{_RU}|{_UK}|{_KK}|{_EN})"
MONTH = re.compile(rf"(?:(?i:{_RU}|{_UK}|{_KK})|{_EN})$")
"""A whole word that names a month."""
_DAY = r"(?:[0-3]?\d)"
_END = r"(?:-(?:го|е|му|м|й|ші|шы|ші|ым|ого|нші|ыншы|інші)|st|nd|rd|th)?"
_YEAR = r"(?:1[5-9]|20|21)\d\d"
_PATTERNS = (
    # 23 января, 23-24 января, 10 и 11 марта, the 2nd of March
    rf"(?<!\d){_DAY}{_END}(?:\s?(?:[-–—,]|и|та|і|й|мен|пен|бен|and|to|по|до)\s?{_DAY}{_END})*"
    rf"\s+(?:of\s+)?(?i:{_MONTHS})(?!\w)(?:,?\s+{_YEAR}(?!\d))?",
    # April 12, 13 and 15; сәуірдің 12, 13 және 15-і
    rf"(?<!\w){_EN}\s+{_DAY}(?:,\s{_DAY})*,?\sand\s{_DAY}(?=\s*(?:[.,;:)]|$))(?:,?\s+{_YEAR}(?!\d))?",
    rf"(?<!\w)(?i:{_KK})\s+(?:{_DAY}(?:-\w+)?,?\s(?:(?:мен|бен|пен|және)\s)?)*{_DAY}-[сыі]\w*",
    # January 23, March 10-12, 2026
    rf"(?<!\w){_EN}\s+{_DAY}{_END}(?!\d)(?:\s?[-–—]\s?{_DAY}(?!\d)"
    rf"|\sto\s{_DAY}(?=\s*(?:[.,;:)]|$)))?(?:,?\s+{_YEAR}(?!\d))?",
    # январь 2026, 2026 жылдың
    rf"(?<!\w)(?i:{_MONTHS})\s+{_YEAR}(?!\d)",
    r"(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)(?:-[а-яәіңғүұқөһ]{1,3})?",
    r"(?<!\d)\d{1,2}[./]\d{1,2}[./]\d{2,4}(?!\d)",
    r"(?<!\d)\d{4}-\d{2}(?:-\d{2})?(?!\d)",
    r"(?<!\d)\d{2}\.[A-Z][a-z]{2}\.\d{4}",
    # years and decades
    rf"(?<!\d){_YEAR}(?:\s?[-–—/]\s?(?:{_YEAR}|\d\d)(?!\d))?"
    r"(?:\s?-?(?:м|го|й|е|х|ші|шы|му|ті|ому)(?!\w))?\s*"
    r"(?:год\w*|гг?\.|рок\w*|роц\w*|рік|рр?\.|жыл\w*|ж\.)",
    rf"(?<!\d){_YEAR}-(?:м|го|й|е|х|му|ші|шы|ому|ті|і|ми|их)(?!\w)",
    rf"(?<!\d){_YEAR}s(?!\w)",
    r"(?<!\w)(?:сағат|Сағат)\s+\d{1,2}(?:-\w{1,4})?(?=\s*(?:$|[.,;]|шама|кез|де|жар))",
    r"(?<!\w)\d{1,2}(?:[:.]\d\d)?\s*(?:a\.?m\.?|p\.?m\.?|o['’]clock)(?!\w)",
)
_FOR_EVERY_LANGUAGE = re.compile("|".join(f"(?:{p})" for p in _PATTERNS))
# A year without the word: "in 2025", «в 2025».
_BARE_YEAR = re.compile(
    rf"(?i:\b(?:in|since|by|until|of|from|after|before|late|early|mid|в|у|с|з|к|до|после|після)\s+)"
    rf"(?P<year>{_YEAR})(?![\d%])(?!\s*[^\W\d_])"
)


_DIGIT = re.compile(r"\d")
_DAY_AND_MONTH = re.compile(r"(?<![\d.,])[0-3]\d\.(?:0[1-9]|1[0-2])(?![\d%.,])(?!\s*%)")


def taken_by_dates(text: str, language: str) -> list[tuple[int, int]]:
    """Offsets of the dates, years and clock times of a text."""
    if _DIGIT.search(text) is None:
        return []
    taken = []
    if language != "en":  # 10.03 is the tenth of March: decimals have a comma
        taken = [m.span() for m in _DAY_AND_MONTH.finditer(text)]
    taken += [m.span() for m in _FOR_EVERY_LANGUAGE.finditer(text)]
    taken += [m.span("year") for m in _BARE_YEAR.finditer(text)]
    return taken
