# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Run the real program in a process of its own, and let something in it fail."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from typing import NoReturn

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QTimer, qCritical
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QListView, QPushButton, QWidget

from bilagviewer.ui import app, running
from bilagviewer.ui.main_window import MainWindow
from bilagviewer.work import Work

SECRET = "Hemmelige ord fra en note"
KEPT: list[QWidget] = []


class Failing(QWidget):
    """Fails at every paint, and asks for the next one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._frames = QTimer(self, interval=30)
        self._frames.timeout.connect(self.update)
        self._frames.start()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        fail()


class FailingModel(QAbstractListModel):
    """Has one row, which cannot be told."""

    def rowCount(self, _parent: QModelIndex | QPersistentModelIndex | None = None) -> int:  # noqa: N802
        return 1

    def data(self, _index: QModelIndex | QPersistentModelIndex, _role: int = 0) -> object:
        fail()


def fail() -> NoReturn:
    """Fail with words that nobody may read."""
    raise KeyError(SECRET)


def slot(window: MainWindow) -> None:
    button = QPushButton("x", window)
    button.clicked.connect(lambda _checked: fail())
    button.click()


def timer(_window: MainWindow) -> None:
    QTimer.singleShot(0, fail)


def task(window: MainWindow) -> None:
    def work(_work: Work) -> None:
        fail()

    window.session.tasks.run("", work, lambda _: None, lambda _: None)


def background(window: MainWindow) -> None:
    def work(_work: Work) -> None:
        fail()

    window.session.background.put(work, lambda _: None, lambda _: None)


def paint(window: MainWindow) -> None:
    KEPT.append(Failing(window))
    KEPT[-1].show()


def model(window: MainWindow) -> None:
    view = QListView(window)
    view.setModel(FailingModel(view))
    KEPT.append(view)
    QTimer.singleShot(0, view.show)


def thread(_window: MainWindow) -> None:
    threading.Thread(target=fail).start()


def unraisable(_window: MainWindow) -> None:
    class Broken:
        def __del__(self) -> None:
            fail()

    Broken()


def qt(_window: MainWindow) -> None:
    qCritical(f"QPainter::begin: {SECRET}")


def telling(window: MainWindow) -> None:
    """Fail in telling of a fault."""
    assert window.faults is not None
    window.faults.bar.say = lambda _message: fail()  # type: ignore[method-assign, assignment]
    QTimer.singleShot(0, fail)


WAYS: dict[str, Callable[[MainWindow], None]] = {
    way.__name__: way
    for way in (slot, timer, task, background, paint, model, thread, unraisable, qt, telling)
}


def main() -> int:
    """Start the program, let it fail as the first argument says, and print what is told."""
    way = WAYS[sys.argv.pop(1)]
    make = running.make_application

    def make_and_fail() -> QApplication:
        application = make()
        QTimer.singleShot(50, lambda: when_shown(way))
        return application

    running.make_application = make_and_fail
    return app.main()


def when_shown(way: Callable[[MainWindow], None]) -> None:
    """Let the window fail once it shows a page."""
    windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)]
    if windows and windows[0].session.page is not None:
        QTimer.singleShot(1200, lambda: look(windows[0]))
        way(windows[0])
    else:
        QTimer.singleShot(50, lambda: when_shown(way))


def look(window: MainWindow) -> None:
    """Print what the bar says, show that the window goes on, and close it."""
    assert window.faults is not None
    before = window.session.view
    window.session.show_view("notes")
    goes_on = before != window.session.view
    sys.stdout.write(f"{window.faults.bar.text}|{goes_on}\n")
    sys.stdout.flush()
    window.close()


if __name__ == "__main__":
    sys.exit(main())
