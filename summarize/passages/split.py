"""An article taken apart into what can be pointed at."""

from __future__ import annotations

from summarize.articles.model import Article
from summarize.passages import asides, cues, names, quantities, quotes, sentences, speech, times
from summarize.passages.model import Passages


def split(article: Article) -> Passages:
    """The passages of ``article``: title, sentences, quotes, names, times, quantities.

    Chrome is left out. Names, times and quantities are also looked for in the title, which
    often has the fullest form of a name; quotes are those of the body. Never raises for any
    text, and needs no network and no model.
    """
    title = sentences.title(article)
    body = sentences.find(article)
    printed = (title, *body) if title is not None else body
    people = names.find(article, printed)
    dates = times.find(article, printed)
    said = quotes.find(article, body)
    aside = asides.find(article, body)
    return Passages(
        title=title,
        sentences=body,
        quotes=speech.attribute(article, people, body, said),
        names=people,
        times=dates,
        quantities=quantities.find(article, printed),
        background=cues.background(body, dates, article),
        next=tuple(s for s in cues.next(body, dates, article) if s not in aside),
        asides=aside,
    )
