# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The lines of a paragraph in a programme: each that begins with a time stands by itself."""

from __future__ import annotations

from collections.abc import Iterator

from bilagviewer.importers import runs
from bilagviewer.importers.passes import clock
from bilagviewer.importers.passes.pieces import Piece
from bilagviewer.model.blocks import Paragraph, plain


def apart(piece: Piece) -> Iterator[Piece]:
    """Yield a paragraph that begins with a time as lines, and what stands between them whole."""
    if not isinstance(piece, Paragraph):
        yield piece
        return
    text = plain(piece.runs)
    bounds = list(_bounds(text)) if clock.titled(text) else []
    if len(bounds) < 2:
        yield piece
        return
    for found in runs.spans(piece.runs, bounds):
        if found:
            yield Paragraph(found, piece.source)


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
