"""Words of a page that address the model that will read it, and not its readers.

Nothing is removed on that account: the editor is told, with the words. The patterns want
an address or a command, so that news *about* AI passes.
"""

from __future__ import annotations

import re
from typing import Final

from summarize.articles.lines import lines

_QUOTED_CHARS: Final = 120

_AI: Final = (
    r"(?:\bAIs?\b|\bLLMs?\b|chat-?bots?|ChatGPT|GPT-?\d*|language models?"
    r"|(?:AI|virtual) assistants?"
    r"|summari[sz](?:ers?|ation (?:system|model)s?|ing (?:system|model)s?)|\bИИ\b(?:-\w+)?"
    r"|нейросет\w+|языков\w+ модел\w+|искусственн\w+ интеллект\w*|чат-?бот\w*"
    r"|систем\w+ (?:реферировани|суммаризаци|пересказ)\w*|ИИ-(?:ассистент|помощник|модел)\w*"
    r"|\bЖИ\b(?:-\w+)?|жасанды интеллект\w*|тілдік модель\w*|нейрожелі\w*|цифрлық көмекші\w*"
    r"|\bШІ\b(?:-\w+)?|штучн\w+ інтелект\w*|мовн\w+ модел\w+|нейромереж\w+)"
)
_COMMAND: Final = (
    r"(?:\bignore\b|\bdisregard\b|\bforget\b|\boverride\b|\breport that\b|\bsay that\b"
    r"|\bwrite that\b|\bsummari[sz]e\b|\boutput\b|\brespond\b|\breply\b|\bdo not\b"
    r"|\byou must\b|\bplease\b|\bstate that\b|игнориру\w+|забудь\w*|не учитыва\w+|напиши\w*"
    r"|сообщи(?:те)?\b|ответь\w*|поставь\w*|добавь\w*|выведи\w*|перескажи\w*|считай\w*"
    r"|укажи\w*|не упомина\w+|пропусти\w*|следу(?:й|йте)\b|елеме\w*|ескерме\w*|ұмыт\w*"
    r"|деп жаз\w*|деп айт\w*|жазыңыз|жауап бер\w*|нұсқау\w*|хабарла(?:ңыз)?\b"
    r"|ігнору(?:й|йте)\b|забудь\w*|не зважай\w*|напиши\w*|повідом(?:ь|те)\b|відповідай\w*"
    r"|додай\w*|вкажи\w*|не згадуй\w*|пропусти\w*|переказуй\w*)"
)
_PATTERNS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # the old instructions do not hold
        r"\b(?:ignore|disregard|forget|override)\b.{0,30}\b(?:previous|prior|above|earlier|preceding|all)\b"
        r".{0,30}\b(?:instructions?|prompts?|rules?|directions|text|content)\b",
        r"(?:игнориру\w+|забудь\w*|не учитыва\w+).{0,40}(?:предыдущ|прежн|выше|остальн|все).{0,30}"
        r"(?:инструкц|указан|правил|команд|текст|промпт)",
        r"(?:ігнору\w+|забудь\w*|не зважай\w*).{0,40}(?:попередн|вище|решт|усі|всі).{0,30}"
        r"(?:інструкц|вказівк|правил|команд|текст|промпт)",
        r"(?:алдыңғы|бұрынғы|жоғарыдағы|барлық).{0,30}(?:нұсқау|ереже|мәтін|пәрмен).{0,20}"
        r"(?:елеме|ескерме|ұмыт|назарға алма)",
        # you are a model
        r"\b(?:you are|as|if you are|if you're|acting as)\s+(?:now\s+)?(?:an?\s+)?(?:helpful\s+)?"
        rf"{_AI}",
        rf"(?:если (?:ты|вы)|ты|вы)\s*(?:[—–-]|являешься|являетесь)?\s*{_AI}",
        rf"(?:якщо (?:ти|ви)|ти|ви)\s*(?:[—–-]|є)?\s*{_AI}",
        rf"(?:егер )?(?:сен|сіз)\s*(?:[—–-])?\s*{_AI}",
        # a form of address, then a command
        r"(?:^|[\[({«\"“:;.!]\s*"
        r"|\b(?:to|for|dear|attention|note to|внимани[ею],?|увага,?|для|назар,?)\s+)"
        r"(?:(?:any|all|the|уважаем\w+|шановн\w+|құрметті)\s+)?"
        rf"{_AI}[^.!?]{{0,40}}[,:!—–-].{{0,80}}?{_COMMAND}",
        rf"(?:^|[\[({{]\s*){_AI}\W.{{0,80}}?{_COMMAND}",
        # forged turns of a conversation
        r"<\|(?:im_start|im_end|system|user|assistant|endoftext)\|>|\[/?INST\]|<</?SYS>>"
        r"|^\W{0,3}(?:system|assistant|developer)(?: (?:message|prompt|note|instruction))?\s*:",
        r"^\W{0,3}(?:#+\s*)?(?:system (?:prompt|message)|new instructions?)\b",
        r"^\W{0,3}(?:системн\w+ (?:сообщени|промпт|инструкци|повідомлення|підказк)\w*"
        r"|жүйелік (?:хабарлама|нұсқау|промпт)\w*|система)\s*:",
    )
)


def addressed_to_ai(text: str) -> tuple[str, ...]:
    """The stretches of ``text``, a line each and shortened, that address an AI."""
    found = []
    for line in lines(text):
        starts = [m.start() for p in _PATTERNS if (m := p.search(line.text))]
        if starts:
            found.append(_around(line.text, min(starts)))
    return tuple(found)


def _around(line: str, start: int) -> str:
    if len(line) <= _QUOTED_CHARS:
        return line
    begin = 0 if start < _QUOTED_CHARS // 2 else start
    piece = line[begin : begin + _QUOTED_CHARS].strip()
    return ("…" if begin else "") + piece + ("…" if begin + _QUOTED_CHARS < len(line) else "")
