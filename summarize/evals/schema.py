"""The published JSON Schemas of gold files, generated from the models of the labels."""

from __future__ import annotations

from pydantic import BaseModel

from summarize.digest.schema import schema_file
from summarize.evals.labels import ArticleLabels, DigestLabels

PUBLISHED: dict[str, type[BaseModel]] = {
    "gold-article": ArticleLabels,
    "gold-digest": DigestLabels,
}


def gold_schema(name: str) -> str:
    """The JSON Schema of ``gold-article`` or ``gold-digest``, as it stands in ``schemas/``.

    It tells the form only; ``summarize gold check`` also tells whether the words stand in
    the article and the ids exist.
    """
    return schema_file(PUBLISHED[name], "validation")
