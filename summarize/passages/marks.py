"""Pairing quotation marks inside one line: «…», "…", “…”, „…“, ‘…’, '…', nested or broken."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_CLOSERS = {
    "«": "»",
    "„": '“”"',
    "“": '”“"',
    "”": "”",
    '"': '"”',
    "‘": "’",
    "'": "'",
    "‹": "›",
}
_SYMMETRIC = "\"“”'"
_MARK = re.compile("[«»„“”\"‘’'‹›]")
_BEFORE_OPENING = "([{-–—/:«„“\"‘'‹\u00a0"
_MAX_DEPTH = 8
"""Openers kept at once. Deeper ones are broken text; the bound keeps pairing linear."""
_ELISION = re.compile(r"'(?:tis|twas|em|til|cause|n|round|\d0s)\b", re.IGNORECASE)
_MAX_SINGLE = 600
"""Two apostrophes further apart than this many characters are no pair."""
_MISSING_CLOSE = re.compile(r"[,!?…]\s*[-–—]\s+(?=[^\W\d_])")
_SHARED_CLOSE = 40
"""Characters between the two opening marks that one closing mark may serve."""


@dataclass(frozen=True, slots=True)
class Marked:
    """Words between a pair of marks; ``text[start:end]`` includes the marks."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    depth: int
    """0 for an outermost pair."""
    closed: bool
    """False when the line ended before the closing mark."""


@dataclass(slots=True)
class _Opener:
    at: int
    mark: str
    found: int
    """How many pairs were closed before it."""


def pair(text: str, start: int, end: int) -> list[Marked]:
    """The pairs of quotation marks in the line ``text[start:end]``, sorted, well nested.

    Nothing crosses the line. An opener without its closer counts only where it cannot be
    a slip: at the start of the line or after a colon (it then runs to the end of the
    line, or to the reporting clause), or where one closer serves two openers, as Russian
    typography has it («ООО «Ромашка»).
    """
    stack: list[_Opener] = []
    found: list[Marked] = []
    for match in _MARK.finditer(text, start, end):
        at, mark = match.start(), match.group()
        before = text[at - 1] if at > start else ""
        after = text[at + 1] if at + 1 < end else ""
        opener = _opener_for(stack, mark)
        if opener is not None and _closes(text, at, (start, end), stack[opener]):
            found.append(Marked(stack[opener].at, at + 1, stack[opener].at + 1, at, 0, True))
            broken = stack[opener + 1 :]
            del stack[opener:]
            found += list(_shared(broken, found))
        elif _opens(text, at, before, after):
            stack.append(_Opener(at, mark, len(found)))
            del stack[:-_MAX_DEPTH]
    found += list(_shared(stack, found))
    found += list(_unclosed(text, start, end, stack, found))
    return list(_nest(text, found))


def _opener_for(stack: list[_Opener], mark: str) -> int | None:
    for index in range(len(stack) - 1, -1, -1):
        if mark in _CLOSERS[stack[index].mark]:
            return index
    return None


def _closes(text: str, at: int, line: tuple[int, int], opener: _Opener) -> bool:
    mark = text[at]
    start, end = line
    before = text[at - 1] if at > start else ""
    after = text[at + 1] if at + 1 < end else ""
    if mark in "»›":
        return True
    if mark in "’'":
        if before.isspace() or after.isalnum() or (mark == "'" and at - opener.at > _MAX_SINGLE):
            return False
        # "the dogs' owners" inside single quotes: a later closer is the real one
        return not (before == "s" and after == " " and _closes_later(text, at + 1, end))
    if before.isspace() or not before:
        return bool(after.isspace() or not after)
    return not after.isalnum() or mark == "”"


def _closes_later(text: str, at: int, end: int) -> bool:
    return bool(re.search(r"[^\W\d]['’](?!\w)|[.,!?]['’]", text[at : min(end, at + 200)]))


def _opens(text: str, at: int, before: str, after: str) -> bool:
    mark = text[at]
    if mark not in _CLOSERS or not after:
        return False
    if mark not in _SYMMETRIC:
        return True
    free = not before or before.isspace() or before in _BEFORE_OPENING
    if mark == "'":
        return free and (after.isalnum() or after in '"“') and not _ELISION.match(text, at)
    return free and (not after.isspace() or mark == '"')


def _shared(openers: list[_Opener], found: list[Marked]) -> Iterator[Marked]:
    """One closing mark for two opening ones: «ООО «Ромашка» открылось."""
    for opener in openers:
        if opener.mark != "«" or opener.found >= len(found):
            continue
        inner = found[opener.found]
        if inner.closed and 0 < inner.start - opener.at < _SHARED_CLOSE:
            yield Marked(opener.at, inner.end, opener.at + 1, inner.end, 0, True)


def _unclosed(
    text: str, start: int, end: int, stack: list[_Opener], found: list[Marked]
) -> Iterator[Marked]:
    taken = {m.start for m in found}
    for opener in stack:
        lead = text[start : opener.at].rstrip()
        if opener.mark in "'‘" or opener.at in taken or not (lead in "-–—" or lead.endswith(":")):
            continue
        stop = end
        for match in _MISSING_CLOSE.finditer(text, opener.at, end):
            inside = any(m.start < match.start() < m.end for m in found[-_MAX_DEPTH:])
            if not inside and text[match.end()].islower():
                stop = match.start()
                break
        yield Marked(opener.at, stop, opener.at + 1, stop, 0, False)
        return


def _nest(text: str, found: list[Marked]) -> Iterator[Marked]:
    """Trim the contents, drop empty and crossing pairs, count the depth."""
    around: list[int] = []
    for m in sorted(found, key=lambda m: (m.start, -m.end)):
        inner = text[m.inner_start : m.inner_end]
        left = m.inner_start + len(inner) - len(inner.lstrip())
        right = m.inner_end - (len(inner) - len(inner.rstrip()))
        if left >= right or not any(c.isalnum() for c in inner):
            continue
        while around and around[-1] <= m.start:
            around.pop()
        if around and m.end > around[-1]:
            continue
        yield Marked(m.start, m.end, left, right, len(around), m.closed)
        around.append(m.end)


def blanked(text: str, start: int, end: int) -> str:
    """``text[start:end]`` with what stands inside its quotation marks as ``\\0``."""
    chars = list(text[start:end])
    for m in pair(text, start, end):
        if m.depth == 0:
            inner = slice(m.inner_start - start, m.inner_end - start)
            chars[inner] = "\0" * (m.inner_end - m.inner_start)
    return "".join(chars)
