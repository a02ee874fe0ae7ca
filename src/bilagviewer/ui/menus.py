# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The menu bar, made from the actions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QMenuBar

from bilagviewer.ui.actions import Actions
from bilagviewer.ui.i18n import QT_TRANSLATE_NOOP

APPEARANCE = ("light", "dark", "system")
TEXT = ("larger", "smaller", "usual")
PRINT = ("print", "print_preview", "save_pdf")
MEETINGS = "meetings"
"""Stands for the menu of known meetings, which the window fills."""

CONTEXT = ("write_note", "copy", "copy_with_source", "-", "read", "-", "back", "forward")
"""What the context menu of the page offers."""

_SUBMENUS = {
    "appearance": (QT_TRANSLATE_NOOP("menus", "&Appearance"), APPEARANCE),
    "language": (QT_TRANSLATE_NOOP("menus", "Lan&guage"), ("danish", "english")),
    MEETINGS: (QT_TRANSLATE_NOOP("menus", "&Meetings"), ()),
}
_MENUS: tuple[tuple[str, Sequence[str]], ...] = (
    (
        QT_TRANSLATE_NOOP("menus", "&File"),
        (
            "open",
            MEETINGS,
            "collect",
            "add_files",
            "-",
            *PRINT,
            "-",
            "about_pack",
            "show_folder",
            "-",
            "quit",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("menus", "&Edit"),
        (
            *("undo", "-", "copy", "copy_with_source", "select_all", "-", "move_bilag", "-"),
            *("filter", "-", "single_keys"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("menus", "&View"),
        ("contents", "notes", "fill", "-", *TEXT, "-", "appearance", "language"),
    ),
    (
        QT_TRANSLATE_NOOP("menus", "&Go"),
        ("back", "forward", "-", "previous", "next", "-", "next_pane", "previous_pane"),
    ),
    (QT_TRANSLATE_NOOP("menus", "&Notes"), ("write_note", "-", "read")),
    (QT_TRANSLATE_NOOP("menus", "&Help"), ("shortcuts", "-", "about")),
)


def fill_menu_bar(bar: QMenuBar, actions: Actions) -> QMenu:
    """Put every menu on `bar`; return the empty menu of meetings."""
    found: list[QMenu] = []
    for title, names in _MENUS:
        menu = bar.addMenu(QCoreApplication.translate("menus", title))
        _fill(menu, names, actions, found)
    return found[0]


def fill_menu(menu: QMenu, names: Sequence[str], actions: Actions) -> None:
    """Put actions on a menu; "-" stands for a line."""
    for name in names:
        if name == "-":
            menu.addSeparator()
        else:
            menu.addAction(actions[name])


def _fill(menu: QMenu, names: Sequence[str], actions: Actions, meetings: list[QMenu]) -> None:
    for name in names:
        if name == "-":
            menu.addSeparator()
        elif name in _SUBMENUS:
            title, inner = _SUBMENUS[name]
            below = menu.addMenu(QCoreApplication.translate("menus", title))
            _fill(below, inner, actions, meetings)
            if name == MEETINGS:
                meetings.append(below)
        else:
            menu.addAction(actions[name])
