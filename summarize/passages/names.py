"""The names of an article: one entry for each person, organisation or place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from summarize.articles.model import Article
from summarize.language.inflection import Gender, agree, like, parses
from summarize.language.names import normal
from summarize.passages import datelines
from summarize.passages.mentions import find_mentions
from summarize.passages.model import Mention, Name, NameKind, Sentence
from summarize.passages.name_clusters import Cluster, Item, bases_of, cluster_items
from summarize.passages.name_kinds import kind_of
from summarize.passages.printed import Found, words_of
from summarize.passages.roles import role_of


def find(article: Article, sentences: Sequence[Sentence]) -> tuple[Name, ...]:
    """All names that the sentences print, in order of first mention; ids ``m1``…

    Mentions of one name in any inflection, full or by surname, are one ``Name``. A surname
    that two people of the article share is attached to neither and is a name of its own.
    """
    ordered = sorted(sentences, key=lambda s: s.start)
    mentions = find_mentions(article, ordered)
    openings = list(_of_datelines(article.text, ordered))
    known = _known_bases([*(i.found for i in openings), *mentions])
    items = [_item(article.text, m, _sentence_of(m, ordered), known) for m in mentions]
    items = [*openings, *items]
    items = [i for i in items if not _is_publisher(i, article)]
    items = _alike_in_lists(_without_phrase_openers(_calm(items)), article.text)
    clusters = cluster_items(items, article.text)
    clusters.sort(key=lambda c: c.items[0].found.start)
    return tuple(
        _name(f"m{n}", cluster, article.text, mentions) for n, cluster in enumerate(clusters, 1)
    )


def _is_publisher(item: Item, article: Article) -> bool:
    """The publisher that names itself («сообщает „Вестник“») is nobody in its story."""
    if article.publisher is None or item.kind is NameKind.PERSON:
        return False
    own = article.publisher.name.casefold()
    return own in (item.normal.casefold(), item.found.text.casefold())


def _sentence_of(mention: Found, sentences: Sequence[Sentence]) -> Sentence:
    at = bisect_right([s.start for s in sentences], mention.start) - 1
    return sentences[at]


_STREET = re.compile(r"(?:улиц|вулиц|площад|площ|набережн|алле|але)[а-яії]*\s$", re.IGNORECASE)


def _street(mention: Found, before: str) -> str | None:
    """«на улице Липовой» is «Липовая», and not a woman; None where the word is no adjective."""
    return _feminine(mention) if _STREET.search(before) else None


def _feminine(mention: Found) -> str | None:
    """The adjective of a street in the nominative."""
    if mention.language not in ("ru", "uk"):
        return None
    for parse in parses(mention.text.lower(), mention.language):
        if parse.tag.POS == "ADJF" and "femn" in parse.tag.grammemes:
            base = parse.inflect({"nomn", "femn"})
            return like(base.word, mention.text) if base else None
    return None


def _of_datelines(text: str, sentences: Sequence[Sentence]) -> Iterator[Item]:
    """The place and the agency of the datelines, which stand in front of a line's first
    sentence."""
    for sentence in sentences[: datelines.LINES]:
        begin = text.rfind("\n", 0, sentence.start) + 1
        begin += len(text[begin : sentence.start]) - len(text[begin : sentence.start].lstrip())
        read = datelines.read(text, begin, sentence.end) if begin < sentence.start else None
        if read is None or text[read.end : sentence.start].strip():
            continue
        for span, kind in ((read.place, NameKind.PLACE), (read.agency, NameKind.ORGANISATION)):
            if span is not None:
                words = text[slice(*span)]
                base = _calmed(words) if kind is NameKind.PLACE else words
                yield Item(Found(*span, words, sentence.language), sentence, base, kind)


def _calmed(words: str) -> str:
    """«КАМЕННЫЙ БРОД» as «Каменный Брод»."""
    shouted = words.isupper() and len(words) > _ABBREVIATED
    return re.sub(r"[^\W\d_]+", lambda w: w[0].capitalize(), words) if shouted else words


_ABBREVIATED = 3
"""Letters."""


def _known_bases(mentions: Sequence[Found]) -> frozenset[str]:
    """Base forms that account for more than one printed form («Киркука», «Киркуке» make
    «Киркук» the base), the one that accounts for most winning over its rivals."""
    surfaces: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        for word in mention.text.split():
            for base in bases_of(word, mention.language):
                surfaces[base.lower()].add(word.lower())
    printed = {word.lower() for mention in mentions for word in mention.text.split()}
    winners = set()
    for mention in mentions:
        for word in mention.text.split():
            options = {b.lower() for b in bases_of(word, mention.language)}
            best = max(
                options,
                key=lambda b: (len(surfaces[b]), b == word.lower(), b in printed, b),
                default="",
            )
            if len(surfaces.get(best, ())) > 1:
                winners.add(best)
    return frozenset(winners)


# Prepositions that one case follows, or at the place of a name nearly always one.
_GOVERNS = {
    "loct": re.compile(r"(?:^|\s)(?:в|во|на|у|при)\s$", re.IGNORECASE),
    "gent": re.compile(
        r"(?:^|\s)(?:из|от|до|около|близ|возле|для|без|із|від|біля|поблизу)\s$", re.IGNORECASE
    ),
}


def _item(text: str, mention: Found, sentence: Sentence, known: frozenset[str]) -> Item:
    language = mention.language
    vouched = {b.lower() for b in bases_of(mention.text, language)} & known
    gender = None if vouched else _gender_by_verb(text, mention, sentence)
    before = text[max(sentence.start, mention.start - 12) : mention.start]
    hint = None
    if " " not in mention.text and language in ("ru", "uk"):
        hint = next((case for case, words in _GOVERNS.items() if words.search(before)), None)
    base = _street(mention, before) or normal(
        mention.text, language, gender=gender, known=known, hint=hint
    )
    return Item(mention, sentence, base, kind_of(mention, base, text, sentence))


def _calm(items: list[Item]) -> list[Item]:
    """«КИРКУК» of a dateline gets the spelling that the article has elsewhere."""
    spelled = {i.normal.lower(): i for i in items if not i.normal.isupper()}
    return [
        replace(i, normal=twin.normal, kind=twin.kind)
        if i.normal.isupper() and len(i.normal) > 3 and (twin := spelled.get(i.normal.lower()))
        else i
        for i in items
    ]


def _without_phrase_openers(items: list[Item]) -> list[Item]:
    """Without «Төтенше» at the head of a sentence where it only begins an institution's
    name elsewhere («Төтенше жағдайлар министрлігі»)."""
    openers = {i.tokens[0] for i in items if len(i.tokens) > 1 and i.tokens[1][0].islower()}
    return [
        i
        for i in items
        if not (i.kind is None and i.normal in openers and i.found.start == i.sentence.start)
    ]


_AND = re.compile(r"\s(?:and|и|та|і|й|және|мен|пен|бен)\s|,\s")


def _alike_in_lists(items: list[Item], text: str) -> list[Item]:
    """«Кентау және Арал», «улицы Липовая и Садовая»: what stands in one list is of one kind."""
    done = list(items)
    for i in range(1, len(done)):
        left, right = done[i - 1], done[i]
        if not _AND.fullmatch(text[left.found.end : right.found.start]):
            continue
        if left.kind is None and right.kind is NameKind.PLACE:
            done[i - 1] = replace(left, kind=right.kind)
        elif right.kind is None and left.kind is NameKind.PLACE:
            done[i] = replace(right, kind=left.kind)
        elif left.kind is NameKind.PLACE and len(right.tokens) == 1:
            street = _STREET.search(text[max(0, left.found.start - 12) : left.found.start])
            if street and (base := _feminine(right.found)):
                done[i] = replace(right, kind=left.kind, normal=base)
    return done


def _gender_by_verb(text: str, mention: Found, sentence: Sentence) -> Gender | None:
    """The past tense right behind or before a nominative name shows who it is («Сеитова
    заявила»)."""
    if mention.language not in ("ru", "uk") or " " in mention.text:
        return None
    if not re.search(r"(?:[оеєё]в|[иіїы]н|ск|цк|ськ|цьк)а(?:я)?$", mention.text):
        return None
    after = words_of(text, mention.end, min(sentence.end, mention.end + 30))[:1]
    before = words_of(text, max(sentence.start, mention.start - 30), mention.start)[-1:]
    for word in (*after, *before):
        tag = parses(word.text.lower(), mention.language)[0].tag
        if tag.POS == "VERB" and "femn" in tag.grammemes:
            return "femn"
    return None


def _owns_the_next(item: Found, text: str, mentions: Sequence[Found]) -> bool:
    """«министр транспорта Вельтании | Анна Серова»: the role is the next one's."""
    return " " not in item.text and any(
        m.start == item.end + 1 and " " in m.text and text[item.end] == " " for m in mentions
    )


def _name(ident: str, cluster: Cluster, text: str, mentions: Sequence[Found]) -> Name:
    head = cluster.fullest
    kind = cluster.kind
    if kind is None and len(head.tokens) > 1 and head.found.language in ("ru", "uk"):
        read = agree(head.found.text.split(), head.found.language)
        kind = NameKind.PERSON if any("Name" in f.tags for f in read.forms) else None
    role = None
    if kind in (NameKind.PERSON, None):
        candidates = [head, *(i for i in cluster.items if i is not head)]
        for item in candidates:
            if kind is None and _owns_the_next(item.found, text, mentions):
                continue
            others = [
                m
                for m in mentions
                if m is not item.found and item.sentence.start <= m.start < item.sentence.end
            ]
            role = role_of(item.found, head.tokens[-1], text, item.sentence, others)
            if role is not None:
                kind = NameKind.PERSON
                break
    return Name(
        id=ident,
        text=head.found.text,
        normal=head.normal,
        kind=kind,
        mentions=tuple(Mention(start=i.found.start, end=i.found.end) for i in cluster.items),
        role=role,
    )
