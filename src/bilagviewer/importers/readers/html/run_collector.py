# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Collect the words of one line, and make runs of them where it ends."""

from __future__ import annotations

import re

from bilagviewer.importers.readers.html.run_look import PLAIN, RunLook
from bilagviewer.model.blocks import Inlines, Run

_SPACES = re.compile(r"[ \t\r\n\f]{2,}|[\t\r\n\f]")
_DOUBLE = re.compile(r" {2,}")
_AROUND = re.compile(r" *\n *")
_SOFT_HYPHEN = "\u00ad"
_ONLY_NUMBER = re.compile(r"^\s*\d{1,3}(?:\.\d{1,3})*\.?$")
_FEW = 8
"""More pieces than a number at the beginning is written in."""
BREAK = "\x00"
"""Stands for a line break among words whose own line ends are only white space."""


class RunCollector:
    """Collects words until their line ends."""

    def __init__(self) -> None:
        self.has_words = False
        """Whether there is anything to be read in what was collected."""
        self._parts: list[tuple[str, RunLook]] = []

    def __bool__(self) -> bool:
        """Return whether anything was collected, were it only white space."""
        return bool(self._parts)

    def add(self, text: str, look: RunLook) -> None:
        """Add words; any white space in them is one space."""
        if self.has_words or not text.isspace():
            self.has_words = self.has_words or bool(text)
            self._parts.append((text, look))

    def begin_element(self, text: str) -> None:
        """Keep a number at the line's beginning apart from the element `text` that follows it."""
        if 0 < len(self._parts) < _FEW and text[:1].isupper():
            before = "".join(words for words, _ in self._parts)
            if _ONLY_NUMBER.match(before):
                self._parts.append((" ", PLAIN))

    def take(self) -> Inlines:
        """Return the line's runs, and begin anew."""
        parts = self._parts
        if not parts:
            return ()
        self._parts = []
        self.has_words = False
        if len(parts) == 1:
            text, look = parts[0]
            text = _clean(text).strip()
            return (Run(text, *look),) if text else ()
        return _runs(_joined(parts))


def _clean(text: str) -> str:
    if "  " in text or "\n" in text or "\t" in text or "\r" in text or "\f" in text:
        text = _SPACES.sub(" ", text)
    if _SOFT_HYPHEN in text:
        text = text.replace(_SOFT_HYPHEN, "")
    return _AROUND.sub("\n", text.replace(BREAK, "\n")) if BREAK in text else text


def _joined(parts: list[tuple[str, RunLook]]) -> list[tuple[str, RunLook]]:
    """Return the parts with those of one look as one; white space has the look before it."""
    joined: list[tuple[str, RunLook]] = []
    texts: list[str] = []
    now = parts[0][1]
    for text, look in parts:
        if look != now and not (look == PLAIN and text.isspace()):
            joined.append((_clean("".join(texts)), now))
            texts, now = [], look
        texts.append(text)
    joined.append((_clean("".join(texts)), now))
    return joined


def _runs(parts: list[tuple[str, RunLook]]) -> Inlines:
    """Return runs without white space at the ends, and with one space at most between words."""
    runs: list[Run] = []
    ended = " "
    for text, look in parts:
        words = text.lstrip(" ") if ended in " \n" else text
        if words.startswith("\n") and runs and ended == " ":
            runs[-1] = _with(runs[-1], runs[-1].text.rstrip(" "))
        if not runs:
            words = words.lstrip()
        if words:
            for run in _tidy(words, look):
                _add(runs, run)
            ended = words[-1]
    while runs and runs[-1].text != (end := runs[-1].text.rstrip()):
        runs[-1:] = [_with(runs[-1], end)] if end else []
    return tuple(runs)


def _tidy(text: str, look: RunLook) -> list[Run]:
    """Return a run, with the white space at its end outside its line or link."""
    if not (look.underline or look.link) or text[-1] not in " \n":
        return [Run(text, *look)]
    words = text.rstrip(" \n")
    after = Run(text[len(words) :], look.bold, look.italic)
    return [Run(words, *look), after] if words else [after]


def _add(runs: list[Run], run: Run) -> None:
    """Add a run, to the one before where they look the same."""
    if runs and _with(runs[-1], run.text) == run:
        runs[-1] = _with(run, runs[-1].text + run.text)
    else:
        runs.append(run)


def _with(run: Run, text: str) -> Run:
    return Run(text, run.bold, run.italic, run.underline, run.link)
