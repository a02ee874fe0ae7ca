# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What happens to a link that leads out of the pack: it is shown whole before it is opened."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget

from bilagviewer.ui.widgets.notice import Message, Notice


class Links(QObject):
    """Ask before an https or mailto address is opened, and refuse any other in words."""

    def __init__(self, parent: QWidget, notice: Notice) -> None:
        super().__init__(parent)
        self._window, self._notice = parent, notice

    def ask(self, address: str) -> None:
        """Show the whole address, and open it if the reader says so."""
        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Open a link"))
        box.setText(self.tr("Open this address outside Bilagviewer?"))
        box.setInformativeText(address)
        opening = box.addButton(self.tr("Open"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        opening.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(address)))
        box.open()

    def refuse(self, address: str) -> None:
        """Say that the address is not opened."""
        text = self.tr("Bilagviewer does not open the address {address}.")
        self._notice.say(Message(text.format(address=address), "error"))
