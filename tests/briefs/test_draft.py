from __future__ import annotations

import pytest
from pydantic import ValidationError

from summarize.briefs.draft import Draft, draft_model, open_speakers
from summarize.briefs.model import Mode
from summarize.passages.model import Mention, Name, NameKind, Passages, Quote, Sentence


def sentence(number: int) -> Sentence:
    return Sentence(
        id=f"s{number}", start=number * 10, end=number * 10 + 9, paragraph=number, language="ru"
    )


SENTENCES = tuple(sentence(n) for n in range(1, 6))
TITLE = Sentence(id="t", start=0, end=9, paragraph=0, language="ru")


def name(ident: str, kind: NameKind | None = NameKind.PERSON) -> Name:
    return Name(
        id=ident, text=ident, normal=ident, kind=kind, mentions=(Mention(start=10, end=12),)
    )


def passages(**changes: object) -> Passages:
    return Passages(title=TITLE, sentences=SENTENCES).model_copy(update=changes)


GOOD = {"headline": "t", "summary": ["s1"], "facts": ["s1", "s2", "s3"]}


def test_pointers_that_exist_are_taken() -> None:
    model = draft_model(passages(), SENTENCES, Mode.SELECT)
    assert model.model_validate(GOOD).model_dump() == GOOD


@pytest.mark.parametrize(
    "wrong",
    [
        {"headline": "s9"},
        {"summary": ["s0"]},
        {"summary": []},
        {"facts": ["s1", "s2", "t"]},
        {"facts": ["s1"]},
        {"next": ["s1"]},
        {"extra": 1},
    ],
)
def test_pointers_that_do_not_exist_are_refused(wrong: dict[str, object]) -> None:
    model = draft_model(passages(), SENTENCES, Mode.SELECT)
    with pytest.raises(ValidationError):
        model.model_validate(GOOD | wrong)


def test_only_candidates_can_be_next_or_background() -> None:
    model = draft_model(passages(next=("s4",), background=("s5",)), SENTENCES, Mode.SELECT)
    assert model.model_validate(GOOD | {"next": ["s4"], "background": ["s5"]})
    with pytest.raises(ValidationError):
        model.model_validate(GOOD | {"next": ["s5"], "background": []})


def test_without_a_title_the_headline_is_a_sentence() -> None:
    model = draft_model(passages(title=None), SENTENCES, Mode.SELECT)
    with pytest.raises(ValidationError):
        model.model_validate(GOOD)
    assert model.model_validate(GOOD | {"headline": "s2"})


def test_an_article_of_one_sentence_can_be_filled() -> None:
    model = draft_model(passages(), SENTENCES[:1], Mode.SELECT)
    assert model.model_validate({"headline": "t", "summary": ["s1"], "facts": ["s1"]})


def quote(ident: str, speakers: tuple[str, ...], *, speech: bool = True) -> Quote:
    return Quote(id=ident, start=11, end=15, sentences=("s1",), speech=speech, speakers=speakers)


def test_only_open_questions_about_speakers_are_asked() -> None:
    found = passages(
        names=(name("m1"), name("m2")),
        quotes=(
            quote("q1", ("m1", "m2")),
            quote("q2", ("m1",)),
            quote("q3", ()),
            quote("q4", ("m1", "m2"), speech=False),
        ),
    )
    assert open_speakers(found, SENTENCES) == {"q1": ("m1", "m2")}
    model = draft_model(found, SENTENCES, Mode.SELECT)
    for speaker in ("m1", "m2", "unknown"):
        assert model.model_validate(GOOD | {"speakers": {"q1": speaker}})
    with pytest.raises(ValidationError):
        model.model_validate(GOOD | {"speakers": {"q1": "m3"}})


def test_only_unclear_kinds_are_asked() -> None:
    found = passages(names=(name("m1"), name("m2", None)))
    model = draft_model(found, SENTENCES, Mode.SELECT)
    assert model.model_validate(GOOD | {"kinds": {"m2": "place"}})
    with pytest.raises(ValidationError):
        model.model_validate(GOOD | {"kinds": {"m1": "place"}})
    with pytest.raises(ValidationError):
        model.model_validate(GOOD | {"kinds": {"m2": "planet"}})


def test_a_later_section_is_asked_only_for_facts() -> None:
    model = draft_model(passages(next=("s4",)), SENTENCES[3:], Mode.SELECT, first=False)
    assert set(model.model_fields) == {"facts", "next"}


WRITTEN = {
    "headline": {"text": "x", "cites": ["t"]},
    "summary": [{"text": "x", "cites": ["s1"]}],
    "facts": [{"text": "x", "cites": ["s1", "s2"], "attributed_to": "m1"}],
    "background": [],
    "next": [],
}


def test_written_sentences_cite() -> None:
    model = draft_model(passages(names=(name("m1"),)), SENTENCES, Mode.WRITE)
    assert model.model_validate(WRITTEN)
    unattributed = [{"text": "x", "cites": ["s1"], "attributed_to": None}]
    assert model.model_validate(WRITTEN | {"facts": unattributed})
    for wrong in (
        {"text": "x", "cites": [], "attributed_to": None},
        {"text": "x", "cites": ["s8"], "attributed_to": None},
        {"text": "x", "cites": ["s1"], "attributed_to": "m7"},
        {"text": "x", "attributed_to": None},
    ):
        with pytest.raises(ValidationError):
            model.model_validate(WRITTEN | {"facts": [wrong]})


def test_a_place_says_nothing() -> None:
    kinds = (NameKind.PERSON, NameKind.PLACE, None)
    found = passages(names=tuple(name(f"m{i}", kind) for i, kind in enumerate(kinds, 1)))
    model = draft_model(found, SENTENCES, Mode.WRITE)
    for who, right in (("m1", True), ("m2", False), ("m3", True)):
        fact = {"text": "x", "cites": ["s1"], "attributed_to": who}
        draft = WRITTEN | {"facts": [fact], "kinds": {"m3": "person"}}
        if right:
            assert model.model_validate(draft)
        else:
            with pytest.raises(ValidationError):
                model.model_validate(draft)


def test_an_empty_text_is_refused() -> None:
    model = draft_model(passages(), SENTENCES, Mode.WRITE)
    with pytest.raises(ValidationError):
        model.model_validate(
            {
                "headline": {"text": "", "cites": ["t"]},
                "summary": [{"text": "x", "cites": ["s1"]}],
                "facts": [{"text": "x", "cites": ["s1"]}],
                "background": [],
                "next": [],
            }
        )


def test_each_section_is_asked_about_its_own_quotes_and_names() -> None:
    later = Quote(id="q2", start=41, end=45, sentences=("s4",), speech=True, speakers=("m1", "m2"))
    here = Name(id="m3", text="m3", normal="m3", kind=None, mentions=(Mention(start=42, end=44),))
    titled = Name(id="m4", text="m4", normal="m4", kind=None, mentions=(Mention(start=1, end=3),))
    found = passages(
        names=(name("m1"), name("m2"), here, titled),
        quotes=(quote("q1", ("m1", "m2")), later),
    )
    first = draft_model(found, SENTENCES[:3], Mode.SELECT)
    second = draft_model(found, SENTENCES[3:], Mode.SELECT, first=False)

    def asked(model: type[Draft], field: str) -> set[str]:
        inner = model.model_fields[field].annotation
        assert inner is not None
        return set(inner.model_fields)

    assert (asked(first, "speakers"), asked(first, "kinds")) == ({"q1"}, {"m4"})
    assert (asked(second, "speakers"), asked(second, "kinds")) == ({"q2"}, {"m3"})
