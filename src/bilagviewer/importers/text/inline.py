# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""From a line's markup to runs."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from bilagviewer.model.blocks import Inlines, Run, plain

_TOKEN = re.compile(
    r"(?P<tag></?(?:b|strong|i|em|u)\s*>)"
    r"|(?P<break><br\s*/?>)"
    r"|(?P<other></?(?:table|t[hdr]|thead|tbody|p|div|span|font|sup|sub|ul|ol|li|h[1-6]|hr|a)\b[^<>]*>)"
    r"|<(?P<auto>(?:https?://|mailto:)[^\s<>]+)>"
    r"|\[(?P<label>[^\]\[]+)\]\((?P<link>(?:https?://|mailto:)[^\s()]+)\)"
    r"|(?P<stars>\*{1,3})",
    re.IGNORECASE,
)
_HASHES = re.compile(r"^\s*#{1,6}\s+")
_MARKUP = frozenset("<[*&")
_SPACE_LEFT = re.compile(r"^\s+(?=[,.](?:\s|$))")
_LOOKS = {"b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline"}


@dataclass(slots=True)
class _Look:
    bold: bool = False
    italic: bool = False
    underline: bool = False

    def run(self, text: str, link: str = "") -> Run:
        return Run(text, self.bold, self.italic, self.underline, link)


def runs(markup: str) -> Inlines:
    """Return the runs of one line or cell."""
    if _MARKUP.isdisjoint(markup):
        found = markup.strip()
        return (Run(found),) if found else ()
    return tidy(tuple(_runs(markup)))


def text(markup: str) -> str:
    """Return the plain text of one line or cell."""
    return plain(runs(markup))


def bare(line: str) -> str:
    """Return a line without "#", bold and the other markup of a heading."""
    return " ".join(text(_HASHES.sub("", line)).split())


def unescape(words: str) -> str:
    """Return `words` with HTML entities as letters."""
    return html.unescape(words) if "&" in words else words


def is_all(found: Inlines, look: str) -> bool:
    """Return whether every run with letters has the `look` ("bold")."""
    letters = [run for run in found if isinstance(run, Run) and run.text.strip()]
    return bool(letters) and all(getattr(run, look) for run in letters)


def links(found: Inlines) -> str:
    """Return the addresses that are lost where only the plain text of runs is kept."""
    runs_with = [run for run in found if isinstance(run, Run) and run.link]
    return " ".join(run.link for run in runs_with if not run.link.endswith(run.text))


def without(found: Inlines, look: str) -> Inlines:
    """Return runs with the `look` taken off."""
    return tidy(tuple(_without(run, look) for run in found if isinstance(run, Run)))


def _without(run: Run, look: str) -> Run:
    looks = {name: getattr(run, name) for name in ("bold", "italic", "underline")}
    looks[look] = False
    return Run(run.text, looks["bold"], looks["italic"], looks["underline"], run.link)


def tidy(found: Sequence[Run]) -> Inlines:
    """Join runs that look the same, and drop the space that a closing tag left before , or ."""
    first, *others = found or (Run(""),)
    runs = [first, *(_without_space(run) for run in others)]
    joined = [
        replace(same[0], text="".join(run.text for run in same))
        for same in _alike([run for run in runs if run.text])
    ]
    return _stripped(joined)


def _alike(found: Sequence[Run]) -> Iterator[list[Run]]:
    for _, same in groupby(found, lambda run: (run.bold, run.italic, run.underline, run.link)):
        yield list(same)


def _without_space(run: Run) -> Run:
    text = _SPACE_LEFT.sub("", run.text) if run.text[:1].isspace() else run.text
    return run if text is run.text else replace(run, text=text)


def _stripped(found: list[Run]) -> Inlines:
    filled = [n for n, run in enumerate(found) if run.text.strip()]
    if not filled:
        return ()
    found = found[filled[0] : filled[-1] + 1]
    found[0] = replace(found[0], text=found[0].text.lstrip())
    found[-1] = replace(found[-1], text=found[-1].text.rstrip())
    return tuple(found)


def cut(found: Inlines, at: int) -> tuple[Inlines, Inlines]:
    """Cut runs in two at `at` characters of their plain text."""
    before: list[Run] = []
    after: list[Run] = []
    for run in found:
        if not isinstance(run, Run):
            continue
        here = max(0, min(len(run.text), at))
        before.append(replace(run, text=run.text[:here]))
        after.append(replace(run, text=run.text[here:]))
        at -= len(run.text)
    return tidy(tuple(before)), tidy(tuple(after))


def _runs(markup: str) -> Iterator[Run]:
    look = _Look()
    position = 0
    for match in _TOKEN.finditer(markup):
        if match["stars"] and not _is_mark(markup, match, look):
            continue
        yield look.run(unescape(markup[position : match.start()]))
        position = match.end()
        yield from _token(match, look)
    yield look.run(unescape(markup[position:]))


def _token(match: re.Match[str], look: _Look) -> Iterator[Run]:
    if match["tag"]:
        name = match["tag"].strip("</> ").lower()
        setattr(look, _LOOKS[name], not match["tag"].startswith("</"))
    elif match["break"]:
        yield look.run("\n")
    elif match["other"]:
        yield look.run(" ")
    elif match["auto"]:
        yield look.run(match["auto"].removeprefix("mailto:"), match["auto"])
    elif match["label"]:
        yield look.run(unescape(match["label"]), match["link"])
    else:
        if len(match["stars"]) != 2:
            look.italic = not look.italic
        if len(match["stars"]) != 1:
            look.bold = not look.bold


def _is_mark(markup: str, match: re.Match[str], look: _Look) -> bool:
    """Return whether stars open or close a look, rather than being letters of the text."""
    after = markup[match.end() : match.end() + 1]
    before = markup[match.start() - 1 : match.start()] if match.start() else ""
    is_open = look.italic if len(match["stars"]) == 1 else look.bold
    if is_open:
        return bool(before.strip())
    return bool(after.strip()) and markup.find(match["stars"], match.end()) >= 0
