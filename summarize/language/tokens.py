"""Words, numbers and marks of a text with their offsets."""

from __future__ import annotations

import re
from typing import NamedTuple

# Thousands by spaces (plain, no-break, thin) or by points and commas; then a decimal part.
_SPACE = " \u00a0\u202f\u2009"
_PATTERN = re.compile(
    rf"(?P<number>\d{{1,3}}(?:[{_SPACE}]\d{{3}})+(?!\d)(?:[.,]\d+)?"
    r"|\d+(?:[.,]\d+)*)"
    r"|(?P<word>°[CС]|(?:[кcм]?м[²³23]|(?:k|c|m)?m[²³23])(?:/[сs])?|км/(?:час|ч|год|сағ)|[мm]/[сs]|km/h"
    r"|кВт·[^\W\d_]+|[пв]\.\s?п\.|US\$|(?:[Кк]в|[Кк]уб|долл|дол|руб|грн|млн|млрд|трлн|тыс|тис|чел|сек|мин|мес|проц|approx)\."
    r"|[^\W\d_](?:[^\W\d_]|[\u0300-\u036f]|['’ʼ](?=[^\W\d_]))*)"
    r"|(?P<mark>[^\w\s]|_)"
)


class Token(NamedTuple):
    """``text[start:end]``, one of a number, a word, a mark."""

    start: int
    end: int
    text: str
    kind: str
    after_space: bool

    @property
    def is_word(self) -> bool:
        return self.kind == "word"

    @property
    def is_number(self) -> bool:
        return self.kind == "number"


def tokenize(text: str) -> list[Token]:
    """All tokens in order; white space stands between them."""
    return [
        Token(
            m.start(),
            m.end(),
            m.group(),
            m.lastgroup or "mark",
            m.start() == 0 or text[m.start() - 1].isspace(),
        )
        for m in _PATTERN.finditer(text)
    ]
