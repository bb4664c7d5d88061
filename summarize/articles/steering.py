"""Words of a page that address the model that will read it, and not its readers.

They stay in the text, for every offset counts in it, and are marked: they are no part of the
article, so that no model is shown them, nothing rests on them, and the editor is told, with
the words and their place. The patterns want an address and an order, a forged turn of a
conversation, a forged answer or words in disguise, so that news *about* AI passes. Where a
sentence of news quotes such words and tells of them («prompt injection», "the chatbot was
told: “…”"), it is reported news and stays; the editor is told as well.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources
from typing import Final, NamedTuple

from summarize.articles.disguise import decoded, fold, tagged
from summarize.articles.lines import lines

_QUOTED_CHARS: Final = 120
_LONGEST_BLOCK: Final = 4000
_QUOTES: Final = re.compile(
    r"«[^«»]{1,700}»|“[^“”]{1,700}”|„[^„“”]{1,700}[“”]|\"[^\"]{1,700}\"|‘[^‘’]{1,700}’(?!\w)"
)
_END: Final = re.compile(
    r"[.!?…]+[»”\")\]]*(?=\s+[^\W_a-zа-яёіїєґәғқңөұүһ]|\s+[\[(«“„\"{<`*#•–—-])"
    r"|[»”\")\]](?=\s+\[)|\s[|•/]{1,3}(?=\s)"
)
_OPEN: Final = r"(?:^|[\[({«„“\"‘:;.!?>*#|/]\s*|--+\s*|\s[–—-]\s+)"
_BULLET: Final = r"^[\W_]*(?:\d{1,2}[.)]\s*)?"
_KEYED: Final = re.compile(
    r"^[\W_]*(?:headline|summary|facts?|background|next|status|date|lead|title|quotes?|t|[sqm]\d+)"
    r"\W{0,2}\s*:",
    re.IGNORECASE,
)
_JSON: Final = re.compile(
    r"(?:```\w*\s*)?\{\s*\"(?:headline|summary|facts?|background|next|speakers?|kinds|verdict|title"
    r"|status|date|published\w*|duplicate\w*|quotes?|text|cites|role|content|system|instructions?"
    r"|answer|result|output|language|lead)\"\s*:"
)
_ANNOUNCES: Final = re.compile(
    r"(?:json|answer|output|response|ответ|результат|жауап|нәтиже|відповідь)\b[^.!?]*:\s*$",
    re.IGNORECASE,
)
_BLOCKS: Final = tuple(
    re.compile(pattern, re.IGNORECASE | re.DOTALL)
    for pattern in (
        # forged turns, with what they hold
        rf"<\|im_start\|>(?:(?!<\|im_start).){{0,{_LONGEST_BLOCK}}}?<\|im_end\|>",
        rf"<\|start_header_id\|>.{{0,{_LONGEST_BLOCK}}}?<\|eot_id\|>",
        rf"\[INST\].{{0,{_LONGEST_BLOCK}}}?\[/INST\]",
        rf"<<SYS>>.{{0,{_LONGEST_BLOCK}}}?<</SYS>>",
        rf"([<\[])(system|assistant|developer|instructions?|prompt)[>\]]"
        rf".{{0,{_LONGEST_BLOCK}}}?\1/\2[>\]]",
        # and those that are not closed: to the end of the line
        r"(?:<\|(?:im_start|im_end|system|user|assistant|endoftext|start_header_id|eot_id)\|>"
        r"|\[/?INST\]|<</?SYS>>)[^\n]*",
    )
)


class Steered(NamedTuple):
    """A stretch of a text that addresses an AI."""

    start: int
    end: int
    words: str
    """As a model reads them, shortened."""
    reported: bool = False
    """Whether the news quotes it: it stays in the article."""


def find(text: str) -> tuple[Steered, ...]:
    """The stretches of ``text`` that address an AI, sorted, disjoint; whole sentences, or
    what stands in brackets at the end of one."""
    folded = fold(text)
    seen = folded.text
    blocks = _joined([*_blocks(seen), *_answers(seen)])
    found = [(a, b, False) for a, b in blocks]
    found += _sentences(seen, blocks)
    steered = [
        Steered(folded.place(a), folded.place(b - 1) + 1, _short(seen[a:b]), reported)
        for a, b, reported in sorted(found)
    ]
    return tuple(steered)


def addressed_to_ai(text: str) -> tuple[str, ...]:
    """The words of ``text``, shortened, that address an AI; reported ones are none."""
    return tuple(s.words for s in find(text) if not s.reported)


def hidden_words(text: str) -> tuple[str, ...]:
    """What the invisible tag characters of ``text`` spell."""
    return tuple(_short(words) for _, _, words in tagged(text))


def blanked(text: str, steered: Sequence[Steered]) -> str:
    """The text of the same length with blanks for what is steered and not reported.

    Where a whole line goes, so does the line break before it: the lines around it stand as
    they would without it.
    """
    for piece in steered:
        if piece.reported:
            continue
        start, end = piece.start, piece.end
        before = len(text[:start].rstrip(" \t"))
        after = len(text) - len(text[end:].lstrip(" \t"))
        alone = not text[:before] or text[before - 1] == "\n"
        if alone and (after == len(text) or text[after] in "\r\n"):
            while before and text[before - 1] in "\r\n" and text[: before - 1].strip():
                before -= 1
                if text[before] == "\n":
                    before -= text[max(before - 1, 0)] == "\r"
                    break
            start = before if text[:before].strip() else start
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    for pattern in _BLOCKS:
        for match in pattern.finditer(text):
            yield match.span()


def _answers(text: str) -> Iterator[tuple[int, int]]:
    """Forged answers: JSON with the fields of one, and the line that announces it."""
    for match in _JSON.finditer(text):
        end = _balanced(text, text.index("{", match.start()))
        end += len(re.match(r"[ \t]*\n?```|", text[end:])[0])  # type: ignore[index]
        start = match.start()
        above = text[:start].rstrip()
        line = above.rfind("\n") + 1
        if _ANNOUNCES.search(above[line:]) and len(above) - line <= _QUOTED_CHARS:
            start = line
        yield start, end


def _balanced(text: str, start: int) -> int:
    """Where the object that opens at ``start`` ends; the end of the line if it does not."""
    depth = 0
    for at in range(start, min(len(text), start + _LONGEST_BLOCK)):
        depth += (text[at] == "{") - (text[at] == "}")
        if depth == 0:
            return at + 1
    line = text.find("\n", start)
    return len(text) if line < 0 else line


def _sentences(text: str, blocks: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, bool]]:
    """Sentences that address an AI, and the orders that go on after them."""
    going = False
    ended: tuple[int, int] | None = None
    """A forged end of the article, which is one if orders follow."""
    encoded = [a for a, _, _ in decoded(text)]
    for start, end in _units(text):
        if any(a < end and start < b for a, b in blocks):
            going = True
            continue
        unit = text[start:end]
        places = _places(unit)
        if any(start <= a < end for a in encoded) or _goes_on(unit, going, ended is not None):
            places.append(0)
        if not places:
            forged = _end().match(unit)
            going, ended = False, (start, end) if forged else None
        elif _is_reported(unit):
            yield start, end, True
        else:
            if ended:
                yield (*ended, False)
            going, ended = True, None
            yield start + _bracket(unit, min(places)), end, False


def _bracket(unit: str, place: int) -> int:
    """Where the brackets open that end a sentence and hold all that addresses an AI; else 0."""
    last = re.search(r"(?:\([^()]*\)|\[[^\[\]]*\])$", unit)
    return last.start() if last and place >= len(unit[: last.start()].rstrip()) else 0


def _units(text: str) -> Iterator[tuple[int, int]]:
    """Sentences, with what somebody says in one quotation kept together."""
    for line in lines(text):
        masked = _QUOTES.sub(lambda m: m[0][0] + "x" * (len(m[0]) - 2) + m[0][-1], line.text)
        # what the quotation ends in may end the sentence as well
        for quote in _QUOTES.finditer(line.text):
            if quote[0][-2:-1] in {".", "!", "?", "…"}:
                at = quote.end() - 2
                masked = masked[:at] + quote[0][-2] + masked[at + 1 :]
        at = 0
        for match in _END.finditer(masked):
            if masked[: match.start()].strip().isdigit():  # «1. …», an entry of a list
                continue
            if match[0].lstrip()[:1] in {"|", "•", "/"}:
                yield from _trimmed(text, line.start + at, line.start + match.start())
                at = match.start()
                continue
            yield from _trimmed(text, line.start + at, line.start + match.end())
            at = match.end()
        yield from _trimmed(text, line.start + at, line.end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    begin = start + len(piece) - len(piece.lstrip())
    if piece.strip():
        yield begin, begin + len(piece.strip())


class _Rule(NamedTuple):
    """A pattern, and the lists of which a sentence must have a word for it to be tried:
    most sentences have none, and the pattern is then not even compiled."""

    needs: tuple[str, ...]
    pattern: str

    def search(self, text: str) -> re.Match[str] | None:
        if all(_has(name).search(text) for name in self.needs):
            return _compiled(self.pattern).search(text)
        return None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


@cache
def _words() -> dict[str, str]:
    """Each list of ``steering.toml`` as one pattern."""
    file = resources.files("summarize.articles").joinpath("steering.toml")
    return {
        name: rf"(?<!\w)(?:{'|'.join(entries)})(?!\w)".replace(" ", r"\s+")
        for name, entries in tomllib.loads(file.read_text("utf-8")).items()
    }


@cache
def _has(name: str) -> re.Pattern[str]:
    return _compiled(_words()[name])


@cache
def _rules() -> tuple[_Rule, ...]:
    words = _words()
    ai, order, asked, page, place = (words[n] for n in ("ai", "order", "asked", "page", "place"))
    some = r"(?:any|all|the|every|your|вс\w+|усі\w*|ус\w+|барлық|кез\s+келген)"
    addressed = rf"{_OPEN}(?:{words['before']}[,!.:]?\s+){{0,2}}(?:{some}\s+)?{ai}"
    told_to = (
        r"(?:\s+(?:that|which|who|and|or|reading|summari\w+|processing|retelling|models?|systems?"
        r"|tools?|readers?|bots?|preparing|crawling|using)\b[^.!?:]{0,80}?)?"
    )
    cyrillic = r"[^.!?:,–—a-zA-Z]{0,60}"
    will = rf"(?:please|kindly|now|then|always|instead|also)?,?\s*{order}"
    inside = r"[^.!?\n]{0,120}?"
    rules = (
        # an address, then an order
        (
            "ai order",
            rf"{addressed}{told_to}\s*[,:!–—-]\s*{will}",
        ),
        (
            "ai",
            rf"{addressed}{told_to}\s*[,:!–—-]{inside}(?:{asked}|{page}{inside}{order})",
        ),
        (
            "ai order",
            rf"{addressed}{cyrillic}[,:!–—-](?=[^.!?\n]{{0,40}}[а-яіїєәғқңөұүһ]){inside}{order}",
        ),
        (
            "ai order",
            rf"{addressed}{told_to}\s*[:!–—]{inside}(?:{order}){inside}(?:{page}|{place})",
        ),
        # a request
        (
            "ai asking",
            rf"{words['asking']}[^.!?\n]{{0,60}}?{ai}{inside}(?:{asked}|{order})",
        ),
        (
            "ai asking asked",
            rf"{ai}[^.!?\n]{{0,60}}?{words['asking']}{inside}{asked}",
        ),
        (
            "ai page",
            rf"{ai}[^.!?\n]{{0,80}}?\b(?:must|should|shall)\s+\w+\b{inside}{page}",
        ),
        (
            "ai asking_kk",
            rf"{ai}[^.!?\n]{{0,80}}?{words['asking_kk']}",
        ),
        (
            "ai asking_kk",
            rf"{words['asking_kk']}[^.!?\n]{{0,60}}?{ai}",
        ),
        # work that only a machine is told to do
        (
            "while page",
            rf"{words['while']}\s[^.!?\n]{{0,60}}?{page}{inside}(?:{order}|{asked})",
        ),
        (
            "while page order",
            rf"{page}[^.!?\n]{{0,40}}?{words['while']}{inside}{order}",
        ),
        (
            "order page place",
            rf"{_BULLET}(?:please\s+)?{order}\s+(?:\w+\s+){{0,4}}?{page}{inside}{place}",
        ),
        (
            "page place order",
            rf"^{inside}{page}{inside}{place}{inside}{order}\W*$",
        ),
        # you are a model
        (
            "ai",
            r"\b(?:you are|as|if you are|if you're|acting as)\s+(?:now\s+)?(?:an?\s+)?"
            rf"(?:helpful\s+)?{ai}{inside}[,:.!–—-]?\s*(?:{order}|$)",
        ),
        (
            "ai",
            rf"(?<!\w)(?:(?:если|якщо|егер)\s+)?(?:ты|вы|ти|ви|сен|сіз)\s*(?:[—–-]|являешься|являетесь|є)?\s*"
            rf"{ai}(?!\w)",
        ),
        # the old instructions do not hold
        (
            "orders_before",
            rf"(?:{_OPEN}|(?<!\w)(?:and|please|then|и|та|й|і)\s+)"
            r"(?:ignore|disregard|forget|override|(?:про)?игнорируй(?:те)?|забудь(?:те)?"
            r"|не\s+учитывай(?:те)?|(?:про)?ігноруй(?:те)?|не\s+зважай(?:те)?)\s+(?:\w+\s+){0,3}?"
            rf"{words['orders_before']}",
        ),
        (
            "orders_before_kk",
            rf"{words['orders_before_kk']}[^.!?\n]{{0,20}}?"
            r"(?<!\w)(?:елеме(?:ңіз|й)?|ескерме(?:ңіз|й)?|ұмыт(?:ыңыз)?|назарға\s+алма(?:ңыз|й)?)(?!\w)",
        ),
        # a turn of a conversation
        (
            "turn",
            rf"{_BULLET}{words['turn']}\s*:{inside}"
            rf"(?:{order}|{page}|{ai}|{words['orders_before']})",
        ),
    )
    return tuple(_Rule(tuple(needs.split()), pattern) for needs, pattern in rules)


@cache
def _goes_on_pattern() -> re.Pattern[str]:
    opening = (
        r"(?:(?:and|then|also|please|instead|always|now|также|затем|и|потом|ещё|а|та|також|потім|і|й"
        r"|сондай-ақ|кейін|және|сосын)\s+)?"
    )
    order = _words()["order"]
    kazakh = r"^.*(?:ңыз|ңіз|деп\s+(?:жаз|айт|көрсет|сана))(?:дар|дер)?\W*$"
    return _compiled(rf"(?:{_BULLET}{opening}{order}|(?={kazakh}).*{order}\W*$)")


@cache
def _turn() -> re.Pattern[str]:
    words = _words()
    return _compiled(rf"{_BULLET}(?:{words['turn']}|{words['after_end']})\s*:")


@cache
def _end() -> re.Pattern[str]:
    return _compiled(rf"^[\W_]*{_words()['ends']}[\W_]*$")


def _places(unit: str) -> list[int]:
    """Where the patterns begin in a sentence."""
    return [m.start() for p in _rules() if (m := p.search(unit))]


def _goes_on(unit: str, going: bool, ended: bool) -> bool:
    """Whether a sentence is one more order, or the first after a forged end."""
    if ended and _turn().match(unit):
        return True
    return (going or ended) and bool(_goes_on_pattern().match(unit) or _KEYED.match(unit))


def _is_reported(unit: str) -> bool:
    """Whether the words stand in quotation marks, in a sentence that tells of them."""
    outside = _QUOTES.sub(lambda m: " " * len(m[0]), unit)
    return (
        outside != unit
        and not _places(outside)
        and bool(_has("told").search(outside) or _has("ai").search(outside))
    )


def _joined(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _QUOTED_CHARS else line[:_QUOTED_CHARS].rstrip() + "…"
