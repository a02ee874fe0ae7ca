# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The only text document that a pack's words are put into."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QObject, Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument

Pictures = Callable[[str], "QImage | None"]
"""Member name → the decoded picture, or None where the pack has none."""

SCHEME = "picture"


def no_pictures(_: str) -> QImage | None:
    """Return no picture for any name."""
    return None


def picture_url(member: str) -> QUrl:
    """Return the name under which a document asks for the picture `member`."""
    url = QUrl()
    url.setScheme(SCHEME)
    url.setPath(member)
    return url


class SafeDocument(QTextDocument):
    """A document that shows the pack's own pictures and reads nothing else.

    Qt reads local files for every picture and style that a document names, unless
    `loadResource` gives it something: a missing answer does not stop it, a picture does.
    """

    def __init__(self, pictures: Pictures = no_pictures, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self.setUndoRedoEnabled(False)
        self.setDocumentMargin(0)

    def loadResource(self, kind: int, name: QUrl | str) -> QImage | QByteArray | str:
        """Return the pack's picture `name`, else one clear pixel, whatever is asked for."""
        url = QUrl(name)
        picture = self._pictures(url.path()) if url.scheme() == SCHEME else None
        return _one_pixel() if picture is None else picture


def _one_pixel() -> QImage:
    pixel = QImage(1, 1, QImage.Format.Format_ARGB32)
    pixel.fill(Qt.GlobalColor.transparent)
    return pixel
