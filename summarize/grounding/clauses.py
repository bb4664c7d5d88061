"""The clauses of a sentence, roughly: what stands between marks and coordinating words."""

from __future__ import annotations

import re

_END = re.compile(
    r"(?:(?<!\s[дтДТ][ае]),(?!\sн[иі]\s)|[;:!?…—–]|(?<!\b\w)\.)+[»”\"’]*(?:\s|$)|\s-\s"
    r"|\s(?:но|и|а|але|і|та|й|but|and|while|after|when|ал|бірақ|әрі|және)(?=\s)",
    re.IGNORECASE,
)
"""A full stop behind a single letter belongs to an initial."""

_LEAST = 2
"""Words of a clause before a coordinating word."""


def clauses(text: str) -> list[tuple[int, int]]:
    """Start and end of each clause, in order; the marks between them belong to none."""
    found: list[tuple[int, int]] = []
    at = 0
    for mark in _END.finditer(text):
        if mark[0].strip().isalpha() and len(text[at : mark.start()].split()) < _LEAST:
            continue  # «погибших и раненых нет»
        found.append((at, mark.start()))
        at = mark.end()
    found.append((at, len(text)))
    return [(start, end) for start, end in found if text[start:end].strip()]
