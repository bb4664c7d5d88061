"""The prompt: template files rendered for one article.

A template has the parts ``[system]`` and ``[user]``. Article text enters as a value and is
never read as a template; a sentence holds no line break, so text of an article cannot
start a line of its own in the prompt.
"""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from summarize.articles.disguise import INVISIBLE
from summarize.articles.model import Article
from summarize.briefs.draft import named, open_kinds, open_speakers
from summarize.briefs.model import Mode
from summarize.llm import Message
from summarize.passages.model import Passages, Sentence
from summarize.resources import folder


class PromptError(ValueError):
    """A prompt template that is missing or broken; the message says which."""


class Template(NamedTuple):
    """One prompt template."""

    system: str
    user: str
    path: Path
    digest: str
    """SHA-256 of the file: the prompt's name in a brief's provenance."""


@functools.cache
def template(name: str, override: Path | None = None) -> Template:
    """The template ``name``, from the newsroom's folder if it has one there.

    Raises:
        PromptError: no such folder or file, one that is no text, or lacks one of its parts.
    """
    file = f"{name}.jinja"
    if override is not None and not override.is_dir():
        raise PromptError(f"{override}: there is no such folder of prompts")
    path = folder("prompts") / file
    if override is not None and (override / file).is_file():
        path = override / file
    try:
        raw = path.read_bytes()
        text = raw.decode("utf-8").replace("\r\n", "\n")
    except OSError as error:
        raise PromptError(f"{path}: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise PromptError(f"{path}: a prompt is UTF-8 text") from error
    _, system_mark, rest = text.partition("[system]\n")
    system, user_mark, user = rest.partition("[user]\n")
    if not system_mark or not user_mark:
        raise PromptError(f"{path}: a prompt has a [system] part and a [user] part")
    return Template(system, user, path, hashlib.sha256(raw).hexdigest())


def render(text: str, values: Mapping[str, Any], path: Path) -> str:
    """Fill in a part of the template at ``path``.

    Raises:
        PromptError: the template is not valid, or uses a name that it is not given.
    """
    import jinja2
    from jinja2.sandbox import SandboxedEnvironment

    environment = SandboxedEnvironment(undefined=jinja2.StrictUndefined, autoescape=False)
    try:
        return environment.from_string(text).render(values).strip()
    except (jinja2.TemplateError, *_FAULTS) as error:
        why = " ".join(str(error).split()) or type(error).__name__
        raise PromptError(f"{path}: the template is broken: {why}") from error


_FAULTS = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
"""What an expression in a template raises that jinja2 leaves as it is."""

LANGUAGE_NAMES = {"en": "English", "ru": "Russian", "uk": "Ukrainian", "kk": "Kazakh"}


def prompt(
    article: Article,
    passages: Passages,
    sentences: Sequence[Sentence],
    mode: Mode,
    language: str,
    *,
    override: Path | None = None,
) -> tuple[Message, ...]:
    """The messages that ask for the draft of ``sentences``."""
    source = template(mode.value, override)
    names = {n.id: n for n in passages.names}
    listed = open_kinds if mode is Mode.SELECT else named
    title = [passages.title] if passages.title else []
    quotes = {q.id: q for q in passages.quotes}
    values: dict[str, Any] = {
        "language_name": LANGUAGE_NAMES.get(language, language),
        "sentences": [
            {"id": s.id, "text": one_line(article.text[s.start : s.end])}
            for s in [*title, *sentences]
        ],
        "quotes": [
            {
                "id": q,
                "text": one_line(article.text[quotes[q].start : quotes[q].end]),
                "choices": [f"{m} {one_line(names[m].normal)}" for m in choices],
            }
            for q, choices in open_speakers(passages, sentences).items()
        ],
        "names": [{"id": m, "text": one_line(names[m].text)} for m in listed(passages, sentences)],
    }
    return (
        Message(role="system", content=render(source.system, values, source.path)),
        Message(role="user", content=render(source.user, values, source.path)),
    )


def one_line(text: str) -> str:
    """The text with every run of white space as one space: it cannot start a line. What
    nobody sees (zero-width characters, tag characters) is left out."""
    return " ".join(INVISIBLE.sub("", text).split())
