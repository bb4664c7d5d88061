"""Words that report somebody's words, found in text: «сказал», "деп қосты", "according to"."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources
from typing import Any

LANGUAGES = ("ru", "uk", "kk", "en")
_SENTENCE_END = re.compile(r"[.!?\s»”“\"]*\Z")
_CLAUSE = 60
"""Characters before a verb in which its clause may begin."""
_WORD = re.compile(r"[^\W_]+(?:['’ʼ-][^\W_]+)*")
_NOMINALISED = re.compile(
    r"(?:[ғг]анын|[ғг]енін|[қк]анын|[қк]енін|т[ыі]н[ыі]н|екен[ді]*ігін|екенін|[ыі]ғын|[лд][ыі][ғг][ыі]н)\s*$"
)
"""How a Kazakh clause ends before its verb of saying: «…болғанын (мәлімдеді)»."""


class CueKind(StrEnum):
    SAY = "say"
    """Reports by itself: «сказал», "деді"."""
    WEAK = "weak"
    """Reports only next to a quote, a colon or "that": «отметил», "added"."""
    OUTLET = "outlet"
    """What agencies do at the end of a sentence: «передает»."""
    BEFORE = "before"
    """Stands before the source: «по словам …», "according to …"."""
    AFTER = "after"
    """Stands after the source: «… айтуынша»."""
    INSIDE = "inside"
    """Holds a pronoun: «по его словам»."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One reporting word or phrase."""

    start: int
    end: int
    kind: CueKind
    language: str
    text: str
    """Lower case."""
    pronoun: str = ""
    """``m``, ``f``, ``p`` or ``?`` of the pronoun in «по его словам»."""

    @property
    def verb(self) -> bool:
        return self.kind in (CueKind.SAY, CueKind.WEAK, CueKind.OUTLET)

    @property
    def plural(self) -> bool:
        """Whether a Russian or Ukrainian verb form has more than one subject."""
        endings = {"ru": ("ли", "ют", "ут", "ят", "ат"), "uk": ("ли", "ють", "уть", "ять", "ать")}
        first = self.text.split()[0]
        return self.verb and first.endswith(endings.get(self.language, ("\0",)))

    @property
    def gender(self) -> str:
        """``m`` or ``f`` when a Russian or Ukrainian past form tells, else empty."""
        first = self.text.split()[0]
        if not self.verb or self.language not in ("ru", "uk"):
            return ""
        if first.endswith("ла"):
            return "f"
        return "m" if first.endswith({"ru": "л", "uk": "в"}[self.language]) else ""


@cache
def data() -> dict[str, Any]:
    """The word lists of ``reporting.toml``."""
    file = resources.files("summarize.passages").joinpath("reporting.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))


def any_of(words: list[str]) -> str:
    """A regular expression for one of ``words``, the longest first, any white space between."""
    ordered = sorted(set(words), key=lambda w: (-len(w), w))
    return "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in ordered)


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], CueKind, str]]]:
    """Every reporting phrase by its first word, the longest first."""
    index: dict[str, list[tuple[tuple[str, ...], CueKind, str]]] = {}
    for language in LANGUAGES:
        for kind in CueKind:
            for words in {tuple(p.split()) for p in _forms(language, kind)}:
                index.setdefault(words[0], []).append((words, kind, language))
    rank = list(CueKind)
    for entries in index.values():
        entries.sort(key=lambda e: (-len(e[0]), rank.index(e[1]), LANGUAGES.index(e[2])))
    return index


def _forms(language: str, kind: CueKind) -> list[str]:
    lists = data()[language]
    if kind in (CueKind.SAY, CueKind.WEAK, CueKind.OUTLET):
        group = lists.get(kind.value, {})
        forms: list[str] = list(group.get("forms", []))
        for tense in ("past", "present"):
            endings = lists[f"{tense}_endings"]
            forms += [stem + ending for stem in group.get(tense, []) for ending in endings]
        return forms
    if kind is CueKind.INSIDE:
        possessive = data()["pronouns"]["possessive"]
        return [t.format(p) for t in lists["according"].get("inside", []) for p in possessive]
    return list(lists["according"].get(kind.value, []))


def cues(text: str, start: int, end: int) -> list[Cue]:
    """The reporting words of ``text[start:end]`` in all languages, sorted, disjoint.

    Of phrases that begin with the same word the longest counts («деп қосты»), and of equal
    ones the kind that says more (``say`` before ``weak`` before ``outlet``).
    """
    tokens = [(m.start(), m.end(), _folded(m.group())) for m in _WORD.finditer(text, start, end)]
    index = _phrases()
    found: list[Cue] = []
    at = 0
    while at < len(tokens):
        cue = None
        for words, kind, language in index.get(tokens[at][2], ()):
            last = at + len(words) - 1
            if (
                last < len(tokens)
                and all(tokens[at + i][2] == w for i, w in enumerate(words))
                and not text[tokens[at][0] : tokens[last][1]].count("\n")
            ):
                denied = at > 0 and tokens[at - 1][2] in data()[language]["denial"]
                if not denied:
                    phrase = " ".join(words)
                    pronoun = _pronoun(phrase) if kind is CueKind.INSIDE else ""
                    cue = Cue(tokens[at][0], tokens[last][1], kind, language, phrase, pronoun)
                    at = last
                break
        if cue is not None:
            found.append(cue)
        at += 1
    return found


def _folded(word: str) -> str:
    return word.lower().replace("’", "'").replace("ʼ", "'")


def _pronoun(words: str) -> str:
    possessive: dict[str, str] = data()["pronouns"]["possessive"]
    return next((possessive[w] for w in words.split() if w in possessive), "")


def reports(text: str, cue: Cue, start: int, end: int) -> bool:
    """Whether ``cue`` reports without a quote next to it, within ``text[start:end]``.

    A weak verb does before a colon, ", что" or words in marks («назвал "…"»), and in Kazakh
    after a nominalised clause.
    """
    if cue.kind not in (CueKind.WEAK, CueKind.OUTLET):
        return True
    if cue.text in _outlet_forms(cue.language) and trailing(text, cue, start, end):
        return True
    if cue.kind is CueKind.OUTLET:
        return False
    if cue.language == "kk":
        return bool(_NOMINALISED.search(text[max(start, cue.start - 30) : cue.start].rstrip()))
    that = any_of(data()[cue.language]["that"])
    comma = r"\s*,?\s*" if cue.language == "en" else r"\s*,\s*"
    pattern = rf"(?:\s+[\w'’-]+){{0,5}}?(?:\s*:|{comma}(?:{that})(?!\w))"
    quoted = r"[^.;:«„“\"]{0,40}[«„“\"]"
    return bool(re.compile(f"{pattern}|{quoted}").match(text, cue.end, end))


@cache
def _outlet_forms(language: str) -> frozenset[str]:
    return frozenset(_forms(language, CueKind.OUTLET))


def trailing(text: str, cue: Cue, start: int, end: int) -> bool:
    """Whether ``cue`` is in a clause of its own after a comma: «…, пишет N», "…, N reported."."""
    before = text[max(start, cue.start - _CLAUSE) : cue.start].rstrip()
    if cue.language == "en":
        last = bool(_SENTENCE_END.match(text, cue.end, end))
        return last and "," in before and len(_WORD.findall(before.rpartition(",")[2])) <= 4
    return before.endswith((",", "деп", ", как", ", —", ", -", ", –"))


def this_reported(text: str, start: int, end: int) -> bool:
    """Whether the sentence says who reported the one before it: «Об этом заявил N»."""
    lead = text[start : min(end, start + _CLAUSE)].lower()
    for language in LANGUAGES:
        opening = re.match(rf"(?:{any_of(data()[language]['this'])})(?!\w)", lead)
        if opening is not None:
            # Kazakh has the verb last; elsewhere it is in the same clause
            comma = text.find(",", start, end)
            limit = end if language == "kk" or comma < 0 else comma
            return any(c.verb for c in cues(text, start + opening.end(), limit))
    return False
