"""Verbs before which «до» and «дейін» lead to a new value and bound nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable

_CHANGES = re.compile(
    # ru
    "сни[зж]|повы[сш]|пони[зж]|вырос|выраст|возрос|возраст|раст[иеё]|рост|увелич|сокра[тщ]|упа|"
    "подня|подни|усил|опуст|подорож|вздорож|подскоч|уменьш|дош|дохо|дойт|дойд|дорос|подеше|замедл|"
    "обесц|девальв|пад(?:ен|а[юел])|сполз|ускор|довед|довес|дове[лд]|продл(?!ит[сь]|ил[аио]?с)|расшир|прогре|нагре|охла|остыл|потепл|похолод|достиг|дости|"
    "улучш|ухудш|пересм|скоррект|дотя|недотя|близк|приблиз|укреп|ослаб|обвал|просе|сжал|удешев|разогн|"
    # uk
    "зни[зж]|зрос|зрост|збільш|скоро[тч]|підви|впа[влд]|підня|піднім|подеш|зменш|сповіль|підскоч|"
    "знецін|девальв|паді|пада[єлют]|покращ|поліпш|погірш|перегля|скориг|подовж|продовж|розшир|прогрі|нагрі|охоло|потепл|дійш|дійд|доходи|сягн|досяг|дотяг|наблиз|зміцн|послаб|дов[ео][лд]|довів|посил|"
    # kk
    "төменде|өс[тіке]|көтер|аза[йяю]|ұлға[йяю]|мола[йяю]|құнсыз|шегер|жет[тікеу]|арт[тқ]|түс[тіке]|кемі|көбей|қымбат|арзан|қысқар|"
    "қыз[дғы]|жылын|жылы[дп]|суы|салқында|кеңей|тарыл|ұзар|құлды|жақсар|нашарла|жақында|нығай|әлсіре|баяула|күшей"
)

_SPREAD = re.compile(r"(?:spread|extend|stretch|scatter|sprawl|rang|cover|held|stag)\w*$")
_SENTENCES = re.compile("засуд|пригов[оа]р|ув'язн|ув’язн|покара")
"""«Засудив до п’яти років» is a sentence, no bound."""


def is_change(words: Iterable[str]) -> bool:
    """Whether a word in lower case says that something rises, falls or reaches."""
    return any(_CHANGES.match(word) for word in words)


def is_sentence(words: Iterable[str]) -> bool:
    """Whether a word says that somebody was sentenced."""
    return any(_SENTENCES.match(word) for word in words)


def is_spread(word: str) -> bool:
    """Whether "over" behind the word says where and not how much: "spread over 2 hectares"."""
    return _SPREAD.match(word) is not None
