# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Put units of text into a document, and remember where each place's text went."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QSizeF
from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextImageFormat,
)

from bilagviewer.model.blocks import FootnoteMark, Inline, Run
from bilagviewer.ui.reading import words
from bilagviewer.ui.reading.document import SafeDocument, picture_url
from bilagviewer.ui.reading.look import Look, superscript
from bilagviewer.ui.reading.offsets import is_wide

_LONGEST_WORD = 200
_LONG = re.compile(rf"\S{{{_LONGEST_WORD}}}(?=\S)")
_MAY_BREAK = "\u200b"
_FOREIGN = str.maketrans(
    {
        "\n": "\u2028",
        "\r": "\u2028",
        # A cursor would begin a new block at each of these; the last stands for an object.
        "\u2029": "\u2028",
        "\ufdd0": "\ufffd",
        "\ufdd1": "\ufffd",
        "\ufffc": "\ufffd",
    }
)


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the document that is a stretch of a leaf's plain text."""

    leaf: int
    offset: int
    """Where it begins in the leaf's text, in code points."""
    start: int
    """Where it begins in the document, in UTF-16 units."""
    end: int
    wide: str = ""
    """Its text, if a character of it takes two units."""


@dataclass(slots=True)
class Built:
    """What a text part must know about its document."""

    segments: list[Segment] = field(default_factory=list)
    leaves: dict[int, tuple[int, int]] = field(default_factory=dict)
    """Leaf → the first and the last block number it takes."""


class Builder:
    """Write blocks and text into a document through one cursor."""

    def __init__(self, document: SafeDocument, look: Look) -> None:
        self.look = look
        self.built = Built()
        self._cursor = QTextCursor(document)
        self._empty = True
        self._leaf: int | None = None

    def begin(self) -> None:
        """Open the document for many insertions."""
        self._cursor.beginEditBlock()

    def end(self) -> Built:
        """Close the document and return what was remembered."""
        self._cursor.endEditBlock()
        return self.built

    def leaf(self, leaf: int | None) -> None:
        """Let the blocks that follow belong to `leaf`."""
        self._leaf = leaf

    def block(self, block: QTextBlockFormat, char: QTextCharFormat) -> None:
        """Begin a new block."""
        if self._empty:
            self._cursor.setBlockFormat(block)
            self._cursor.setBlockCharFormat(char)
            self._empty = False
        else:
            self._cursor.insertBlock(block, char)
        if self._leaf is not None:
            number = self._cursor.blockNumber()
            first, _ = self.built.leaves.get(self._leaf, (number, number))
            self.built.leaves[self._leaf] = first, number

    def sign(self, text: str, char: QTextCharFormat) -> None:
        """Write what belongs to the page but not to the leaf's text: a number, a bullet."""
        self._cursor.insertText(text, char)

    def text(self, text: str, char: QTextCharFormat, offset: int) -> int:
        """Write a stretch of the leaf's text that begins at `offset`; return where it ends."""
        for nth, piece in enumerate(_pieces(text)):
            if nth:
                self.sign(_MAY_BREAK, char)
            start = self._cursor.position()
            self._cursor.insertText(piece.translate(_FOREIGN), char)
            if self._leaf is not None:
                end, wide = self._cursor.position(), piece if is_wide(piece) else ""
                self.built.segments.append(Segment(self._leaf, offset, start, end, wide))
            offset += len(piece)
        return offset

    def runs(
        self,
        runs: Iterable[Inline],
        base: QTextCharFormat,
        offset: int = 0,
        *,
        counted: bool = True,
    ) -> int:
        """Write inline runs and the marks between them; return where the text ends.

        What is not `counted` is shown, but is no part of the leaf's text.
        """
        for run in runs:
            if isinstance(run, Run) and counted:
                offset = self.text(run.text, self.look.run(run, base), offset)
            elif isinstance(run, Run):
                self.sign(run.text.translate(_FOREIGN), self.look.run(run, base))
            elif isinstance(run, FootnoteMark):
                self.sign(run.label, superscript(base))
            else:
                self.sign(f" ⸢{words.page_mark(run)}⸣ ", self.look.quiet)
        return offset

    def space_below(self, pixels: float) -> None:
        """Leave `pixels` at 100 % under the last block."""
        block = self._cursor.blockFormat()
        block.setBottomMargin(self.look.theme.px(pixels))
        self._cursor.setBlockFormat(block)

    def picture(self, member: str, alt: str, size: QSizeF) -> None:
        """Insert the picture `member`, drawn in `size`."""
        picture = QTextImageFormat()
        picture.setName(picture_url(member).toString())
        picture.setWidth(size.width())
        picture.setHeight(size.height())
        picture.setProperty(QTextFormat.Property.ImageAltText, alt)
        self._cursor.insertImage(picture)


def _pieces(text: str) -> Iterator[str]:
    """Return `text` in pieces between which a line may break, for words without an end."""
    start = 0
    for match in _LONG.finditer(text) if len(text) > _LONGEST_WORD else ():
        yield text[start : match.end()]
        start = match.end()
    if start < len(text):
        yield text[start:]
