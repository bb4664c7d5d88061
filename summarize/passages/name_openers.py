"""Which words at the head of a run of capitals are no name: what opens a sentence, titles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarize.language import kazakh, places
from summarize.language.calendar_words import MONTH
from summarize.language.given_names import is_given
from summarize.language.inflection import agree, is_dictionary_word, parses
from summarize.language.word_lists import word_list
from summarize.passages.name_words import SURNAME_END, is_listed, listed, metonyms
from summarize.passages.printed import Evidence, Word, base_of

_KAZAKH_SURNAME = re.compile(r"(?:[ое]ва?|ский|ская|енко|ұлы|қызы|бай|бек)$")


def without_openers(
    words: Sequence[Word], start: int, end: int, language: str, evidence: Evidence
) -> Sequence[Word]:
    """The run without ordinary words that only open a sentence, and without titles."""
    run = words[start:end]
    joined = words[end : end + 2]
    named = len(run) == 1 and (
        (len(joined) == 2 and joined[0].text.lower() in _AND and joined[1].capital)
        # «Норвик қаласының әкімі»
        or (language == "kk" and bool(joined) and is_listed(joined[0].text, "apposed", "kk"))
    )
    while run and run[0].first and not _opens_with_name(run, language, evidence, named):
        run = run[1:]
        if run and language == "en":
            break
    while run and not run[0].abbreviation and drops(run, language):
        run = run[1:]
    return run


OF_PLACE = re.compile(r"(?:[лдт]ық|[лдт]ік)$")
"""What Kazakh makes an adjective of a place with: «Тараздық»."""

_KINDS = ("organisations", "places")
_AND = word_list("и та і й and және мен пен бен")


def drops(  # noqa: PLR0911 - one return for each rule
    run: Sequence[Word], language: str
) -> bool:
    """A capitalised title or month in front of, or in place of, a name."""
    word = run[0].text
    if MONTH.match(word) and (len(run) == 1 or (language == "en" and not is_given(word))):
        return True
    if is_listed(word, "roles", language):
        return not is_given(word) and not is_attribute(run, language)
    if language == "en":
        low = re.sub(r"['’]s$", "", word.lower())
        if low in listed("starters", "en") and len(run) == 1:
            return True
        if len(run) > 1 and re.search(r"(?:[^aeiou]ian|ish|ese)$", word) and not is_given(word):
            return is_given(run[1].text)  # "the Veltanian Anna Brown"
        roles = [i for i, w in enumerate(run) if is_listed(w.text, "roles", "en")]
        return bool(roles) and is_listed(word, "role_attributes", "en")
    if language == "kk":
        # «Тараздық Асқар Бегенов»: where the person is from.
        if len(run) == 1 or not OF_PLACE.search(word) or _is_title(word):
            return False
        last = kazakh.base(run[-1].text, places.bases())
        return (
            is_given(run[1].text)
            or SURNAME_END.search(last) is not None
            or (len(run) > 2 and not any(is_listed(last, t, "kk") for t in _KINDS))
        )
    if language in ("ru", "uk"):
        return _is_function_word(word, language) or _is_dweller(run)
    return False


def _is_dweller(run: Sequence[Word]) -> bool:
    """«Норвичанин Рамон Лосев», «Норвикець Рамон Лосенко»; not «Кравец Степан Петрович»."""
    from_there = re.search(r"(?:ец|ець|єць|[ая]нин)$", run[0].text) is not None
    patronymic = re.search(r"(?:вич|вна|ична|івна|ївна)[ауемоюіиы]{0,2}$", run[-1].text) is not None
    return len(run) > 2 and from_there and not patronymic and not is_given(run[0].text)


def _is_title(word: str) -> bool:
    return word.lower() in listed("titles", "kk") | listed("parts", "kk")


def is_attribute(run: Sequence[Word], language: str) -> bool:
    """ "Premier" of "Premier League", which is no office."""
    return language == "en" and len(run) == 2 and is_listed(run[1].text, "organisations", language)


def _is_function_word(word: str, language: str) -> bool:
    """«Как», «Водночас», «Сообщил»: no noun, no adjective and no name in the dictionary."""
    options = parses(word.lower(), language)
    return (
        all(p.is_known and p.tag.POS not in ("NOUN", "ADJF", "PRTF", None) for p in options)
        or len(word) == 1
    )


def _opens_with_name(  # noqa: PLR0911 - one return for each rule
    run: Sequence[Word], language: str, evidence: Evidence, shown: bool
) -> bool:
    """Whether the first word of a sentence is a name too.

    Args:
        shown: the next words show it: *and* and another capital, or «қаласы».
    """
    word = run[0].text
    low = re.sub(r"['’]s$", "", word.lower())
    street = low != word.lower() and run[1:] and is_listed(run[1].text, "places", "en")
    common = low in listed("starters", language) and not street  # "Fishermen's Street"
    if (common and not is_given(word)) or _names_several(word, language):
        return False
    if street or run[0].abbreviation or places.place(base_of(word, language)):
        return True
    if language != "en" and re.fullmatch("[A-Za-z]{4,}", word):
        return True  # Latin letters among Cyrillic
    if len(list(chains(run[:1], language))) > 1:
        return True
    inside = evidence.inside(word, language) and not evidence.lowered(word, language)
    if inside or (language == "en" and evidence.has_derived(word)):
        return True
    if base_of(word, language).lower() in metonyms():
        return True
    followed = len(run) > 1 and not is_listed(run[1].text, "roles", language)
    if language in ("ru", "uk"):
        common = any(is_listed(word, table, language) for table in _KINDS)
        if not common and not evidence.is_ordinary(word, language):
            named = any(p.is_known for p in parses(word.lower(), language))
            return named or not evidence.lowered(word, language)
        named = any(
            {"Name", "Surn"} & p.tag.grammemes and p.is_known
            for p in parses(word.lower(), language)
        )
        return named and followed and agree([w.text for w in run[:2]], language).score > 0
    trade = len(run) > 2 and is_given(run[1].text) and not is_given(word)  # "Banker | Omar Danev"
    if trade or evidence.lowered(word, language) or MONTH.match(word):
        return False
    if is_listed(word, "roles", language):
        return False
    if shown:
        return True
    loan = language == "kk" and is_dictionary_word(
        kazakh.base(word), "ru"
    )  # «Вакцина», «Автобус Ақсай…»
    if followed:
        plural = re.search(r"(?:лар|лер|дар|дер|тар|тер)(?:ы|і)?$", word)
        return not plural and (not loan or is_given(word))
    surname = _KAZAKH_SURNAME.search(kazakh.base(word)) is not None
    told = language == "kk" and evidence.is_told(run[0])
    return language == "kk" and not loan and (surname or told)


def _names_several(word: str, language: str) -> bool:
    """«Школы | Заречья закрыты»: a kind of places or institutions in the plural."""
    if language not in ("ru", "uk") or not any(is_listed(word, t, language) for t in _KINDS):
        return False
    nominative = [p.tag for p in parses(word.lower(), language) if str(p.tag.case) == "nomn"]
    return bool(nominative) and all("plur" in tag.grammemes for tag in nominative)


def chains(run: Sequence[Word], language: str) -> Iterator[Word]:
    """«Россия-США-Украина» taken apart; «Абу-Даби» is left whole."""
    for word in run:
        parts = re.split("[-‑]", word.text)
        countries = [places.country(base_of(p, language)) for p in parts if p and len(parts) > 1]
        if sum(c is not None for c in countries) < 2:
            yield word
            continue
        at = word.start
        for part in parts:
            if part[:1].isupper():
                yield Word(at, at + len(part), part, "", False)
            at += len(part) + 1
