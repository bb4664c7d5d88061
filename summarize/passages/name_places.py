"""A place in a case of its own before a person: «в Норвике | Рамон Лосев»."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from summarize.language.given_names import is_given
from summarize.language.inflection import Form, agree, forms, parses
from summarize.passages.name_words import SURNAME_END, is_listed
from summarize.passages.printed import Word, base_of

_CASES: Mapping[str, Mapping[str, str]] = {
    "ru": {
        "loct accs": "в во на",
        "gent": "из от до около близ вблизи возле",
        "loct": "при",
        "datv": "к ко по",
        "ablt": "под над за",
    },
    "uk": {
        "loct accs": "в на",
        "loct gent accs": "у",
        "gent": "з із зі від до біля поблизу неподалік",
        "loct": "при по",
        "ablt": "під над за",
    },
}


def _governed() -> Mapping[tuple[str, str], frozenset[str]]:
    return {
        (language, preposition): frozenset(cases.split())
        for language, rows in _CASES.items()
        for cases, prepositions in rows.items()
        for preposition in prepositions.split()
    }


_GOVERNED = _governed()
_BEFORE = re.compile(r"([^\W\d_]+)\s$")
_LONGEST_PLACE = 2
_LONGEST_PERSON = 3


def place_in_front(text: str, run: Sequence[Word], language: str) -> int:
    """How many words of a run of capitals are a place that stands before a person; 0 when none.

    The place is in the case that a preposition or an office before it asks for («консул в
    Норвике», «мэр Норвика»), and the words behind it are a person in another case.
    """
    if language not in ("ru", "uk") or not run[1:] or is_given(base_of(run[0].text, language)):
        return 0
    words = [w.text for w in run]
    if _is_of_its_kind(text, run, language):
        return 1
    cases = _asked_for(text, run[0], language)
    if not cases or agree(words, language).case in cases:
        return 0  # «в Новом Норвике», «у Рамона Лосева»
    for size in range(1, _LONGEST_PLACE + 1):
        place, person = words[:size], words[size:]
        if not 1 <= len(person) <= _LONGEST_PERSON or _is_kind(place[-1], language):
            return 0
        if size == 1 and _is_adjective(place[0], language):
            continue
        if _are_in(place, cases, language):
            apart = _is_person(person, language) and not _are_in(person, cases, language)
            return size if apart else 0
    return 0


def _is_of_its_kind(text: str, run: Sequence[Word], language: str) -> bool:
    """«порта Норвик | Рамон Лосев»: a place in the nominative behind its kind."""
    before = _BEFORE.search(text, max(0, run[0].start - 25), run[0].start)
    words = [w.text for w in run]
    return (
        before is not None
        and len(words) == _LONGEST_PERSON
        and is_listed(before[1], "places", language)
        and not _is_adjective(words[0], language)
        and SURNAME_END.search(words[-1]) is not None
        and _is_person(words[1:], language)
    )


def _asked_for(text: str, word: Word, language: str) -> frozenset[str]:
    """The cases that what stands before a word asks of a place."""
    before = _BEFORE.search(text, max(0, word.start - 25), word.start)
    if before is None:
        return frozenset()
    office = is_listed(before[1], "roles", language) and not SURNAME_END.search(word.text)
    owned = frozenset({"gent"}) if office else frozenset[str]()
    return _GOVERNED.get((language, before[1].lower()), owned)


def _is_kind(word: str, language: str) -> bool:
    """«в Институте Вавилова»: what follows is its name."""
    return is_listed(word, "organisations", language) or is_listed(word, "places", language)


def _are_in(words: Sequence[str], cases: frozenset[str], language: str) -> bool:
    """Whether the ending of every word shows one of the cases."""
    return all(any(_shows(f, w, cases) for f in forms(w, language)) for w in words)


def _shows(form: Form, word: str, cases: frozenset[str]) -> bool:
    """A place in the accusative shows it in the feminine only: «в Вельтанию»."""
    told = form.case in cases and (form.case != "accs" or form.gender == "femn")
    return told and form.base.lower() != word.lower()


def _is_adjective(word: str, language: str) -> bool:
    return parses(word.lower(), language)[0].tag.POS in ("ADJF", "PRTF")


def _is_person(words: Sequence[str], language: str) -> bool:
    """A given name or a surname, and no attribute («Доброй Надежды»)."""
    if _is_adjective(words[0], language):
        return False
    return is_given(base_of(words[0], language)) or SURNAME_END.search(words[-1]) is not None
