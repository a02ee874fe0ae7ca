# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What of a page is looked at before it is parsed, since nothing can stop the parser."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from bilagviewer.errors import UserError
from bilagviewer.importers.readers.html.page_pictures import CUT
from bilagviewer.work import Work

_CONTROL = dict.fromkeys([*range(0, 9), 11, *range(14, 32), *range(127, 160)], " ")
_PICTURE = re.compile(
    r"data:image/[\w.+-]{1,40}(?:;[\w=.+-]{1,40}){0,3},[A-Za-z0-9+/=%\s]{300,}", re.I
)
_NESTING = re.compile(
    r"<(/?)(?:div|span|section|article|main|font|center|blockquote|table|ul|ol|dl|b|i|u|em|strong|a)"
    r"(?=[\s>/])",
    re.IGNORECASE,
)
_MOST_DEEP = 10_000
"""Where elements stand deeper, reading them takes the square of the time."""


class GuardedPage(NamedTuple):
    """A page that can be parsed."""

    markup: str
    cut: tuple[str, ...]
    """The addresses of pictures that hold the picture itself; `CUT` and a number stand for each."""


def guarded(markup: str, name: str, work: Work) -> GuardedPage:
    """Return a page without what a parser needs not see. Raises `UserError("import.too_deep")`."""
    cut: list[str] = []

    def keep(found: re.Match[str]) -> str:
        cut.append(found[0])
        return f"{CUT}{len(cut) - 1}-"

    text = _PICTURE.sub(keep, markup) if "data:image/" in markup else markup
    work.check()
    text = unicodedata.normalize("NFC", text.translate(_CONTROL))
    work.check()
    if _depth(text) > _MOST_DEEP:
        raise UserError("import.too_deep", file=name)
    return GuardedPage(text, tuple(cut))


def _depth(text: str) -> int:
    """Return how deep elements that must be closed stand inside each other."""
    depth = deepest = 0
    for tag in _NESTING.finditer(text):
        depth = max(depth - 1, 0) if tag[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest
