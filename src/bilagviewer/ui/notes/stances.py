# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The buttons for what the reader thinks of a place, and means to do about it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from bilagviewer.model.notes import Mark, MarkState, Stance
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets import chips
from bilagviewer.ui.widgets.flow import FlowLayout


class Toggle(QToolButton):
    """A word that can be on or off; on, it has a tint and a check."""

    def __init__(self, theme: Theme, word: str, role: str) -> None:
        super().__init__()
        self._theme, self._word, self._role = theme, word, role
        self.setCheckable(True)
        self.setProperty("look", "toggle")
        self.setProperty("role", role)
        self.setText(word)
        self.setAccessibleName(word)
        self.toggled.connect(self._show)
        theme.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        self.setFont(self._theme.font("meta", bold=self.isChecked()))
        side = self._theme.px(14)
        self.setIconSize(QSize(side, side))
        self.setText(f"✓ {self._word}" if self.isChecked() else self._word)


class Stances(QWidget):
    """At most one stance."""

    changed = Signal()
    """The reader chose another one, or none."""

    def __init__(self, theme: Theme, chosen: Stance | None) -> None:
        super().__init__()
        self._buttons: dict[Stance, Toggle] = {}
        row = FlowLayout()
        for stance in Stance:
            button = Toggle(theme, chips.stance_word(stance), chips.role(stance))
            button.setChecked(stance is chosen)
            button.clicked.connect(lambda on, stance=stance: self._choose(stance, on=on))
            self._buttons[stance] = button
            row.addWidget(button)
        self.setLayout(row)

    @property
    def chosen(self) -> Stance | None:
        """Return the stance that is chosen, or None."""
        return next((stance for stance, one in self._buttons.items() if one.isChecked()), None)

    def show_chosen(self, stance: Stance | None) -> None:
        """Show another stance, or none."""
        for other, button in self._buttons.items():
            button.setChecked(other is stance)

    def set_focus_policy(self, policy: Qt.FocusPolicy) -> None:
        """Set how the buttons take the keyboard."""
        for button in self._buttons.values():
            button.setFocusPolicy(policy)

    def _choose(self, stance: Stance, *, on: bool) -> None:
        self.show_chosen(stance if on else None)
        self.changed.emit()


class Marks(QWidget):
    """Any marks; a mark that was ticked off stays so while it is set."""

    changed = Signal()
    """The reader set or took away a mark."""

    def __init__(self, theme: Theme, states: tuple[MarkState, ...]) -> None:
        super().__init__()
        self._before = {state.mark: state for state in states}
        self._buttons: dict[Mark, Toggle] = {}
        row = FlowLayout()
        for mark in Mark:
            button = Toggle(theme, chips.mark_word(mark), chips.role(mark))
            button.setChecked(mark in self._before)
            button.clicked.connect(self.changed)
            self._buttons[mark] = button
            row.addWidget(button)
        self.setLayout(row)

    @property
    def states(self) -> tuple[MarkState, ...]:
        """Return the marks that are set."""
        return tuple(
            self._before.get(mark, MarkState(mark))
            for mark, button in self._buttons.items()
            if button.isChecked()
        )
