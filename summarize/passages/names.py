"""The names of an article: one entry for each person, organisation or place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from summarize.articles.model import Article
from summarize.language import kazakh, places
from summarize.language.given_names import is_given
from summarize.language.inflection import Gender, agree, forms, like, parses
from summarize.language.kazakh import without_possessive
from summarize.language.names import Sameness, normal, same_name
from summarize.passages import datelines
from summarize.passages.mentions import find_mentions
from summarize.passages.model import Mention, Name, NameKind, Sentence
from summarize.passages.name_kinds import kind_of
from summarize.passages.printed import Found, words_of
from summarize.passages.roles import role_of
from summarize.passages.short_forms import is_contracted, is_part, spells


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
    clusters = _clusters(items, article.text)
    clusters.sort(key=lambda c: c.items[0].found.start)
    return tuple(
        _name(f"m{n}", cluster, article.text, mentions) for n, cluster in enumerate(clusters, 1)
    )


@dataclass(frozen=True)
class _Item:
    found: Found
    sentence: Sentence
    normal: str
    kind: NameKind | None

    @property
    def tokens(self) -> list[str]:
        return self.normal.split()


@dataclass
class _Cluster:
    items: list[_Item] = field(default_factory=list)

    @property
    def fullest(self) -> _Item:
        """The first of the longest, in the base form that most of them have."""
        size = max(len(i.tokens) for i in self.items)
        longest = [i for i in self.items if len(i.tokens) == size]
        longest = [i for i in longest if not i.found.text.isupper()] or longest
        usual = Counter(i.normal for i in longest).most_common(1)[0][0]
        return next(i for i in longest if i.normal == usual)

    @property
    def kind(self) -> NameKind | None:
        votes = Counter(i.kind for i in self.items if i.kind is not None)
        return votes.most_common(1)[0][0] if votes else None


def _is_publisher(item: _Item, article: Article) -> bool:
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
    if mention.language not in ("ru", "uk") or not _STREET.search(before):
        return None
    return _feminine(mention)


def _feminine(mention: Found) -> str | None:
    for parse in parses(mention.text.lower(), mention.language):
        if parse.tag.POS == "ADJF" and "femn" in parse.tag.grammemes:
            base = parse.inflect({"nomn", "femn"})
            return like(base.word, mention.text) if base else None
    return None


def _of_datelines(text: str, sentences: Sequence[Sentence]) -> Iterator[_Item]:
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
                yield _Item(Found(*span, words, sentence.language), sentence, base, kind)


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
            for base in _bases(word, mention.language):
                surfaces[base.lower()].add(word.lower())
    printed = {word.lower() for mention in mentions for word in mention.text.split()}
    winners = set()
    for mention in mentions:
        for word in mention.text.split():
            options = {b.lower() for b in _bases(word, mention.language)}
            best = max(
                options,
                key=lambda b: (len(surfaces[b]), b == word.lower(), b in printed, b),
                default="",
            )
            if len(surfaces.get(best, ())) > 1:
                winners.add(best)
    return frozenset(winners)


def _bases(word: str, language: str) -> frozenset[str]:
    if language == "kk":
        return kazakh.bases(word)
    return frozenset(f.base for f in forms(word, language) if f.weight >= 0.3)


# Prepositions that one case follows, or at the place of a name nearly always one.
_GOVERNS = {
    "loct": re.compile(r"(?:^|\s)(?:в|во|на|у|при)\s$", re.IGNORECASE),
    "gent": re.compile(
        r"(?:^|\s)(?:из|от|до|около|близ|возле|для|без|із|від|біля|поблизу)\s$", re.IGNORECASE
    ),
}


def _item(text: str, mention: Found, sentence: Sentence, known: frozenset[str]) -> _Item:
    language = mention.language
    vouched = {b.lower() for b in _bases(mention.text, language)} & known
    gender = None if vouched else _gender_by_verb(text, mention, sentence)
    before = text[max(sentence.start, mention.start - 12) : mention.start]
    hint = None
    if " " not in mention.text and language in ("ru", "uk"):
        hint = next((case for case, words in _GOVERNS.items() if words.search(before)), None)
    base = _street(mention, before) or normal(
        mention.text, language, gender=gender, known=known, hint=hint
    )
    return _Item(mention, sentence, base, kind_of(mention, base, text, sentence))


def _calm(items: list[_Item]) -> list[_Item]:
    """«КИРКУК» of a dateline gets the spelling that the article has elsewhere."""
    spelled = {i.normal.lower(): i for i in items if not i.normal.isupper()}
    return [
        replace(i, normal=twin.normal, kind=twin.kind)
        if i.normal.isupper() and len(i.normal) > 3 and (twin := spelled.get(i.normal.lower()))
        else i
        for i in items
    ]


def _without_phrase_openers(items: list[_Item]) -> list[_Item]:
    """Without «Төтенше» at the head of a sentence where it only begins an institution's
    name elsewhere («Төтенше жағдайлар министрлігі»)."""
    openers = {i.tokens[0] for i in items if len(i.tokens) > 1 and i.tokens[1][0].islower()}
    return [
        i
        for i in items
        if not (i.kind is None and i.normal in openers and i.found.start == i.sentence.start)
    ]


_AND = re.compile(r"\s(?:and|и|та|і|й|және|мен|пен|бен)\s|,\s")


def _alike_in_lists(items: list[_Item], text: str) -> list[_Item]:
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


def _clusters(items: Sequence[_Item], text: str) -> list[_Cluster]:
    """Longest names first, so that a surname finds its bearer wherever it stands."""
    clusters: list[_Cluster] = []
    order = sorted(range(len(items)), key=lambda i: (-len(items[i].tokens), items[i].found.start))
    for index in order:
        item = items[index]
        home = (
            _home(item, clusters)
            or _short_form_of(item, clusters, text)
            or _shortened(item, clusters)
        )
        if home is None:
            clusters.append(home := _Cluster())
        home.items.append(item)
    for cluster in clusters:
        cluster.items.sort(key=lambda i: i.found.start)
    return clusters


def _home(item: _Item, clusters: Sequence[_Cluster]) -> _Cluster | None:
    surname_only: list[_Cluster] = []
    key = places.place(item.normal)
    for cluster in clusters:
        head = cluster.fullest
        if head.normal == item.normal or _is_short_form(item, cluster):
            return cluster
        if item.kind is NameKind.ORGANISATION and _key(item) == _key(head):
            return cluster
        if key is not None or places.place(head.normal) is not None:
            if key == places.place(head.normal):
                return cluster
            continue
        clash = item.kind in _FIXED and cluster.kind in _FIXED and item.kind is not cluster.kind
        if clash and not _bears_surname(item, cluster):
            continue
        match = same_name(head.normal, head.found.language, item.normal, item.found.language)
        if match.result is Sameness.SAME and len(head.tokens) == len(item.tokens):
            return cluster
        if cluster.kind not in (NameKind.PERSON, None):
            continue
        if match.result is Sameness.SAME:
            return cluster
        alone = len(item.tokens) == 1 and len(head.tokens) > 1
        if (alone and (match.surname_matches or _shares_base(item, head.found))) or (
            alone and is_given(item.normal) and head.tokens[0] == item.normal
        ):
            surname_only.append(cluster)
    return surname_only[0] if len(surname_only) == 1 else None


def _shortened(item: _Item, clusters: Sequence[_Cluster]) -> _Cluster | None:
    """The one longer name that a single word is short for: «Нацбанк», «СТМ», "Rovers"."""
    if len(item.tokens) != 1 or item.kind in (NameKind.PLACE, NameKind.OTHER):
        return None
    if places.place(item.normal) is not None:
        return None
    fitting = [
        c for c in clusters if len(c.fullest.tokens) > 1 and _is_short_for(item, c.fullest, c.kind)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _is_short_for(item: _Item, head: _Item, kind: NameKind | None) -> bool:
    word, language = item.normal, item.found.language
    if head.found.language != language:
        return False
    if kind is NameKind.PERSON:
        return item.kind is not NameKind.ORGANISATION and word == head.tokens[0]
    if item.kind is NameKind.PERSON or kind is NameKind.PLACE:
        return False
    return (
        spells(word, head.tokens)
        or is_contracted(word, head.tokens)
        or is_part(word, head.tokens, language)
    )


def _is_short_form(item: _Item, cluster: _Cluster) -> bool:
    """«ДСО», which a longer name of the cluster brought in brackets."""
    return item.normal.isupper() and any(i.normal == item.normal for i in cluster.items)


def _key(item: _Item) -> str:
    """«Ұлттық банкі» is «Ұлттық банк»."""
    return without_possessive(item.normal) if item.found.language == "kk" else item.normal


_FIXED = frozenset({NameKind.PERSON, NameKind.PLACE, NameKind.ORGANISATION})


def _bears_surname(item: _Item, cluster: _Cluster) -> bool:
    """«администрации Байдена» is no place where the article has a Джозеф Байден."""
    full = cluster.fullest.tokens
    return cluster.kind is NameKind.PERSON and len(full) > 1 and item.tokens == full[-1:]


def _shares_base(item: _Item, head: Found) -> bool:
    """Whether both printed words can be one surname («Сеитова» read as a man's genitive)."""
    if item.found.language != head.language:
        return False
    surname = head.text.split()[-1]
    shared = _bases(item.found.text, head.language) & _bases(surname, head.language)
    return bool(shared)


def _short_form_of(item: _Item, clusters: Sequence[_Cluster], text: str) -> _Cluster | None:
    """«…министерство (МЧС)»: the bracketed letters name what stands before them."""
    short = item.found.text
    if not short.isupper() or not 2 <= len(short) <= 6:
        return None
    if not text[: item.found.start].endswith("("):
        return None
    for cluster in clusters:
        for other in cluster.items:
            if other.found.end <= item.found.start - 1 <= other.found.end + 2:
                initials = "".join(w[0] for w in re.split(r"[\s-]+", other.normal) if w).upper()
                if initials == short or (initials[:1] == short[:1] and len(other.tokens) > 1):
                    return cluster
    return None


def _owns_the_next(item: Found, text: str, mentions: Sequence[Found]) -> bool:
    """«министр транспорта Вельтании | Анна Серова»: the role is the next one's."""
    return " " not in item.text and any(
        m.start == item.end + 1 and " " in m.text and text[item.end] == " " for m in mentions
    )


def _name(ident: str, cluster: _Cluster, text: str, mentions: Sequence[Found]) -> Name:
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
