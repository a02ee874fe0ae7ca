# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Every action can be reached, by menu and by keyboard, and none takes another's keys."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar
from pytestqt.qtbot import QtBot

from bilagviewer.ui.actions import SPECS, Actions
from bilagviewer.ui.menus import fill_menu_bar
from bilagviewer.ui.theme.theme import Theme


def walk(menu: QMenu | QMenuBar) -> Iterator[QAction]:
    for action in menu.actions():
        yield action
        below = action.menu()
        if isinstance(below, QMenu):
            yield from walk(below)


@pytest.fixture
def bar(theme: Theme, qtbot: QtBot, danish: None) -> QMenuBar:
    bar = QMenuBar()
    qtbot.addWidget(bar)
    actions = Actions(theme)
    actions.setParent(bar)
    fill_menu_bar(bar, actions)
    return bar


def test_every_action_is_in_a_menu(bar: QMenuBar) -> None:
    assert {spec.id for spec in SPECS} <= {action.objectName() for action in walk(bar)}


def test_no_two_actions_share_keys(theme: Theme) -> None:
    actions = Actions(theme)
    keys = Counter(key.toString() for action in actions for key in action.shortcuts())
    assert [key for key, count in keys.items() if count > 1 or not key] == []


def test_every_menu_has_different_mnemonics(bar: QMenuBar) -> None:
    menus: list[QMenu | QMenuBar] = [bar]
    menus += [menu for action in walk(bar) if isinstance(menu := action.menu(), QMenu)]
    for menu in menus:
        letters = [
            action.text().split("&", 1)[1][:1].casefold()
            for action in menu.actions()
            if "&" in action.text()
        ]
        doubled = [letter for letter, count in Counter(letters).items() if count > 1]
        assert not doubled, [action.text() for action in menu.actions()]
        assert len(letters) == sum(not a.isSeparator() for a in menu.actions())


def test_icons_exist(theme: Theme) -> None:
    actions = Actions(theme)
    for action in actions:
        if not action.icon().isNull():
            assert not action.icon().pixmap(16, 16).toImage().isNull()
