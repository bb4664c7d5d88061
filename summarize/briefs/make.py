"""One article in, one brief out: the asking."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from summarize.articles.model import Article
from summarize.briefs.draft import MAX_SENTENCES, Draft, draft_model
from summarize.briefs.evidence import Slicer
from summarize.briefs.gloss import Translator
from summarize.briefs.judge import Judge
from summarize.briefs.model import Brief, Mode, Provenance
from summarize.briefs.prompt import one_line, prompt, template
from summarize.briefs.resolve import Writer, brief, joined, select, write
from summarize.grounding import Gate, Result, Verdict
from summarize.llm import Asker, Usage, schema_digest
from summarize.passages.model import Passages, Sentence

ANSWER_TOKENS = {Mode.SELECT: 800, Mode.WRITE: 3000}
"""The longest draft that is accepted, in tokens."""
_REASKS_HELD = {Mode.SELECT: 0, Mode.WRITE: 2}
"""Earlier drafts, with what is wrong with them, that stand in a question asked again."""
_PROMPT_TOKENS = 900
"""Held back for the instructions, the list of names and the JSON Schema."""
_BYTES_A_TOKEN = 2.5
"""A cautious figure that needs no tokenizer: Kazakh takes 3 UTF-8 bytes a token with the
tokenizers of 2024, Russian 6, English 4."""


class NothingToBrief(ValueError):
    """The article has no sentence to point at."""


def budget(mode: Mode, context_tokens: int) -> tuple[int, int]:
    """How many tokens an answer may have, and a section of the article."""
    answer = min(ANSWER_TOKENS[mode], context_tokens // 4)
    held = answer * (1 + _REASKS_HELD[mode]) + _PROMPT_TOKENS
    return answer, max(context_tokens - held, context_tokens // 4)


def sections(article: Article, passages: Passages, tokens: int) -> Iterator[list[Sentence]]:
    """Cut the body into sections of about ``tokens`` tokens each; no sentence is lost.

    A sentence counts with the quotes that begin in it and the names that it is the first to
    have, which the prompt lists again.
    """
    again = [
        (n.mentions[0].start, article.text[n.mentions[0].start : n.mentions[0].end])
        for n in passages.names
    ] + [(q.start, article.text[q.start : q.end]) for q in passages.quotes]
    section: list[Sentence] = []
    used = 0.0
    for sentence in passages.sentences:
        parts = [article.text[sentence.start : sentence.end]]
        parts += [text for start, text in again if sentence.start <= start < sentence.end]
        size = sum(len(p.encode()) / _BYTES_A_TOKEN + 6 for p in parts)
        if section and (used + size > tokens or len(section) == MAX_SENTENCES):
            yield section
            section, used = [], 0.0
        section.append(sentence)
        used += size
    if section:
        yield section


async def make_brief(
    article: Article,
    passages: Passages,
    asker: Asker,
    *,
    mode: Mode,
    language: str,
    prompts: Path | None = None,
    strict: bool = False,
    translator: Translator | None = None,
    judge: Judge | None = None,
) -> Brief:
    """Ask the model for the draft of an article and resolve it.

    Args:
        asker: the model in use, behind the store.
        language: ISO 639-1 of written sentences; select mode does not use it.
        prompts: the newsroom's own templates; those it lacks are the shipped ones.
        strict: show no written sentence, and no speaker, that could not be checked. It changes
            nothing of what is asked.
        translator: makes glosses of source sentences in another language.
        judge: gives a second opinion on what was written or translated.

    Raises:
        NothingToBrief: the article has no body sentence.
        LLMError: the model gave no usable answer.
        PromptError: a template is broken.
    """
    if not passages.sentences:
        raise NothingToBrief("the article has no sentence that could be pointed at")
    slicer = Slicer(article, passages)
    gate = Gate(article, passages, language)

    def check(text: str, cites: Sequence[str], attributed_to: str | None) -> Verdict:
        return gate.check(one_line(text), [slicer.sentences[c] for c in cites], attributed_to)

    def problems(draft: Draft) -> list[str]:
        found = []
        for place, item in written_items(draft):
            verdict = check(item["text"], item["cites"], item.get("attributed_to"))
            if verdict.result is Result.UNSUPPORTED:
                found.append(gate.explain(place, item["text"], verdict))
        return found

    answer_tokens, room = budget(mode, asker.model.context_tokens)
    drafts: list[Draft] = []
    usage = Usage()
    corrected = 0
    schemas: list[str] = []
    for section in sections(article, passages, room):
        first = not drafts
        schema = draft_model(passages, section, mode, first=first)
        schemas.append(schema_digest(schema))
        turns = prompt(article, passages, section, mode, language, override=prompts)
        answer = await asker.ask(
            turns,
            schema,
            max_tokens=answer_tokens,
            check=problems if mode is Mode.WRITE else None,
        )
        drafts.append(answer.value)
        usage = usage + answer.usage
        corrected += max(0, answer.first_problems - len(answer.problems))

    draft = joined(drafts)
    if mode is Mode.SELECT:
        resolved = select(draft, slicer)
    else:
        resolved = write(draft, Writer(slicer, language, check, strict=strict))
    made = brief(
        slicer,
        draft,
        resolved,
        Provenance(
            model=asker.model.name,
            mode=mode,
            prompt=template(mode.value, prompts).digest,
            schema=schemas[0],
            requests=usage.requests,
            prompt_tokens=usage.prompt_tokens,
            completion_tokens=usage.completion_tokens,
            seconds=round(usage.seconds, 2),
            cost_usd=usage.cost_usd,
            written=resolved.counts.written,
            corrected=corrected,
            replaced=resolved.counts.replaced,
            unchecked=resolved.counts.unchecked,
            withheld=resolved.counts.withheld,
        ),
        strict=strict,
    )
    if translator is not None:
        made = await translator.glossed(made, article, passages)
    if judge is not None:
        made = await judge.judged(made, article)
    return made


def written_items(draft: Draft) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every written sentence of a draft with its place (``facts[2]``)."""
    for field, value in draft.model_dump().items():
        if isinstance(value, dict) and "text" in value:
            yield field, value
        elif isinstance(value, list):
            for i, item in enumerate(value):
                if isinstance(item, dict) and "text" in item:
                    yield f"{field}[{i}]", item
