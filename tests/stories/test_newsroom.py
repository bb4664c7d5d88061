from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.stories.newsroom import (
    Newsroom,
    NewsroomError,
    entry_of,
    identity,
    load_newsroom,
    parse_newsroom,
)
from summarize.stories.newsroom_edit import with_entry

FILE = Path("newsroom.toml")
WHOLE = """\
# Our house.
[[spelling]]
name = { all = "Marta Kolodii", ru = "Марта Колодий" }   # as she signs
variants = ["Марта Колодій"]

[families]
"Дом печати" = ["Вестник", "Курьер"]
"ТАСС" = []

[priorities.words]
"выборы" = 2
[priorities.languages]
kk = 0.5
"""


def test_a_whole_file() -> None:
    room = parse_newsroom(WHOLE, FILE)
    (entry,) = room.spelling
    assert entry.spelled("ru") == "Марта Колодий"
    assert entry.spelled("kk") == entry.label == "Marta Kolodii"
    assert entry_of({"uk": "Марта Колодій"}).spelled("ru") is None
    assert room.priorities.words == {"выборы": 2}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a =", "is no TOML"),
        ("colour = 'red'", "colour: there is no such key"),
        ("[spelling]\nname = 'A'", "[[spelling]]"),
        ("[[spelling]]\nvariants = ['A']", "spelling.1.name"),
        ("[[spelling]]\nname = 3", "write one text"),
        ("[[spelling]]\nname = {}", "needs a name"),
        ("[[spelling]]\nname = ' '", "needs letters"),
        ("[[spelling]]\nname = { russian = 'А' }", "no language code"),
        ("[[spelling]]\nname = 'A'\nkind = 'ship'", "spelling.1.kind"),
        ("[families]\nA = 'b'", "families.A"),
        ("[priorities.words]\na = 1000", "less than or equal to 100"),
        ("[priorities.words]\na = nan", "finite"),
        ("a = " + "[" * 5000, "is no TOML"),
    ],
)
def test_a_bad_file_is_one_line_that_says_where(text: str, said: str) -> None:
    with pytest.raises(NewsroomError, match="newsroom") as caught:
        parse_newsroom(text, FILE)
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(NewsroomError, match="cannot be read"):
        load_newsroom(tmp_path / "none.toml")
    bad = tmp_path / "bad.toml"
    bad.write_bytes(b"\xff\xfe")
    with pytest.raises(NewsroomError, match="not UTF-8"):
        load_newsroom(bad)
    bad.write_text("\ufeff" + WHOLE, encoding="utf-8")
    assert load_newsroom(bad).spelling


@pytest.mark.parametrize(
    ("a", "b"),
    [("ТАСС", "TASS"), ("«Вестник»", "ВЕСТНИК"), ("The Post", "Post"), ("ИА Степь", "Степь")],
)
def test_spellings_of_one_outlet(a: str, b: str) -> None:
    assert identity(a) == identity(b)


@pytest.mark.parametrize(("a", "b"), [("CBS", "KBS"), ("BBC", "NBC"), ("Вести", "Вестник")])
def test_two_outlets(a: str, b: str) -> None:
    assert identity(a) != identity(b)


def test_families_that_are_shipped_and_the_newsroom_s() -> None:
    room = Newsroom()
    assert room.publisher("РИА Новости").key == room.publisher("Sputnik").key
    assert room.publisher("Вестник").key != room.publisher("Курьер").key
    own = parse_newsroom(WHOLE, FILE)
    assert own.publisher("вестник").key == own.publisher("Курьер").key
    without = Newsroom(families={"Россия сегодня": ()})
    assert without.publisher("РИА Новости").key != without.publisher("Sputnik").key
    moved = Newsroom(families={"Дом": ("Sputnik",)})
    assert moved.publisher("Sputnik").name == "Дом"


def test_an_entry_is_added_below_what_is_there() -> None:
    entry = entry_of({"all": "Остап “О” \\ Вергун", "kk": "Остап"}, ["V"], "person")
    made = with_entry(WHOLE, entry, FILE)
    assert made.startswith(WHOLE)
    assert parse_newsroom(made, FILE).spelling[1] == entry


@pytest.mark.parametrize("text", ["", "# only a comment", WHOLE.replace("\n", "\r\n")])
def test_any_file_takes_an_entry(text: str) -> None:
    made = with_entry(text, entry_of({"all": "Вергун"}), FILE)
    assert made.startswith(text)
    assert "\r\n" not in made or "\n" not in made.replace("\r\n", "")


NAMES = st.text(min_size=1, max_size=30)


@given(NAMES, st.lists(NAMES, max_size=3))
def test_what_is_added_is_read_back(name: str, variants: list[str]) -> None:
    try:
        entry = entry_of({"all": name}, variants)
    except NewsroomError:
        return
    assert parse_newsroom(with_entry("", entry, FILE), FILE).spelling == (entry,)


def test_a_clash_is_not_added() -> None:
    for name, variants in (("marta kolodii", []), ("Другая", ["Марта Колодій"])):
        with pytest.raises(NewsroomError, match="Marta Kolodii"):
            with_entry(WHOLE, entry_of({"all": name}, variants), FILE)
    with pytest.raises(NewsroomError, match=r"by hand|no TOML"):
        with_entry('spelling = [{ name = "A" }]\n', entry_of({"all": "B"}), FILE)
