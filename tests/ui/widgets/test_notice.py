# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The bar above the page says one thing, offers what can be done, and can be closed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.notice import Message, Notice


def test_a_button_acts_and_closes(theme: Theme, qtbot: QtBot) -> None:
    done: list[str] = []
    notice = Notice(theme)
    qtbot.addWidget(notice)
    notice.say(Message("Noget gik galt", "error", [("Prøv igen", lambda: done.append("igen"))]))
    assert (notice.text, notice.level) == ("Noget gik galt", "error")
    button = next(b for b in notice.findChildren(QPushButton) if b.text() == "Prøv igen")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == ["igen"]
    assert notice.isHidden()


def test_escape_closes(theme: Theme, qtbot: QtBot) -> None:
    notice = Notice(theme)
    qtbot.addWidget(notice)
    notice.say(Message("Hej"))
    QTest.keyClick(notice, Qt.Key.Key_Escape)
    assert (notice.text, notice.level) == ("", "")


def test_a_new_message_takes_the_old_one_s_buttons(theme: Theme, qtbot: QtBot) -> None:
    notice = Notice(theme)
    qtbot.addWidget(notice)
    notice.say(Message("1", choices=[("A", lambda: None), ("B", lambda: None)]))
    notice.say(Message("2"))
    texts = [b.text() for b in notice.findChildren(QPushButton) if b.parent() is notice]
    assert texts == [""]
