"""Folders and files to articles: the one door by which text comes into the program."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from summarize.articles import chrome, steering
from summarize.articles.agencies import agencies_of
from summarize.articles.disguise import INVISIBLE
from summarize.articles.encoding import Decoded, NotText, decode
from summarize.articles.html import NoPage, read_page
from summarize.articles.lines import Line, lines
from summarize.articles.model import Article, Chrome, ChromeKind, Span, Unreadable, article_id
from summarize.articles.outlets import publisher_of
from summarize.articles.records import BadRecord, Record, records
from summarize.articles.verdict import why_not_article
from summarize.language.identify import UNDETERMINED, language_of_most

KINDS: Final = (".txt", ".md", ".html", ".htm", ".json", ".jsonl")
"""The extensions that are read."""

LARGEST_BYTES: Final = 5 * 1024 * 1024

_SKIPPED: Final = {"readme.md"}
_JOINTS: Final = " \t.,:;|/—–-("
"""What ties words to a title that are no part of it."""
_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n(.*?\r?\n)?---[ \t]*(?:\r?\n|$)", re.DOTALL)
_FRONT_FIELD = re.compile(r"^([A-Za-z_]+)[ \t]*:[ \t]*(.+?)[ \t\r]*$", re.MULTILINE)


class Reading(NamedTuple):
    """What came of the paths. Every file that was looked at is in one of the three."""

    articles: tuple[Article, ...]
    unreadable: tuple[Unreadable, ...]
    duplicates: tuple[tuple[Article, str], ...]
    """An article whose text is an earlier one's but for blanks, and that one's id."""


def read(paths: Sequence[Path]) -> Reading:
    """Read the articles of folders and files.

    A folder is read with its sub-folders, sorted by path; hidden files and README.md are
    passed over. Nothing that a file holds raises: it is listed as unreadable with the
    reason.

    Raises:
        FileNotFoundError: a path does not exist.
    """
    articles: list[Article] = []
    unreadable: list[Unreadable] = []
    duplicates: list[tuple[Article, str]] = []
    first: dict[str, str] = {}
    for file, name in _files(paths):
        for found in _read_file(file, name):
            if isinstance(found, Unreadable):
                unreadable.append(found)
                continue
            key = " ".join(found.text.split())
            if key in first:
                duplicates.append((found, first[key]))
            else:
                first[key] = found.id
                articles.append(found)
    return Reading(tuple(articles), tuple(unreadable), tuple(duplicates))


def _files(paths: Sequence[Path]) -> Iterator[tuple[Path, str]]:
    """Every file with its name for the user, each once."""
    for path in paths:
        if not path.exists():
            raise FileNotFoundError(f"{path} does not exist; give a folder or a file of articles")
    seen: set[Path] = set()
    for path in paths:
        inside = _inside(path) if path.is_dir() else [(path, str(path))]
        for file, name in inside:
            real = file.resolve()
            if real not in seen:
                seen.add(real)
                yield file, os.fsencode(name).decode("utf-8", "replace")


def _inside(folder: Path) -> Iterator[tuple[Path, str]]:
    closed: list[OSError] = []
    for root, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and name.lower() not in _SKIPPED:
                file = Path(root) / name
                yield file, file.relative_to(folder).as_posix()
    for error in closed:
        yield Path(error.filename), os.path.relpath(error.filename, folder)


def _read_file(file: Path, name: str) -> Iterator[Article | Unreadable]:
    kind = file.suffix.lower()
    reason = _why_not(file, kind)
    if not reason:
        try:
            data = file.read_bytes()
            decoded = decode(data, markup=kind in {".html", ".htm"})
        except OSError as error:
            reason = f"it cannot be read ({error.strerror}); check its permissions"
        except NotText as error:
            reason = f"{error}; save the article as text or HTML"
        else:
            if data.strip():
                yield from _read_text(decoded, kind, name)
                return
            reason = "the file is empty; fetch the article again"
    yield Unreadable(path=name, reason=reason)


def _why_not(file: Path, kind: str) -> str:
    """Why a file is not opened, or an empty string."""
    try:
        if file.is_dir():
            return "the folder cannot be opened; check its permissions"
        if kind not in KINDS:
            return f"not a kind of file that is read: give one of {' '.join(KINDS)}"
        if not file.is_file():
            return "it is not a regular file; copy its content into one"
        size = file.stat().st_size
    except OSError as error:
        return f"it cannot be read ({error.strerror}); check its permissions"
    if size > LARGEST_BYTES:
        limit = LARGEST_BYTES // 2**20
        return f"the file has {size / 2**20:.1f} MB, the limit is {limit} MB; split it"
    return ""


def _read_text(decoded: Decoded, kind: str, name: str) -> Iterator[Article | Unreadable]:
    if kind in {".json", ".jsonl"}:
        for number, record in records(decoded.text, lines=kind == ".jsonl"):
            path = f"{name}#{number}" if number else name
            if isinstance(record, BadRecord):
                yield Unreadable(path=path, reason=record.reason)
            else:
                yield _from_record(record, path, decoded.notes)
    elif kind in {".html", ".htm"}:
        try:
            page = read_page(decoded.text)
        except NoPage as error:
            yield Unreadable(path=name, reason=f"{error}; fetch the page again")
            return
        record = Record(
            title=page.title,
            body="\n".join(page.body),
            source=page.site,
            url=page.url,
            language="",
            metadata=page.metadata,
            hidden=page.hidden,
        )
        yield _from_record(record, name, decoded.notes)
    elif kind == ".md":
        yield _from_markdown(decoded, name)
    else:
        yield _article(decoded.text, name, notes=decoded.notes)


def _from_record(record: Record, path: str, notes: Sequence[str]) -> Article | Unreadable:
    body = unicodedata.normalize("NFC", record.body).strip("\n")
    title = unicodedata.normalize("NFC", record.title)
    above = lines(body)[:1]
    starts = bool(above) and above[0].key == Line(0, 0, title).key
    text = body if not title or starts else f"{title}\n\n{body}"
    return _article(
        text,
        path,
        title=title,
        site=unicodedata.normalize("NFC", record.source),
        url=record.url or None,
        language=record.language,
        metadata=record.metadata,
        hidden=record.hidden,
        notes=(*notes, *record.notes),
    )


def _from_markdown(decoded: Decoded, path: str) -> Article | Unreadable:
    front = _FRONT_MATTER.match(decoded.text)
    fields = (
        {k.lower(): v.strip("\"'") for k, v in _FRONT_FIELD.findall(front[1] or "")}
        if front
        else {}
    )
    dates = {k: v for k, v in fields.items() if k in {"date", "published", "published_at"}}
    return _article(
        decoded.text,
        path,
        title=fields.get("title", ""),
        start=front.end() if front else 0,
        site=fields.get("source") or fields.get("publisher") or "",
        url=fields.get("url") or fields.get("link"),
        language=fields.get("lang") or fields.get("language") or "",
        metadata=dates,
        notes=decoded.notes,
    )


def _article(
    text: str,
    path: str,
    *,
    title: str = "",
    start: int = 0,
    site: str = "",
    url: str | None = None,
    language: str = "",
    metadata: Mapping[str, str] | None = None,
    hidden: str = "",
    notes: Sequence[str] = (),
) -> Article | Unreadable:
    if not any(map(str.isalpha, text)):
        return Unreadable(path=path, reason="the text has no letters; fetch the article again")
    # What addresses an AI has no part in what the article says, so nothing looks at it.
    steered = steering.find(text)
    plain = steering.blanked(text, steered)
    if not any(map(str.isalpha, plain)):
        return Unreadable(path=path, reason="the text only addresses an AI; it holds no article")
    title = steering.blanked(title, steering.find(title))
    for words in steering.addressed_to_ai(site):
        site = ""
        notes = (*notes, f"The field of the outlet addresses an AI and was dropped: “{words}”")
    layout = chrome.mark(plain, title=title, start=start)
    body = chrome.body(plain, layout)
    found = language_of_most([line.text for line in body]) if body else UNDETERMINED
    if found == UNDETERMINED:
        found = language[:2] if re.fullmatch(r"[a-z]{2}([-_].*)?", language) else found
    article = Article(
        id=article_id(text),
        path=path,
        text=plain,
        language=found,
        chrome=layout.chrome,
        url=url,
        notes=(*notes, *_remarks(text, hidden, steered)),
    )
    everything = lines(plain)
    heading = article.span(*layout.title) if layout.title else None
    article = article.model_copy(update={"title": heading})
    publisher = publisher_of(article, everything, site=site, url=url)
    article = article.model_copy(
        update={
            "publisher": publisher,
            "agencies": agencies_of(article, body, publisher),
            "not_article": why_not_article(heading.text if heading else "", everything, body),
        }
    )
    from summarize.articles.dates import dated

    article = dated(article, metadata or {})
    return _with_steered(article, text, steered)


def _with_steered(article: Article, text: str, steered: Sequence[steering.Steered]) -> Article:
    """The article of the text as received, with what is steered marked."""
    stretches = [(s.start, s.end) for s in steered if not s.reported]
    if not stretches:
        return article
    marked = [Chrome(start=a, end=b, kind=ChromeKind.INSTRUCTION) for a, b in stretches]
    for piece in article.chrome:
        marked += [
            Chrome(start=a, end=b, kind=piece.kind)
            for a, b in _without(piece.start, piece.end, stretches)
            if text[a:b].strip()
        ]
    title = article.title
    if title is not None:
        # What is left of a title on both sides of other words is no title: the longer is.
        a, b = max(_without(title.start, title.end, stretches), key=lambda s: s[1] - s[0])
        words = text[a:b]
        if any(end <= a and not text[end:a].strip() for _, end in stretches):
            a += len(words) - len(words.lstrip(_JOINTS))
        if any(b <= start and not text[b:start].strip() for start, _ in stretches):
            b -= len(words) - len(words.rstrip(_JOINTS))
        title = Span(article=article.id, start=a, end=b, text=text[a:b])
    return article.model_copy(
        update={
            "text": text,
            "title": title,
            "chrome": tuple(sorted(marked, key=lambda c: c.start)),
        }
    )


def _without(
    start: int, end: int, stretches: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """What is left of ``start:end`` around some stretches, sorted and disjoint."""
    for a, b in stretches:
        if a < end and start < b:
            if start < a:
                yield start, a
            start = b
    if start < end:
        yield start, end


def _remarks(text: str, hidden: str, steered: Sequence[steering.Steered]) -> Iterator[str]:
    """What an editor should know of a text beyond what it says."""
    if hidden:
        count = len(hidden.split())
        yield f"{count} word(s) of the page that a reader does not see were dropped."
        for words in steering.addressed_to_ai(hidden):
            yield f"Hidden words addressed an AI and were dropped: “{words}”"
    invisible = len(INVISIBLE.findall(text))
    if invisible:
        yield (
            f"The text holds {invisible} invisible or direction-changing character(s); "
            "they were kept."
        )
    for words in steering.hidden_words(text):
        yield f"Invisible characters of the text spell: “{words}”"
    for piece in steered:
        place = f"characters {piece.start} to {piece.end}"
        if piece.reported:
            yield f"The page quotes words that address an AI ({place}): “{piece.words}”"
        else:
            yield (f"Words of the page address an AI; they are left out ({place}): “{piece.words}”")
