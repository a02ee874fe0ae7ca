# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Start the program on a profile of its own, and do in it what a reader does."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import small_meeting
from bilagviewer.library.home import Home
from bilagviewer.library.library import Library
from bilagviewer.ui.main_window import MainWindow
from bilagviewer.ui.options import Options
from bilagviewer.ui.program import Program


class Starter:
    """Start and close the program on one profile."""

    def __init__(self, qtbot: QtBot, application: QApplication, folder: Path) -> None:
        self._qtbot, self._application = qtbot, application
        self.home = Home.below(folder / "profile")
        self.file = small_meeting.write(folder)
        self._open: list[tuple[Program, Library]] = []

    def start(self, options: Options | None = None) -> MainWindow:
        """Start the program, on the small meeting, and wait for its first page."""
        options = options or Options(file=self.file)
        library = Library(self.home)
        program = Program(self._application, library, options)
        self._open.append((program, library))
        program.start(options)
        window = program.window
        window.resize(1440, 900)
        window.show()
        self._qtbot.waitUntil(lambda: window.session.page is not None)
        return window

    @property
    def programs(self) -> list[Program]:
        """Return the programs that are open."""
        return [program for program, _ in self._open]

    def close(self) -> None:
        """Close every program."""
        for program, library in self._open:
            program.window.close()
            program.window.deleteLater()
            library.close()
        self._open.clear()
        # Only an event loop deletes by itself, and every window that is left slows the next.
        self._application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def press(window: MainWindow, name: str) -> None:
    """Trigger an action that can be chosen."""
    action = window.actions_[name]
    assert action.isEnabled(), name
    action.trigger()


def here(window: MainWindow) -> str:
    """Return the address of the page that is shown."""
    assert window.session.page is not None
    return str(window.session.page.entry.address)
