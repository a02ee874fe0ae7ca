# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Every action of the window: id, words, shortcut, sign; menus and lists are made from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from bilagviewer.ui.i18n import QT_TRANSLATE_NOOP
from bilagviewer.ui.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class Spec:
    """One action."""

    id: str
    text: str
    """English, with its mnemonic."""
    shortcut: str = ""
    """Key sequences in Qt's portable form, apart by a space where there are several."""
    icon: str = ""
    short: str = ""
    """The words on a button, where they are other than `text`."""
    checkable: bool = False
    group: str = ""
    """Of the actions in one group exactly one is chosen."""


SPECS: tuple[Spec, ...] = (
    Spec("open", QT_TRANSLATE_NOOP("actions", "&Open …"), "Ctrl+O", "mdi6.folder-open-outline"),
    Spec(
        "collect",
        QT_TRANSLATE_NOOP("actions", "&Collect files into a meeting …"),
        "",
        "mdi6.file-document-plus-outline",
    ),
    Spec(
        "add_files",
        QT_TRANSLATE_NOOP("actions", "Add &bilag to the meeting …"),
        "",
        "mdi6.file-plus-outline",
    ),
    Spec(
        "move_bilag",
        QT_TRANSLATE_NOOP("actions", "&Move to punkt …"),
        "Ctrl+Shift+M",
        "mdi6.file-move-outline",
    ),
    Spec(
        "show_folder",
        QT_TRANSLATE_NOOP("actions", "Show the &kept copy"),
        "",
        "mdi6.folder-outline",
    ),
    Spec(
        "about_pack",
        QT_TRANSLATE_NOOP("actions", "&About this bilagssamling …"),
        "Ctrl+I",
        "mdi6.file-document-outline",
    ),
    Spec("print", QT_TRANSLATE_NOOP("actions", "&Print …"), "Ctrl+P", "mdi6.printer-outline"),
    Spec(
        "print_preview",
        QT_TRANSLATE_NOOP("actions", "Print pre&view …"),
        "",
        "mdi6.printer-eye",
    ),
    Spec("save_pdf", QT_TRANSLATE_NOOP("actions", "&Save as PDF …"), "", "mdi6.file-pdf-box"),
    Spec("quit", QT_TRANSLATE_NOOP("actions", "&Quit"), "Ctrl+Q"),
    Spec("undo", QT_TRANSLATE_NOOP("actions", "&Undo"), "Ctrl+Z", "mdi6.undo"),
    Spec("copy", QT_TRANSLATE_NOOP("actions", "&Copy"), "Ctrl+C", "mdi6.content-copy"),
    Spec(
        "copy_with_source",
        QT_TRANSLATE_NOOP("actions", "Copy &with source"),
        "Ctrl+Shift+C",
        "mdi6.format-quote-close",
    ),
    Spec("select_all", QT_TRANSLATE_NOOP("actions", "Select &all"), "Ctrl+A"),
    Spec(
        "filter", QT_TRANSLATE_NOOP("actions", "&Filter contents"), "Ctrl+L", "mdi6.filter-outline"
    ),
    Spec(
        "single_keys",
        QT_TRANSLATE_NOOP("actions", "&Single letters as shortcuts"),
        checkable=True,
    ),
    Spec(
        "contents",
        QT_TRANSLATE_NOOP("actions", "&Contents"),
        "F9",
        "mdi6.format-list-bulleted",
        checkable=True,
    ),
    Spec(
        "notes",
        QT_TRANSLATE_NOOP("actions", "&Notes"),
        "Shift+F9",
        "mdi6.note-text-outline",
        checkable=True,
    ),
    Spec(
        "larger",
        QT_TRANSLATE_NOOP("actions", "&Larger text"),
        "Ctrl++ Ctrl+=",
        "mdi6.format-font-size-increase",
        QT_TRANSLATE_NOOP("actions", "A+"),
    ),
    Spec(
        "smaller",
        QT_TRANSLATE_NOOP("actions", "&Smaller text"),
        "Ctrl+-",
        "mdi6.format-font-size-decrease",
        QT_TRANSLATE_NOOP("actions", "A−"),
    ),
    Spec("usual", QT_TRANSLATE_NOOP("actions", "&Usual text size"), "Ctrl+0", "mdi6.format-size"),
    Spec(
        "light",
        QT_TRANSLATE_NOOP("actions", "&Light"),
        icon="mdi6.white-balance-sunny",
        checkable=True,
        group="appearance",
    ),
    Spec(
        "dark",
        QT_TRANSLATE_NOOP("actions", "&Dark"),
        icon="mdi6.weather-night",
        checkable=True,
        group="appearance",
    ),
    Spec(
        "system",
        QT_TRANSLATE_NOOP("actions", "As the &system"),
        icon="mdi6.circle-half-full",
        checkable=True,
        group="appearance",
    ),
    Spec("danish", QT_TRANSLATE_NOOP("actions", "&Danish"), checkable=True, group="language"),
    Spec("english", QT_TRANSLATE_NOOP("actions", "&English"), checkable=True, group="language"),
    Spec(
        "fill",
        QT_TRANSLATE_NOOP("actions", "&Table in the whole window"),
        "F11",
        "mdi6.arrow-expand-all",
        checkable=True,
    ),
    Spec("back", QT_TRANSLATE_NOOP("actions", "&Back"), "Alt+Left", "mdi6.arrow-left"),
    Spec("forward", QT_TRANSLATE_NOOP("actions", "&Forward"), "Alt+Right", "mdi6.arrow-right"),
    Spec(
        "previous",
        QT_TRANSLATE_NOOP("actions", "&Previous bilag"),
        "Ctrl+PgUp",
        "mdi6.chevron-left",
    ),
    Spec("next", QT_TRANSLATE_NOOP("actions", "&Next bilag"), "Ctrl+PgDown", "mdi6.chevron-right"),
    Spec("next_pane", QT_TRANSLATE_NOOP("actions", "N&ext pane"), "F6"),
    Spec("previous_pane", QT_TRANSLATE_NOOP("actions", "P&revious pane"), "Shift+F6"),
    Spec(
        "write_note",
        QT_TRANSLATE_NOOP("actions", "&Write note"),
        "Ctrl+Shift+N",
        "mdi6.pencil-outline",
    ),
    Spec(
        "read",
        QT_TRANSLATE_NOOP("actions", "Mark as &read"),
        "Ctrl+M",
        "mdi6.check-bold",
        checkable=True,
    ),
    Spec(
        "shortcuts",
        QT_TRANSLATE_NOOP("actions", "&Keyboard shortcuts …"),
        "F1",
        "mdi6.keyboard-outline",
    ),
    Spec(
        "about",
        QT_TRANSLATE_NOOP("actions", "&About Bilagviewer …"),
        "",
        "mdi6.information-outline",
    ),
)


class Actions(QObject):
    """The window's actions by their ids."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._groups: dict[str, QActionGroup] = {}
        self._actions = {spec.id: self._make(spec) for spec in SPECS}

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._actions.values())

    def _make(self, spec: Spec) -> QAction:
        action = QAction(_translated(spec.text), self)
        action.setObjectName(spec.id)
        if spec.short:
            action.setIconText(_translated(spec.short))
        if spec.icon:
            action.setIcon(self._theme.icon(spec.icon))
        action.setShortcuts([QKeySequence(keys) for keys in spec.shortcut.split()])
        action.setCheckable(spec.checkable)
        if spec.group:
            self._group(spec.group).addAction(action)
        return action

    def _group(self, name: str) -> QActionGroup:
        if name not in self._groups:
            self._groups[name] = QActionGroup(self)
        return self._groups[name]


def _translated(text: str) -> str:
    return QCoreApplication.translate("actions", text)
