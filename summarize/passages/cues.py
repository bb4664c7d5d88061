"""Which sentences tell what was before the news, and which what is planned or expected."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from calendar import monthrange
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Any

from summarize.articles.model import Article, Precision
from summarize.language.inflection import parses
from summarize.passages import marks
from summarize.passages.model import Sentence, TimeMention
from summarize.passages.reporting import CueKind, cues

_BEFORE_NEWS = dt.timedelta(days=3)
_WORD = re.compile(r"[^\W_]+(?:['’ʼ-][^\W_]+)*")
_CLAUSE = re.compile(r"[,;:.!?…]\s|\s[-–—]\s")
_LEAD = r"[\s«„“\"‘'(–—-]*"
_KAZAKH_FUTURE = re.compile(r"(?:ады|еді|йды|йді)$")
_KAZAKH_PAST = re.compile(r"(?:[^аәеиоөуұүыіюя][лд]|[пфкқсшщцхт]т)(?:ады|еді)$")
"""«хабарлады», «бастады»: the past of a stem in а/е ends like the future of a consonant stem."""
_KAZAKH_TO_COME = re.compile(r"(?<![мпб][ае])(?:а|е|й)т[ыі]н(?:ын|ін|дығын|дігін)$")
_KAZAKH_DECIDED = re.compile(r"(?:а|е|й)т[ыі]н$")
"""«жүретін болды»: it was decided that it will."""
_KAZAKH_PLAN = re.compile(r"(?:мақ|мек|пақ|пек|бақ|бек)(?:шы|ші)?$")


def background(
    sentences: tuple[Sentence, ...], times: tuple[TimeMention, ...], article: Article
) -> tuple[str, ...]:
    """The ids of the sentences that their own words or dates place before the news.

    Words («Ранее», "last year") outside of what somebody says; or a sentence, not the first,
    whose resolved dates all end three days or more before the publication. Both carry on to
    the end of the paragraph, up to a sentence with a word or a date of today, or of what is
    to come.
    """
    dated = _by_sentence(sentences, times)
    ahead = set(next(sentences, times, article))
    found: list[str] = []
    carried: int | None = None
    for index, sentence in enumerate(sentences):
        text = _outside_quotes(article.text, sentence)
        days = dated.get(sentence.id, ())
        old = _dates_are_old(days, article)
        recent = _has_recent_date(days, article)
        today = bool(_pattern("background", "today").search(text))
        own = bool(
            _opening().match(text) or _pattern("background", "anywhere").search(text)
        ) and not (today and recent)
        by_date = old and not recent and index > 0 and not today
        if own or by_date:
            found.append(sentence.id)
            carried = sentence.paragraph
        elif carried == sentence.paragraph and not (today or recent or sentence.id in ahead):
            found.append(sentence.id)
        else:
            carried = None
    return tuple(found)


def next(
    sentences: tuple[Sentence, ...], times: tuple[TimeMention, ...], article: Article
) -> tuple[str, ...]:
    """The ids of the sentences that speak of what is planned or expected, quotes included.

    What was planned before the news («Ранее N обещал, что приедет») is background, unless
    its date is still to come.
    """
    dated = _by_sentence(sentences, times)
    found: list[str] = []
    for sentence in sentences:
        text = article.text[sentence.start : sentence.end]
        days = dated.get(sentence.id, ())
        to_come = _has_date_to_come(days, article)
        soon = to_come or (sentence.language == "kk" and _has_recent_date(days, article, past=0))
        if not _looks_ahead(text, sentence.language, soon):
            continue
        if _opening().match(_outside_quotes(article.text, sentence)) and not to_come:
            continue
        found.append(sentence.id)
    return tuple(found)


def _looks_ahead(text: str, language: str, dated: bool) -> bool:
    words = _pattern("next", "anywhere").search(text)
    if words or (language == "en" and _pattern("next", "promise").search(text)):
        return not (words and _is_noun_will(text, words))
    if language in ("ru", "uk"):
        return any(True for _ in _future_verbs(text, language))
    if language == "kk":
        ahead = dated or bool(_pattern("next", "ahead").search(text))
        return _kazakh_future(text, ahead)
    return False


def _is_noun_will(text: str, match: re.Match[str]) -> bool:
    """ "the will to fight", "at will": a noun."""
    before = _WORD.findall(text[max(0, match.start() - 16) : match.start()])
    return match.group().lower() == "will" and (
        (
            bool(before)
            and before[-1].lower()
            in ("the", "his", "her", "their", "our", "free", "good", "ill", "political", "at", "a")
        )
        or match.start() == 0
    )


def _future_verbs(text: str, language: str) -> Iterator[str]:
    """Verbs in the future that are no condition («если Россия пойдет») and no figure of speech."""
    skipped = set(_data()["futures"]["not_future"])
    conditions = tuple(_data()["futures"]["conditions"])
    spoken = bool(re.search('[«„“"]', text)) or bool(re.match(r"\s*[-–—]", text))
    for clause in _CLAUSE.split(text):
        lead = clause.lower().lstrip("«„“\"'( ")
        if re.match(rf"(?:и |а |но |і |та |але |что |що )?(?:{'|'.join(conditions)})(?!\w)", lead):
            continue
        for word in _WORD.findall(lead):
            if word in skipped or len(word) < 4:
                continue
            best, *others = parses(word, language)
            # «ухожу» may be a rare perfective; "снимем шапки" is the author's own figure
            present = any("pres" in p.tag and p.score > 0.05 for p in others)
            own = "1per" in best.tag and not spoken
            if "futr" in best.tag and "2per" not in best.tag and not present and not own:
                yield word


def _kazakh_future(text: str, ahead: bool) -> bool:
    """A present in -ады with a word or a day to come; -мақ; a reported -атынын."""
    said: set[int] = set()
    for cue in cues(text, 0, len(text)):
        if cue.verb and cue.kind is not CueKind.WEAK:
            said.update(range(cue.start, cue.end))
    words = list(_WORD.finditer(text))
    for match, following in zip(words, [*words[1:], None], strict=True):
        if match.start() in said or match.group() in _data()["kazakh"]["not_future"]:
            continue
        between = text[match.end() : following.start()] if following else "."
        after = following.group().lower() if following else ""
        if _kazakh_word(match.group(), after, last=not between.isspace(), ahead=ahead):
            return True
    return False


def _kazakh_word(word: str, after: str, *, last: bool, ahead: bool) -> bool:
    """Whether a word, ``last`` of its clause or followed by ``after``, speaks of the future."""
    if len(word) < 5:
        return False
    if _KAZAKH_TO_COME.search(word):
        return True
    if _KAZAKH_DECIDED.search(word) and after in ("болды", "болады"):
        return True
    predicate = last or after in ("деп", "дейді", "деді", "және", "әрі", "екен", "ниетте")
    if _KAZAKH_PLAN.search(word):
        return predicate and word.islower() and word not in _data()["kazakh"]["not_plan"]
    return ahead and predicate and bool(_KAZAKH_FUTURE.search(word)) and not _is_kazakh_past(word)


def _is_kazakh_past(word: str) -> bool:
    return bool(_KAZAKH_PAST.search(word)) or word in _data()["kazakh"]["past"]


def _by_sentence(
    sentences: tuple[Sentence, ...], times: tuple[TimeMention, ...]
) -> dict[str, tuple[TimeMention, ...]]:
    found: dict[str, tuple[TimeMention, ...]] = {}
    index = 0
    for time in sorted(times, key=lambda t: t.start):
        while index < len(sentences) and sentences[index].end <= time.start:
            index += 1
        if index < len(sentences) and sentences[index].start <= time.start:
            key = sentences[index].id
            found[key] = (*found.get(key, ()), time)
    return found


def _days(time: TimeMention) -> tuple[dt.date, dt.date] | None:
    """First and last day that the expression can mean."""
    if time.value is None:
        return None
    last = time.end_value or time.value
    if time.precision is Precision.YEAR:
        return dt.date(time.value.year, 1, 1), dt.date(last.year, 12, 31)
    if time.precision is Precision.MONTH:
        end = monthrange(last.year, last.month)[1]
        return time.value.replace(day=1), last.replace(day=end)
    return time.value, last


def _dates_are_old(times: tuple[TimeMention, ...], article: Article) -> bool:
    published = article.published.value
    spans = [s for s in map(_days, times) if s is not None]
    if published is None or not spans:
        return False
    return all(published - last >= _BEFORE_NEWS for _, last in spans)


def _has_recent_date(times: tuple[TimeMention, ...], article: Article, past: int = 1) -> bool:
    """A day of the news itself: that of publication, or up to ``past`` days before."""
    published = article.published.value
    if published is None:
        return False
    exact = [t for t in times if t.precision in (Precision.DAY, Precision.MINUTE)]
    spans = [s for s in map(_days, exact) if s is not None]
    return any(first <= published and (published - last).days <= past for first, last in spans)


def _has_date_to_come(times: tuple[TimeMention, ...], article: Article) -> bool:
    published = article.published.value
    spans = [s for s in map(_days, times) if s is not None]
    return published is not None and any(last > published for _, last in spans)


def _outside_quotes(text: str, sentence: Sentence) -> str:
    """The sentence with what stands in quotation marks blanked out."""
    chars = list(text[sentence.start : sentence.end])
    for m in marks.pair(text, sentence.start, sentence.end):
        if m.depth == 0:
            inner = slice(m.inner_start - sentence.start, m.inner_end - sentence.start)
            chars[inner] = "\0" * (m.inner_end - m.inner_start)
    return "".join(chars)


@cache
def _data() -> dict[str, Any]:
    file = resources.files("summarize.passages").joinpath("cues.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))


@cache
def _pattern(group: str, name: str) -> re.Pattern[str]:
    words = "|".join(f"(?:{w})" for w in _data()[group][name]).replace(" ", r"\s+")
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


@cache
def _opening() -> re.Pattern[str]:
    words = "|".join(f"(?:{w})" for w in _data()["background"]["opening"]).replace(" ", r"\s+")
    return re.compile(rf"{_LEAD}(?:{words})(?!\w)", re.IGNORECASE)
