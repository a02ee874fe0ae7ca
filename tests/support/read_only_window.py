# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Run the real program as an ordinary user, and print what it says of a profile it cannot write."""

from __future__ import annotations

import ctypes
import os
import resource
import signal
import sys

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bilagviewer.model.address import Address
from bilagviewer.ui import app, running
from bilagviewer.ui.main_window import MainWindow

CAPABILITIES_3 = 0x20080522
OVER_FILES = 0b1110
"""CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH and CAP_FOWNER, by which root may write everywhere."""


def give_up_rights() -> None:
    """Let root have no more rights over the files of others than anybody has (Linux)."""
    libc = ctypes.CDLL(None, use_errno=True)
    head, sets = (ctypes.c_uint32 * 2)(CAPABILITIES_3, 0), (ctypes.c_uint32 * 6)()
    assert libc.capget(head, sets) == 0
    for place in range(3):
        sets[place] &= ~OVER_FILES
    assert libc.capset(head, sets) == 0


def fill_the_disk() -> None:
    """Let not one byte be written into any file, as on a full disk."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def main() -> int:
    """Give up root's rights over files or fill the disk, as the first argument says, and start."""
    if sys.argv.pop(1) == "full":
        fill_the_disk()
    elif os.getuid() == 0:
        give_up_rights()
    make = running.make_application

    def make_and_look() -> QApplication:
        application = make()
        QTimer.singleShot(50, look_when_said)
        return application

    running.make_application = make_and_look
    return app.main()


def look_when_said() -> None:
    """Look once the window shows a page and has said something."""
    windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)]
    if windows and windows[0].session.page is not None and windows[0].notice.level == "error":
        look(windows[0])
    else:
        QTimer.singleShot(50, look_when_said)


def look(window: MainWindow) -> None:
    """Print the page, the sentence, the status line, and what trying to write a note does."""
    page = window.session.page
    sys.stdout.write(f"{page.entry.address if page else None}\n{window.notice.text}\n")
    sys.stdout.write(f"{window.status.saved_text}\n{len(window.session.notes)}\n")
    window.notice.dismiss()
    window.desk.begin(page.entry.address if page else Address())
    QTest.qWait(50)
    sys.stdout.write(f"{window.notice.text}\n")
    window.actions_["larger"].trigger()
    sys.stdout.write(f"{window.parts.memory.text_percent}\n")
    sys.stdout.flush()
    window.close()


if __name__ == "__main__":
    sys.exit(main())
