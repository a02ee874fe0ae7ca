# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Lines set out with tabs: rows where several stand together, an index, a programme, or words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from bilagviewer.importers import headline, words
from bilagviewer.importers.readers.word.flow import Para
from bilagviewer.importers.readers.word.run_parts import TAB, cut, joined
from bilagviewer.importers.sheet import TITLE
from bilagviewer.model.blocks import Inlines, plain

_PAGED = re.compile(r"\t\d{1,5}$")
_PAGE = re.compile(r"^\d{1,5}$")
_MOST_OF_ENTRY = 3
"""Cells of an entry of an index: its number, its title and its page."""


def set_out(paras: Sequence[Para]) -> list[Para]:
    """Return paragraphs with those that have tabs as rows, as entries of an index or as words."""
    paras = _index_together(paras)
    made: list[Para] = []
    at = 0
    while at < len(paras):
        end = at
        while end < len(paras) and TAB in paras[end].text:
            end += 1
        if end > at:
            made += _group(paras[at:end])
        else:
            made.append(paras[at])
        at = max(end, at + 1)
    return made


def _group(group: Sequence[Para]) -> Iterator[Para]:
    found = [cut(para.runs, TAB) for para in group]
    plains = not any(para.mark or para.level for para in group)
    if all(_is_paged(cells) for cells in found) and max(map(len, found)) <= _MOST_OF_ENTRY:
        yield from (_as_entry(para, cells) for para, cells in zip(group, found, strict=True))
    elif plains and _are_rows(found):
        for n, (para, cells) in enumerate(zip(group, found, strict=True)):
            yield replace(para, runs=(), cells=tuple(cells), goes_on=n > 0)
    else:
        for para, cells in zip(group, found, strict=True):
            is_entry = _is_paged(cells) and (para.mark or len(cells) <= _MOST_OF_ENTRY)
            yield _as_entry(para, cells) if is_entry else replace(para, runs=joined(cells, " "))


def _as_entry(para: Para, cells: Sequence[Inlines]) -> Para:
    return replace(para, runs=joined((joined(cells[:-1], " "), cells[-1]), TAB))


def _is_paged(cells: Sequence[Inlines]) -> bool:
    is_timed = bool(words.TIMED.match(plain(cells[0])))
    return not is_timed and bool(_PAGE.match(plain(cells[-1])))


def _are_rows(found: Sequence[Sequence[Inlines]]) -> bool:
    """Return whether tabs set columns apart, and not only a word from what is said of it."""
    firsts, lasts = [plain(cells[0]) for cells in found], [plain(cells[-1]) for cells in found]
    both = zip(firsts, lasts, strict=True)
    if all(words.TIMED.match(first) or _PAGE.match(last) for first, last in both):
        return True
    alike = len({len(cells) for cells in found}) == 1
    return len(found) > 1 and alike and not all(first.endswith(":") for first in firsts)


def _index_together(paras: Sequence[Para]) -> list[Para]:
    """Return paragraphs of which those inside an index go on with each other.

    An entry may be two of them: its number or the first half of its title has no page.
    """
    paged = [bool(_ends_in_page(para)) for para in paras]
    if not any(paged):
        return list(paras)
    inside = [known or _begins_entry(para) for known, para in zip(paged, paras, strict=True)]
    for n, after in pairwise(range(len(paras))):
        if (inside[n] and paged[after]) or (paged[n] and inside[after]):
            paras[after].goes_on = True
    return list(paras)


def _ends_in_page(para: Para) -> bool:
    return not para.cells and not para.level and bool(_PAGED.search(para.text[-7:]))


def _begins_entry(para: Para) -> bool:
    text = para.text
    if para.cells or para.level or TAB in text or not 0 < len(text) <= TITLE:
        return False
    return headline.read(" ".join(f"{para.mark} {text}".split())) is not None
