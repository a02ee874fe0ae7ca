# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The parts of the running program, put together and, in another language, put together anew."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from bilagviewer.library.library import Library
from bilagviewer.ui import i18n
from bilagviewer.ui.background import Background
from bilagviewer.ui.faults import Faults
from bilagviewer.ui.main_window import MainWindow, Parts
from bilagviewer.ui.memory import Memory
from bilagviewer.ui.notes.pane import NotesPane
from bilagviewer.ui.options import Options
from bilagviewer.ui.reading.page import ReadingPage
from bilagviewer.ui.session import Session
from bilagviewer.ui.theme.appearance import Appearance
from bilagviewer.ui.theme.theme import Theme


class Program(QObject):
    """One window on one library."""

    def __init__(
        self,
        application: QApplication,
        library: Library,
        options: Options,
        faults: Faults | None = None,
    ) -> None:
        super().__init__()
        self._faults = faults
        self._application, self._library = application, library
        self._memory = Memory(library.state)
        theme = Theme(text_percent=options.text_size or self._memory.text_percent)
        choice = options.theme or self._memory.appearance
        self.appearance = Appearance(application, theme, choice)
        self.appearance.changed.connect(lambda: self._memory.keep_appearance(self.appearance))
        application.commitDataRequest.connect(lambda _manager: self.window.keep())
        self._build(options.language or self._memory.language)

    def start(self, options: Options) -> None:
        """Show the pack that was shown last, then what `options` ask for."""
        session = self.window.session
        if options.file is not None:
            session.failed.connect(self._open_something)
        else:
            session.open_first()
        self.open(options.file, options.open)

    def open(self, file: Path | None, address: str) -> None:
        """Open a file, and go to an address in it or in the pack that is shown."""
        if file is not None:
            self.window.opening.open(file.absolute(), address)
        elif address:
            self.window.opening.go(address)

    def asked(self, path: str, address: str, token: str) -> None:
        """Open what another start of the program was asked for, and come to the front."""
        if token:
            # Qt takes the token from here when the window is activated (Wayland, X11).
            os.environ["XDG_ACTIVATION_TOKEN"] = token
        self.open(Path(path) if path else None, address)
        window = self.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()

    def _open_something(self) -> None:
        # The file on the command line could not be opened, and the window is still empty.
        if self.window.session.open_pack is None:
            self.window.session.open_first()

    def _build(self, language: str) -> None:
        i18n.install(self._application, language)
        background = Background()
        session = Session(self._library, language, background)
        theme = self.appearance.theme
        page, notes = ReadingPage(theme, background), NotesPane(theme)
        parts = Parts(self.appearance, session, self._memory, page, notes, language, self._faults)
        self.window = MainWindow(parts)
        self.window.language_chosen.connect(self._change_language)

    def _change_language(self, language: str) -> None:
        if language == self.window.parts.language:
            return
        self._memory.keep_language(language)
        before = self.window
        before.keep()
        self._build(language)
        self.window.setGeometry(before.geometry())
        self.window.session.open_first()
        self.window.show()
        before.close()
        before.deleteLater()
