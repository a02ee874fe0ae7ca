# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Count the pages of a document that have pictures and no words, where it knows its pages."""

from __future__ import annotations

from bilagviewer.importers.readers.text.pages import ranges
from bilagviewer.importers.report import Did, Log


class PageCount:
    """Follows pages while a document is read.

    Only Word itself writes where its pages ended; the breaks that a writer made tell no page's
    number, since words run over pages between them.
    """

    def __init__(self) -> None:
        self.has_words = False
        """Whether words stand on the page that is read."""
        self._has_pictures = self._is_laid = False
        self._page = 1
        self._is_begun = True
        self._empty: list[int] = []

    def picture(self) -> None:
        """Count a picture on this page."""
        self._has_pictures = True

    def laid(self) -> None:
        """Begin the page that Word began here."""
        self._is_laid = True
        self.ended()

    def ended(self) -> None:
        """End this page; of two ends with nothing between them only one counts."""
        is_filled = self.has_words or self._has_pictures
        if is_filled or self._is_begun:
            self._close()
            self._page += 1
        self._is_begun = self.has_words = self._has_pictures = False

    def tell(self, log: Log) -> None:
        """Note the pages without words."""
        self._close()
        if self._is_laid and self._empty:
            log.note(Did.LEFT, "pages_without_text", None, ranges(self._empty))

    def _close(self) -> None:
        if self._has_pictures and not self.has_words:
            self._empty.append(self._page)
