from __future__ import annotations

from summarize.briefs import Entailment, Gloss, Glosses, Judged, Opinions
from summarize.digest.beside import counted, gloss
from summarize.digest.text import mark, opinion
from summarize.grounding import SUPPORTED, Reason, Result, Verdict
from tests.digest.day import make, reading, storm


def test_a_translation_is_labelled_and_escaped() -> None:
    (brief,) = make(reading(storm())).briefs
    shown = Gloss(language="en", text="*Ships* <b>left</b>", verdict=SUPPORTED)
    statement = brief.headline.model_copy(update={"gloss": shown})
    assert list(gloss(statement, "> ")) == [
        r"> *machine translation:* \*Ships\* &lt;b\>left&lt;/b\>"
    ]
    refused = Gloss(language="en", text=None, reason="number not in the original")
    statement = brief.headline.model_copy(update={"gloss": refused})
    assert list(gloss(statement, "- ")) == ["- *no translation: number not in the original*"]
    assert list(gloss(brief.headline, "- ")) == []


def test_only_another_opinion_is_marked() -> None:
    assert opinion(None) == ""
    assert opinion(Judged(model="m", verdict=Entailment.ENTAILED)) == ""
    doubt = Judged(model="m", verdict=Entailment.CONTRADICTED)
    assert opinion(doubt) == " *(second opinion: contradicted)*"
    assert opinion(Judged(model="m", verdict=None)) == " *(second opinion: no answer)*"
    (brief,) = make(reading(storm())).briefs
    assert mark(brief.headline.model_copy(update={"judged": doubt})) == opinion(doubt)


def test_a_replaced_sentence_says_whether_it_failed_or_could_not_be_checked() -> None:
    (brief,) = make(reading(storm())).briefs
    for result, words in ((Result.UNSUPPORTED, "failed"), (Result.UNCHECKED, "could not be")):
        verdict = Verdict(result=result, reason=Reason.CONTENT)
        assert words in mark(brief.headline.model_copy(update={"replaced": verdict}))


def test_the_footer_counts_what_was_asked_for() -> None:
    assert counted(None, None) == ""
    said = counted(
        Glosses(language="en", prompt="0", shown=3, refused=1, failure="the *server* is down"),
        Opinions(model="m_x", prompt="0", entailed=2, not_stated=1, prompt_tokens=7, cost_usd=0.01),
    )
    assert said == (
        r" Machine translations into en: 3 shown, 1 refused (last failure: the \*server\* is down)."
        r" Second opinion of m\_x on 3 sentences: 2 entailed, 0 contradicted, 1 not stated, "
        "0 without an answer; 7 tokens in, 0 out, 0 s, cost: $0.0100."
    )
