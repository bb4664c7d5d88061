import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.articles.encoding import NotText, decode

RU = "Мост через реку Гранитку закрыли на неделю, объезд идёт через северную переправу."
UK = "Міст через річку Гранітку закрили на тиждень, об'їзд іде північною переправою."
KK = "Гранит өзені арқылы өтетін көпір бір аптаға жабылды."


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "cp866", "utf-8", "utf-8-sig", "utf-16"])
def test_russian_is_read_in_every_encoding_of_russian_sites(encoding: str) -> None:
    assert decode(RU.encode(encoding)).text == RU


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-u", "utf-16-le", "utf-16-be"])
def test_ukrainian_keeps_its_letters(encoding: str) -> None:
    assert decode(UK.encode(encoding)).text == UK


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "utf-16"])
def test_kazakh_is_read(encoding: str) -> None:
    assert decode(KK.encode(encoding)).text == KK


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r"])
@pytest.mark.parametrize("text", ["Мост закрыт", "МОСТ ЧЕРЕЗ РЕКУ", "паром", "Новости района"])
def test_short_texts_and_capitals_are_told_apart(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding)).text == text


def test_a_converted_encoding_is_noted_and_utf8_is_not() -> None:
    assert decode(RU.encode()).notes == ()
    assert "windows-1251" in decode(RU.encode("cp1251")).notes[0]
    assert "koi8-r" in decode(RU.encode("koi8-r")).notes[0]


def test_western_text_is_not_read_as_cyrillic() -> None:
    text = "The café on the naïve façade re-opened, the council said on Monday."
    assert decode(text.encode("cp1252")).text == text


def test_what_a_page_declares_is_used_and_a_wrong_declaration_is_noted() -> None:
    page = f'<meta charset="koi8-r"><p>{RU}</p>'
    declared = decode(page.encode("koi8-r"), markup=True)
    assert declared.text == page
    assert "declares" in declared.notes[0]
    wrong = decode(page.encode(), markup=True)
    assert wrong.text == page
    assert "declares koi8-r, but is in utf-8" in wrong.notes[0]


def test_line_ends_are_kept_and_the_byte_order_mark_is_not() -> None:
    assert decode(b"\xef\xbb\xbfone\r\ntwo\r\n").text == "one\r\ntwo\r\n"


def test_other_than_nfc_is_normalised_with_a_note() -> None:
    decoded = decode(unicodedata.normalize("NFD", "Байдарка й човен").encode())
    assert decoded.text == "Байдарка й човен"
    assert "NFC" in decoded.notes[0]


def test_a_broken_byte_does_not_cost_the_encoding() -> None:
    decoded = decode(RU.encode() + b"\xd0")
    assert decoded.text == RU + "\ufffd"
    assert "1 broken" in decoded.notes[0]


def test_mojibake_is_noted() -> None:
    assert "looks like UTF-8" in " ".join(
        decode(RU.encode().decode("cp1251", "ignore").encode()).notes
    )
    assert decode(UK.encode()).notes == ()


@pytest.mark.parametrize("data", [b"%PDF-1.7 text", b"\x89PNG\r\n", bytes(range(256)) * 8])
def test_binary_is_refused(data: bytes) -> None:
    with pytest.raises(NotText, match="binary"):
        decode(data)


@given(st.binary(max_size=300), st.booleans())
def test_any_bytes_are_decoded_or_refused(data: bytes, markup: bool) -> None:
    try:
        text = decode(data, markup=markup).text
    except NotText:
        return
    assert unicodedata.is_normalized("NFC", text)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"])))
def test_utf8_in_nfc_comes_back_character_for_character(text: str) -> None:
    text = unicodedata.normalize("NFC", text)
    if not text.startswith("\ufeff"):
        assert decode(text.encode()).text == text
