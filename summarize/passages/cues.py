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
from summarize.passages import dialogue, marks
from summarize.passages.asides import is_question
from summarize.passages.model import Sentence, TimeMention
from summarize.passages.reporting import CueKind, cues

_BEFORE_NEWS = dt.timedelta(days=3)
_WORD = re.compile(r"[^\W_]+(?:['’ʼ-][^\W_]+)*")
_CLAUSE = re.compile(r"[,;:.!?…]\s|\s[-–—]\s")
_AND = re.compile(r"^(?:и|а|но|і|та|але)\s+")
_LEAD = r"[\s«„“\"‘'(–—-]*"
_KAZAKH_FUTURE = re.compile(r"(?:ады|еді|йды|йді)$")
_KAZAKH_PAST = re.compile(r"(?:[^аәеиоөуұүыіюя][лд]|[пфкқсшщцхт]т)(?:ады|еді)$")
"""«хабарлады», «бастады»: the past of a stem in а/е ends like the future of a consonant stem."""
_KAZAKH_NOT_DONE = re.compile(r"(?:[^аәеиоөуұүыіюя\W][мбп]|[аеыіийую]м)(?:ады|еді)$")
"""«басылмады», «келмеді», «қарамады»: a past that was denied."""
_KAZAKH_TO_COME = re.compile(r"(?<![мпб][ае])(?:а|е|й)т[ыі]н(?:ын|ін|дығын|дігін)$")
_KAZAKH_DECIDED = re.compile(r"(?:а|е|й)т[ыі]н$")
"""«жүретін болды»: it was decided that it will."""
_KAZAKH_OF = re.compile(r"(?:дағы|дегі|тағы|тегі|ғы|гі|қы|кі)$")
_KAZAKH_PARTICIPLE = re.compile(r"(?<!\w)\w+(?:ған|ген|қан|кен)\s+(?P<next>\w+)")
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
        text = marks.blanked(article.text, sentence.start, sentence.end)
        days = dated.get(sentence.id, ())
        own_days = tuple(d for d in days if not _is_attributive(d, sentence, article.text))
        old = _dates_are_old(own_days, article)
        recent = _has_recent_date(days, article)
        today = bool(_pattern("background", "today").search(text))
        own = bool(
            _opening().match(text) or _pattern("background", "anywhere").search(text)
        ) and not (today and recent)
        now = bool(_pattern("background", "now").search(text))
        by_date = old and not recent and index > 0 and not today
        if (own or by_date) and not now:
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
        days = dated.get(sentence.id, ())
        to_come = _has_date_to_come(days, article)
        soon = to_come or (sentence.language == "kk" and _has_recent_date(days, article, past=0))
        if _opening().match(_narrated(article.text, sentence)) and not to_come:
            continue
        if _announces(article.text, sentence, soon):
            found.append(sentence.id)
    return tuple(found)


def _announces(text: str, sentence: Sentence, dated: bool) -> bool:
    """Whether the article itself looks ahead, or somebody's words do with a plan or a day."""
    whole = text[sentence.start : sentence.end]
    told = _narrated(text, sentence)
    if is_question(told if told.strip("\0") else whole):
        return False
    if _looks_ahead(told, sentence.language, dated):
        return True
    planned = any(_pattern("next", name).search(whole) for name in ("anywhere", "deadline"))
    return "\0" in told and (dated or planned) and _looks_ahead(whole, sentence.language, dated)


def _narrated(text: str, sentence: Sentence) -> str:
    """The sentence with what somebody says in it blanked out."""
    start, end = sentence.start, sentence.end
    spoken = dialogue.dash_line(text, start, end)
    if spoken is None and dialogue.in_dash_line(text, start):
        return "\0" * (end - start)
    chars = list(marks.blanked(text, start, end))
    for a, b in spoken.pieces if spoken is not None else ():
        chars[a - start : b - start] = "\0" * (b - a)
    return "".join(chars)


def _looks_ahead(text: str, language: str, dated: bool) -> bool:
    if _pattern("next", "anywhere").search(text):
        return True
    if language == "en":
        words = _pattern("next", "will").search(text)
        if words and not _is_noun_will(text, words):
            return dated or not _is_subordinate_will(text, words.start())
        return bool(_pattern("next", "promise").search(text))
    if language in ("ru", "uk"):
        return any(True for _ in _future_verbs(text, language, dated))
    if language == "kk":
        ahead = dated or bool(_pattern("next", "ahead").search(text))
        return _kazakh_future(text, ahead)
    return False


def _is_subordinate_will(text: str, at: int) -> bool:
    """ "who … will", "as they will": a side remark after a verb of the past."""
    clause = _CLAUSE.split(text[:at])[-1]
    before = text[: at - len(clause)]
    beside = _pattern("futures", "beside").match(clause.lstrip())
    return bool(beside) and bool(before.strip())


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


def _future_verbs(text: str, language: str, dated: bool) -> Iterator[str]:
    """Verbs in the future that announce something.

    Not a condition («если Россия пойдет») and, without a day, what would come of it; not a
    figure of speech, a negation without a day, or a side clause («думали, что появится
    новая»), save where somebody reports it («сообщил, что США продолжат»).
    """
    skipped = set(_data()["futures"]["not_future"])
    reported = supposed = False
    for clause in _CLAUSE.split(text):
        lead = clause.lower().lstrip("«„“\"'( ")
        if _pattern("futures", "conditions").match(_AND.sub("", lead, count=1)):
            supposed = supposed or bool(_pattern("futures", "suppositions").match(lead))
            continue
        beside = bool(_pattern("futures", "beside").match(_AND.sub("", lead, count=1)))
        words = _WORD.findall(lead)
        for before, word in zip(["", *words], words, strict=False):
            found = parses(word, language)
            if word in skipped or len(word) < 4 or not found:
                continue
            if _is_future(found, spoken="\0" not in text and _is_spoken(text)):
                denied = before in ("не", "ни", "ні") and not dated
                if not denied and (dated or reported or not (beside or supposed)):
                    yield word
        negated = re.search(r"(?<!\w)не(?!\w)", lead) is not None
        reported = reported or (not negated and _reports(clause))


def _reports(clause: str) -> bool:
    return any(c.verb and c.kind is not CueKind.WEAK for c in cues(clause, 0, len(clause)))


def _is_spoken(text: str) -> bool:
    return bool(re.search('[«„“"]', text)) or bool(re.match(r"\s*[-–—]", text))


def _is_future(found: tuple[Any, ...], *, spoken: bool) -> bool:
    """By the best reading alone, and where no other is a present («ухожу») or a noun."""
    best, *others = found
    if "futr" not in best.tag or "2per" in best.tag or ("1per" in best.tag and not spoken):
        return False
    return not any(
        ("pres" in p.tag and p.score > 0.05) or (p.tag.POS != "VERB" and p.score >= best.score)
        for p in others
    )


def _kazakh_future(text: str, ahead: bool) -> bool:
    """A present in -ады with a word or a day to come; -мақ; a reported -атынын."""
    said: set[int] = set()
    for cue in cues(text, 0, len(text)):
        if cue.verb and cue.kind is not CueKind.WEAK:
            said.update(range(cue.start, cue.end))
    words = list(_WORD.finditer(text))
    for match, following in zip(words, [*words[1:], None], strict=False):
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
    denied = _KAZAKH_NOT_DONE.search(word)
    return bool(denied or _KAZAKH_PAST.search(word)) or word in _data()["kazakh"]["past"]


def _is_attributive(time: TimeMention, sentence: Sentence, text: str) -> bool:
    """Whether a date belongs to a word of the sentence and not to its verb: «28 ақпандағы
    финал», «команда, победившая в феврале, …», "the team, which won in May, …"."""
    before, after = text[sentence.start : time.start], text[time.end : sentence.end]
    if sentence.language == "kk":
        words = _WORD.findall(text[time.start : time.end] + re.split(r"\s", after)[0])
        if words and _KAZAKH_OF.search(words[-1]):
            return True
        return any(
            m["next"] not in _data()["kazakh"]["after_participle"]
            for m in _KAZAKH_PARTICIPLE.finditer(re.split(r"[,;:]", after)[0])
        )
    clause = _CLAUSE.split(before)[-1]
    if clause == before or not _CLAUSE.search(after):
        return False  # not between commas: the main clause itself
    if sentence.language == "en":
        return bool(re.match(r"(?:who|which|whose|where)\b", clause.lstrip(), re.IGNORECASE))
    words = _WORD.findall(clause)
    if any(w.lower().startswith(("котор", "яки", "яка", "яке", "які")) for w in words[:2]):
        return True
    return bool(words) and any(
        "PRTF" in p.tag for p in parses(words[0].lower(), sentence.language)[:1]
    )


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
