# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What the keys do while the page has the focus, whatever part of it has."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

if TYPE_CHECKING:
    from bilagviewer.ui.reading.page import ReadingPage

_TYPING_MS = 1200
_Key = Qt.Key
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_PLAIN = Qt.KeyboardModifier.NoModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier


class PageKeys:
    """Turns keys into what the page can do."""

    def __init__(self, page: ReadingPage) -> None:
        self._page = page
        self._typed = ""
        self._since = QElapsedTimer()
        step, choose = page.step_window, page.choose_next
        self._ways: dict[tuple[int, Qt.KeyboardModifier], Callable[[], object]] = {
            (_Key.Key_PageDown, _PLAIN): lambda: step(1),
            (_Key.Key_PageUp, _PLAIN): lambda: step(-1),
            (_Key.Key_Space, _PLAIN): lambda: step(1),
            (_Key.Key_Space, _SHIFT): lambda: step(-1),
            (_Key.Key_Home, _PLAIN): page.to_start,
            (_Key.Key_End, _PLAIN): page.to_end,
            (_Key.Key_Home, _CONTROL): page.to_start,
            (_Key.Key_End, _CONTROL): page.to_end,
            (_Key.Key_Down, _PLAIN): lambda: choose(1),
            (_Key.Key_Up, _PLAIN): lambda: choose(-1),
            (_Key.Key_Down, _SHIFT): lambda: page.extend_by(1),
            (_Key.Key_Up, _SHIFT): lambda: page.extend_by(-1),
            (_Key.Key_Escape, _PLAIN): page.choose_nothing,
            (_Key.Key_Return, _PLAIN): page.open_chosen,
            (_Key.Key_Enter, _PLAIN): page.open_chosen,
            (_Key.Key_Menu, _PLAIN): page.ask_for_menu,
            (_Key.Key_F10, _SHIFT): page.ask_for_menu,
        }
        self._letters: dict[tuple[int, Qt.KeyboardModifier], Callable[[], object]] = {
            (_Key.Key_N, _PLAIN): page.ask_for_note,
            (_Key.Key_N, _SHIFT): page.ask_for_new_note,
        }

    def handle(self, event: QKeyEvent, *, letters: bool) -> bool:
        """Do what the key is for; return whether it was for the page.

        Without `letters`, single letters and digits are left to the widget.
        """
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
        if letters and pressed[1] == _PLAIN and event.text().isdecimal():
            return self._digit(event.text())
        return False

    def _digit(self, digit: str) -> bool:
        """Choose the statement whose number is being typed."""
        if self._since.isValid() and self._since.elapsed() > _TYPING_MS:
            self._typed = ""
        self._since.start()
        for typed in (self._typed + digit, digit):
            if self._page.choose_statement(int(typed)):
                self._typed = typed
                return True
        self._typed = digit if digit != "0" else ""
        return True
