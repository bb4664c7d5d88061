"""The draft: the per-article schema that a model fills.

Every pointer is a ``Literal`` of ids that this article really has, so that a provider with
constrained decoding cannot emit one that does not exist, and any other provider's answer
fails validation. Fields for which the article offers nothing to choose are left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, create_model

from summarize.briefs.model import Mode
from summarize.passages.model import NameKind, Passages, Sentence

MAX_SUMMARY = 3
MAX_FACTS = 8
MAX_NEXT = 4
MAX_BACKGROUND = 4
MAX_KINDS = 12
"""Names whose kind is asked for in one request; the most mentioned come first."""
MAX_SPEAKERS = 8
"""People to choose a speaker from where the rules propose none."""
MAX_SENTENCES = 200
"""In one request: servers take about 1000 enum values in a schema, and each field that points
has them all."""

UNKNOWN = "unknown"


class Draft(BaseModel):
    """Base of every draft model."""

    model_config = ConfigDict(extra="forbid")


def pointer(ids: Sequence[str]) -> Any:
    """A type that admits exactly these ids."""
    return Literal[tuple(ids)]


def listing(item: Any, least: int, most: int) -> Any:
    """A list field of ``least`` to ``most`` items."""
    return (list[item], Field(min_length=least, max_length=most))


def open_speakers(passages: Passages, sentences: Sequence[Sentence]) -> dict[str, tuple[str, ...]]:
    """The quotes that begin in ``sentences`` whose speaker the rules leave open, with the
    names to choose from."""
    people = tuple(n.id for n in passages.names if n.kind is NameKind.PERSON)[:MAX_SPEAKERS]
    choices = {
        # Words that show that somebody speaks, and nobody whom the rules could take: anybody.
        q.id: q.speakers or (people if q.cue else ())
        for q in passages.quotes
        if q.speech and len(q.speakers) != 1 and _stands(q.start, sentences)
    }
    return {quote: names for quote, names in choices.items() if names}


def open_kinds(passages: Passages, sentences: Sequence[Sentence]) -> tuple[str, ...]:
    """The names of which the rules cannot tell what they are, and which the body has for the
    first time in ``sentences``; those of the title belong to the first sentences."""
    body = passages.sentences
    title = sentences[0] == body[0] and passages.title is not None
    unclear = []
    for name in passages.names:
        if name.kind is None:
            places = [m.start for m in name.mentions if _stands(m.start, body)]
            if _stands(places[0], sentences) if places else title:
                unclear.append(name)
    unclear.sort(key=lambda n: -len(n.mentions))
    return tuple(n.id for n in unclear[:MAX_KINDS])


def named(passages: Passages, sentences: Sequence[Sentence]) -> tuple[str, ...]:
    """The names that stand in ``sentences`` or in the title."""
    shown = [*([passages.title] if passages.title else []), *sentences]
    return tuple(n.id for n in passages.names if any(_stands(m.start, shown) for m in n.mentions))


def _stands(place: int, sentences: Sequence[Sentence]) -> bool:
    return any(s.start <= place < s.end for s in sentences)


def draft_model(
    passages: Passages, sentences: Sequence[Sentence], mode: Mode, *, first: bool = True
) -> type[Draft]:
    """The model to fill for ``sentences``: the whole article, or one section of it.

    Args:
        passages: everything that can be pointed at in the article.
        sentences: the sentences of this request.
        mode: whether the model writes sentences or only points.
        first: whether this is the first (or only) section; it alone is asked for the
            headline and the summary.
    """
    ids = [s.id for s in sentences]
    title = [passages.title.id] if passages.title else []
    here = set(ids)
    background = [i for i in passages.background if i in here]
    # A question, a dateline or a word about the newspaper itself tells nothing.
    telling = [i for i in ids if i not in passages.asides] or ids
    news = [i for i in telling if i not in background] or telling
    upcoming = [i for i in passages.next if i in here]
    fields: dict[str, Any] = {}

    if mode is Mode.SELECT:
        fact: Any = pointer(news)
        if first:
            fields["headline"] = (pointer(title + news), ...)
            fields["summary"] = listing(fact, 1, MAX_SUMMARY)
        # A model that fills fields in order answers the narrow questions best when the
        # wide one comes last.
        if upcoming:
            fields["next"] = listing(pointer(upcoming), 0, MAX_NEXT)
        if background:
            fields["background"] = listing(pointer(background), 0, MAX_BACKGROUND)
        fields["facts"] = listing(fact, min(3, len(news)), MAX_FACTS)
    else:
        names = named(passages, sentences)
        text = (str, Field(min_length=1))
        cited: dict[str, Any] = {"text": text, "cites": listing(pointer(title + telling), 1, 4)}
        written = create_model("Sentence", __base__=Draft, **cited)
        kinds_of = {n.id: n.kind for n in passages.names}
        speakers = [n for n in names if kinds_of[n] is not NameKind.PLACE]
        attributed: dict[str, Any] = (
            {"attributed_to": (pointer(speakers) | None, ...)} if speakers else {}
        )
        fact = create_model("Fact", __base__=Draft, **cited, **attributed)
        if first:
            fields["headline"] = (written, ...)
            fields["summary"] = listing(written, 1, MAX_SUMMARY)
        fields["facts"] = listing(fact, 1, MAX_FACTS)
        fields["background"] = listing(fact, 0, MAX_BACKGROUND)
        fields["next"] = listing(fact, 0, MAX_NEXT)

    if quoted := open_speakers(passages, sentences):
        chosen: dict[str, Any] = {
            q: (pointer((*names, UNKNOWN)), ...) for q, names in quoted.items()
        }
        fields["speakers"] = (create_model("Speakers", __base__=Draft, **chosen), ...)
    if kinds := open_kinds(passages, sentences):
        kind: Any = Literal[tuple(k.value for k in NameKind)]
        asked: dict[str, Any] = dict.fromkeys(kinds, (kind, ...))
        fields["kinds"] = (create_model("Kinds", __base__=Draft, **asked), ...)
    return create_model("Draft", __base__=Draft, **fields)
