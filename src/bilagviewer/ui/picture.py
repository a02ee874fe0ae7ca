# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Draw the real window to a PNG file, for the guide, the tests and those without a display."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

from PySide6.QtCore import QDeadlineTimer, QEventLoop, Qt, QThreadPool
from PySide6.QtWidgets import QApplication

from bilagviewer.errors import UserError
from bilagviewer.library.home import Home
from bilagviewer.library.library import Library
from bilagviewer.ui.main_window import MainWindow
from bilagviewer.ui.options import Options
from bilagviewer.ui.program import Program
from bilagviewer.ui.quiet import drop_useless_messages
from bilagviewer.ui.running import make_application

_SIZE = (1440, 900)
_QUIET = 120
"""Milliseconds without a change after which the window counts as settled."""
_PATIENCE = 20_000


def draw(options: Options, target: Path) -> int:
    """Write the window as `options` describe it to `target`, and nothing else anywhere."""
    drop_useless_messages()
    application = make_application()
    home = Home.find(os.environ)
    with TemporaryDirectory() as settings:
        # The picture shows the reader's place and sizes; a running program keeps its own.
        if home.settings.is_dir():
            copytree(home.settings, settings, dirs_exist_ok=True)
        library = Library(replace(home, settings=Path(settings)))
        try:
            return _draw(application, library, options, target)
        finally:
            library.close()


def _draw(application: QApplication, library: Library, options: Options, target: Path) -> int:
    program = Program(application, library, options)
    window = program.window
    problems: list[UserError] = []
    window.session.failed.connect(problems.append)
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.resize(*(options.size or _SIZE))
    window.parts.memory.restore_panes(window.panes)
    window.show()
    window.opening.say_nothing_of_its_own()
    program.start(options)
    settle(application, window)
    if options.sort and not problems:
        from bilagviewer.ui.sorting import sort_shown  # noqa: PLC0415 - not at start

        sort_shown(window, options.sort)
        settle(application, window)
    if problems:
        raise problems[0]
    if not window.grab().save(str(target), "PNG"):
        raise UserError("window.picture_not_written", path=target)
    return 0


def settle(application: QApplication, window: MainWindow) -> None:
    """Let layout, lazy parts and work beside the window come to rest."""
    deadline = QDeadlineTimer(_PATIENCE)
    still = 0
    before = window.grab().toImage()
    while still < 2 and not deadline.hasExpired():
        QThreadPool.globalInstance().waitForDone(_PATIENCE)
        quiet = QDeadlineTimer(_QUIET)
        while not quiet.hasExpired():
            application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        window.session.survey.hurry()
        now = window.grab().toImage()
        still = still + 1 if now == before and _has_read_all(window) else 0
        before = now


def _has_read_all(window: MainWindow) -> bool:
    """Return whether what the overview counts has been gathered."""
    session = window.session
    reading = session.page is not None and session.page.reading
    return session.open_pack is None or (session.survey.done and not reading)
