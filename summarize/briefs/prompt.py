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

from summarize.articles.model import Article
from summarize.briefs.draft import open_kinds, open_speakers
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
    digest: str
    """SHA-256 of the file: the prompt's name in a brief's provenance."""


@functools.cache
def template(name: str, override: Path | None = None) -> Template:
    """The template ``name``, from the newsroom's folder if it has one there.

    Raises:
        PromptError: no such file, or it lacks one of its two parts.
    """
    file = f"{name}.jinja"
    path = folder("prompts") / file
    if override is not None and (override / file).is_file():
        path = override / file
    text = path.read_text(encoding="utf-8")
    _, system_mark, rest = text.partition("[system]\n")
    system, user_mark, user = rest.partition("[user]\n")
    if not system_mark or not user_mark:
        raise PromptError(f"{path}: a prompt has a [system] part and a [user] part")
    return Template(system, user, hashlib.sha256(text.encode()).hexdigest())


def render(text: str, values: Mapping[str, Any]) -> str:
    """Fill in a template's part.

    Raises:
        PromptError: the template is not valid, or uses a name that it is not given.
    """
    import jinja2  # noqa: PLC0415
    from jinja2.sandbox import SandboxedEnvironment  # noqa: PLC0415

    environment = SandboxedEnvironment(undefined=jinja2.StrictUndefined, autoescape=False)
    try:
        return environment.from_string(text).render(values).strip()
    except jinja2.TemplateError as error:
        raise PromptError(f"a prompt template is broken: {error}") from error


LANGUAGE_NAMES = {"en": "English", "ru": "Russian", "uk": "Ukrainian", "kk": "Kazakh"}


def prompt(
    article: Article,
    passages: Passages,
    sentences: Sequence[Sentence],
    mode: Mode,
    language: str,
    *,
    first: bool = True,
    override: Path | None = None,
) -> tuple[Message, ...]:
    """The messages that ask for the draft of ``sentences``."""
    source = template(mode.value, override)
    names = {n.id: n for n in passages.names}
    open_names = open_kinds(passages) if mode is Mode.SELECT else tuple(names)
    title = [passages.title] if passages.title else []
    quotes = {q.id: q for q in passages.quotes}
    values: dict[str, Any] = {
        "language_name": LANGUAGE_NAMES.get(language, language),
        "sentences": [
            {"id": s.id, "text": article.text[s.start : s.end]} for s in [*title, *sentences]
        ],
        "quotes": [
            {
                "id": q,
                "text": article.text[quotes[q].start : quotes[q].end],
                "choices": [f"{m} {names[m].normal}" for m in choices],
            }
            for q, choices in open_speakers(passages).items()
        ]
        if first
        else [],
        "names": [{"id": m, "text": names[m].text} for m in open_names]
        if first or mode is Mode.WRITE
        else [],
    }
    return (
        Message(role="system", content=render(source.system, values)),
        Message(role="user", content=render(source.user, values)),
    )
