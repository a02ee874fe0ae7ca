# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""From a line's Markdown to inline runs."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.token import Token

from bilagviewer.model.blocks import FootnoteMark, Inline, Inlines, PageMark, Run, plain
from bilagviewer.packfile.tidy import tidy_runs


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture met inside a line."""

    alt: str
    file: str


def read_inlines(parser: MarkdownIt, raw: str) -> Inlines:
    """Return the runs of `raw`; a picture among them is its alternative text."""
    parts = read_parts(parser, raw)
    return tidy_runs(Run(part.alt) if isinstance(part, Picture) else part for part in parts)


def read_plain(parser: MarkdownIt, raw: str) -> str:
    """Return the text of `raw` without its look."""
    return plain(read_inlines(parser, raw))


def read_parts(parser: MarkdownIt, raw: str) -> list[Inline | Picture]:
    """Return runs, marks and pictures in order."""
    tokens: list[Token] = []
    parser.inline.parse(raw, parser, {}, tokens)
    look = _Look()
    return [part for token in tokens if (part := _part(token, look)) is not None]


@dataclass(slots=True)
class _Look:
    """How deep the text stands in each kind of emphasis."""

    depth: dict[str, int] = field(default_factory=lambda: {"b": 0, "i": 0, "u": 0})
    link: str = ""

    def run(self, text: str) -> Run:
        deep = self.depth
        return Run(text, deep["b"] > 0, deep["i"] > 0, deep["u"] > 0, self.link)


_LOOKS = {
    "strong_open": ("b", 1),
    "strong_close": ("b", -1),
    "em_open": ("i", 1),
    "em_close": ("i", -1),
}


def _part(token: Token, look: _Look) -> Inline | Picture | None:
    if token.type in {"text", "text_special"}:
        return look.run(token.content)
    if token.type in {"softbreak", "hardbreak"}:
        return look.run(" " if token.type == "softbreak" else "\n")
    if token.type == "pack_page":
        mark: PageMark = token.meta["mark"]
        return mark
    if token.type == "pack_footnote":
        return FootnoteMark(token.meta["label"])
    if token.type == "image":
        return Picture(_alt(token), unicodedata.normalize("NFC", str(token.attrs.get("src", ""))))
    return _change(token, look)


def _change(token: Token, look: _Look) -> Run | None:
    """Let `look` follow a token that only begins or ends something."""
    if token.type == "link_open":
        look.link = str(token.attrs["href"])
    elif token.type == "link_close":
        look.link = ""
    elif token.type == "pack_tag":
        name, step = token.info[-1], -1 if token.info.startswith("/") else 1
        if look.depth[name] + step < 0:
            return look.run(token.content)
        look.depth[name] += step
    elif token.type in _LOOKS:
        name, step = _LOOKS[token.type]
        look.depth[name] += step
    return None


def _alt(token: Token) -> str:
    look = _Look()
    parts = [_part(child, look) for child in token.children or []]
    return plain(tidy_runs(part for part in parts if isinstance(part, Run)))
