# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What the program is, what it promises, and what it cannot do yet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from bilagviewer import __version__
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.labels import PlainLabel


class AboutDialog(QDialog):
    """A few plain sentences."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About Bilagviewer"))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(14))
        column.setSpacing(theme.px(10))
        title = self.tr("Bilagviewer {version}").format(version=__version__)
        column.addWidget(PlainLabel(theme, title, kind="heading", bold=True))
        for sentence in self._sentences():
            label = PlainLabel(theme, sentence)
            label.setWordWrap(True)
            label.setMinimumWidth(theme.px(420))
            column.addWidget(label)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)

    def _sentences(self) -> list[str]:
        return [
            self.tr("Read a bilagssamling and keep your notes on your own computer."),
            self.tr("The program opens no network connection. There is no account and no server."),
            self.tr(
                "Not yet: PDF with its original pages, what changed between two editions, "
                "encrypted notes, signed packs, agendas from portals, meeting mode."
            ),
            self.tr(
                "Free software under the MIT licence. It stands on Qt (LGPL) and on "
                "Material Design Icons (Apache 2.0)."
            ),
        ]
