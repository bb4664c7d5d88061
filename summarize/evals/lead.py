"""The lead-k baseline: what a digest is worth when no model chooses anything.

The title, the first sentence, the first k sentences as facts, and the rules' first choice
everywhere else. News puts the news first, so this is hard to beat (Nenkova, *Automatic text
summarization of newswire: lessons learned from the Document Understanding Conference*,
2005); a model that does not beat it adds nothing to the choice of facts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Literal, get_args, get_origin

from annotated_types import MaxLen
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from summarize.llm import Answer, Asker, Message, ModelSpec, Usage
from summarize.llm.model import T

FACTS = 5
"""k: gold articles have 5 to 12 key facts, of which about five must or should be told."""
SUMMARY = 1
ROOM = 1_000_000
"""Tokens: every article is one section, so that *first* means first in the article."""


class Lead(Asker):
    """Takes the place of `Asker` and asks nobody. It fills drafts of select mode only."""

    def __init__(self, facts: int = FACTS) -> None:
        super().__init__(
            ModelSpec(name=f"lead-{facts}", context_tokens=ROOM, small=True), store=None
        )
        self._counts = {"summary": SUMMARY, "facts": facts}

    async def ask(
        self,
        messages: Sequence[Message],
        schema: type[T],
        *,
        max_tokens: int,
        check: Callable[[T], Sequence[str]] | None = None,
    ) -> Answer[T]:
        """The first choices that ``schema`` leaves.

        Raises:
            TypeError: the schema asks for words, which nobody here can write.
        """
        return Answer(
            value=schema.model_validate(first_choices(schema, self._counts)),
            problems=(),
            reasks=0,
            usage=Usage(),
            stored=False,
        )


def first_choices(schema: type[BaseModel], counts: dict[str, int]) -> dict[str, Any]:
    """A value that fits the schema, made of the first choices of its ``Literal``s.

    Args:
        counts: how many to take in a list field of this name; else as many as it holds.
    """
    return {
        name: _first(name, field, field.annotation, counts)
        for name, field in schema.model_fields.items()
    }


def _first(name: str, field: FieldInfo, wanted: Any, counts: dict[str, int]) -> Any:
    if get_origin(wanted) is Literal:
        return get_args(wanted)[0]
    if get_origin(wanted) is list:
        (item,) = get_args(wanted)
        if get_origin(item) is Literal:
            most = next((m.max_length for m in field.metadata if isinstance(m, MaxLen)), None)
            return list(get_args(item))[: counts.get(name, most)]
    elif isinstance(wanted, type) and issubclass(wanted, BaseModel):
        return first_choices(wanted, counts)
    raise TypeError(f"{name} asks for words; only pointers have a first choice")
