"""What an article calls a person: the apposition next to the name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.language import kazakh
from summarize.language.inflection import agree, forms, parses
from summarize.language.word_lists import word_list
from summarize.passages.model import Sentence
from summarize.passages.name_words import is_listed
from summarize.passages.printed import Found, Word, words_of

_MAX_WORDS = 12
_KAZAKH_STOPS = word_list(
    "бұл туралы деп деді ал мен пен бен және сондай-ақ оны олар кеше бүгін енді бірақ кейін дейін "
    "бойынша үшін арқылы қазір ол оның да де та те ретінде"
)


def role_of(
    mention: Found, surname: str, text: str, sentence: Sentence, others: Sequence[Found]
) -> tuple[int, int] | None:
    """Offsets of the role before the mention, else after it; None when there is none.

    Args:
        surname: the last word of the person's base form, which shows the mention's case.
        others: the other mentions of the sentence, which a role may hold («спецпосланник
            президента Дональда Трампа»).
    """
    before = _before(mention, text, sentence)
    found = None
    if before:
        match sentence.language:
            case "ru" | "uk":
                found = _slavic(before, mention, surname, sentence.language)
            case "kk":
                found = _kazakh(before)
            case "en":
                found = _english(before)
    if found is not None:
        return found
    return _after(mention, surname, text, sentence, others)


def _before(mention: Found, text: str, sentence: Sentence) -> list[Word]:
    """The words in front of the mention that no punctuation cuts off, nearest last."""
    words = words_of(text, sentence.start, mention.start)
    kept: list[Word] = []
    edge = mention.start
    for word in reversed(words):
        if text[word.end : edge].strip(" \u00a0") or len(kept) == _MAX_WORDS:
            break
        kept.insert(0, word)
        edge = word.start
    return kept


def _slavic(
    before: list[Word], mention: Found, surname: str, language: str
) -> tuple[int, int] | None:
    """The leftmost noun of a role in the name's case, with nothing but its own attributes up
    to the name."""
    if re.fullmatch(r"[A-Za-z.-]+", mention.text):
        return None  # a brand in Latin letters does not show its case
    cases = _cases(mention, surname, language)
    start: int | None = None
    for i in range(len(before) - 1, -1, -1):
        tags = [p.tag for p in parses(before[i].text.lower(), language)[:3]]
        if any(t.POS in ("VERB", "INFN", "GRND", "CONJ", "PRTS") for t in tags[:1]):
            break
        if is_listed(before[i].text, "roles", language) and any(
            p.tag.POS == "NOUN" and str(p.tag.case) in cases and "plur" not in p.tag.grammemes
            for p in parses(before[i].text.lower(), language)
        ):
            start = i
    if start is None:
        return None
    while start > 0 and _is_attribute(before[start - 1], before[start], language):
        start -= 1
    return before[start].start, before[-1].end


def _cases(mention: Found, surname: str, language: str) -> set[str]:
    """The cases that the mention can stand in."""
    words = mention.text.split()
    fitting = {f.case for f in forms(words[-1], language) if f.base == surname}
    if len(words) > 1 or not fitting or "any" in fitting or surname == words[0]:
        fitting = {agree(words, language).case}
    return fitting | ({"gent", "accs"} if fitting & {"gent", "accs"} else set())


def _is_attribute(word: Word, noun: Word, language: str) -> bool:
    if word.first and word.capital and is_listed(word.text, "organisations", language):
        return False
    cases = {str(p.tag.case) for p in parses(noun.text.lower(), language) if p.tag.case}
    if any(p.tag.POS == "ADVB" for p in parses(word.text.lower(), language)):
        return False
    return any(
        p.tag.POS == "ADJF" and str(p.tag.case) in cases and "Apro" not in p.tag.grammemes
        for p in parses(word.text.lower(), language)[:2]
    )


def _kazakh(before: list[Word]) -> tuple[int, int] | None:
    """The role stands right before the name; what it is of, in the nominative or the
    genitive, before that."""
    last = before[-1]
    if not is_listed(last.text, "roles", "kk") or kazakh.strip(last.text).case not in (
        "nom",
        "acc",  # «басшысы» and the like only look so
    ):
        return None
    if kazakh.strip(last.text).base.lower() in ("мырза", "ханым"):
        return None  # «Бегенов мырза Норвикте болды»: they stand behind a name
    start = len(before) - 1
    while start > 0:
        word = before[start - 1]
        low = word.text.lower()
        case = kazakh.strip(word.text).case
        plain = case in ("nom", "gen") or (case == "attr")
        if not plain or low in _KAZAKH_STOPS or not low[0].isalpha() or _is_kazakh_verb(low):
            break
        start -= 1
    return before[start].start, last.end


def _is_kazakh_verb(word: str) -> bool:
    if is_listed(word, "roles", "kk") or is_listed(word, "organisations", "kk"):
        return False
    ending = r"(?:[ыі]п|ған|ген|қан|кен|ды|ді|ты|ті|йды|йді|са|се|[ыі]н)$"  # and the accusative
    return re.search(ending, word) is not None


def _english(before: list[Word]) -> tuple[int, int] | None:
    last = before[-1].text
    if not is_listed(last, "roles", "en"):
        return None
    start = len(before) - 1
    while start > 0:
        word = before[start - 1].text
        attribute = is_listed(word, "role_attributes", "en") or is_listed(word, "roles", "en")
        owner = word.endswith(("'s", "’s")) or (word[0].isupper() and not before[start - 1].first)
        organisation = is_listed(word, "organisations", "en") or is_listed(word, "places", "en")
        if not (attribute or owner or organisation):
            break
        start -= 1
    while start < len(before) - 1 and before[start].text.lower() in ("the", "a", "an"):
        start += 1
    if all(w.text.lower().strip(".") in _HONORIFICS for w in before[start:]):
        return None
    return before[start].start, before[-1].end


_HONORIFICS = word_list("mr mrs ms miss sir lord lady dame dr")


def _after(  # noqa: PLR0911 - one return for each reason
    mention: Found, surname: str, text: str, sentence: Sentence, others: Sequence[Found]
) -> tuple[int, int] | None:
    """«Иван Петров, помощник президента, …», "Marat Sabyrov, the port's director, …"."""
    match = re.match(r"\s?[,–—]\s?", text[mention.end : sentence.end])
    if match is None:
        return None
    opening = mention.end + match.end()
    close = re.search(r"[,.;:!?–—()«»\"“”]", text[opening : sentence.end])
    end = opening + close.start() if close else sentence.end
    words = words_of(text, opening, end)
    language = sentence.language
    if not words or len(words) > 8:
        return None
    if close is None or close.group() not in ",.–—":
        return None
    if language == "en":
        return _english_after(words)
    if language == "kk":
        ends = is_listed(words[-1].text, "roles", "kk")
        return (words[0].start, words[-1].end) if ends else None
    if language not in ("ru", "uk"):
        return None
    head = next((i for i, w in enumerate(words[:3]) if is_listed(w.text, "roles", language)), None)
    if head is None or any(
        parses(w.text.lower(), language)[0].tag.POS in ("VERB", "INFN", "GRND", "CONJ", "NPRO")
        for w in words
    ):
        return None
    if any(not _is_attribute(w, words[head], language) for w in words[:head]):
        return None
    cases = _cases(mention, surname, language)
    noun = {f.case for f in forms(words[head].text.lower(), language)}
    last = next((o.text.split() for o in others if o.end == words[-1].end and " " in o.text), None)
    if last and agree(last, language).case in noun:
        return None  # «Лондон — министр Джон Смит»: the role of the next name
    if not cases & noun:
        return None
    return words[0].start, words[-1].end


def _english_after(words: list[Word]) -> tuple[int, int] | None:
    kept = list(words)
    while kept and kept[0].text.lower() in ("the", "a", "an", "its", "his", "her", "their"):
        kept = kept[1:]
    roles = [i for i, w in enumerate(kept) if is_listed(w.text, "roles", "en")]
    if not roles or kept[0].text.lower() in ("who", "which", "and", "but", "when", "said"):
        return None
    inner = kept[: roles[0]]
    if any(
        not (
            w.text[0].isupper()
            or w.text.endswith(("'s", "’s"))
            or is_listed(w.text, "role_attributes", "en")
            or is_listed(w.text, "organisations", "en")
        )
        for w in inner
    ):
        return None
    return kept[0].start, kept[-1].end
