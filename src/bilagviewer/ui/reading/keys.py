# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What the keys do while the page has the focus, whatever part of it has."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QHeaderView, QLineEdit, QTableView, QWidget

if TYPE_CHECKING:
    from bilagviewer.ui.reading.page import ReadingPage

OWN_KEYS = "own_keys"
"""Set on a widget of the page whose keys mean something in it."""
_TYPING_MS = 1200
_Key = Qt.Key
_PLAIN = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_PRESSES = (_Key.Key_Space, _Key.Key_Return, _Key.Key_Enter)
_Keys = dict[tuple[int, Qt.KeyboardModifier], Callable[[], object]]


class PageKeys(QObject):
    """Sees the keys of every widget on the page before the widget does."""

    def __init__(self, page: ReadingPage) -> None:
        super().__init__(page)
        self._page = page
        self._typed = ""
        self._since = QElapsedTimer()
        self._ways: _Keys = {
            (_Key.Key_PageDown, _PLAIN): lambda: self._scroll(1),
            (_Key.Key_PageUp, _PLAIN): lambda: self._scroll(-1),
            (_Key.Key_Space, _PLAIN): lambda: self._scroll(1),
            (_Key.Key_Space, _SHIFT): lambda: self._scroll(-1),
            (_Key.Key_Home, _PLAIN): lambda: self._scroll_to(-1),
            (_Key.Key_End, _PLAIN): lambda: self._scroll_to(1),
            (_Key.Key_Home, _CONTROL): lambda: self._scroll_to(-1),
            (_Key.Key_End, _CONTROL): lambda: self._scroll_to(1),
            (_Key.Key_Down, _PLAIN): lambda: page.choose_next(1),
            (_Key.Key_Up, _PLAIN): lambda: page.choose_next(-1),
            (_Key.Key_Down, _SHIFT): lambda: page.extend_by(1),
            (_Key.Key_Up, _SHIFT): lambda: page.extend_by(-1),
            (_Key.Key_Escape, _PLAIN): self._leave,
            (_Key.Key_Return, _PLAIN): page.open_chosen,
            (_Key.Key_Enter, _PLAIN): page.open_chosen,
            (_Key.Key_Menu, _PLAIN): page.ask_for_menu,
            (_Key.Key_F10, _SHIFT): page.ask_for_menu,
        }
        self._letters: _Keys = {
            (_Key.Key_N, _PLAIN): page.ask_for_note,
            (_Key.Key_N, _SHIFT): page.ask_for_new_note,
        }

    def watch(self, widget: QWidget) -> None:
        """See the keys of `widget` first."""
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the keys that are for the page from the widget that has the focus."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if isinstance(watched, QLineEdit) or watched.property(OWN_KEYS):
            return False
        pressing = isinstance(watched, QAbstractButton | QHeaderView) and event.key() in _PRESSES
        if pressing and event.modifiers() == _PLAIN:
            return False
        # In a table letters and digits search by typing.
        letters = self._page.single_keys and not isinstance(watched, QTableView)
        return self._handle(event, letters=letters)

    def _handle(self, event: QKeyEvent, *, letters: bool) -> bool:
        if event.matches(QKeySequence.StandardKey.Copy):
            return self._page.copy()
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self._page.select_all()
            return True
        pressed = event.key(), event.modifiers() & ~_KEYPAD
        way = self._ways.get(pressed) or (self._letters.get(pressed) if letters else None)
        if way is not None:
            way()
            return True
        if letters and pressed[1] == _PLAIN and event.text() in _DIGITS and event.text():
            self._digit(event.text())
            return True
        return False

    def _scroll(self, windows: int) -> None:
        """Scroll the table that fills the page, else the page."""
        if not self._page.filling.scroll(windows):
            self._page.step_window(windows)

    def _scroll_to(self, edge: int) -> None:
        if not self._page.filling.to_edge(edge):
            (self._page.to_end if edge > 0 else self._page.to_start)()

    def _leave(self) -> None:
        """Give the page back that a table fills, else choose nothing."""
        if not self._page.filling.end():
            self._page.choose_nothing()

    def _digit(self, digit: str) -> None:
        """Choose the statement whose number is being typed."""
        if self._since.isValid() and self._since.elapsed() > _TYPING_MS:
            self._typed = ""
        self._since.start()
        for typed in (self._typed + digit, digit):
            if self._page.choose_statement(int(typed)):
                self._typed = typed
                return
        self._typed = digit


_DIGITS = "0123456789"
