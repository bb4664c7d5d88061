"""Where names are printed: runs of capitalised words, cut into single names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarize.articles.model import Article
from summarize.language import kazakh, places
from summarize.language.given_names import is_given
from summarize.language.inflection import is_dictionary_word
from summarize.language.names import PARTICLES, normal
from summarize.passages.model import Sentence
from summarize.passages.name_cuts import cut, mention_of
from summarize.passages.name_openers import OF_PLACE, without_openers
from summarize.passages.name_words import SURNAME_END, is_listed, listed, metonyms, not_names
from summarize.passages.phrases import opens_noun, phrase_end, titled_end
from summarize.passages.printed import (
    AMPERSAND,
    SINGLE_SPACE,
    Evidence,
    Found,
    Word,
    base_of,
    together,
)
from summarize.passages.quoted import quoted_again, quoted_names
from summarize.passages.spelled_out import spelled_out


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
        kind = word.lower() in listed("places", "en")
        return people or kind or evidence.is_derived(word)
    if language == "kk":
        base = kazakh.base(word, places.bases()).lower()
        if places.place(base) or base in metonyms() or word.isupper():
            return False
        people = re.search(r"[лдт][ыі]қ[лдт][ае]р|[лдт]ік[лдт]ер", base) is not None
        people = people or (OF_PLACE.search(base) is not None and evidence.names(word[:-3]))
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
        led = language == "en" and words[i].first and words[i].text in ("The", "A", "An")
        if led and i + 1 < len(words) and opens_noun(words, i + 1, language):
            i += 2  # "The Veltanian parliament"
            continue
        run_end = _run_end(words, i)
        plain = i  # from here on, the words are no part of a longer phrase
        k = i
        while k < run_end:
            after = phrase_end(words, k, run_end, language, evidence)
            if after is None:
                k += 1
                continue
            run = without_openers(words, plain, k, language, evidence)
            if not run and language == "kk" and _is_kazakh_owner(words[plain:k], evidence):
                run = words[plain:k]
            yield from cut(text, run, language, evidence)
            yield mention_of(text, words[k:after], language)
            plain = k = after
        if plain < run_end:
            office = language == "kk" and _names_an_office(words, plain, run_end, evidence)
            run = without_openers(words, plain, run_end - office, language, evidence)
            yield from cut(text, run, language, evidence)
            if language == "kk" and (after := titled_end(words, run_end)):
                yield mention_of(text, words[run_end:after], language)
                plain = after
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


def _names_an_office(words: Sequence[Word], start: int, end: int, evidence: Evidence) -> bool:
    """«Вельтания Энергетика министрі», «Көлік министрі»: the last capital belongs to the office."""
    if not together(words, end) or not is_listed(words[end].text, "roles", "kk"):
        return False
    if end - start == 1:
        word = words[start].text
        state = places.place(word) or word.endswith(("ия", "стан")) or evidence.is_inflected(word)
        minister = kazakh.base(words[end].text).lower() == "министрі"
        return minister and not state
    if kazakh.strip(words[end - 1].text, places.bases()).case == "gen":
        return False  # «Рамон Лостың ағасы»
    person = is_given(words[start].text) or SURNAME_END.search(kazakh.base(words[end - 1].text))
    return kazakh.base(words[end].text).endswith(("і", "ы")) and not person


def _run_end(words: Sequence[Word], start: int) -> int:
    """The index after a run of capitalised words with nothing but space between them; a
    particle may stand inside."""
    i = start + 1
    while i < len(words):
        word = words[i]
        if not SINGLE_SPACE.fullmatch(word.gap) and not (word.gap == AMPERSAND and word.capital):
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
