"""What of a web page no reader sees: by its attributes, its style and the page's style sheet.

Only what the page itself says counts; style sheets of other addresses are not fetched. White
words are hidden where the page, by all that it says of its colours, is white.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)"
    r"|font-size\s*:\s*(?:0?\.\d+(?:px|pt)|0*(?:\.0\d*)?(?![\d.])|1px)"
    r"|opacity\s*:\s*(?:0?\.0\d*|0)(?![\d.])|(?:text-indent|left|top|right)\s*:\s*-\d{3,}"
    r"|clip\s*:\s*rect\(\s*0|clip-path\s*:\s*inset\(\s*100%|transform\s*:\s*scale\(\s*0\s*\)"
    r"|(?:max-)?(?:height|width)\s*:\s*0(?:px)?\s*(?:;|$|!)"
    r"|(?<![\w-])color\s*:\s*(?:transparent|rgba\([^)]*,\s*0(?:\.0+)?\s*\))",
    re.IGNORECASE,
)
_COLOUR = re.compile(
    r"(?<![\w-])(background(?:-color)?|color)\s*:\s*(#[0-9a-f]{3,8}|rgba?\([^)]*\)|[a-z]+)",
    re.IGNORECASE,
)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_FOR_SCREENS = re.compile(r"@media\s+(?:only\s+)?(?:screen|all)\s*\{((?:[^{}]*\{[^{}]*\})*)\s*\}")
_FOR_OTHERS = re.compile(r"@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
_SIMPLE = re.compile(r"^(\w+|\*)?((?:[.#][\w-]+)*)$")
_WHITE: Final = "#ffffff"
_NAMED: Final = {"white": _WHITE, "black": "#000000", "snow": _WHITE, "ivory": _WHITE}


class _Part(NamedTuple):
    """A selector without combinators: ``p.note``."""

    tag: str
    classes: frozenset[str]
    ids: frozenset[str]

    def takes(self, element: HtmlElement) -> bool:
        return (
            self.tag in {"", "*", element.tag}
            and self.classes.issubset(element.get("class", "").split())
            and self.ids.issubset({element.get("id", "")})
        )


class Unseen:
    """Whether an element of one page is hidden, with all that is in it."""

    def __init__(self, tree: HtmlElement) -> None:
        self._hiding: list[Sequence[_Part]] = []
        self._white_words: list[Sequence[_Part]] = []
        linked = tree.xpath("//link[contains(@rel, 'stylesheet')]")
        coloured = False
        for selectors, declarations in _rules(tree):
            colours = _colours(declarations)
            coloured |= colours.get("background", _WHITE) != _WHITE
            hiding = _HIDDEN.search(declarations) or _like_its_ground(colours)
            for selector in selectors.split(","):
                parts = _parts(selector)
                if parts and hiding:
                    self._hiding.append(parts)
                elif parts and colours.get("color") == _WHITE:
                    self._white_words.append(parts)
        inline = tree.xpath("//@style | //@bgcolor")
        coloured |= any(_colours(s).get("background", _WHITE) != _WHITE for s in inline)
        self._white_page = not linked and not coloured and not tree.xpath("//@bgcolor")

    def __call__(self, element: HtmlElement) -> bool:
        style = element.get("style", "")
        colours = _colours(style)
        return (
            "hidden" in element.attrib
            or element.get("aria-hidden", "").strip().lower() == "true"
            or (element.tag == "input" and element.get("type") == "hidden")
            or (element.tag == "dialog" and "open" not in element.attrib)
            or _HIDDEN.search(style) is not None
            or _like_its_ground(colours)
            or (self._white_page and colours.get("color") == _WHITE)
            or any(_matches(element, parts) for parts in self._hiding)
            or (self._white_page and any(_matches(element, p) for p in self._white_words))
        )


def _rules(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    """Selectors and declarations of the page's own style sheets for screens."""
    for style in tree.xpath("//style"):
        if "print" in style.get("media", ""):
            continue
        sheet = re.sub(r"/\*.*?\*/", "", style.text or "", flags=re.DOTALL)
        sheet = _FOR_OTHERS.sub("", _FOR_SCREENS.sub(r"\1", sheet))
        yield from _RULE.findall(sheet)


def _parts(selector: str) -> Sequence[_Part]:
    """The parts of a selector of plain parts and descendants; none for any other one."""
    parts = []
    for piece in selector.split():
        match = _SIMPLE.match(piece)
        if match is None:
            return ()
        names = re.findall(r"([.#])([\w-]+)", match[2])
        classes = frozenset(name for sign, name in names if sign == ".")
        parts.append(_Part(match[1] or "", classes, frozenset(n for s, n in names if s == "#")))
    # A bare tag hides nothing by itself: «p» is every paragraph of the article.
    return parts if parts and (parts[-1].classes or parts[-1].ids) else ()


def _matches(element: HtmlElement, parts: Sequence[_Part]) -> bool:
    if not parts[-1].takes(element):
        return False
    above = list(parts[:-1])
    for ancestor in element.iterancestors():
        if above and above[-1].takes(ancestor):
            above.pop()
    return not above


def _colours(declarations: str) -> dict[str, str]:
    """The colours of words (``color``) and ground (``background``) as ``#rrggbb``."""
    return {
        name.lower().removesuffix("-color"): _plain(value.lower())
        for name, value in _COLOUR.findall(declarations)
    }


def _plain(colour: str) -> str:
    colour = _NAMED.get(colour, colour)
    if re.fullmatch(r"#[0-9a-f]{3}", colour):
        return "#" + "".join(2 * c for c in colour[1:])
    numbers = re.findall(r"\d+", colour) if colour.startswith("rgb") else []
    if len(numbers) >= 3:
        return "#" + "".join(f"{min(int(n), 255):02x}" for n in numbers[:3])
    return colour


def _like_its_ground(colours: dict[str, str]) -> bool:
    return "color" in colours and colours.get("color") == colours.get("background")
