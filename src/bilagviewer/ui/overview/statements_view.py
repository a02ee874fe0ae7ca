# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Every statement of the meeting, and what the reader thinks of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bilagviewer.model.notes import Note
from bilagviewer.ui.overview.frame import ViewFrame
from bilagviewer.ui.overview.statement_row import StatementRow
from bilagviewer.ui.overview.survey import Found, notes_at
from bilagviewer.ui.reading import words
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.labels import PlainLabel


class StatementsView(ViewFrame):
    """A row a statement, under its bilag and its heading."""

    stance_chosen = Signal(object, object)
    note_requested = Signal(object)
    place_requested = Signal(object)
    target_changed = Signal(object)
    """The `Address` of the statement that the reader stands on."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._rows: list[StatementRow] = []
        self._heads: list[QWidget] = []
        self._found: tuple[Found, ...] = ()
        self._chosen: StatementRow | None = None
        self._page = self._group = self._word = ""
        self._eager = False
        self._inside = QVBoxLayout()
        self._inside.addStretch(1)
        self.column.addLayout(self._inside, 1)
        theme.changed.connect(self._rebuild)
        self._space()

    def show_found(
        self, title: str, word: str, found: Sequence[Found], notes: Iterable[Note], *, done: bool
    ) -> None:
        """Show these statements with the reader's notes; `done` when they are all there."""
        self._word = word
        self._take(tuple(found))
        notes = tuple(notes)
        stated = 0
        for row in self._rows:
            mine = notes_at(notes, row.found.address)
            stated += any(note.content.stance is not None for note in mine)
            row.show_notes(mine)
        facts = self.tr("{stated} of {total} with a stance").format(
            stated=stated, total=len(self._rows)
        )
        keys = self.tr("Keys: 1 agree, 2 partly agree, 3 disagree, N note, Enter to the place")
        self.set_title(title, f"{facts}\n{keys}" if done else self.tr("Reading the meeting …"))

    def focus_text(self) -> None:
        """Put the keyboard on the row that was chosen, else on the first."""
        row = self._chosen or (self._rows[0] if self._rows else None)
        self._eager = row is None
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)

    def space_inside(self, side: int) -> None:
        """Give the rows the same edges as the head."""
        if hasattr(self, "_inside"):
            px = self._theme.px
            self._inside.setContentsMargins(side - px(10), 0, side - px(10), px(24))
            self._inside.setSpacing(px(2))

    def _take(self, found: tuple[Found, ...]) -> None:
        known = len(self._found)
        if found[:known] != self._found:
            self._found, known = (), 0
            self._clear()
        self._found = found
        self._append(found[known:])
        if self._rows and self._eager:
            self.focus_text()

    def _rebuild(self) -> None:
        self._clear()
        self._append(self._found)
        self._space()

    def _clear(self) -> None:
        for widget in (*self._rows, *self._heads):
            self._inside.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._rows, self._heads, self._chosen = [], [], None
        self._page = self._group = ""

    def _append(self, found: Sequence[Found]) -> None:
        for one in found:
            page = f"{words.place(one.entry)} · {words.title(one.entry)}"
            if page != self._page:
                self._page, self._group = page, ""
                self._head(page, "meta")
            if one.group != self._group:
                self._group = one.group
                self._head(one.group, "pane")
            self._row(one)

    def _head(self, text: str, kind: str) -> None:
        bold = kind == "pane"
        label = PlainLabel(
            self._theme,
            text,
            kind="pane" if bold else "meta",
            role="text" if bold else "quiet",
            bold=True,
        )
        label.setWordWrap(True)
        px = self._theme.px
        label.setContentsMargins(px(10), px(12), px(10), px(2))
        self._heads.append(label)
        self._inside.insertWidget(self._inside.count() - 1, label)

    def _row(self, found: Found) -> None:
        row = StatementRow(self._theme, found, self._word)
        row.stance_chosen.connect(self.stance_chosen)
        row.note_requested.connect(self.note_requested)
        row.place_requested.connect(self.place_requested)
        row.chosen.connect(self._choose)
        row.stepped.connect(self._step)
        self._rows.append(row)
        self._inside.insertWidget(self._inside.count() - 1, row)

    def _choose(self, row: StatementRow) -> None:
        if self._chosen is not row:
            if self._chosen is not None:
                self._chosen.show_chosen(False)
            self._chosen = row
            row.show_chosen(True)
            self.target_changed.emit(row.found.address)
        QTimer.singleShot(0, row, lambda: self.area.ensureWidgetVisible(row, 0, 30))

    def _step(self, by: int) -> None:
        place = self._rows.index(self._chosen) + by if self._chosen in self._rows else 0
        if 0 <= place < len(self._rows):
            self._rows[place].setFocus(Qt.FocusReason.TabFocusReason)
