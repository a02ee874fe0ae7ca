# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Find the pages of a text that have no words: a scan or a picture stood there."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bilagviewer.errors import UserError
from bilagviewer.importers import words
from bilagviewer.importers.report import Did, Log

_BREAK = "\f"


def look(text: str, name: str, log: Log) -> None:
    """Note which of the pages that form feeds end have no words.

    Raises `UserError` "import.no_page_has_text" where none has.
    """
    if _BREAK not in text:
        return
    pages = text.split(_BREAK)
    if not pages[-1].strip():
        pages.pop()
    empty = [number for number, page in enumerate(pages, 1) if not _has_words(page)]
    if len(empty) == len(pages) > 1:
        raise UserError("import.no_page_has_text", file=name, count=len(pages))
    if empty:
        log.note(Did.LEFT, "pages_without_text", None, ranges(empty))


def _has_words(page: str) -> bool:
    """Return whether something stands on a page beside its own number."""
    return any(
        not words.SIDE.match(line) and not line.strip("-– ").isdecimal() for line in _filled(page)
    )


def _filled(page: str) -> list[str]:
    return [line.strip() for line in page.split("\n") if any(map(str.isalnum, line))]


def ranges(numbers: Sequence[int]) -> str:
    """Return ascending numbers as a reader writes them: 2, 5–7."""
    gaps = [before for before, after in pairwise(numbers) if after != before + 1]
    lasts = [*gaps, numbers[-1]]
    firsts = [numbers[0], *(after for before, after in pairwise(numbers) if after != before + 1)]
    both = zip(firsts, lasts, strict=True)
    return ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in both)
