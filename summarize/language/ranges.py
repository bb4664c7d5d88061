"""Two numbers that belong together: ranges («600–650 мың») and changes («с 41,2 до 47,9 млрд»).

They share what only one of them says: the unit and the scale.
"""

from __future__ import annotations

from decimal import Decimal

from summarize.language.number_words import Numeral, numeral_at
from summarize.language.qualifiers import ABLATIVE, qualifier_before
from summarize.language.tokens import Token
from summarize.language.units import is_currency_mark

OF = {"ru": ("из",), "uk": ("з", "із", "зі"), "en": ("of",), "kk": ()}
_DASHES = "-–—‑"
_RANGE = {"ru": (("от",), "до"), "uk": (("від",), "до"), "en": (("between",), "and")}
_CHANGE = {"ru": (("с", "со"), "до"), "uk": (("з", "із", "зі"), "до"), "en": (("from",), "to")}
_KAZAKH_WITH = ("мен", "бен", "пен")
_KAZAKH_BETWEEN = ("аралығ", "арасы")
AND = {"ru": "и", "uk": "і та й", "kk": "мен пен бен және", "en": "and"}


class Ends:
    """Finds the other number of the one at an index."""

    def __init__(self, tokens: list[Token], language: str) -> None:
        self.tokens, self.language = tokens, language

    def range_at(self, at: int, first: Numeral) -> tuple[Decimal, Decimal, Numeral, int] | None:
        """The lower and upper end, the numeral of the upper one, and where the range starts."""
        tokens = self.tokens
        if first.after >= len(tokens):
            return None
        start, upper = self._upper_end(at, first.after)
        second = numeral_at(tokens, upper, self.language) if upper < len(tokens) else None
        if second is None or second.ordinal:
            return None
        low, high = _shared_scale(first, second), second.value
        if tokens[at].is_number and low < high and high >= 1000 and low * 1000 <= high:
            return None
        chained = second.after < len(tokens) and tokens[second.after].text in _DASHES
        if low >= high or (chained and not tokens[second.after].after_space):
            return None
        return low, high, second, start

    def _upper_end(self, at: int, i: int) -> tuple[int, int]:
        """Where a range starts whose lower end goes up to an index, and where its upper end
        would start; past the last token if there is no range."""
        tokens, language = self.tokens, self.language
        none = len(tokens)
        currency = i + 1 < len(tokens) and is_currency_mark(tokens[i + 1])
        if tokens[i].text in _DASHES and i + 1 < len(tokens):
            spaced = tokens[i].after_space
            if spaced != tokens[i + 1].after_space:
                return at, none
            # «Двое — 64-летний и…»: only digits have a spaced dash between them.
            digits = tokens[at].is_number and tokens[i + 1].is_number and not self._hyphened(i + 1)
            return at, none if spaced and not digits else i + 1 + bool(currency)
        if language == "kk":
            return at, i + 1 if self._lies_between(i) else none
        words = _RANGE.get(language)
        lead = at - 1 - (at > 1 and is_currency_mark(tokens[at - 1]))
        word, before = tokens[i].text.lower(), tokens[lead].text.lower() if at else ""
        if words and before in words[0] and word == words[1]:
            return lead, i + 1 + bool(currency)
        if language == "en" and word == "to" and not self.opens_change(at):
            return at, i + 1 + bool(currency)
        return at, none

    def _lies_between(self, at: int) -> bool:
        """Whether the word that joins two numbers at an index is that of «18 бен 35 (жас)
        аралығында»."""
        tokens = self.tokens
        if tokens[at].text.lower() not in _KAZAKH_WITH or at + 1 >= len(tokens):
            return False
        upper = numeral_at(tokens, at + 1, "kk")
        behind = tokens[upper.after : upper.after + 4] if upper else []
        return any(t.text.lower().startswith(_KAZAKH_BETWEEN) for t in behind)

    def _hyphened(self, at: int) -> bool:
        """Whether an adjective hangs on the digits: «64-летний»."""
        behind = self.tokens[at + 1 : at + 3]
        return len(behind) == 2 and behind[0].text in "-‑" and not behind[0].after_space

    def opens_change(self, at: int) -> bool:
        words = _CHANGE.get(self.language)
        if at and is_currency_mark(self.tokens[at - 1]):
            at -= 1
        return bool(words and at and self.tokens[at - 1].text.lower() in words[0])

    def shares_unit(self, after: int) -> bool:
        """«с 15 до 13,75 %», «24 и 26 годам», «пять из восьми банков», «5-тен 7 пайызға»."""
        if after >= len(self.tokens):
            return False
        if self.language == "kk" and self.is_kazakh_change(after):
            return True
        words = {*AND.get(self.language, "").split(), *OF.get(self.language, ())}
        if change := _CHANGE.get(self.language):
            words.add(change[1])
        return self.tokens[after].text.lower() in words

    def is_kazakh_change(self, after: int) -> bool:
        """Whether an ablative ends here and the number it leads to follows."""
        if not 0 < after < len(self.tokens) or not ABLATIVE.search(self.tokens[after - 1].text):
            return False
        return self._hedged_number(after) is not None

    def next_number(self, after: int) -> Numeral | None:
        """The second number of "from 15 to 13.75 percent"."""
        bare = self.language == "kk" and self.is_kazakh_change(after)
        at = after if bare else after + 1
        at += self.language == "en" and at < len(self.tokens) and self.tokens[at].text == "the"
        if at < len(self.tokens) and is_currency_mark(self.tokens[at]):
            at += 1
        return self._hedged_number(at)

    def _hedged_number(self, at: int) -> Numeral | None:
        """The number at an index, or right behind the qualifier there: "to at least 30"."""
        for i in range(at, min(at + 1 + _HEDGE, len(self.tokens))):
            found = numeral_at(self.tokens, i, self.language)
            if found is not None:
                lead = qualifier_before(self.tokens, i, at, self.language)[1]
                return found if lead == at else None
        return None

    def scaled_by_next(self, numeral: Numeral) -> Decimal:
        """41.2 of "from 41.2 to 47.9 billion" are billions, and so are 12 of "12 of 47.9"."""
        following = self.next_number(numeral.after)
        word = self.tokens[numeral.after].text.lower()
        if following is None or word in AND.get(self.language, "").split():
            return numeral.value
        if word in OF.get(self.language, ()) and not _is_part(numeral, following):
            return numeral.value
        return _shared_scale(numeral, following)

    def is_change_end(self, first: int) -> bool:
        """Whether the number ends "from … to …": its «до» is no bound."""
        words = _CHANGE.get(self.language)
        if words is None or first == 0 or self.tokens[first - 1].text.lower() != words[1]:
            return False
        lead = [t.text.lower() for t in self.tokens[max(0, first - 7) : first - 1]]
        return any(
            w in words[0]
            and any(
                t.is_number or numeral_at([t], 0, self.language)
                for t in self.tokens[max(0, first - 7) + i + 1 : first - 1]
            )
            for i, w in enumerate(lead)
        )


def _shared_scale(first: Numeral, second: Numeral) -> Decimal:
    """The first number in the scale that only the second one says: «600–650 мың»."""
    low = first.value * second.scale
    return low if first.scale == 1 and first.value < 1000 and _near(low, second) else first.value


def _is_part(part: Numeral, whole: Numeral) -> bool:
    """Whether a number in digits can be some of the other's millions: 12 of 47.9, not of 3."""
    return not part.words and _FEW <= part.value < whole.value / whole.scale


_FEW = 10
_HEDGE = 3
"""Words of a qualifier between "to" and a number at most."""


def _near(low: Decimal, second: Numeral) -> bool:
    """Whether two ends are of one scale: 41.2 and 47.9 billion, not 900 and 1.2 million."""
    return second.scale > 1 and low < second.value * 20 and second.value < low * 100
