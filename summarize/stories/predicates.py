"""Which words of a statement tell what is done: a rough reading, by dictionary and by endings.

Two statements that share their things but none of what is done with them are two («вылилось 40
тонн нефти», «собрали 14 тонн нефти»).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.language.inflection import parses
from summarize.language.word_lists import word_list
from summarize.stories.contents import Content, Term

_VERBS = frozenset({"VERB", "PRTS", "GRND", "INFN"})
_KAZAKH = re.compile(
    r"(?:ды|ді|ты|ті|ған|ген|қан|кен|ады|еді|йды|йді|ып|іп|ылды|ілді|ылған|ілген|мақ|мек)$"
)
_ENGLISH = re.compile(r"\w{3,}ed$")
_IRREGULAR = word_list(
    "fell felled took came went lost broke found hit rose spent burnt sank won held met told "
    "struck built bought sold stole stolen gave paid said made ran led shot sent kept caught "
    "drew flew grew knew threw tore wore swept died drank drove began begun became brought "
    "fought taught thought felt left stood understood sought slept wept dug hung stuck swung"
)


def predicates(content: Content) -> Iterator[Term]:
    """The words of a statement that say what is done; none where nobody can tell."""
    language = content.language
    for term in content.terms:
        word = term.word.text.lower()
        # Words of saying tell nothing of the thing itself.
        if term.share == 1.0 and term.word.concepts and _is_verb(word, language):
            yield term


def share_predicate(a: Content, b: Content) -> bool | None:
    """Whether one of them tells what the other does; None when one of them has no verb that
    anybody knows."""
    mine, theirs = list(predicates(a)), list(predicates(b))
    if not (mine and theirs):
        return None
    return any(
        not term.handles.isdisjoint(other.handles)
        for some, other in ((mine, b), (theirs, a))
        for term in some
    )


def _is_verb(word: str, language: str) -> bool:
    if language in ("ru", "uk"):
        return parses(word, language)[0].tag.POS in _VERBS
    if language == "kk":
        return _KAZAKH.search(word) is not None
    return language == "en" and (word in _IRREGULAR or _ENGLISH.search(word) is not None)
