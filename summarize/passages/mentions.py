"""Where names are printed: runs of capitalised words, cut into single names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarize.articles.model import Article
from summarize.language import kazakh, places
from summarize.language.calendar_words import MONTH
from summarize.language.given_names import is_given
from summarize.language.inflection import agree, forms, is_dictionary_word, parses
from summarize.language.names import PARTICLES, normal
from summarize.language.word_lists import word_list
from summarize.passages.model import Sentence
from summarize.passages.name_words import is_listed, listed, metonyms

_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}|[^\W\d_]\.(?=\s?[^\W\d_])"  # U.S., initials
    r"|[^\W\d_][^\W_\u00ad]*(?:[\u0300-\u036f]|[-‑'’ʼ][^\W_]+)*"
)
_SURNAME_END = re.compile(
    r"(?:[оеєё]в|[иі]н|ын|ський|ский|цький|енко|ко|чук|юк|швили|дзе|ян|бек|бай|ғали|хан)[аоуыиієюям]{0,3}$"
)
_OPENERS = "«“„\"'([‘:"


class Word(NamedTuple):
    """One word of a sentence; ``gap`` is what stands between it and the word before."""

    start: int
    end: int
    text: str
    gap: str
    first: bool
    """Opens the sentence, or a quotation in it."""

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def abbreviation(self) -> bool:
        """Capitals only, a case ending aside («США», «МИДа», "U.S.")."""
        head = re.split("[-‑]", self.text)[0].replace(".", "")
        return (
            re.fullmatch(r"[^\W\d_a-zа-яёіїєґәғқңөұүһ]{2,}[аеуыіи]?(?:ом|ов|ів)?", head) is not None
        )


class Found(NamedTuple):
    """One printed name."""

    start: int
    end: int
    text: str
    language: str
    quoted: bool = False
    """Stands in quotation marks of its own («Маяк»)."""


def words_of(text: str, start: int, end: int) -> list[Word]:
    """The words of ``text[start:end]`` with offsets in ``text``."""
    found: list[Word] = []
    last = start
    for match in _WORD.finditer(text, start, end):
        gap = text[last : match.start()]
        mark = gap.strip()
        dash = mark in ("—", "–", "-") and gap[0].isspace() and gap[-1].isspace()
        first = not found or dash or (bool(mark) and mark[-1] in _OPENERS)
        found.append(Word(match.start(), match.end(), match.group(), gap, first))
        last = match.end()
    return found


class Evidence:
    """What an article shows about its words: which it also prints inside sentences with a
    capital, and which in lower case."""

    def __init__(self, article: Article, sentences: Sequence[Sentence]) -> None:
        self.words = {s.id: words_of(article.text, s.start, s.end) for s in sentences}
        self.capital: Counter[str] = Counter()
        self.alone: set[str] = set()
        self.lower: set[str] = set()
        for sentence in sentences:
            words = self.words[sentence.id]
            for i, word in enumerate(words):
                keys = _keys(word.text, sentence.language)
                if word.text[0].islower():
                    self.lower.update(keys)
                elif not word.first and not word.abbreviation:
                    self.capital.update(keys)
                behind = words[i + 1 : i + 2]
                titled = bool(behind) and is_listed(behind[0].text, "roles", sentence.language)
                single = not word.first and words[i - 1].text[0].islower()
                if word.capital and (titled or (single and not (behind and behind[0].capital))):
                    self.alone.update(keys)

    def inside(self, word: str, language: str) -> bool:
        """Printed with a capital inside a sentence."""
        return any(self.capital[key] for key in _keys(word, language))

    def stands_alone(self, word: str, language: str) -> bool:
        """Printed with a capital inside a sentence with no other capital next to it."""
        return bool(self.alone & _keys(word, language))

    def lowered(self, word: str, language: str) -> bool:
        """Printed in lower case too."""
        return bool(self.lower & _keys(word, language))


def _keys(word: str, language: str) -> set[str]:
    keys = {word.lower()}
    if language == "kk":
        keys |= {b.lower() for b in kazakh.bases(word)}
    elif language in ("ru", "uk"):
        keys |= {f.base.lower() for f in forms(word, language) if f.weight >= 0.3}
    else:
        keys.add(re.sub(r"['’]s$", "", word.lower()))
    return keys


def find_mentions(article: Article, sentences: Sequence[Sentence]) -> list[Found]:
    """All printed names in text order, disjoint; chrome is left out by the sentences."""
    evidence = Evidence(article, sentences)
    found: dict[tuple[int, int], Found] = {}
    for sentence in sentences:
        for mention in _in_sentence(article.text, sentence, evidence):
            found.setdefault((mention.start, mention.end), mention)
    ordered = sorted(found.values(), key=lambda m: (m.start, -m.end))
    disjoint: list[Found] = []
    for mention in ordered:
        if not disjoint or mention.start >= disjoint[-1].end:
            disjoint.append(mention)
    return disjoint


def _in_sentence(text: str, sentence: Sentence, evidence: Evidence) -> Iterator[Found]:
    words = evidence.words[sentence.id]
    language = sentence.language
    shouted = sum(w.text.isupper() for w in words) * 2 > len(words) > 3
    quoted = list(_quoted_names(text, sentence, words))
    yield from quoted
    i = 0
    while i < len(words):
        inside = next((q for q in quoted if q.start <= words[i].start < q.end), None)
        if not words[i].capital or shouted or inside or _opens_noun(words, i, language):
            i += 1
            continue
        run_end = _run_end(words, i)
        plain = i  # from here on, the words are no part of a longer phrase
        k = i
        while k < run_end:
            phrase_end = _phrase_end(words, k, run_end, language, evidence)
            if phrase_end is None:
                k += 1
                continue
            run = _without_openers(words, plain, k, language, evidence)
            yield from _cut(text, run, language, evidence)
            yield _found(text, words[k:phrase_end], language)
            plain = k = phrase_end
        if plain < run_end:
            run = _without_openers(words, plain, run_end, language, evidence)
            yield from _cut(text, run, language, evidence)
        i = max(run_end, plain)


def _opens_noun(words: Sequence[Word], i: int, language: str) -> bool:
    """An adjective at the head of a sentence that no dictionary has, before its noun
    («Транскаспийский кабель…»), or a common abbreviation."""
    word = words[i]
    if word.text in _COMMON_ABBREVIATIONS:
        return True
    if language not in ("ru", "uk") or not word.first or i + 1 == len(words):
        return False
    following = words[i + 1].text
    if not following[0].islower() or not _together(words, i + 1) or _is_head(following, language):
        return False
    best = parses(word.text.lower(), language)[0].tag
    return best.POS == "ADJF" and (
        _agrees(word.text, following, language) or parses(following, language)[0].tag.POS == "ADJF"
    )


_COMMON_ABBREVIATIONS = word_list("СМИ ЗМІ БАҚ ДТП ЖКО ЧП ТВ ИА CEO AM PM TV")
_QUOTED = re.compile(r"[«“„\"]([^«»“”„\"\n]{2,50})[»”“\"]")


def _quoted_names(text: str, sentence: Sentence, words: Sequence[Word]) -> Iterator[Found]:
    """Names in quotation marks of their own: «Маяк» after a noun, «Совет мира»."""
    for match in _QUOTED.finditer(text, sentence.start, sentence.end):
        content = [w for w in words if match.start(1) <= w.start and w.end <= match.end(1)]
        before = [w for w in words if w.end <= match.start()][-1:]
        if not content or not content[0].capital or len(content) > 4:
            continue
        if re.search(r"[.,!?…:;]", match.group(1)):
            continue
        capitals = all(w.capital for w in content)
        headed = any(is_listed(w.text, "organisations", sentence.language) for w in content)
        close = bool(before) and text[before[0].end : match.start()].strip() == ""
        named = close and _is_noun(before[0].text, sentence.language)
        if headed or (named and capitals):
            yield Found(match.start(1), match.end(1), match.group(1), sentence.language, True)


def _is_noun(word: str, language: str) -> bool:
    if language in ("ru", "uk"):
        return bool(parses(word.lower(), language)[0].tag.POS == "NOUN")
    return _is_head(word, language)


def _found(text: str, words: Sequence[Word], language: str) -> Found:
    start, end = words[0].start, words[-1].end
    quoted = text[max(0, start - 1) : start] in tuple('«“„"') and text[end : end + 1] in tuple(
        '»”“"'
    )
    return Found(start, end, text[start:end], language, quoted)


_SINGLE_SPACE = re.compile("[ \u00a0\u202f]?")


def _run_end(words: Sequence[Word], start: int) -> int:
    """The index after a run of capitalised words with nothing but space between them; a
    particle may stand inside."""
    i = start + 1
    while i < len(words):
        word = words[i]
        if not _SINGLE_SPACE.fullmatch(word.gap):
            break
        particle = word.text.lower() in PARTICLES and word.text.islower()
        if particle and i + 1 < len(words) and words[i + 1].gap.strip() == "":
            ahead = words[i + 1]
            if ahead.capital or ahead.text.lower() in PARTICLES:
                i += 1
                continue
        if not word.capital:
            break
        i += 1
    while i > start + 1 and not words[i - 1].capital:
        i -= 1
    return i


def _phrase_end(
    words: Sequence[Word], start: int, run_end: int, language: str, evidence: Evidence
) -> int | None:
    """The index after an organisation's or a place's name that goes on in lower case
    («Главное разведывательное управление», «Төтенше жағдайлар министрлігі»), or of a listed
    name of several words; None when none starts here."""
    for size in (4, 3, 2):
        window = words[start : start + size]
        if len(window) == size and not any(w.gap.strip() for w in window[1:]):
            joined = normal(" ".join(w.text for w in window), language)
            if places.place(joined) or joined.lower() in metonyms():
                return start + size
    if places.place(normal(words[start].text, language)) or words[start].abbreviation:
        return None
    match language:
        case "ru" | "uk":
            return _slavic_phrase(words, start, run_end, language, evidence)
        case "kk":
            return _kazakh_phrase(words, start, run_end, evidence)
        case "en":
            return _english_phrase(words, start, run_end)
    return None


def _together(words: Sequence[Word], i: int) -> bool:
    return i < len(words) and _SINGLE_SPACE.fullmatch(words[i].gap) is not None


def _is_head(word: str, language: str) -> bool:
    return is_listed(word, "organisations", language) or is_listed(word, "places", language)


def _slavic_phrase(
    words: Sequence[Word], start: int, run_end: int, language: str, evidence: Evidence
) -> int | None:
    first = words[start]
    adjective = any(p.tag.POS == "ADJF" for p in parses(first.text.lower(), language)[:3])
    head = start
    while adjective and _together(words, head + 1) and head < start + 4:
        head += 1
        if any(p.tag.POS == "NOUN" for p in parses(words[head].text.lower(), language)[:1]):
            break
    noun = words[head].text
    organisation = is_listed(noun, "organisations", language)
    if head == start and (not organisation or first.first or noun.isupper()):
        return None
    if head > start and not _is_head(noun, language):
        # A capital inside the sentence makes a name of any adjective with its noun.
        capital = not first.first and noun[0].islower() and _agrees(first.text, noun, language)
        animate = any("anim" in p.tag.grammemes for p in parses(noun.lower(), language)[:1])
        return head + 1 if capital and head == start + 1 and not animate else None
    if head > start:
        if not _agrees(first.text, noun, language) and noun[0].islower():
            return None
        known = is_dictionary_word(first.text, language) and first.first
        if known and not evidence.inside(first.text, language) and not _is_title(first.text):
            return None
    end = head + 1
    if organisation:  # what it is of: «…общих служб», «…обороны»
        while end < head + 4 and _together(words, end) and words[end].text[0].islower():
            best = parses(words[end].text.lower(), language)[0].tag
            if best.POS not in ("NOUN", "ADJF") or str(best.case) != "gent":
                break
            if is_listed(words[end].text, "roles", language):
                break
            end += 1
        while end > head + 1 and parses(words[end - 1].text.lower(), language)[0].tag.POS == "ADJF":
            end -= 1
    return end if end > start + 1 else None


_TITLES = word_list(
    "центральный верховный государственный национальный главный конституционный центральний "
    "верховний державний національний головний конституційний федеральный федеральний "
    "международный міжнародний всемирный всесвітній европейский європейський"
)


def _is_title(adjective: str) -> bool:
    return any(adjective.lower().startswith(t[:-2]) for t in _TITLES)


def _agrees(adjective: str, noun: str, language: str) -> bool:
    cases = {str(p.tag.case) for p in parses(adjective.lower(), language) if p.tag.POS == "ADJF"}
    return any(
        p.tag.POS == "NOUN" and str(p.tag.case) in cases for p in parses(noun.lower(), language)
    )


def _kazakh_phrase(
    words: Sequence[Word], start: int, run_end: int, evidence: Evidence
) -> int | None:
    """A capital, then up to three words, the last of which heads an institution and has
    the possessive («…министрлігі», «…кеңесінің»)."""
    if places.country(kazakh.base(words[start].text, places.bases())):
        return None
    for i in range(start + 1, min(start + 5, len(words))):
        if not _together(words, i):
            return None
        stripped = kazakh.base(words[i].text)
        possessive = stripped.lower().endswith(("ы", "і"))
        if possessive and is_listed(words[i].text, "organisations", "kk"):
            # «Сурания | Төтенше жағдайлар министрлігі»: the name begins at the last capital.
            later = any(w.capital for w in words[start + 1 : i]) and not words[i - 1].capital
            return None if later else i + 1
        plural = re.search(r"[лдт][ае]р(?:ы|і)$", stripped) is not None
        if possessive and is_listed(words[i].text, "places", "kk") and i <= start + 2:
            if plural:
                return None
            common = words[start].first and evidence.lowered(words[start].text, "kk")
            return (
                None if common or words[start].text.lower() in listed("starters", "kk") else i + 1
            )
        if is_listed(words[i].text, "roles", "kk") or is_given(words[i].text):
            return None
        if kazakh.strip(words[i].text).case in ("loc", "abl", "dat", "ins"):
            return None
    return None


def _english_phrase(words: Sequence[Word], start: int, run_end: int) -> int | None:
    """«Ministry of Defence», "Bank of Surania": of and a capital go on with the name."""
    end = run_end
    head = next(
        (i for i in range(start, run_end) if is_listed(words[i].text, "organisations", "en")), None
    )
    if head is None:
        return None
    while (
        end + 1 < len(words)
        and _together(words, end)
        and words[end].text.lower() in ("of", "for", "and")
        and _together(words, end + 1)
        and words[end + 1].capital
        and (words[end].text != "and" or end > run_end)
    ):
        end += 2
        while end < len(words) and _together(words, end) and words[end].capital:
            end += 1
    if end == run_end or words[start].text.lower() in ("the", "a"):
        return None
    return end


def _without_openers(
    words: Sequence[Word], start: int, end: int, language: str, evidence: Evidence
) -> Sequence[Word]:
    """The run without ordinary words that only open a sentence, and without titles."""
    run = words[start:end]
    joined = words[end : end + 2]
    listed_with = (
        len(joined) == 2 and joined[0].text.lower() in _AND and joined[1].capital and len(run) == 1
    )
    while run and run[0].first and not _opens_with_name(run, language, evidence, listed_with):
        run = run[1:]
        if run and language == "en":
            break
    while run and not run[0].abbreviation and _drops(run, language):
        run = run[1:]
    return run


_AND = word_list("и та і й and және мен пен бен")


def _drops(run: Sequence[Word], language: str) -> bool:
    """A capitalised title or month in front of, or in place of, a name."""
    word = run[0].text
    if MONTH.match(word) and (len(run) == 1 or not is_given(word)):
        return True
    if is_listed(word, "roles", language):
        return not is_given(word)
    if language == "en":
        low = re.sub(r"['’]s$", "", word.lower())
        if low in listed("starters", "en") and len(run) == 1:
            return True
        roles = [i for i, w in enumerate(run) if is_listed(w.text, "roles", "en")]
        return bool(roles) and is_listed(word, "role_attributes", "en")
    if language in ("ru", "uk"):
        return _is_function_word(word, language)
    return False


def _is_function_word(word: str, language: str) -> bool:
    """«Как», «Водночас», «Сообщил»: no noun, no adjective and no name in the dictionary."""
    options = parses(word.lower(), language)
    return all(
        p.is_known and p.tag.POS not in ("NOUN", "ADJF", "PRTF", None) for p in options
    ) or len(word) == 1


def _opens_with_name(
    run: Sequence[Word], language: str, evidence: Evidence, listed_with: bool
) -> bool:
    """Whether the first word of a sentence is a name too.

    Args:
        listed_with: the next words are *and* and another capital.
    """
    word = run[0].text
    low = re.sub(r"['’]s$", "", word.lower())
    if low in listed("starters", language) and not is_given(word):
        return False
    if run[0].abbreviation or places.place(normal(word, language)):
        return True
    if evidence.inside(word, language) and not evidence.lowered(word, language):
        return True
    if normal(word, language).lower() in metonyms():
        return True
    followed = len(run) > 1 and not is_listed(run[1].text, "roles", language)
    if language in ("ru", "uk"):
        if not is_dictionary_word(word, language):
            named = any(p.is_known for p in parses(word.lower(), language))
            return named or not evidence.lowered(word, language)
        named = any(
            {"Name", "Surn"} & p.tag.grammemes and p.is_known
            for p in parses(word.lower(), language)
        )
        return named and followed and agree([w.text for w in run[:2]], language).score > 0
    if evidence.lowered(word, language) or MONTH.match(word):
        return False
    if is_listed(word, "roles", language):
        return False
    if listed_with:
        return True
    if is_given(word) or is_given(normal(word, language)) or followed:
        return not re.search(r"(?:лар|лер|дар|дер|тар|тер)(?:ы|і)?$", word) or not followed
    return bool(_SURNAME_END.search(word)) and language == "kk"


def _cut(
    text: str, run: Sequence[Word], language: str, evidence: Evidence
) -> Iterator[Found]:
    """One run into single names."""
    group: list[Word] = []
    words = list(_chains(run, language))
    for i, word in enumerate(words):
        title = is_listed(word.text, "roles", language) and not is_given(word.text)
        if group and (title or _starts_new(group, word, language, evidence)):
            yield _found(text, group, language)
            group = []
        if title or (not group and i and _drops(words[i:], language)):
            continue
        group.append(word)
    if group:
        yield _found(text, group, language)


def _chains(run: Sequence[Word], language: str) -> Iterator[Word]:
    """«Россия-США-Украина» taken apart; «Абу-Даби» is left whole."""
    for word in run:
        parts = re.split("[-‑]", word.text)
        countries = [places.country(normal(p, language)) for p in parts if p]
        if len(parts) < 2 or sum(c is not None for c in countries) < 2:
            yield word
            continue
        at = word.start
        for part in parts:
            if part[:1].isupper():
                yield Word(at, at + len(part), part, "", False)
            at += len(part) + 1


def _starts_new(
    group: Sequence[Word], word: Word, language: str, evidence: Evidence
) -> bool:
    if word.text.lower() in PARTICLES or group[-1].text.lower() in PARTICLES:
        return False
    before = [w.text for w in group]
    if word.gap == "":
        return True
    shouted = group[-1].text.isupper() and word.text.isupper()
    if shouted and len(group[-1].text) + len(word.text) > 8:
        return False  # «КАМЕННАЯ КОСА», no two abbreviations
    if group[-1].abbreviation or word.abbreviation:
        initials = re.fullmatch(r"(?:[^\W\d_]\.)+", word.text) or re.fullmatch(
            r"(?:[^\W\d_]\.)+", before[-1]
        )
        return initials is None or places.country(before[-1]) is not None
    if _is_institution(before[-1], language):
        return True
    if places.place(normal(word.text, language)) or places.place(
        normal(" ".join(before), language)
    ):
        return True
    if language == "en":
        return before[-1].endswith(("'s", "’s", "s'", "s’"))
    if language == "kk":
        if len(before) > 1 and (is_given(before[0]) or _SURNAME_END.search(before[-1])):
            return not re.search(r"(?:ұлы|қызы|вич|вна)\w{0,3}$", word.text)
        if evidence.stands_alone(before[-1], "kk") and evidence.stands_alone(word.text, "kk"):
            return not is_given(before[0])
        stripped = kazakh.strip(before[-1], places.bases())
        inflected = stripped.case != "nom" and len(before[-1]) - len(stripped.base) >= 3
        return inflected and not is_given(before[-1])
    if language in ("ru", "uk"):
        if _has_surname(before, language) and is_given(normal(word.text, language)):
            if len(before) > 1:
                return True
        together = agree([*before, word.text], language).score
        apart = agree(before, language).score + agree([word.text], language).score
        return together < apart - 2.0
    return False


def _is_institution(word: str, language: str) -> bool:
    """«Центробанка Гульмира Отарова»: a one-word institution ends before a name."""
    return language in ("ru", "uk", "kk") and normal(word, language).lower() in metonyms()


def _has_surname(words: Sequence[str], language: str) -> bool:
    return any(
        "Surn" in f.tags or _SURNAME_END.search(w) for w in words for f in forms(w, language)
    )
