# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What a document calls its things, in singular and plural."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from bilagviewer.model.locate import block_text
from bilagviewer.model.outline import outline
from bilagviewer.model.pack import Document, Word

_WORD = re.compile(r"[^\W\d_]+")
_ENDINGS = ("er", "r", "e", "s")


def word_for(titles: Sequence[str], document: Document) -> Word | None:
    """Return the word that the columns of names have as their title, or None.

    The plural is the form of it that the document itself uses most.
    """
    single = [title.casefold() for title in titles if _WORD.fullmatch(title)]
    one = min(single, key=len, default="")
    count = Counter(word.casefold() for text in _texts(document) for word in _WORD.findall(text))
    plurals = [one + ending for ending in _ENDINGS if one and count[one + ending]]
    return Word(one, max(plurals, key=count.__getitem__)) if plurals else None


def _texts(document: Document) -> Iterator[str]:
    for entry in outline(document.pack):
        yield entry.section.title if entry.bilag is None else entry.bilag.title
    for body in document.bodies.values():
        yield from map(block_text, body.blocks)
