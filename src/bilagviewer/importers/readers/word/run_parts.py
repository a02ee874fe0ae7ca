# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Words with their looks, joined into runs when their paragraph ends."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bilagviewer.model.blocks import Inlines, Run

_SPACES = re.compile(r"[ \r\n]+")
_BETWEEN = re.compile(r" *([\t\n])[ \t]*")
_AFTER_BREAK = re.compile(r" *\n *")
_ONLY_NUMBER = re.compile(r"^\s*\d{1,3}(?:\.\d{1,3})*\.?$")
_RAISED = re.compile(r"^\d{1,3}\)?$")
_HIGH = str.maketrans("0123456789()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾")
_LOW = str.maketrans("0123456789()", "₀₁₂₃₄₅₆₇₈₉₍₎")
_DROPPED = dict.fromkeys(range(127, 160), " ") | {0xAD: None}
TAB, BREAK = "\t", "\n"


class RunLook(NamedTuple):
    """How words look, and where they lead."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    link: str = ""
    raised: str = ""
    """ "superscript", "subscript" or nothing."""


PLAIN = RunLook()
Part = tuple[str, RunLook]


def letters(text: str) -> str:
    """Return words of the document in composed letters, with a space for any line end in them."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).translate(_DROPPED)
    return _SPACES.sub(" ", text) if "\n" in text or "  " in text or "\r" in text else text


def runs_of(parts: Sequence[Part], *, bold: bool = True) -> Inlines:
    """Return the runs that the parts of a paragraph make; without `bold` none is bold.

    Spaces around words with a look have none, and there is one between two words.
    """
    if len(parts) == 1 and parts[0][1] == PLAIN and "\t" not in parts[0][0]:
        words = parts[0][0].strip(" \n")
        return (Run(words),) if words else ()
    joined = _joined(_set_apart(_joined(parts), bold=bold))
    return _stripped(_tidied(joined))


def _joined(parts: Iterable[Part]) -> list[Part]:
    """Return parts with those that look the same as one."""
    made: list[Part] = []
    texts: list[str] = []
    last: RunLook | None = None
    for text, look in parts:
        if look != last:
            if last is not None and texts:
                made.append(("".join(texts), last))
            texts, last = [], look
        texts.append(text)
    if last is not None and texts:
        made.append(("".join(texts), last))
    return made


def _set_apart(parts: Sequence[Part], *, bold: bool) -> list[Part]:
    """Return parts whose looks begin and end with a word."""
    made: list[Part] = []
    for n, (text, look) in enumerate(parts):
        if look.raised:
            text, look = _raised(text, look)  # noqa: PLW2901 - what it is from here on
        if not bold and look.bold:
            look = look._replace(bold=False)  # noqa: PLW2901
        words = text.strip(" \n\t")
        if look == PLAIN or not words:
            made.append((text, PLAIN))
            continue
        begins = text.index(words)
        if n == 1 and not begins and words[:1].isupper() and _ONLY_NUMBER.match(made[0][0]):
            made.append((" ", PLAIN))
        made += [(text[:begins], PLAIN), (words, look), (text[begins + len(words) :], PLAIN)]
    return [part for part in made if part[0]]


def _raised(text: str, look: RunLook) -> Part:
    table = _HIGH if look.raised == "superscript" else _LOW
    look = look._replace(raised="")
    return (text.strip().translate(table) if _RAISED.match(text.strip()) else text), look


def _tidied(parts: Sequence[Part]) -> list[Part]:
    """Return parts with one space between words, and none beside a tab or a break."""
    made: list[Part] = []
    after = "\n"
    for text, look in parts:
        words = text
        if "\t" in words:
            words = _BETWEEN.sub(r"\1", words)
        if "\n" in words:
            words = _AFTER_BREAK.sub("\n", words)
        if "  " in words:
            words = _SPACES.sub(" ", words) if "\n" not in words else words.replace("  ", " ")
        if words[0] == " " and after in " \t\n":
            words = words[1:]
        if words:
            made.append((words, look))
            after = words[-1]
    return made


def _stripped(parts: list[Part]) -> Inlines:
    while parts and not parts[0][0].strip():
        del parts[0]
    while parts and not parts[-1][0].strip():
        parts.pop()
    if not parts:
        return ()
    parts[0] = parts[0][0].lstrip(), parts[0][1]
    parts[-1] = parts[-1][0].rstrip(), parts[-1][1]
    return tuple(Run(text, look[0], look[1], look[2], look[3]) for text, look in parts)


def cut(runs: Inlines, sign: str) -> list[Inlines]:
    """Return runs cut at each `sign` (a tab or a break), without the spaces beside it."""
    made: list[list[Run]] = [[]]
    for run in runs:
        if not isinstance(run, Run):
            continue
        first, *others = run.text.split(sign)
        for n, text in enumerate((first, *others)):
            if n:
                made.append([])
            if text:
                made[-1].append(Run(text, run.bold, run.italic, run.underline, run.link))
    return [trimmed(part) for part in made]


def trimmed(runs: Sequence[Run]) -> Inlines:
    """Return runs without the space around them."""
    parts = [(run.text, RunLook(run.bold, run.italic, run.underline, run.link)) for run in runs]
    return _stripped(parts)


def joined(pieces: Iterable[Inlines], between: str) -> Inlines:
    """Return pieces of runs as one, with a sign between those that have words."""
    parts: list[Part] = []
    for piece in pieces:
        if piece and parts:
            parts.append((between, PLAIN))
        parts += [
            (run.text, RunLook(run.bold, run.italic, run.underline, run.link))
            for run in piece
            if isinstance(run, Run)
        ]
    return tuple(Run(text, look[0], look[1], look[2], look[3]) for text, look in _joined(parts))
