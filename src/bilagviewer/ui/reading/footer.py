# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The end of a page: its bilag where it has any, and the way on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bilagviewer.model.address import Address
from bilagviewer.model.outline import OutlineEntry, outline
from bilagviewer.ui.reading import words
from bilagviewer.ui.reading.content import EndGroup, PageContent
from bilagviewer.ui.reading.entry_button import EntryButton
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.labels import PlainLabel


class Footer(QWidget):
    """Why there is no text, the overview of the bilag, and the button to the next page."""

    go_requested = Signal(object)
    """Emitted with the `Address` that the reader chose."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._buttons: list[EntryButton] = []
        self._groups: tuple[EndGroup, ...] = ()
        self._ends: list[QWidget] = []
        self.next: EntryButton | None = None
        self._reading: PlainLabel | None = None
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_content(self, content: PageContent) -> None:
        """Show what belongs under `content`."""
        self._clear()
        self._reading = self._say("") if content.reading else None
        why = words.why_empty(content.entry, content.body.blocks)
        if why and not content.reading:
            self._say(why)
        for entry in _under(content):
            self._button(entry, words.line_in_overview(entry), words.pages(entry))
        self._column.addSpacing(self._theme.px(16))
        self.next = None
        if content.next is None:
            self._say(words.next_page(None))
        else:
            text = words.next_page(content.next)
            self.next = self._button(content.next, text, "", strong=True)

    def say_reading(self, text: str) -> bool:
        """Say why there is no text yet; return whether there is none."""
        if self._reading is not None:
            self._reading.setText(text)
        return self._reading is not None

    def show_ending(self, groups: Sequence[EndGroup]) -> bool:
        """Show what is left after the last page; return whether that changed anything."""
        if self._groups == tuple(groups):
            return False
        self._groups = tuple(groups)
        for widget in self._ends:
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._buttons = [button for button in self._buttons if button not in self._ends]
        self._ends = []
        for group in groups:
            self._ends.append(self._say(group.heading, strong=True))
            self._ends += [self._add(one.address, one.text, one.right) for one in group.lines]
        return True

    def height_at(self, width: int) -> int:
        """Return the height at `width` pixels."""
        return self._column.heightForWidth(width) if self._column.count() else 0

    def stops(self) -> Sequence[QWidget]:
        """Return the buttons in order."""
        return self._buttons

    def _clear(self) -> None:
        self._buttons.clear()
        self._groups, self._ends = (), []
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _say(self, text: str, *, strong: bool = False) -> PlainLabel:
        role = "text" if strong else "quiet"
        label = PlainLabel(self._theme, text, kind="page", role=role, bold=strong)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(label)
        label.show()
        return label

    def _button(
        self, entry: OutlineEntry, text: str, right: str, *, strong: bool = False
    ) -> EntryButton:
        return self._add(entry.address, text, right, strong=strong)

    def _add(self, address: Address, text: str, right: str, *, strong: bool = False) -> EntryButton:
        button = EntryButton(self._theme, text, right=right, strong=strong)
        button.clicked.connect(lambda: self.go_requested.emit(address))
        self._column.addWidget(button)
        # A layout takes no notice of a widget before it is shown.
        button.show()
        self._buttons.append(button)
        return button

    def _restyle(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(0, px(8), 0, px(32))
        self._column.setSpacing(px(8))


def _under(content: PageContent) -> list[OutlineEntry]:
    """Return the bilag and punkter that stand directly under the page."""
    own = content.entry.address
    entries = content.entries or outline(content.pack)
    return [entry for entry in entries if entry.parents and entry.parents[-1] == own]
