# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Shows what the program knows of its own faults, to be copied or saved by the reader alone."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from bilagviewer.errors import UserError
from bilagviewer.ui.clipboard import put_on_clipboard
from bilagviewer.ui.exporting import write
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.labels import PlainLabel
from bilagviewer.ui.widgets.notice import announce


class FaultDialog(QDialog):
    """The report, and what can be done with it. The program sends it nowhere."""

    def __init__(self, theme: Theme, report: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Report of a fault"))
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setAccessibleName(self.windowTitle())
        self.report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(theme.px(13))
        self.report.setFont(font)
        self.done_label = PlainLabel(theme, kind="meta", role="quiet")
        self.done_label.setWordWrap(True)
        self._lay_out(theme)

    def _lay_out(self, theme: Theme) -> None:
        px = theme.px
        why = self.tr(
            "The report says where in the program it failed. It holds no words of your notes or "
            "papers and no names of files. Bilagviewer sends it nowhere: you decide who gets it."
        )
        label = PlainLabel(theme, why)
        label.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        action = QDialogButtonBox.ButtonRole.ActionRole
        self.copy = buttons.addButton(self.tr("Copy"), action)
        self.save = buttons.addButton(self.tr("Save …"), action)
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._ask)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(14))
        column.setSpacing(px(12))
        for widget in (label, self.report, self.done_label, buttons):
            column.addWidget(widget)
        column.setStretch(1, 1)
        room = self.screen().availableGeometry().size()
        self.resize(min(px(620), room.width()), min(px(460), room.height()))

    def _copy(self) -> None:
        put_on_clipboard(self.report.toPlainText())
        self._say(self.tr("The report is copied."))

    def _ask(self) -> None:
        name = str(Path.home() / self.tr("Bilagviewer report.txt"))
        chosen, _ = QFileDialog.getSaveFileName(self, self.windowTitle(), name)
        if not chosen:
            return
        target = Path(chosen)
        try:
            write(target, self.report.toPlainText().encode())
        except UserError as error:
            words = self.tr("The report could not be saved: {reason}")
            self._say(words.format(reason=error.values.get("reason", "")))
        else:
            self._say(self.tr("The report is in {path}.").format(path=target))

    def _say(self, words: str) -> None:
        self.done_label.setText(words)
        announce(self.done_label, words)
