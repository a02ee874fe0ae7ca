# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What the actions do, and when they can be done."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu

from bilagviewer.library.meeting import ReadState
from bilagviewer.ui.focus_round import FocusRound
from bilagviewer.ui.menus import CONTEXT, PRINT, fill_menu
from bilagviewer.ui.moving_desk import can_move
from bilagviewer.ui.theme.appearance import CHOICES
from bilagviewer.ui.widgets.panes import Side

if TYPE_CHECKING:
    from bilagviewer.ui.main_window import MainWindow

_PANES: dict[str, Side] = {"contents": "left", "notes": "right"}


class Commands(QObject):
    """Connect the window's actions, and keep them true to what the window shows."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._actions = window, window.actions_
        self._round = FocusRound(window.panes, window.contents, window.stage, window.parts.notes)
        for action in self._actions:
            window.addAction(action)
        for name, act in self._table().items():
            self._actions[name].triggered.connect(lambda _on=False, act=act: act())
        self._watch()
        keys = window.parts.memory.single_keys
        window.parts.page.single_keys = keys
        self._actions["single_keys"].setChecked(keys)
        self._update_panes()
        self._update_look()
        self._update_ways()

    def _table(self) -> dict[str, Callable[[], object]]:
        window, look = self._window, self._window.parts.appearance
        navigator = window.navigator
        table: dict[str, Callable[[], object]] = {
            "open": lambda: window.opening.ask(window),
            "collect": window.opening.collect,
            "add_files": lambda: window.opening.ask_to_add(window),
            "move_bilag": self._move_bilag,
            "show_folder": window.opening.show_copy,
            "about_pack": window.welcome.show_about,
            "quit": window.close,
            "undo": window.session.undo,
            "copy": lambda: self._to_focus("copy", window.parts.page.copy),
            "copy_with_source": self._copy_with_source,
            "fill": window.filling.toggle,
            "select_all": lambda: self._to_focus("selectAll", window.parts.page.select_all),
            "single_keys": self._switch_single_keys,
            "filter": self._filter,
            "larger": lambda: look.step_text(1),
            "smaller": lambda: look.step_text(-1),
            "usual": lambda: look.set_text(100),
            "danish": lambda: window.language_chosen.emit("da"),
            "english": lambda: window.language_chosen.emit("en"),
            "back": navigator.back,
            "forward": navigator.forward,
            "previous": lambda: navigator.step(-1),
            "next": lambda: navigator.step(1),
            "next_pane": lambda: self._round.step(1),
            "previous_pane": lambda: self._round.step(-1),
            "write_note": window.desk.write_to_target,
            "read": self._toggle_read,
            "shortcuts": self._show_shortcuts,
            "about": self._show_about,
        }
        table |= {choice: partial(look.choose, choice) for choice in CHOICES}
        table |= {name: partial(self._toggle_pane, name) for name in _PANES}
        table |= {name: partial(self._put_on_paper, name) for name in PRINT}
        return table

    def _watch(self) -> None:
        window, session = self._window, self._window.session
        window.parts.page.menu_requested.connect(self._show_context_menu)
        window.panes.changed.connect(self._update_panes)
        window.parts.appearance.changed.connect(self._update_look)
        window.navigator.changed.connect(self._update_ways)
        window.filling.changed.connect(self._update_ways)
        session.page_changed.connect(self._update_ways)
        session.view_changed.connect(self._update_ways)
        session.notes_changed.connect(self._update_ways)
        session.progress.changed.connect(self._update_ways)

    def _toggle_pane(self, name: str) -> None:
        panes, side = self._window.panes, _PANES[name]
        shown = not panes.is_shown(side)
        panes.show_pane(side, shown)
        if shown and panes.is_folded(side):
            self._round.enter(side)

    def _put_on_paper(self, name: str) -> None:
        desk = self._window.printing
        ways = {"print": desk.ask_and_print, "save_pdf": desk.ask_and_save}
        ways.get(name, desk.show_preview)()

    def _filter(self) -> None:
        self._window.panes.show_pane("left", True)
        self._window.contents.focus_filter()

    def _toggle_read(self) -> None:
        content, progress = self._window.session.page, self._window.session.progress
        if content is not None:
            address = content.entry.address
            read = progress.of(address) is ReadState.READ
            progress.mark(address, ReadState.UNREAD if read else ReadState.READ)

    def _to_focus(self, method: str, otherwise: Callable[[], object]) -> None:
        """Do what the field or list with the keyboard calls `method`, else what the page does."""
        widget, page = QApplication.focusWidget(), self._window.parts.page
        inside = widget is None or widget is page or page.isAncestorOf(widget)
        act = None if inside else getattr(widget, method, None)
        (act or otherwise)()

    def _copy_with_source(self) -> None:
        from bilagviewer.ui.citing import copy_with_source  # noqa: PLC0415 - not at start

        content, page = self._window.session.page, self._window.parts.page
        if content is not None:
            target = page.target()
            copy_with_source(content, target, page.selected_text())

    def _switch_single_keys(self) -> None:
        on = self._actions["single_keys"].isChecked()
        self._window.parts.page.single_keys = on
        self._window.parts.memory.keep_single_keys(on)

    def _show_context_menu(self, _target: object, place: QPoint) -> None:
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fill_menu(menu, CONTEXT, self._actions)
        menu.popup(place)

    def _move_bilag(self) -> None:
        content = self._window.session.page
        if content is not None:
            self._window.moving.ask(content.entry.address)

    def _show_shortcuts(self) -> None:
        from bilagviewer.ui.dialogs.shortcuts import ShortcutsDialog  # noqa: PLC0415 - rarely seen

        ShortcutsDialog(self._window.parts.appearance.theme, self._actions, self._window).open()

    def _show_about(self) -> None:
        from bilagviewer.ui.dialogs.about import AboutDialog  # noqa: PLC0415 - rarely seen

        AboutDialog(self._window.parts.appearance.theme, self._window).open()

    def _update_panes(self) -> None:
        for name, side in _PANES.items():
            self._actions[name].setChecked(self._window.panes.is_shown(side))

    def _update_look(self) -> None:
        look = self._window.parts.appearance
        self._actions[look.choice].setChecked(True)
        language = "danish" if self._window.parts.language == "da" else "english"
        self._actions[language].setChecked(True)
        self._actions["usual"].setIconText(f"{look.theme.text_percent}\u00a0%")

    def _update_ways(self) -> None:
        session, navigator = self._window.session, self._window.navigator
        content = session.page
        bilag = content is not None and content.entry.bilag is not None
        can = {
            "back": navigator.can_go_back,
            "forward": navigator.can_go_forward,
            "next": content is not None and content.next is not None,
            "previous": content is not None and content.previous is not None,
            "undo": session.can_undo,
            "add_files": session.open_pack is not None and session.read_only is None,
            "move_bilag": can_move(content) and session.read_only is None,
            "write_note": content is not None,
            "copy_with_source": content is not None,
            "read": bilag,
            **dict.fromkeys(PRINT, content is not None or bool(session.view)),
            "show_folder": session.open_pack is not None,
            "about_pack": session.open_pack is not None,
        }
        can["fill"] = self._window.filling.possible
        for name, possible in can.items():
            self._actions[name].setEnabled(possible)
        self._actions["fill"].setChecked(self._window.filling.on)
        read = content is not None and bilag
        state = session.progress.of(content.entry.address) if content and read else None
        self._actions["read"].setChecked(state is ReadState.READ)
