# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Whether the files are a corrected edition, of what, and what was corrected."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from bilagviewer.errors import UserError
from bilagviewer.library import collecting
from bilagviewer.messages import sentence
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.labels import PlainLabel
from bilagviewer.ui.words import meeting_facts, meeting_name

if TYPE_CHECKING:
    from bilagviewer.model.pack import Pack


class CorrectionFields(QWidget):
    """A button to choose the older bilagssamling; with one, a field for what was corrected."""

    edited = Signal()
    """The older bilagssamling, or the sentence, is another."""

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__()
        self._language = language
        self.previous: Pack | None = None
        """The older bilagssamling, None for a first edition."""
        self.folder = Path.home()
        self.choose = QPushButton(self.tr("C&orrected edition of …"))
        self.forget = QPushButton(self.tr("Not a corrected edition"))
        self.name = PlainLabel(theme, kind="meta")
        self.name.setWordWrap(True)
        self.note = QLineEdit()
        self.note.setFont(theme.font("pane"))
        self._label = PlainLabel(theme, self.tr("&What was corrected"), kind="meta", role="quiet")
        self._label.setBuddy(self.note)
        self.note.setAccessibleName(self._label.text().replace("&", ""))
        self.note.editingFinished.connect(self.edited)
        for button, act in ((self.choose, self._ask), (self.forget, self._forget)):
            button.setAutoDefault(False)
            button.clicked.connect(act)
        self._lay_out(theme)
        self._show()

    def take(self, path: Path) -> None:
        """Take the bilagssamling at `path` as the older one, or say why it cannot be."""
        self.folder = path.parent
        try:
            self.previous = collecting.older(path)
        except UserError as error:
            self._show(sentence(error, self._language))
            return
        self._show()
        self.edited.emit()

    @property
    def sentence(self) -> str:
        """Return what was corrected, empty without an older bilagssamling."""
        return " ".join(self.note.text().split()) if self.previous is not None else ""

    def _ask(self) -> None:
        title, kinds = self.tr("Choose the older edition"), self.tr("Bilagssamling (*.bilag)")
        chosen, _ = QFileDialog.getOpenFileName(self, title, str(self.folder), kinds)
        if chosen:
            self.take(Path(chosen))

    def _forget(self) -> None:
        self.previous = None
        self._show()
        self.edited.emit()

    def _show(self, complaint: str = "") -> None:
        older = self.previous
        words = complaint
        if not words and older is not None:
            words = " · ".join(filter(None, (meeting_name(older), meeting_facts(older))))
        self.name.set_role("error" if complaint else "text")
        self.name.setText(words)
        self.name.setVisible(bool(words))
        for widget in (self.forget, self._label, self.note):
            widget.setVisible(older is not None)

    def _lay_out(self, theme: Theme) -> None:
        px = theme.px
        row = QHBoxLayout()
        row.setSpacing(px(6))
        row.addWidget(self.choose)
        row.addWidget(self.forget)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addLayout(row)
        for widget in (self.name, self._label, self.note):
            column.addWidget(widget)
