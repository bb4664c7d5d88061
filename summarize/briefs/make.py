"""One article in, one brief out: the asking."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from summarize.articles.model import Article
from summarize.briefs.draft import Draft, draft_model
from summarize.briefs.evidence import Slicer
from summarize.briefs.model import Brief, Mode, Provenance
from summarize.briefs.prompt import prompt, template
from summarize.briefs.resolve import Writer, brief, joined, select, write
from summarize.grounding import Gate, Verdict
from summarize.llm import Asker, Usage, schema_digest
from summarize.passages.model import Passages, Sentence

ANSWER_TOKENS = {Mode.SELECT: 800, Mode.WRITE: 3000}
"""The longest draft that is accepted, in tokens."""
_PROMPT_TOKENS = 900
"""Held back for the instructions, the list of names and the JSON Schema."""
_BYTES_A_TOKEN = 2.5
"""A cautious figure that needs no tokenizer: Kazakh takes 3 UTF-8 bytes a token with the
tokenizers of 2024, Russian 6, English 4."""


class NothingToBrief(ValueError):
    """The article has no sentence to point at."""


def sections(
    article: Article, sentences: Sequence[Sentence], tokens: int
) -> Iterator[list[Sentence]]:
    """Cut the sentences into sections of about ``tokens`` tokens each; none is lost."""
    section: list[Sentence] = []
    used = 0.0
    for sentence in sentences:
        text = article.text[sentence.start : sentence.end]
        size = len(text.encode()) / _BYTES_A_TOKEN + 6
        if section and used + size > tokens:
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
) -> Brief:
    """Ask the model for the draft of an article and resolve it.

    Args:
        asker: the model in use, behind the store.
        language: ISO 639-1 of written sentences; select mode does not use it.
        prompts: the newsroom's own templates; those it lacks are the shipped ones.

    Raises:
        NothingToBrief: the article has no body sentence.
        LLMError: the model gave no usable answer.
        PromptError: a template is broken.
    """
    if not passages.sentences:
        raise NothingToBrief("the article has no sentence that could be pointed at")
    slicer = Slicer(article, passages)
    gate = Gate(article, passages, language)

    def judge(text: str, cites: Sequence[str], attributed_to: str | None) -> Verdict:
        return gate.check(text, [slicer.sentences[c] for c in cites], attributed_to)

    def problems(draft: Draft) -> list[str]:
        found = []
        for place, item in written_items(draft):
            verdict = judge(item["text"], item["cites"], item.get("attributed_to"))
            if verdict.reason is not None and verdict.result.value == "unsupported":
                found.append(gate.explain(place, item["text"], verdict))
        return found

    room = asker.model.context_tokens - ANSWER_TOKENS[mode] - _PROMPT_TOKENS
    drafts: list[Draft] = []
    usage = Usage()
    corrected = 0
    schemas: list[str] = []
    for section in sections(article, passages.sentences, room):
        first = not drafts
        schema = draft_model(passages, section, mode, first=first)
        schemas.append(schema_digest(schema))
        turns = prompt(
            article, passages, section, mode, language, first=first, override=prompts
        )
        answer = await asker.ask(
            turns,
            schema,
            max_tokens=ANSWER_TOKENS[mode],
            check=problems if mode is Mode.WRITE else None,
        )
        drafts.append(answer.value)
        usage = usage + answer.usage
        corrected += max(0, answer.first_problems - len(answer.problems))

    draft = joined(drafts)
    if mode is Mode.SELECT:
        resolved = select(draft, slicer)
    else:
        resolved = write(draft, Writer(slicer, language, judge))
    return brief(
        article,
        passages,
        slicer,
        draft,
        resolved,
        Provenance(
            model=asker.model.name,
            mode=mode,
            prompt=template(mode.value, prompts).digest,
            schema_=schemas[0],
            requests=usage.requests,
            prompt_tokens=usage.prompt_tokens,
            completion_tokens=usage.completion_tokens,
            seconds=round(usage.seconds, 2),
            cost_usd=usage.cost_usd,
            written=resolved.counts.written,
            corrected=corrected,
            replaced=resolved.counts.replaced,
            unchecked=resolved.counts.unchecked,
        ),
    )


def written_items(draft: Draft) -> Iterator[tuple[str, dict[str, object]]]:
    """Every written sentence of a draft with its place (``facts[2]``)."""
    for field, value in draft.model_dump().items():
        if isinstance(value, dict) and "text" in value:
            yield field, value
        elif isinstance(value, list):
            for i, item in enumerate(value):
                if isinstance(item, dict) and "text" in item:
                    yield f"{field}[{i}]", item
