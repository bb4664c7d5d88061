"""Where names are printed: runs of capitalised words, cut into single names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarize.articles.model import Article
from summarize.language import kazakh, places
from summarize.language.calendar_words import MONTH
from summarize.language.given_names import is_given
from summarize.language.inflection import agree, forms, is_dictionary_word, parses
from summarize.language.names import PARTICLES, normal
from summarize.language.word_lists import word_list
from summarize.passages.model import Sentence
from summarize.passages.name_words import is_listed, listed, metonyms, not_names
from summarize.passages.phrases import opens_noun, phrase_end
from summarize.passages.printed import SINGLE_SPACE, Evidence, Found, Word, base_of, together
from summarize.passages.quoted import quoted_again, quoted_names
from summarize.passages.spelled_out import spelled_out

_SURNAME_END = re.compile(
    r"(?:[оеєё]в|[иі]н|ын|ський|ский|цький|енко|ко|чук|юк|швили|дзе|ян|бек|бай|ғали|хан)[аоуыиієюям]{0,3}$"
)

_KAZAKH_SURNAME = re.compile(r"(?:[ое]ва?|ский|ская|енко|ұлы|қызы|бай|бек)$")


def find_mentions(article: Article, sentences: Sequence[Sentence]) -> list[Found]:
    """All printed names in text order, disjoint; chrome is left out by the sentences."""
    evidence = Evidence(article, sentences)
    found: dict[tuple[int, int], Found] = {}
    for sentence in sentences:
        for mention in _in_sentence(article.text, sentence, evidence):
            if not _names_no_one(mention.text, mention.language) and not _is_common(
                mention, evidence
            ):
                found.setdefault((mention.start, mention.end), mention)
    for mention in (
        *spelled_out(article.text, sentences, evidence),
        *quoted_again(article.text, sentences, found.values()),
    ):
        found[mention.start, mention.end] = mention
    ordered = sorted(found.values(), key=lambda m: (m.start, -m.end))
    disjoint: list[Found] = []
    for mention in ordered:
        if not disjoint or mention.start >= disjoint[-1].end:
            disjoint.append(mention)
    return disjoint


def _is_common(mention: Found, evidence: Evidence) -> bool:
    """A single word that names nobody: a section mark («ОБЗОР»), the people of a place
    ("Veltanians"), a Kazakh noun of an office or a place («Мемлекет басшысы»)."""
    word, language = mention.text, mention.language
    if " " in word or mention.quoted or is_given(word):
        return False
    if language in ("ru", "uk"):
        shouted = word.isupper() and len(word) > 4 and is_dictionary_word(word, language)
        return shouted and not places.place(base_of(word, language))
    if language == "en":
        people = re.search(r"[^\W\d_]{3}ians(?:['’])?$", word) is not None
        return people or evidence.is_derived(word)
    if language == "kk":
        base = kazakh.base(word, places.bases()).lower()
        if places.place(base) or base in metonyms() or word.isupper():
            return False
        people = re.search(r"[лдт][ыі]қ[лдт][ае]р|[лдт]ік[лдт]ер", base) is not None
        generic = base in listed("organisations", "kk") | listed("places", "kk")
        return people or generic or base in listed("starters", "kk")
    return False


_PART_OF_YEAR = re.compile(r"[QH][1-4]|[IVXІ]+")


def _names_no_one(words: str, language: str) -> bool:
    """A quarter, a feast, a war: «до Рождества», "Easter Monday's"."""
    if _PART_OF_YEAR.fullmatch(words):
        return True
    printed = words.lower().replace("’", "'").removesuffix("'s")
    base = normal(words, language).lower().replace("’", "'")
    return bool({printed, base} & not_names())


def _in_sentence(text: str, sentence: Sentence, evidence: Evidence) -> Iterator[Found]:
    words = evidence.words[sentence.id]
    language = sentence.language
    shouted = sum(w.text.isupper() for w in words) * 2 > len(words) > 3
    quoted = list(quoted_names(text, sentence, words))
    yield from quoted
    i = 0
    while i < len(words):
        inside = next((q for q in quoted if q.start <= words[i].start < q.end), None)
        if not words[i].capital or shouted or inside or opens_noun(words, i, language):
            i += 1
            continue
        run_end = _run_end(words, i)
        plain = i  # from here on, the words are no part of a longer phrase
        k = i
        while k < run_end:
            after = phrase_end(words, k, run_end, language, evidence)
            if after is None:
                k += 1
                continue
            run = _without_openers(words, plain, k, language, evidence)
            if not run and language == "kk" and _is_kazakh_owner(words[plain:k], evidence):
                run = words[plain:k]
            yield from _cut(text, run, language, evidence)
            yield _found(text, words[k:after], language)
            plain = k = after
        if plain < run_end:
            office = language == "kk" and _names_an_office(words, plain, run_end)
            run = _without_openers(words, plain, run_end - office, language, evidence)
            yield from _cut(text, run, language, evidence)
        i = max(run_end, plain)


def _is_kazakh_owner(run: Sequence[Word], evidence: Evidence) -> bool:
    """«Вельтания | Ұлттық банкі»: the word before an institution says whose it is."""
    if len(run) != 1 or kazakh.strip(run[0].text, places.bases()).case not in ("nom", "gen"):
        return False
    word = run[0].text
    listed_word = any(
        is_listed(word, t, "kk") for t in ("starters", "roles", "organisations", "places")
    )
    plural = re.search(r"[лдт][ае]р(?:[ыі]|[дт][ыі]ң)?$", word) is not None
    return not listed_word and not plural and not evidence.lowered(word, "kk")


def _found(text: str, words: Sequence[Word], language: str) -> Found:
    start, end = words[0].start, words[-1].end
    quoted = text[max(0, start - 1) : start] in tuple('«“„"') and text[end : end + 1] in tuple(
        '»”“"'
    )
    return Found(start, end, text[start:end], language, quoted)


def _names_an_office(words: Sequence[Word], start: int, end: int) -> bool:
    """«Вельтания Энергетика министрі»: the last capital belongs to the office."""
    if end - start < 2 or not together(words, end) or not is_listed(words[end].text, "roles", "kk"):
        return False
    person = is_given(words[start].text) or _SURNAME_END.search(kazakh.base(words[end - 1].text))
    return kazakh.base(words[end].text).endswith(("і", "ы")) and not person


def _run_end(words: Sequence[Word], start: int) -> int:
    """The index after a run of capitalised words with nothing but space between them; a
    particle may stand inside."""
    i = start + 1
    while i < len(words):
        word = words[i]
        if not SINGLE_SPACE.fullmatch(word.gap):
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


def _drops(  # noqa: PLR0911 - one return for each rule
    run: Sequence[Word], language: str
) -> bool:
    """A capitalised title or month in front of, or in place of, a name."""
    word = run[0].text
    if MONTH.match(word) and (len(run) == 1 or (language == "en" and not is_given(word))):
        return True
    if is_listed(word, "roles", language):
        return not is_given(word) and not _is_attribute(run, language)
    if language == "en":
        low = re.sub(r"['’]s$", "", word.lower())
        if low in listed("starters", "en") and len(run) == 1:
            return True
        roles = [i for i, w in enumerate(run) if is_listed(w.text, "roles", "en")]
        return bool(roles) and is_listed(word, "role_attributes", "en")
    if language == "kk":
        # «Тараздық Асқар Бегенов»: where the person is from.
        lived = len(run) > 1 and re.search(r"(?:[лдт]ық|[лдт]ік)$", word) is not None
        return lived and (is_given(run[1].text) or _SURNAME_END.search(run[-1].text) is not None)
    if language in ("ru", "uk"):
        return _is_function_word(word, language)
    return False


def _is_attribute(run: Sequence[Word], language: str) -> bool:
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
    run: Sequence[Word], language: str, evidence: Evidence, listed_with: bool
) -> bool:
    """Whether the first word of a sentence is a name too.

    Args:
        listed_with: the next words are *and* and another capital.
    """
    word = run[0].text
    low = re.sub(r"['’]s$", "", word.lower())
    if (low in listed("starters", language) and not is_given(word)) or _names_several(
        word, language
    ):
        return False
    if run[0].abbreviation or places.place(base_of(word, language)):
        return True
    if len(list(_chains(run[:1], language))) > 1:
        return True
    inside = evidence.inside(word, language) and not evidence.lowered(word, language)
    if inside or (language == "en" and evidence.has_derived(word)):
        return True
    if base_of(word, language).lower() in metonyms():
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
    trade = len(run) > 2 and is_given(run[1].text) and not is_given(word)  # "Banker | Omar Danev"
    if trade or evidence.lowered(word, language) or MONTH.match(word):
        return False
    if is_listed(word, "roles", language):
        return False
    if listed_with:
        return True
    loan = language == "kk" and is_dictionary_word(word, "ru")  # «Вакцина», «Автобус Ақсай…»
    if followed:
        plural = re.search(r"(?:лар|лер|дар|дер|тар|тер)(?:ы|і)?$", word)
        return not plural and (not loan or is_given(word))
    surname = _KAZAKH_SURNAME.search(kazakh.base(word)) is not None
    told = language == "kk" and evidence.is_told(run[0])
    return language == "kk" and not loan and (surname or told)


def _names_several(word: str, language: str) -> bool:
    """«Школы | Заречья закрыты»: a kind of places or institutions in the plural."""
    if language not in ("ru", "uk") or not any(
        is_listed(word, table, language) for table in ("organisations", "places")
    ):
        return False
    nominative = [p.tag for p in parses(word.lower(), language) if str(p.tag.case) == "nomn"]
    return bool(nominative) and all("plur" in tag.grammemes for tag in nominative)


def _cut(text: str, run: Sequence[Word], language: str, evidence: Evidence) -> Iterator[Found]:
    """One run into single names."""
    group: list[Word] = []
    words = list(_chains(run, language))
    for i, word in enumerate(words):
        title = is_listed(word.text, "roles", language) and not is_given(word.text)
        title = title and not _is_attribute(words[i:], language)
        ends = bool(group) and (
            title
            or _starts_new(group, word, language, evidence)
            or (language == "en" and len(words) > i + 1 and _is_owner(text, group, word))
        )
        if ends:
            yield _found(text, group, language)
            group = []
        if title or (not group and i and _drops(words[i:], language)):
            continue
        if len(group) == 1 and len(words) > 2 and _owns_a_name(text, group[0], words[i:], language):
            yield _found(text, group, language)
            group = []
        group.append(word)
    if group:
        yield _found(text, group, language)


def _owns_a_name(text: str, first: Word, rest: Sequence[Word], language: str) -> bool:
    """«форвард сборной Вельтании | Дамир Асканов»: a country in the genitive behind what it has,
    before two words that agree without it."""
    if language not in ("ru", "uk") or len(rest) != 2 or not _SURNAME_END.search(rest[1].text):
        return False
    before = re.search(r"([^\W\d_]+)\s$", text[max(0, first.start - 25) : first.start])
    if before is None or not is_listed(before[1], "organisations", language):
        return False
    return any(f.case == "gent" for f in forms(first.text, language))


def _is_owner(text: str, group: Sequence[Word], word: Word) -> bool:
    """ "the president of Veltania | Anna Brown"."""
    owner = len(group) == 1 and text[: group[0].start].endswith(" of ")
    return owner and is_given(word.text) and not is_given(group[0].text)


def _chains(run: Sequence[Word], language: str) -> Iterator[Word]:
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


def _starts_new(  # noqa: PLR0911, PLR0912 - one return for each rule
    group: Sequence[Word], word: Word, language: str, evidence: Evidence
) -> bool:
    if word.text.lower() in PARTICLES or group[-1].text.lower() in PARTICLES:
        return False
    before = [w.text for w in group]
    if word.gap == "":
        return True
    if _is_latin(before[-1]) and not _is_latin(word.text):
        return True  # «Delta Airlines | А. Сейтов»
    shouted = group[-1].text.isupper() and word.text.isupper()
    if shouted and len(group[-1].text) + len(word.text) > 8:
        return False  # «СТАРАЯ ГАВАНЬ», no two abbreviations
    if group[-1].abbreviation or word.abbreviation:
        initials = re.fullmatch(r"(?:[^\W\d_]\.)+", word.text) or re.fullmatch(
            r"(?:[^\W\d_]\.)+", before[-1]
        )
        return initials is None or places.country(before[-1]) is not None
    if _is_institution(before[-1], language):
        return True
    if places.place(base_of(word.text, language)) or places.place(
        normal(" ".join(before), language)
    ):
        return True
    if language == "en":
        if before[-1].endswith(("'s", "’s", "s'", "s’")):
            return True
        own = evidence.stands_alone(before[-1], "en") and not any(map(is_given, before))
        return own and len(before) == 1 and is_given(word.text)  # "of Veltania | Anna Brown"
    if language == "kk":
        if len(before) > 1 and (is_given(before[0]) or _SURNAME_END.search(before[-1])):
            return not re.search(r"(?:ұлы|қызы|вич|вна)\w{0,3}$", word.text)
        if evidence.stands_alone(before[-1], "kk") and evidence.stands_alone(word.text, "kk"):
            return not is_given(before[0])
        stripped = kazakh.strip(before[-1], places.bases())
        common = any(is_listed(stripped.base, t, "kk") for t in ("places", "organisations"))
        if stripped.case != "nom" and common:
            return True  # «Портқа | Бегенов келді»
        inflected = stripped.case != "nom" and len(before[-1]) - len(stripped.base) >= 3
        return inflected and not is_given(before[-1])
    if language in ("ru", "uk"):
        given = is_given(base_of(word.text, language))
        named = any(is_given(base_of(w, language)) or "." in w for w in before)
        if given and (len(before) > 1 if _has_surname(before, language) else not named):
            return True
        if is_given(base_of(before[-1], language)) and not given:
            return False  # «Ольги Верес»: a woman's surname may have no cases
        together = agree([*before, word.text], language).score
        apart = agree(before, language).score + agree([word.text], language).score
        return together < apart - 2.0
    return False


def _is_latin(word: str) -> bool:
    return re.search("[A-Za-z]", word) is not None


def _is_institution(word: str, language: str) -> bool:
    """«Центробанка Гульмира Сеитова»: a one-word institution ends before a name."""
    return language in ("ru", "uk", "kk") and base_of(word, language).lower() in metonyms()


def _has_surname(words: Sequence[str], language: str) -> bool:
    return any(
        "Surn" in f.tags or _SURNAME_END.search(w) for w in words for f in forms(w, language)
    )
