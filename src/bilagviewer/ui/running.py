# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Run the window from its first moment to its last."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QThreadPool, QTimer
from PySide6.QtGui import QFileOpenEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from bilagviewer.errors import UserError
from bilagviewer.library.faults import FaultLog
from bilagviewer.library.home import Home
from bilagviewer.library.library import Library
from bilagviewer.library.writable import why_read_only
from bilagviewer.ui.faults import Faults
from bilagviewer.ui.instance import Instance
from bilagviewer.ui.options import Options
from bilagviewer.ui.program import Program

_TURN = 0.001
"""Seconds that another thread works on while the window's waits."""
_THREADS = 4
_LATER = 500
"""Milliseconds after the window is shown in which nothing but showing it is done."""


def run(options: Options) -> int:
    """Show the window until the reader closes it; a second start hands over and ends."""
    application = make_application()
    home = Home.find(os.environ)
    faults = Faults(FaultLog(home.data))
    faults.install()
    # What keeps the program from starting ends at the edge too.
    code = _run(application, home, options, faults)
    faults.remove()
    return code


def _run(application: QApplication, home: Home, options: Options, faults: Faults) -> int:
    instance = Instance(home.data)
    read_only = why_read_only(home)
    if not instance.claim():
        if _hand_over(instance, options, os.environ):
            return 0
        read_only = read_only or UserError("library.locked")
    library = Library(home, read_only=read_only)
    program = Program(application, library, options, faults)
    files = _FileOpener(program)
    application.installEventFilter(files)
    program.start(options)
    program.window.parts.memory.restore_window(program.window, program.window.panes)
    program.window.show()
    QTimer.singleShot(_LATER, program.window.opening.say_problems)
    instance.asked.connect(program.asked)
    if read_only is None:
        instance.listen()
    code = application.exec()
    # The window is gone; what was still being opened ends before what it uses.
    QThreadPool.globalInstance().waitForDone()
    library.close()
    instance.release()
    return code


def make_application() -> QApplication:
    """Return the application, named so that desktop and window belong together."""
    # Each time the window's thread comes out of Qt it waits this long for one that works beside
    # it, and a picture of a table comes out of Qt hundreds of times.
    sys.setswitchinterval(_TURN)
    QGuiApplication.setDesktopFileName("bilagviewer")
    application = QApplication([sys.argv[0]])
    pool = QThreadPool.globalInstance()
    # What the reader asks for begins at once, beside what is worked out ahead and what still ends.
    pool.setMaxThreadCount(max(pool.maxThreadCount(), _THREADS))
    application.setApplicationName("Bilagviewer")
    return application


def _hand_over(instance: Instance, options: Options, environ: Mapping[str, str]) -> bool:
    path = str(options.file.absolute()) if options.file else ""
    token = environ.get("XDG_ACTIVATION_TOKEN", "")
    return instance.hand_over(path, options.open, token)


class _FileOpener(QObject):
    """Open what macOS hands over as an event rather than on the command line."""

    def __init__(self, program: Program) -> None:
        super().__init__()
        self._program = program

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent):
            self._program.open(Path(event.file()), "")
            return True
        return super().eventFilter(watched, event)
