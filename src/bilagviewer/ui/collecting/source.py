# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The text of one file, with the line marked that a sentence of the report tells of."""

from __future__ import annotations

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit

from bilagviewer.library.collecting import ReadFile, shown_lines
from bilagviewer.ui.theme.theme import Theme


class SourceText(QPlainTextEdit):
    """Shows the lines of a file; they cannot be changed here."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._file: ReadFile | None = None
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(theme.font("pane"))
        self.setAccessibleName(self.tr("Text of the chosen file"))
        self.setPlaceholderText(self.tr("This file has no text that can be read."))

    def show_file(self, file: ReadFile | None) -> None:
        """Show another file, from its beginning; None for none."""
        if file is not self._file:
            self._file = file
            self.setExtraSelections([])
            self.setPlainText("" if file is None else "\n".join(shown_lines(file)))

    def mark(self, number: int) -> None:
        """Mark the line `number`, from 1, and bring it into view."""
        block = self.document().findBlockByNumber(min(number, self.blockCount()) - 1)
        cursor = QTextCursor(block)
        self.setTextCursor(cursor)
        marked, look = QTextEdit.ExtraSelection(), QTextCharFormat()
        look.setBackground(self._theme.colour("accent_tint"))
        look.setProperty(QTextFormat.Property.FullWidthSelection, True)
        marked.cursor, marked.format = cursor, look
        self.setExtraSelections([marked])
        self.centerCursor()

    @property
    def marked(self) -> str:
        """Return the words of the line that is marked."""
        return self.textCursor().block().text() if self.extraSelections() else ""
