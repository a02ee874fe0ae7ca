# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The lines of a paragraph in a programme: each that begins with a time stands by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bilagviewer.importers import runs
from bilagviewer.importers.passes import clock, pieces
from bilagviewer.importers.passes.pieces import Piece
from bilagviewer.model.blocks import Heading, Paragraph, plain


@dataclass(frozen=True, slots=True)
class ProgrammeLine:
    """A piece of a programme, or a line of one, with the time that it begins with."""

    piece: Piece
    text: str
    match: re.Match[str] | None = None
    """Its time, where a title stands behind it."""


def apart(piece: Piece) -> Iterator[ProgrammeLine]:
    """Yield a paragraph that begins with a time as lines, and what stands between them whole."""
    text = pieces.text_of(piece)
    match = clock.titled(text) if isinstance(piece, (Heading, Paragraph)) else None
    if match is None or "\n" not in text or not isinstance(piece, Paragraph):
        yield ProgrammeLine(piece, text, match)
        return
    for found in runs.spans(piece.runs, _bounds(text)):
        if found:
            said = plain(found)
            yield ProgrammeLine(Paragraph(found, piece.source), said, clock.titled(said))


def _bounds(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each line with a time begins and ends, and what stands between two of them."""
    at = begun = 0
    while at < len(text):
        match = clock.titled(text, at)
        # A break may stand between "kl.", its time and the title.
        end = text.find("\n", match.end() if match else at)
        end = len(text) if end < 0 else end
        if match:
            if begun < at:
                yield begun, at - 1
            yield at, end
            begun = end + 1
        at = end + 1
    if begun < len(text):
        yield begun, len(text)
