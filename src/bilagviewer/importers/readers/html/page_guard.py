# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What of a page is looked at before it is parsed, since nothing can stop the parser."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from bilagviewer.errors import UserError
from bilagviewer.importers.readers.html.page_pictures import CUT
from bilagviewer.importers.readers.html.parsing_cost import ParsingCost, TooDear
from bilagviewer.work import Work

_CONTROL = dict.fromkeys([*range(0, 9), 11, *range(14, 32), *range(127, 160)], " ")
_HAS_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")
_PICTURE = re.compile(
    r"data:image/[\w.+-]{1,40}(?:;[\w=.+-]{1,40}){0,3},[A-Za-z0-9+/=%\s]{300,}", re.IGNORECASE
)
_MEGABYTE = 1024 * 1024
_MOST_LETTERS = 8
"""The longest page without its pictures, in millions of letters."""
_MOST_TAGS = 800_000
"""Signs that begin a tag; each costs a parser 150 bytes."""


class GuardedPage(NamedTuple):
    """A page that can be parsed."""

    markup: str
    cut: tuple[str, ...]
    """The addresses of pictures that hold the picture itself; `CUT` and a number stand for each."""


def guarded(markup: str, name: str, work: Work) -> GuardedPage:
    """Return a page without what a parser needs not see.

    Raises `UserError` "import.large", "import.too_many_parts", "import.too_deep" or
    "import.tangled", each with the page's `name`.
    """
    cut: list[str] = []

    def keep(found: re.Match[str]) -> str:
        cut.append(found[0])
        return f"{CUT}{len(cut) - 1}-"

    text = _PICTURE.sub(keep, markup) if "data:image/" in markup else markup
    work.check()
    if len(text) > _MOST_LETTERS * _MEGABYTE:
        raise UserError("import.large", file=name, limit=_MOST_LETTERS)
    if text.count("<") > _MOST_TAGS:
        raise UserError("import.too_many_parts", file=name, limit=_MOST_TAGS)
    if _HAS_CONTROL.search(text):
        text = text.translate(_CONTROL)
    text = unicodedata.normalize("NFC", text)
    try:
        ParsingCost(work).of(text)
    except TooDear as dear:
        raise UserError(f"import.{dear.reason}", file=name) from None
    return GuardedPage(text, tuple(cut))
