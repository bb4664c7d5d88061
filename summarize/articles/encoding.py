"""Bytes to text, in the encodings that Russian-language sites still use.

A byte order mark and valid UTF-8 settle it. Otherwise the one-byte encodings are tried
and the reading whose letters are most like those of a text wins. windows-1251 and KOI8
have their letters on the same bytes with the cases about swapped, so every wrong reading
is a text of letters too; what gives it away is a rare letter where a frequent one should
stand, and a capital after a small letter.
"""

from __future__ import annotations

import re
import unicodedata
from math import log
from typing import Final, NamedTuple

_BOMS: Final = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_ONE_BYTE: Final = ("cp1251", "koi8-u", "koi8-r", "cp866", "cp1252")
_NAMES: Final = {"cp1251": "windows-1251", "cp1252": "windows-1252"}
_SAMPLE: Final = 20_000
_META = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([a-z0-9_:.-]{2,30})"""
    rb"""|<\?xml[^>]{0,100}?encoding\s*=\s*["']([a-z0-9_:.-]{2,30})""",
    re.IGNORECASE,
)
_MAGIC: Final = (
    b"%PDF", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"PK\x03\x04", b"\x1f\x8b", b"Rar!", b"7z\xbc",
    b"\x7fELF", b"MZ\x90", b"\xd0\xcf\x11\xe0", b"RIFF", b"OggS", b"ID3", b"SQLite format",
)  # fmt: skip
_ODD_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")

# Letters of a thousand, Russian with the Ukrainian and Belarusian ones beside them.
_PER_MILLE: Final = dict(
    zip(
        "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїєґў",
        (
            *(110, 85, 80, 70, 67, 63, 55, 47, 45, 44, 35, 32, 30, 28, 26, 20, 19, 17, 17, 16),
            *(16, 14, 12, 10, 9, 7, 6, 5, 4, 3, 3, 1, 1, 15, 3, 3, 0.5, 1),
        ),
        strict=True,
    )
)
_COMMON_PAIRS: Final = frozenset(
    re.findall(
        r"\w\w",
        "ст но то на ен ов ни ра во ко по ро ер ре не пр ал го та ть ли ос ка де ес ор от ол ит ве "
        "ом ва те ан ел ло ле ат ла ти ри за об да до ет ся ви ми мо ин ог сп ск ів ій ії ні що ки "
        "ди бу пе су ку му",
    )
)
_LOG: Final = {letter: log(share / 1000) for letter, share in _PER_MILLE.items()}
_STRANGE: Final = log(0.0002)
"""What a sign costs that no text of these languages has there."""
_PUNCTUATION: Final = frozenset("«»—–…“”„’‘№•·©°§±\xa0®™€₽•×÷")


class Decoded(NamedTuple):
    """The text of a file and what was done to get it."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


class NotText(ValueError):
    """The bytes are no text; the message says why."""


def decode(data: bytes, *, markup: bool = False) -> Decoded:
    """The text that ``data`` holds, in NFC, without a byte order mark.

    Args:
        data: the content of a file.
        markup: the file is HTML: what its ``<meta charset>`` declares is tried first.

    Raises:
        NotText: the bytes are a picture, an archive or the like.
    """
    if data.startswith(_MAGIC) and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise NotText("it is a binary file, not text")
    decoded = _decode(data, _declared(data) if markup else None)
    odd = len(_ODD_CONTROL.findall(decoded.text))
    if odd > max(2, len(decoded.text) // 200):
        raise NotText("it is a binary file, not text")
    text, notes = decoded.text, list(decoded.notes)
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
        notes.append("The text was normalised to Unicode NFC; its characters look the same.")
    if _is_mojibake(text):
        notes.append(
            "The text looks like UTF-8 that was saved after being read as windows-1251; "
            "it is unreadable as it is: fetch the page again."
        )
    return Decoded(text, decoded.encoding, tuple(notes))


def _decode(data: bytes, declared: str | None) -> Decoded:
    for bom, name in _BOMS:
        if data.startswith(bom):
            return _lenient(data[len(bom) :], name)
    try:
        text = data.decode()
    except UnicodeDecodeError:
        pass
    else:
        if "\x00" not in text:  # UTF-16 of Latin letters is valid UTF-8 with zeros between
            return Decoded(text, "utf-8", _contradicts(declared, "utf-8", data))
    wide = _wide(data)
    if wide:
        return wide
    if declared and declared not in {"utf-8", "utf-16-le", "utf-16-be"}:
        try:
            text = data.decode(declared)
        except (UnicodeDecodeError, LookupError):
            pass
        else:
            if _score(text) >= _score(_best_one_byte(data).text) - 0.5:
                return Decoded(text, declared, (_read_as(declared, "as the page declares"),))
    if _mostly_utf8(data):
        return _lenient(data, "utf-8")
    best = _best_one_byte(data)
    return best._replace(notes=best.notes + _contradicts(declared, best.encoding, data))


def _declared(data: bytes) -> str | None:
    match = _META.search(data[:4096])
    if not match:
        return None
    name = (match.group(1) or match.group(2)).decode("ascii").lower()
    return {"cp1251": "windows-1251", "win-1251": "windows-1251", "utf8": "utf-8"}.get(name, name)


def _contradicts(declared: str | None, found: str, data: bytes) -> tuple[str, ...]:
    if declared is None or declared == found or data.isascii():
        return ()
    return (f"The page declares {declared}, but is in {found}; it was read as {found}.",)


def _read_as(name: str, why: str) -> str:
    return f"The file is in {name}, {why}; it was converted to Unicode."


def _lenient(data: bytes, name: str) -> Decoded:
    try:
        text = data.decode(name)
    except UnicodeDecodeError:
        text = data.decode(name, "replace")
        broken = text.count("\ufffd")
        note = f"{broken} broken {name} sequence(s) were replaced by U+FFFD."
        return Decoded(text, name, (note,))
    note = _read_as(name, "by its byte order mark")
    return Decoded(text, name, () if name == "utf-8" else (note,))


def _wide(data: bytes) -> Decoded | None:
    """UTF-16 without a byte order mark."""
    if len(data) < 4 or len(data) % 2:
        return None
    for name in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        sample = text[:_SAMPLE]
        likely = sum(
            c in "\t\r\n" or " " <= c <= "~" or "\u0400" <= c <= "\u04ff" or c in _PUNCTUATION
            for c in sample
        )
        if likely >= 0.95 * len(sample):
            return Decoded(text, name, (_read_as(name, "without a byte order mark"),))
    return None


def _mostly_utf8(data: bytes) -> bool:
    """Whether a few bytes of a UTF-8 file are broken, and no more."""
    text = data.decode("utf-8", "replace")
    whole = sum(c > "\x7f" and c != "\ufffd" for c in text)
    return whole >= 20 * text.count("\ufffd")


def _best_one_byte(data: bytes) -> Decoded:
    best: tuple[float, str, str] | None = None
    for name in _ONE_BYTE:
        text = data.decode(name, "replace")
        score = _score(text)
        if best is None or score > best[0]:
            best = score, name, text
    assert best is not None
    _, name, text = best
    if name == "koi8-u" and text == data.decode("koi8-r", "replace"):
        name = "koi8-r"  # the same bytes, and the better known name
    name = _NAMES.get(name, name)
    return Decoded(text, name, (_read_as(name, "as its letters show"),))


def _score(text: str) -> float:
    """How much a text looks like one: mean log-likelihood of its non-ASCII signs."""
    total, count = 0.0, 0
    before = " "
    for c in text[:_SAMPLE]:
        if c > "\x7f":
            count += 1
            total += _sign(c, before)
        elif c.isalpha() and before > "\x7f" and before.isalpha():
            total += 0.0 if _is_latin(before) else _STRANGE  # Latin inside a Cyrillic word
        before = c
    return total / count if count else 0.0


def _sign(c: str, before: str) -> float:
    small = c.lower()
    if small in _LOG:
        points = _LOG[small]
        if c != small and before.isalpha() and before == before.lower():
            points += _STRANGE  # a capital after a small letter
        if before.isascii() and before.isalpha():
            points += _STRANGE
        return points + (1.0 if before.lower() + small in _COMMON_PAIRS else 0.0)
    if c in _PUNCTUATION:
        return -3.0
    if _is_latin(c):
        # One accented letter among Latin ones is French; a word of them is a wrong guess.
        return -4.0 if before.isascii() else _STRANGE
    return _STRANGE


def _is_latin(c: str) -> bool:
    return c.isalpha() and c < "\u0250"


def _is_mojibake(text: str) -> bool:
    sample = "".join(c for c in text[:4000] if c > "\x7f")
    if len(sample) < 40:
        return False
    try:
        repaired = sample.encode("cp1251", "ignore").decode("utf-8", "ignore")
    except UnicodeError:
        return False
    cyrillic = sum("а" <= c.lower() <= "я" for c in repaired)
    return cyrillic >= 0.4 * len(sample)
