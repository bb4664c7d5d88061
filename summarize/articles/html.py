"""A web page to text: title, body, metadata; what a reader cannot see is dropped first."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from summarize.articles.steering import addressed_to_ai
from summarize.articles.unseen import Unseen

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TAG = re.compile(
    r"</?(?:p|br|div|span|a|b|i|em|strong|u|ul|ol|li|h[1-6]|blockquote|img|figure|table|tr|td|script"
    r"|style|section|article|iframe)\b[^<>]*>",
    re.IGNORECASE,
)
_CODE: Final = ("script", "style", "svg", "object", "embed", "canvas")
_UNSEEN: Final = ("template", "noscript")
_BLOCKS: Final = frozenset(
    re.findall(
        r"\w+",
        "p h1 h2 h3 h4 h5 h6 li ul ol blockquote pre tr td th dd dt figure figcaption br hr div "
        "main section article address details summary",
    )
)
_SPOKEN: Final = ("alt", "title", "aria-label", "placeholder", "data-note")
"""Attributes with words that a program may read."""
_BOILERPLATE: Final = ("nav", "header", "footer", "aside", "form", "button", "select", "iframe")
_FEW_CHARS: Final = 200
_KEPT_SHARE: Final = 0.6
_COMMENT_WORDS: Final = 8
"""An HTML comment of fewer words labels the code."""


class Page(NamedTuple):
    """What a page says, and what it says about itself."""

    title: str
    paragraphs: tuple[str, ...]
    site: str
    url: str
    metadata: dict[str, str]
    """Dates that the page declares: ``article:published_time``, ``datePublished``, ``time``…"""
    hidden: str
    """The words that a reader does not see; not part of the paragraphs."""

    @property
    def body(self) -> tuple[str, ...]:
        """The paragraphs without the title that they may open with."""
        first = " ".join(self.paragraphs[:1]).casefold()
        return self.paragraphs[first == self.title.casefold() :]


class NoPage(ValueError):
    """There is no page in the markup."""


def holds_markup(text: str) -> bool:
    """Whether a text field holds HTML."""
    return _TAG.search(text) is not None


def read_page(markup: str) -> Page:
    """Read a whole page.

    Raises:
        NoPage: the markup is empty or cannot be parsed.
    """
    tree = _parse(markup)
    linked = list(_linked_data(tree))
    metadata = _dates(tree, linked)
    site = _meta(tree, "og:site_name", "application-name") or _publisher(linked)
    title = _title(tree, linked, site)
    url = _meta(tree, "og:url") or "".join(tree.xpath("//link[@rel='canonical']/@href")[:1])
    hidden = _drop_hidden(tree)
    return Page(title, _paragraphs(tree), site.strip(), url.strip(), metadata, hidden)


def strip_markup(fragment: str) -> tuple[str, str]:
    """The text of an HTML fragment, a paragraph a line, and the hidden words of it."""
    tree = _parse(f"<div>{fragment}</div>")
    hidden = _drop_hidden(tree)
    return "\n".join(_plain(tree)), hidden


def _parse(markup: str) -> HtmlElement:
    from lxml import etree
    from lxml import html as lxml_html

    # lxml refuses a str that declares an encoding, and zero bytes end a document early
    source = re.sub(r"^\s*<\?xml[^>]*\?>", "", markup).replace("\x00", "")
    try:
        return lxml_html.document_fromstring(source)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise NoPage(f"the HTML cannot be parsed ({error})") from None


def _meta(tree: HtmlElement, *names: str) -> str:
    for name in names:
        for element in tree.xpath("//meta[@property=$n or @name=$n or @itemprop=$n]", n=name):
            content = (element.get("content") or "").strip()
            if content:
                return content
    return ""


def _linked_data(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            data = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        queue = data if isinstance(data, list) else [data]
        for item in queue:
            if isinstance(item, dict):
                yield item
                graph = item.get("@graph")
                yield from (
                    (g for g in graph if isinstance(g, dict)) if isinstance(graph, list) else ()
                )


def _publisher(linked: list[dict[str, Any]]) -> str:
    for item in linked:
        publisher = item.get("publisher")
        name = publisher.get("name") if isinstance(publisher, dict) else None
        if isinstance(name, str):
            return name
    return ""


def _title(tree: HtmlElement, linked: list[dict[str, Any]], site: str) -> str:
    headings = [
        " ".join(h.text_content().split()) for h in tree.xpath("//article//h1 | //main//h1")
    ]
    headings += [" ".join(h.text_content().split()) for h in tree.xpath("//h1")]
    headline = next((i["headline"] for i in linked if isinstance(i.get("headline"), str)), "")
    of_page = " ".join("".join(tree.xpath("//head/title//text()")).split())
    if site:
        of_page = re.sub(rf"\s*[|–—•·-]\s*{re.escape(site)}\s*$", "", of_page)
    candidates = (next(filter(None, headings), ""), _meta(tree, "og:title"), headline, of_page)
    return " ".join(next(filter(None, candidates), "").split())


def _dates(tree: HtmlElement, linked: list[dict[str, Any]]) -> dict[str, str]:
    """The dates that the page declares. None is guessed from its text."""
    found: dict[str, str] = {}
    for name in (
        "article:published_time", "og:article:published_time", "datePublished", "pubdate",
        "publish-date", "parsely-pub-date", "DC.date.issued", "dc.date", "date",
        "article:modified_time", "dateModified",
    ):  # fmt: skip
        value = _meta(tree, name)
        if value:
            found[name] = value
    for item in linked:
        for name in ("datePublished", "dateCreated", "dateModified"):
            if isinstance(item.get(name), str):
                found.setdefault(name, item[name])
    inside = "//article//time[@datetime] | //main//time[@datetime] | //*[@itemprop='datePublished']"
    for element in tree.xpath(f"({inside})[not(ancestor::aside) and not(ancestor::nav)]")[:1]:
        value = element.get("datetime") or element.get("content")
        if value:
            found["time"] = value.strip()
    return found


def _drop_hidden(tree: HtmlElement) -> str:
    """Take out what no reader sees, and return its words."""
    from lxml import etree

    hides = Unseen(tree)
    words: list[str] = []
    for element in list(tree.iter()):
        if element is tree or element.getparent() is None:
            continue
        if isinstance(element, etree._Comment):
            text = element.text or ""
            shown = "<" not in text and len(text.split()) >= _COMMENT_WORDS
            if shown or addressed_to_ai(text):
                words += text.split()
            _remove(element)
        elif not isinstance(element.tag, str) or element.tag in _CODE:
            _remove(element)
        elif element.tag in {"body", "head", "html"}:
            continue
        elif element.tag in _UNSEEN or hides(element):
            words += _visible_text(element).split()
            _remove(element)
        else:
            for name in _SPOKEN:
                spoken = element.get(name, "")
                if spoken and addressed_to_ai(spoken):
                    words += spoken.split()
    return " ".join(words)


def _visible_text(element: HtmlElement) -> str:
    texts = element.xpath(".//text()[not(ancestor::script) and not(ancestor::style)]")
    return " ".join(texts)


def _remove(element: HtmlElement) -> None:
    parent = element.getparent()
    if parent is None:
        return
    tail = element.tail or ""
    previous = element.getprevious()
    if previous is not None:
        previous.tail = (previous.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(element)


def _paragraphs(tree: HtmlElement) -> tuple[str, ...]:
    extracted = _extracted(tree)
    marked = tree.xpath("//*[@itemprop='articleBody']") or tree.xpath("//article")
    plain = _plain(marked[0] if len(marked) == 1 else tree)
    kept, whole = sum(map(len, extracted)), sum(map(len, plain))
    # Extraction sometimes takes a sidebar for the article, or drops short paragraphs.
    lost = len(marked) == 1 and kept < _KEPT_SHARE * whole
    if lost or (kept < _FEW_CHARS and whole > 2 * kept):
        return plain
    return extracted


def _extracted(tree: HtmlElement) -> tuple[str, ...]:
    import copy

    text = _extract()(
        copy.deepcopy(tree), include_comments=False, include_tables=True, deduplicate=False,
        favor_recall=True,
    )  # fmt: skip
    rows = (" ".join(line.split()) for line in (text or "").splitlines())
    return tuple(row for row in rows if row)


@cache
def _extract():  # type: ignore[no-untyped-def]  # the package has no types
    import trafilatura

    return trafilatura.extract


def _plain(root: HtmlElement) -> tuple[str, ...]:
    """The text of a tree, a block a line, without the parts of a page that navigate."""
    pieces: list[str] = []
    stack: list[HtmlElement | str] = [root]  # not recursive: pages nest deep
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            pieces.append(node)
            continue
        if not isinstance(node.tag, str) or node.tag in _BOILERPLATE or node.tag == "head":
            continue
        edge = "\n" if node.tag in _BLOCKS else ""
        # Line breaks of the source are blanks; those between blocks are real.
        pieces.append(edge + " ".join((node.text or "").splitlines()))
        stack.append(edge)
        for child in reversed(node):
            stack.append(" ".join((child.tail or "").splitlines()))
            stack.append(child)
    squeezed = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    return tuple(line for line in squeezed if line)
