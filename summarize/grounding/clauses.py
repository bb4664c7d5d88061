"""The clauses of a sentence, roughly: what stands between marks and coordinating words."""

from __future__ import annotations

import re

_END = re.compile(
    r"(?:(?<!\s[дтДТ][ае]),(?!\sн[иі]\s)|[;:!?…—–]|(?<!\b\w)\.)+[»”\"’]*(?:\s|$)|\s-\s"
    r"|(?<!\sтак)(?<!\sще)\s(?:но|и(?!\s(?:дальше|далее|впредь)\b)|а|але|(?:і|та|й)(?!\s(?:далі|надалі)\b)|but|and|while|after|when|because|if|although|though|whereas|ал|бірақ|әрі|және)(?=\s)|\s(?=unless\s)",
    re.IGNORECASE,
)
"""A full stop behind a single letter belongs to an initial."""

_ASIDE = re.compile(
    r",\s(?:по\s(?:его|её|ее|их)?\s?(?:словам|мнению|данным|оценк\w+)|за\s(?:його|її|їхнім\w+)?\s?"
    r"(?:словами|даними|оцінк\w+)|according\sto|however|впрочем|утім|втім)[^,.;:!?]{0,60},(?!\s(?:whereas|while|but|and|but|а|но|але|ал|бірақ|тогда)\s)"
    r"|,\s(?:сказа|заяви|призна|отмети|добави|сообщи|визна|зазначи|дода|повідоми|поясни|уточни)\w+"
    r"\s[^,.;:!?]{0,50},(?=\s(?:не|нет|нельзя|невозможно|немає|неможливо)\b)",
    re.IGNORECASE,
)
"""Whose words or estimate it is, between commas."""

_NOBODY = re.compile(
    r"\W*(?:none|neither|no|ни\s+од\w+|никто|жод\w+|ніхто)\b"
    r"(?!.*\b(?:не|was|were|is|are|has|have|had|did|do|does|will|would|can|could|\w+ed)\b)",
    re.IGNORECASE | re.DOTALL,
)
"""The beginning of a clause that has not come to its verb."""

_LEAST = 2
"""Words of a clause before a coordinating word."""


def clauses(text: str) -> list[tuple[int, int]]:
    """Start and end of each clause, in order; the marks between them belong to none."""
    found: list[tuple[int, int]] = []
    at = 0
    asides = [m.span() for m in _ASIDE.finditer(text)]
    for mark in _END.finditer(text):
        if any(a <= mark.start() < b for a, b in asides):
            continue  # «угрозы, по его словам, нет» is one clause
        if mark[0].strip().isalpha() and len(text[at : mark.start()].split()) < _LEAST:
            continue  # «погибших и раненых нет»
        if mark[0].strip().isalpha() and _NOBODY.match(text[at : mark.start()]):
            continue  # "none of the passengers and sailors was hurt"
        found.append((at, mark.start()))
        at = mark.end()
    found.append((at, len(text)))
    return [(start, end) for start, end in found if text[start:end].strip()]
