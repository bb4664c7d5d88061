"""The generator of false statements: deterministic, one change, none that makes no change."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarize.evals.grounding import BadPairs, Half, Pair, load
from summarize.evals.grounding.mutate import Kind, mutations

ARTICLE = """
article:
  id: en{number}
  language: en
  published: 2026-03-10
  fictional: true
  sentences:
    s1: "Deputy minister Olga Veres said on Monday that more than 14 ships had left the port."
    s2: "“We will not close the port again,” harbour chief Ignat Lesovy said on 8 March."
pairs:
  - statement: "{statement}"
    language: {language}
    cites: [{cites}]
    covers: [name, number, speaker]
  - statement: "Ignat Lesovy said the port would stay open."
    language: en
    cites: [s2]
    covers: [name, speaker]
"""


def pairs(
    folder: Path,
    statement: str,
    language: str = "en",
    cites: str = "s1",
    number: str = "01",
    half: Half = Half.DEV,
) -> list[Pair]:
    text = ARTICLE.format(statement=statement, language=language, cites=cites, number=number)
    (folder / half).mkdir(exist_ok=True)
    (folder / half / f"en{number}.yaml").write_text(text, encoding="utf-8")
    return load(folder, half)


def made(folder: Path, statement: str, language: str = "en", cites: str = "s1") -> dict[Kind, str]:
    found = pairs(folder, statement, language, cites)
    return {m.kind: m.statement for m in mutations(found[0], found)}


def test_each_half_is_a_folder(tmp_path: Path) -> None:
    pairs(tmp_path, "Ships left.")
    found = pairs(tmp_path, "Ships left.", number="02", half=Half.TEST)
    assert [p.id for p in found] == ["en02.1", "en02.2"]
    assert [p.id for p in load(tmp_path, Half.DEV)] == ["en01.1", "en01.2"]


def test_a_file_that_cites_nothing_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadPairs, match=r"en01\.yaml.*s9"):
        pairs(tmp_path, "Ships left.", cites="s9")


def test_no_pairs_are_said(tmp_path: Path) -> None:
    with pytest.raises(BadPairs, match="no pairs"):
        load(tmp_path, Half.DEV)


def test_the_same_pair_gives_the_same_mutations(tmp_path: Path) -> None:
    statement = "Deputy minister Olga Veres said more than 14 ships had left on 9 March."
    assert made(tmp_path, statement) == made(tmp_path, statement)


def test_each_kind_changes_what_it_says(tmp_path: Path) -> None:
    statement = "Deputy minister Olga Veres said more than 14 ships had left on 9 March 2026."
    found = made(tmp_path, statement)
    assert found[Kind.QUALIFIER] == statement.replace("more than ", "")
    assert found[Kind.ROLE] == statement.replace("Deputy minister", "Minister")
    assert "14" not in found[Kind.NUMBER]
    assert "March" not in found[Kind.MONTH]
    assert "9 March" not in found[Kind.DAY]
    assert found[Kind.YEAR] == statement.replace("2026", "2023")
    assert "Veres" in found[Kind.NAMESAKE]
    assert "Olga" not in found[Kind.NAMESAKE]
    assert "Veres" not in found[Kind.NAME_INVENTED]
    assert "Lesovy" in found[Kind.SPEAKER]
    assert found[Kind.CLAUSE].startswith(statement[:-1] + ",")


def test_kinds_that_do_not_apply_are_left_out(tmp_path: Path) -> None:
    assert set(made(tmp_path, "Ships left.")) == {Kind.CLAUSE}


@pytest.mark.parametrize(
    ("language", "statement", "flipped"),
    [
        ("ru", "Порт не закроют.", "Порт закроют."),
        ("uk", "Порт не закриють.", "Порт закриють."),
        ("kk", "Портта кеме жоқ.", "Портта кеме бар."),
        ("en", "The port will not close.", "The port will close."),
    ],
)
def test_a_negation_is_flipped_in_each_language(
    tmp_path: Path, language: str, statement: str, flipped: str
) -> None:
    assert made(tmp_path, statement, language)[Kind.NEGATION] == flipped


def test_a_quote_has_one_word_changed(tmp_path: Path) -> None:
    statement = "Lesovy said: “We will not close the port again,” and left."
    changed = made(tmp_path, statement.replace('"', "'"), cites="s2")[Kind.QUOTE]
    assert changed != statement
    different = sum(a != b for a, b in zip(changed.split(), statement.split(), strict=True))
    assert different == 1
