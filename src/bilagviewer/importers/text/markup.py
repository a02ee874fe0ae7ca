# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What a line says and how it looks, for those passes that only have to recognise it."""

from __future__ import annotations

import html
import re

from bilagviewer.importers.report import Findings
from bilagviewer.importers.text import inline
from bilagviewer.importers.text.tokens import TAG
from bilagviewer.model.blocks import Inline, Inlines, Run, plain

HEADING = re.compile(r" {0,3}(#{1,9})(?:[ \t]+|(?=[*<]))(.*)")
_TAGS = re.compile(TAG, re.IGNORECASE)
_STARS = re.compile(r"\*+(?=[^\s*])|(?<=[^\s*])\*+")
_BOLD_LINE = re.compile(r"(?:\*\*|__)[^*]+(?:\*\*|__)|<(b|strong)>(?:(?!</?\1>).)+</\1>", re.I)
_LOOKS_LIKE_NOTHING = re.compile(r"[\W_]+")


def visible(text: str) -> str:
    """Return the words of a line without heading signs, tags and stars; tabs stay."""
    match = HEADING.match(text)
    text = _TAGS.sub("", match[2].rstrip("# ") if match else text)
    text = _STARS.sub("", text)
    return (html.unescape(text) if "&" in text else text).strip(" \u00a0")


def key(text: str) -> str:
    """Return what two printings of one title have in common: its letters and digits."""
    return _LOOKS_LIKE_NOTHING.sub("", visible(text).casefold())


def is_heading(text: str) -> bool:
    """Tell whether a line is marked as a heading."""
    return HEADING.match(text) is not None


def is_bold(text: str) -> bool:
    """Tell whether the whole of a line is bold."""
    return _BOLD_LINE.fullmatch(text.strip()) is not None


def words_of(text: str) -> str:
    """Return every word of a line as it would be read, for the report."""
    match = HEADING.match(text)
    return literal(inline.parse(match[2].rstrip("# ") if match else text, None, Findings()))


def literal(runs: Inlines) -> str:
    """Return the text of `runs` on one line where no look or link can be kept."""
    return " ".join("".join(map(_literal, runs)).split())


def _literal(run: Inline) -> str:
    if not isinstance(run, Run):
        return plain([run]) or f"[^{getattr(run, 'label', '')}]"
    told = run.link.removeprefix("mailto:").removeprefix("https://")
    return run.text if told.strip("/") in run.text else f"{run.text} ({run.link})"
