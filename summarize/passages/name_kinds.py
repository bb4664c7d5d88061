"""Whether a name is a person, an organisation or a place; None where the rules cannot tell."""

from __future__ import annotations

import re
from typing import NamedTuple

from summarize.language import kazakh, places
from summarize.language.given_names import is_given
from summarize.language.inflection import forms, is_dictionary_word
from summarize.language.word_lists import word_list
from summarize.passages.model import NameKind, Sentence
from summarize.passages.name_words import is_listed, listed, metonyms
from summarize.passages.printed import Found, words_of

_SURNAME = re.compile(
    r"(?:[оеєё]в|[иіы]н|ский|цкий|ський|цький|енко|чук|швили|дзе|улы|ұлы|қызы)а?$"
    r"|(?:ская|цкая|ська|цька)$|(?:ov|ev|sky|skyy|skyi|enko|ova|eva|ina|uly|kyzy)$"
)
_LOCATIVE = {
    "ru": word_list("в во на из под около близ вблизи возле над"),
    "uk": word_list("в у на із з під біля поблизу неподалік над"),
    "en": word_list("in at near from to outside around across"),
}
_LEGAL = re.compile(r"(?:Ltd|Inc|Corp|PLC|plc|LLC|Group|Holdings|Wire|Agency|Bank|Press)\.?$")


class _Setting(NamedTuple):
    """A mention with the words next to it, empty where punctuation cuts them off."""

    mention: Found
    normal: str
    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def tokens(self) -> list[str]:
        return self.normal.split()

    @property
    def language(self) -> str:
        return self.mention.language

    @property
    def previous(self) -> str:
        return self.before[-1] if self.before else ""

    @property
    def following(self) -> str:
        return self.after[0] if self.after else ""


def kind_of(  # noqa: PLR0911 - one return for each rule
    mention: Found, normal: str, text: str, sentence: Sentence
) -> NameKind | None:
    """The kind that one mention shows."""
    setting = _setting(mention, normal, text, sentence)
    if _is_titled(setting):
        return NameKind.PERSON
    if by_word := _by_own_words(mention, normal, setting.tokens):
        return by_word
    if _names_a_ship(setting):
        return NameKind.OTHER
    if mention.quoted:
        beside = [setting.previous, setting.following if mention.language == "kk" else ""]
        company = any(is_listed(w, "organisations", mention.language) for w in beside if w)
        if not company and is_listed(setting.previous or "-", "places", mention.language):
            return NameKind.PLACE  # «гостиница „Заря“»
        return NameKind.ORGANISATION if company else None
    capitals = len(setting.tokens) >= 2 and all(t[:1].isupper() for t in setting.tokens)
    if capitals and is_given(setting.tokens[0]):
        return NameKind.PERSON
    decided, kind = _by_neighbours(setting)
    if decided:
        return kind
    if capitals and _is_attributed_place(setting):
        return NameKind.PLACE
    if _is_inside(setting):
        return NameKind.PLACE
    kind = _by_dictionary(mention, mention.language)
    if kind is None and _SURNAME.search(setting.tokens[-1]):
        kind = NameKind.PERSON
    if kind is None and _is_where(setting):
        kind = NameKind.PLACE
    if kind is None and capitals and mention.language != "en" and _two_names(setting):
        kind = NameKind.PERSON
    return kind


def _is_titled(setting: _Setting) -> bool:
    """ "Prof Ivor Lane" is no lane."""
    named = len(setting.tokens) > 1 and is_given(setting.tokens[0])
    return named and setting.language == "en" and is_listed(setting.previous or "-", "roles", "en")


def _names_a_ship(setting: _Setting) -> bool:
    """What stands behind or, in Kazakh, in quotation marks before a kind of ship. "A Gannet
    ferry" may be a company's."""
    words = [setting.previous]
    if setting.language == "kk" and setting.mention.quoted:
        words.append(setting.following)
    return any(is_listed(w, "ships", setting.language) for w in words if w)


def _setting(mention: Found, normal: str, text: str, sentence: Sentence) -> _Setting:
    before = words_of(text, sentence.start, mention.start)[-2:]
    if before and text[before[-1].end : mention.start].strip(' \u00a0«“"'):
        before = []
    after = words_of(text, mention.end, min(sentence.end, mention.end + 50))[:3]
    if after and after[0].gap.strip(' \u00a0»”"' if mention.quoted else " \u00a0"):
        after = []
    return _Setting(mention, normal, tuple(w.text for w in before), tuple(w.text for w in after))


def _by_neighbours(  # noqa: PLR0911 - one return for each rule
    setting: _Setting,
) -> tuple[bool, NameKind | None]:
    """Whether the words next to the mention settle its kind, and which it is."""
    language, previous = setting.language, setting.previous
    if setting.following.islower() and is_listed(setting.following, "places", language):
        return True, NameKind.PLACE
    if language == "kk" and _is_firm(setting.following):
        return True, NameKind.ORGANISATION
    if _owns_what_follows(setting):
        return True, NameKind.PLACE
    if previous and language != "kk" and is_listed(previous, "places", language):
        return True, NameKind.PLACE  # in Kazakh the kind of place stands behind
    if previous and is_listed(previous, "roles", language) and not _is_polite(previous, language):
        if language == "kk" or _bears_role(previous, setting.mention, language):
            return True, NameKind.PERSON
        return True, NameKind.PLACE if _is_owner(setting.mention, language) else None
    if previous and is_listed(previous, "organisations", language):
        return True, NameKind.PLACE if _is_owner(setting.mention, language) else None
    if language == "en" and previous == "of" and len(setting.before) > 1:
        place = is_listed(setting.before[-2], "places", "en")
        return True, NameKind.PLACE if place else None
    return False, None


def _is_firm(word: str) -> bool:
    """«Норвик Телеком компаниясы»."""
    listed_twice = (is_listed(word, table, "kk") for table in ("apposed", "organisations"))
    return bool(word) and all(listed_twice)


def _is_polite(word: str, language: str) -> bool:
    """«Бегенов мырза Норвикте болды»: Mr and Mrs stand behind their name in Kazakh."""
    return language == "kk" and kazakh.base(word).lower() in ("мырза", "ханым")


def _owns_what_follows(setting: _Setting) -> bool:
    """«Вельтания президенті», "Veltania's transport minister": a country of its own."""
    mention, normal = setting.mention, setting.normal
    if len(setting.tokens) != 1 or is_given(normal):
        return False
    if setting.language == "en" and mention.text.endswith(("'s", "’s")):
        return any(is_listed(word, "roles", "en") for word in setting.after) and not _heads_firm(
            setting.after
        )
    brand = re.search("[A-Za-z]", normal) is not None
    if setting.language == "kk" and setting.following and normal == mention.text and not brand:
        owned = kazakh.base(setting.following).lower()
        headed = is_listed(owned, "roles", "kk") or is_listed(owned, "organisations", "kk")
        headed = headed and not is_listed(owned, "apposed", "kk")
        return headed and owned.endswith(("і", "ы")) and not _SURNAME.search(normal)
    return False


def _heads_firm(after: tuple[str, ...]) -> bool:
    """ "Delta's chief executive": no country has one."""
    words = [w.lower() for w in after]
    return bool({"ceo", "cfo", "founder", "co-founder", "owner"} & set(words[:1])) or bool(
        {"executive", "financial", "operating"} & set(words[1:2])
    )


def _is_where(setting: _Setting) -> bool:
    """A single word in a case, or behind a preposition, that says where."""
    if len(setting.tokens) != 1:
        return False
    text, language = setting.mention.text, setting.language
    if re.search(r"(?:ия|ія|стан)$", setting.normal) and not is_given(setting.normal):
        return True
    if language == "kk":
        return kazakh.strip(text, places.bases()).case in ("loc", "attr", "abl")
    if setting.previous.lower() not in _LOCATIVE.get(language, ()):
        return False
    if language == "en" and setting.before[0].lower() in _HELD:
        return False
    cases = {"loct", "gent", "accs", "ablt"}
    return language == "en" or any(f.case in cases for f in forms(text, language))


_INSIDE = {
    "ru": {"в": "loct", "во": "loct", "из": "gent"},
    "uk": {"в": "loct", "у": "loct", "із": "gent"},
}


def _is_inside(setting: _Setting) -> bool:
    """A single word that something is in or comes out of, whatever surname it looks like."""
    if len(setting.tokens) != 1 or setting.mention.quoted:
        return False
    case = _INSIDE.get(setting.language, {}).get(setting.previous.lower())
    readings = forms(setting.mention.text, setting.language)
    return case is not None and any(f.case in (case, "any") for f in readings)


_HELD = word_list("share shares stake stakes interest investment investors confidence trust")
"""What one has in a company: "shares in Delta"."""


def _is_attributed_place(setting: _Setting) -> bool:
    """«у Старій Гавані»: an adjective and a noun behind a preposition of place."""
    language = setting.language
    if language not in ("ru", "uk") or setting.previous.lower() not in _LOCATIVE[language]:
        return False
    readings = forms(setting.tokens[0], language)
    return any(f.part == "ADJF" for f in readings) and not any("Name" in f.tags for f in readings)


def _by_own_words(  # noqa: PLR0911 - one return for each rule
    mention: Found, normal: str, tokens: list[str]
) -> NameKind | None:
    language = mention.language
    if normal.lower() in metonyms() or (language == "kk" and normal[:-1].lower() in metonyms()):
        return NameKind.ORGANISATION
    if places.country(normal) in ("EU", "UN"):
        return NameKind.ORGANISATION
    if places.place(normal):
        return NameKind.PLACE
    if language == "en" and len(tokens) > 1 and tokens[0].lower() in listed("events", "en"):
        return NameKind.OTHER
    if "&" in tokens or any(is_listed(t, "organisations", language) for t in tokens):
        return NameKind.ORGANISATION
    if len(tokens) > 1 and any(_is_kind_of_place(t, language) for t in tokens):
        return NameKind.PLACE
    if _LEGAL.search(normal):
        return NameKind.ORGANISATION
    head = re.split("[-‑]", normal)[0].replace(".", "")
    spelled = "-" in normal and normal.isupper() and len(normal) > 7
    if len(tokens) == 1 and 2 <= len(head) <= 5 and head.isupper() and not spelled:
        return NameKind.ORGANISATION
    return None


def _is_kind_of_place(word: str, language: str) -> bool:
    """ "Piers" is a man and no pier."""
    if language == "en":
        return word.lower() in listed("places", "en")
    return is_listed(word, "places", language)


def _bears_role(previous: str, mention: Found, language: str) -> bool:
    """«министр Сеитова» is a person, «президента Вельтании» need not be one: a place stands in
    the genitive whatever the case of the role."""
    if language == "en":
        return True
    first = mention.text.split()[0]
    shape = {f.case for f in forms(first, language)}
    role = {f.case for f in forms(previous, language)}
    if _SURNAME.search(mention.text) or is_given(first):
        return True
    return bool((shape & role) - {"any"}) and "gent" not in shape


def _is_owner(mention: Found, language: str) -> bool:
    """«банк Вельтании», «президента Вельтании»: a country's genitive, which no surname has."""
    return (
        language in ("ru", "uk")
        and re.fullmatch(r"\w+(?:ии|ії|стана|стану)", mention.text) is not None
    )


def _by_dictionary(mention: Found, language: str) -> NameKind | None:
    if language not in ("ru", "uk"):
        low = mention.text.split()[0]
        return NameKind.PERSON if is_given(low) and len(mention.text.split()) > 1 else None
    tags: set[str] = set()
    for word in mention.text.split():
        best = max(
            (f for f in forms(word, language) if f.tags), key=lambda f: f.weight, default=None
        )
        if best is not None and best.weight > 1.0:
            tags |= best.tags
    if "Geox" in tags and not tags & {"Surn", "Patr"}:
        return NameKind.PLACE
    if tags & {"Surn", "Patr", "Name"}:
        return NameKind.PERSON
    return NameKind.ORGANISATION if "Orgn" in tags else None


def _two_names(setting: _Setting) -> bool:
    """Names of people that no list has: capitals only, and no dictionary word first."""
    first = setting.mention.text.split()[0]
    if setting.language in ("ru", "uk") and is_dictionary_word(first, setting.language):
        return False
    words = setting.tokens
    if re.search("[A-Za-z]", setting.normal):
        return False  # a brand
    return len(words) <= 4 and all(re.fullmatch(r"[^\W\d_][\w.'’ʼ-]*", w) for w in words)
