# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Asks for the name of a meeting whose document says none."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from bilagviewer.ui.dialogs.name_form import NameForm, name_of
from bilagviewer.ui.session import Session
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.labels import PlainLabel


class NameDialog(QDialog):
    """The form, with a way past it."""

    def __init__(self, theme: Theme, session: Session, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("The meeting's name"))
        px = theme.px
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(14))
        column.setSpacing(px(12))
        why = self.tr(
            "The document does not say all of this. What you write is kept on this computer; "
            "the document is not changed."
        )
        label = PlainLabel(theme, why)
        label.setWordWrap(True)
        label.setMinimumWidth(px(380))
        self.form = NameForm(theme, name_of(session), session.rename, language)
        buttons = QDialogButtonBox()
        save = buttons.addButton(self.tr("Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        save.setDefault(True)
        buttons.addButton(self.tr("Skip"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.form.save)
        buttons.rejected.connect(self.reject)
        self.form.saved.connect(self.accept)
        self.form.grew.connect(self._fit)
        for widget in (label, self.form, buttons):
            column.addWidget(widget)
        self.form.title.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the room that the words need."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        # Qt's own fit stops at two thirds of the screen, which is too little for large text.
        self._column.activate()
        self.resize(self.width(), self._column.totalHeightForWidth(self.width()))
