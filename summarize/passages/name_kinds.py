"""Whether a name is a person, an organisation or a place; None where the rules cannot tell."""

from __future__ import annotations

import re

from summarize.language import kazakh, places
from summarize.language.given_names import is_given
from summarize.language.inflection import forms, is_dictionary_word
from summarize.language.word_lists import word_list
from summarize.passages.model import NameKind, Sentence
from summarize.passages.name_words import is_listed, metonyms
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


def kind_of(mention: Found, normal: str, text: str, sentence: Sentence) -> NameKind | None:
    """The kind that one mention shows."""
    language = sentence.language
    tokens = normal.split()
    if by_word := _by_own_words(mention, normal, tokens):
        return by_word
    before = [w for w in words_of(text, sentence.start, mention.start) if w.start < mention.start]
    gap = text[before[-1].end : mention.start] if before else ""
    previous = before[-1].text if before and not gap.strip(' \u00a0«“"') else ""
    if mention.quoted:
        return (
            NameKind.ORGANISATION if is_listed(previous or "-", "organisations", language) else None
        )
    if len(tokens) >= 2 and all(t[:1].isupper() for t in tokens) and is_given(tokens[0]):
        return NameKind.PERSON
    after = words_of(text, mention.end, min(sentence.end, mention.end + 40))[:1]
    following = after[0].text if after and not after[0].gap.strip(" \u00a0") else ""
    if following and following.islower() and is_listed(following, "places", language):
        return NameKind.PLACE
    if language == "kk" and following and len(tokens) == 1 and normal == mention.text:
        owned = kazakh.base(following).lower()
        headed = owned.endswith(("і", "ы")) and (
            is_listed(owned, "roles", "kk") or is_listed(owned, "organisations", "kk")
        )
        if headed and not _SURNAME.search(normal) and not is_given(normal):
            return NameKind.PLACE
    if language == "en" and mention.text.endswith(("'s", "’s")) and len(tokens) == 1:
        near = words_of(text, mention.end, min(sentence.end, mention.end + 40))[:3]
        if any(is_listed(w.text, "roles", "en") for w in near) and not is_given(normal):
            return NameKind.PLACE
    if previous:
        if is_listed(previous, "places", language):
            return NameKind.PLACE
        if is_listed(previous, "roles", language) and language != "kk":
            if _bears_role(previous, mention, language):
                return NameKind.PERSON
            return NameKind.PLACE if _is_owner(mention, language) else None
        if is_listed(previous, "roles", language):
            return NameKind.PERSON
        if is_listed(previous, "organisations", language):
            return NameKind.PLACE if _is_owner(mention, language) else None
        if language == "en" and previous == "of" and len(before) > 1:
            return NameKind.PLACE if is_listed(before[-2].text, "places", "en") else None
    tagged = _by_dictionary(mention, language)
    if tagged is not None:
        return tagged
    if _SURNAME.search(tokens[-1]):
        return NameKind.PERSON
    if len(tokens) == 1 and language == "kk":
        case = kazakh.strip(mention.text, places.bases()).case
        if case in ("loc", "attr", "abl"):
            return NameKind.PLACE
    elif len(tokens) == 1 and previous.lower() in _LOCATIVE.get(language, ()):
        if language == "en" or any(
            f.case in ("loct", "gent", "accs", "ablt") for f in forms(mention.text, language)
        ):
            return NameKind.PLACE
    if language in ("ru", "uk") and is_dictionary_word(mention.text.split()[0], language):
        return None
    if len(tokens) >= 2 and all(t[:1].isupper() for t in tokens) and language != "en":
        return NameKind.PERSON if _two_names(tokens) else None
    return None


def _by_own_words(mention: Found, normal: str, tokens: list[str]) -> NameKind | None:
    language = mention.language
    if normal.lower() in metonyms() or (language == "kk" and normal[:-1].lower() in metonyms()):
        return NameKind.ORGANISATION
    if places.country(normal) in ("EU", "UN"):
        return NameKind.ORGANISATION
    if places.place(normal):
        return NameKind.PLACE
    if any(is_listed(t, "organisations", language) for t in tokens):
        return NameKind.ORGANISATION
    if len(tokens) > 1 and any(is_listed(t, "places", language) for t in tokens):
        return NameKind.PLACE
    if _LEGAL.search(normal):
        return NameKind.ORGANISATION
    head = re.split("[-‑]", normal)[0].replace(".", "")
    spelled = "-" in normal and normal.isupper() and len(normal) > 7
    if len(tokens) == 1 and 2 <= len(head) <= 5 and head.isupper() and not spelled:
        return NameKind.ORGANISATION
    return None


def _bears_role(previous: str, mention: Found, language: str) -> bool:
    """«министр Отарова» is a person, «президента Сурании» need not be one: a place stands in
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
    """«банк Сурании», «президента Сурании»: a single word in the genitive, no surname."""
    if " " in mention.text or language not in ("ru", "uk"):
        return False
    readings = forms(mention.text, language)
    genitive = any(f.case == "gent" for f in readings)
    surname = any("Surn" in f.tags for f in readings)
    return genitive and not surname and not _SURNAME.search(mention.text[:-1])


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


def _two_names(tokens: list[str]) -> bool:
    return len(tokens) <= 4 and all(re.fullmatch(r"[^\W\d_][\w.'’ʼ-]*", t) for t in tokens)
