# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Run the real program in a process of its own, and do one thing in its window: write or look."""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bilagviewer.ui import app, running
from bilagviewer.ui.main_window import MainWindow
from bilagviewer.ui.notes.card import NoteCard
from bilagviewer.ui.save_state import SaveState


def main() -> int:
    """Start the program, and do in it what the first argument says."""
    work = {"write": write, "look": look}[sys.argv.pop(1)]
    make = running.make_application

    def make_and_work() -> QApplication:
        application = make()
        QTimer.singleShot(50, lambda: when_shown(work))
        return application

    running.make_application = make_and_work
    return app.main()


def when_shown(work: Callable[[MainWindow], None]) -> None:
    """Do `work` once the window shows a page."""
    windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)]
    if windows and windows[0].isActiveWindow() and windows[0].session.page is not None:
        windows[0].parts.page.focus_text()
        work(windows[0])
    else:
        QTimer.singleShot(50, lambda: when_shown(work))


def write(window: MainWindow) -> None:
    """Write a note to statement 7, and print what the status line says once it is saved."""
    for keys in ("7n", "Hvem betaler?"):
        focus = QApplication.focusWidget()
        if focus is not None:
            QTest.keyClicks(focus, keys)

    def tell(state: SaveState) -> None:
        if state.kind == "saved":
            sys.stdout.write(f"{window.status.saved_text}\n")
            sys.stdout.flush()

    window.session.save_state_changed.connect(tell)


def look(window: MainWindow) -> None:
    """Print the cards that are shown, and close."""
    for card in window.findChildren(NoteCard):
        sys.stdout.write(f"{card.item.address} {card.item.note.content.text}\n")
    window.close()


if __name__ == "__main__":
    sys.exit(main())
