# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The line that tells which long columns of a table are folded in, and unfolds them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QToolButton

from bilagviewer.ui.reading import table_words
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.labels import PlainLabel


class FoldLine(QHBoxLayout):
    """What is folded in, or "Full text", and a button that changes it; nothing where all fits."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._words = PlainLabel(theme, kind="meta", role="quiet")
        self.button = QToolButton()
        self.button.setProperty("look", "link")
        self.setSpacing(0)
        self.addWidget(self._words)
        self.addWidget(self.button)
        self.addStretch(1)

    def say(self, titles: Sequence[str], *, unfolded: bool, room: int | None = None) -> None:
        """Tell that the columns called `titles` are folded in, or can be.

        In less `room` than their titles need, it tells only how many they are.
        """
        self._words.setVisible(bool(titles))
        self.button.setVisible(bool(titles))
        self._words.setText(table_words.in_full() if unfolded else table_words.folded(titles))
        words = table_words.compact() if unfolded else table_words.unfold()
        self.button.setText(words)
        self.button.setAccessibleName(f"{words} {', '.join(titles)}")
        # Qt learns of other words in a layout inside another one with the next turn of its loop.
        self.invalidate()
        if room is not None and not unfolded and self.sizeHint().width() > room:
            self._words.setText(table_words.folded_shortly(titles))
