# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""From inline runs to a line's Markdown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from markdown_it.common.utils import isMdAsciiPunct, isPunctChar, isWhiteSpace

from bilagviewer.model.blocks import FootnoteMark, Inline, Inlines, PageMark, Run
from bilagviewer.packfile.markdown import attributes
from bilagviewer.packfile.markdown.escapes import Setting, entity, escape
from bilagviewer.packfile.text_limits import is_mark

_URL = re.compile(r"https?://[^\s<>\\&*_\[\]{}|^`\"!]+")
_MAIL = re.compile(r"[A-Za-z0-9.+-]+@[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*")
_BARE_TARGET = re.compile(r"[\w/#.:@\u2026%?=+,;~-]+")
_IN_TARGET = re.compile(r"[\\<>&|`\[\]{}]")


def write_inlines(runs: Inlines, *, one_line: bool = False, line_start: bool = True) -> str:
    """Return `runs` as Markdown.

    With `one_line` a line break is "<br>"; with `line_start` the text stands first on its
    line, so that nothing in it may look like a heading or a list.
    """
    writer = _Writer(runs, one_line, line_start)
    return writer.write()


def write_plain(text: str, *, line_start: bool = False) -> str:
    """Return plain text as one line of Markdown."""
    return write_inlines((Run(text),) if text else (), one_line=True, line_start=line_start)


def write_label(label: str) -> str:
    """Return a footnote's label between its brackets."""
    return "".join(_label_char(char) for char in label)


class _Writer:
    """Write one sequence of runs, knowing what stands on both sides of each."""

    def __init__(self, runs: Inlines, one_line: bool, line_start: bool) -> None:
        self._runs = runs
        self._one_line = one_line
        self._line_start = line_start
        self._parts: list[str] = []
        self._last = ""
        """The sign that was written last."""

    def write(self) -> str:
        places = range(len(self._runs))
        for link, group in groupby(places, key=lambda place: _link(self._runs[place])):
            self._linked(link, list(group))
        return "".join(self._parts)

    def _put(self, text: str) -> None:
        if text:
            self._parts.append(text)
            self._last = text[-1]

    def _linked(self, link: str, places: list[int]) -> None:
        if not link:
            self._underlined(places, " ")
            return
        short = _autolink(link, [self._runs[place] for place in places])
        if short:
            self._put(short)
            return
        self._put("[")
        self._underlined(places, "]")
        self._put(f"]({write_target(link)})")

    def _underlined(self, places: list[int], closing: str) -> None:
        groups = groupby(places, key=lambda place: _underline(self._runs[place]))
        parts = [(underline, list(group)) for underline, group in groups]
        for number, (underline, group) in enumerate(parts):
            end = closing if number == len(parts) - 1 and closing == "]" else ""
            if underline:
                self._put("<u>")
                self._plain_group(group, "<")
                self._put("</u>")
            else:
                self._plain_group(group, end)

    def _plain_group(self, places: Sequence[int], closing: str) -> None:
        for place in places:
            part = self._runs[place]
            if isinstance(part, PageMark):
                self._put(attributes.write_page(part))
            elif isinstance(part, FootnoteMark):
                self._put(f"[^{write_label(part.label)}]")
            else:
                after = closing if place == places[-1] and closing else self._first_char(place + 1)
                self._run(part, place, after)

    def _run(self, run: Run, place: int, after: str) -> None:
        text = self._text(place, self._last)
        stars = ("**" if run.bold else "") + ("*" if run.italic else "")
        if not stars:
            self._put(text)
        elif self._stars_fit(text, after):
            self._put(f"{stars}{text}{stars}")
        else:
            tags = [tag for tag, wanted in (("b", run.bold), ("i", run.italic)) if wanted]
            opened = "".join(f"<{tag}>" for tag in tags)
            closed = "".join(f"</{tag}>" for tag in reversed(tags))
            self._put(f"{opened}{text}{closed}")

    def _stars_fit(self, text: str, after: str) -> bool:
        """Return whether asterisks round `text` are read as its beginning and end."""
        before = self._last or " "
        if before == "*" or not text:
            return False
        return _flanks(before, text[0]) and _flanks(after, text[-1])

    def _first_char(self, place: int) -> str:
        """Return what the run at `place` begins with, once the run before it has stars."""
        if place >= len(self._runs):
            return " "
        part = self._runs[place]
        if isinstance(part, PageMark):
            return "{"
        if isinstance(part, FootnoteMark):
            return "["
        if part.link and part.link != _link(self._runs[place - 1]):
            return "<" if _autolink(part.link, [part]) else "["
        # Inside one underlined stretch the next run has no tag before it.
        tagged = part.underline and not _underline(self._runs[place - 1])
        return "<" if tagged or part.bold or part.italic else self._text(place, "x")[0]

    def _text(self, place: int, before: str) -> str:
        run = self._runs[place]
        line_start = self._line_start if not before else before.endswith("\n")
        last = place == len(self._runs) - 1
        text = escape(_words(run), Setting(line_start, place == 0, last, self._one_line))
        # "[^1]: " would begin the footnote's own text.
        after_mark = place > 0 and isinstance(self._runs[place - 1], FootnoteMark)
        return f"\\{text}" if after_mark and text.startswith(":") else text


def _words(part: Inline) -> str:
    return part.text if isinstance(part, Run) else ""


def _link(part: Inline) -> str:
    return part.link if isinstance(part, Run) else ""


def _underline(part: Inline) -> bool:
    return isinstance(part, Run) and part.underline


def _autolink(link: str, runs: Sequence[Inline]) -> str:
    """Return "<address>" where the link's text is its address, else nothing."""
    run = runs[0]
    if len(runs) > 1 or not isinstance(run, Run) or run.bold or run.italic or run.underline:
        return ""
    if run.text == link and _URL.fullmatch(link):
        return f"<{link}>"
    if link == f"mailto:{run.text}" and _MAIL.fullmatch(run.text):
        return f"<{run.text}>"
    return ""


def write_target(link: str) -> str:
    """Return an address as it stands between a link's round brackets."""
    if not link or _BARE_TARGET.fullmatch(link):
        return link
    escaped = _IN_TARGET.sub(lambda match: "\\" + match[0], link)
    return f"<{''.join(entity(c) if is_mark(c) or not c.isprintable() else c for c in escaped)}>"


def _label_char(char: str) -> str:
    if char in "\\[]&|^{}":
        return "\\" + char
    return char if char.isprintable() else entity(char)


def _flanks(outer: str, inner: str) -> bool:
    """Return whether a star between `outer` and `inner` belongs to `inner`."""
    if isWhiteSpace(ord(inner)):
        return False
    return not _is_punctuation(inner) or isWhiteSpace(ord(outer)) or _is_punctuation(outer)


def _is_punctuation(char: str) -> bool:
    return isMdAsciiPunct(ord(char)) or isPunctChar(char)
