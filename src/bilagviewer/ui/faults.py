# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The outermost edge of the window: whatever fails in the program comes here, and is told once."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QTimer,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
    qVersion,
)

from bilagviewer.library.faults import Fault, FaultLog, fault_of, fault_of_qt, report, versions
from bilagviewer.ui.quiet import is_useless

_LEVELS = {QtMsgType.QtCriticalMsg: "critical", QtMsgType.QtFatalMsg: "fatal"}
_MOST_COUNTED = 100
"""A paint that fails at each frame is not told of for ever."""
_PAUSE = 10.0
"""Seconds without it after which a fault that happens again is news."""
_MOST_KINDS = 50


@dataclass(slots=True)
class ToldFault:
    """A fault, and how often it has happened since the program was started."""

    fault: Fault
    count: int = 0
    moment: str = ""
    """When it happened first: ISO date and time, UTC."""
    last: float = 0.0
    """When it happened last, on the clock of `time.monotonic`."""
    run: int = 0
    """How often it has happened without a pause."""

    def happen(self) -> bool:
        """Count one more; return whether it comes after a pause."""
        now = time.monotonic()
        is_news = not self.run or now - self.last > _PAUSE
        self.count, self.last = self.count + 1, now
        self.run = 1 if is_news else self.run + 1
        return is_news

    def report(self) -> str:
        """Return the report that the reader may copy or save."""
        return report(self.fault, versions(f"Qt {qVersion()}"), self.moment, self.count)


class Faults(QObject):
    """Takes what nobody has caught, from every thread; the window hears of it in its own time."""

    happened = Signal(bool)
    """Something failed; True for a fault that is new or comes after a pause, False for a repeat."""

    GATHER = 200
    """Milliseconds in which faults are gathered before the window hears of them."""

    _met = Signal()

    def __init__(self, log: FaultLog) -> None:
        super().__init__()
        self._log = log
        # What the collector of garbage removes meanwhile may fail too, in this very thread.
        self._lock = threading.RLock()
        self._told: dict[Fault, ToldFault] = {}
        self._telling = self._is_news = False
        self._before: tuple[object, ...] = ()
        self._qt_before: Callable[..., object] | None = None
        self._soon = QTimer(self, singleShot=True, interval=self.GATHER)
        self._soon.timeout.connect(self._tell)
        self._met.connect(self._gather, Qt.ConnectionType.QueuedConnection)

    @property
    def faults(self) -> tuple[ToldFault, ...]:
        """Return what has happened, the oldest first."""
        with self._lock:
            return tuple(self._told.values())

    def install(self) -> None:
        """Be where every exception ends that nobody catches, until `remove`."""
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._uncaught
        threading.excepthook = self._of_thread
        sys.unraisablehook = self._unraisable
        self._qt_before = qInstallMessageHandler(self._of_qt)

    def remove(self) -> None:
        """Leave the edge to whoever had it before."""
        if self._before:
            sys.excepthook, threading.excepthook, sys.unraisablehook = self._before  # type: ignore[assignment]
            self._before = ()
            qInstallMessageHandler(self._qt_before)

    def take(self, fault: Fault) -> None:
        """Remember a fault, and have the window told of it. Any thread may call this."""
        with self._lock:
            known = self._told.setdefault(fault, ToldFault(fault, moment=_moment()))
            is_news = known.happen()
            if known.run > _MOST_COUNTED or len(self._told) > _MOST_KINDS:
                return
            self._is_news = self._is_news or is_news
        if is_news:
            self._keep(known)
        # While the window is being told, telling is what failed.
        if not self._telling:
            self._met.emit()

    def _keep(self, told: ToldFault) -> None:
        text = told.report()
        self._log.write(text)
        _say(text)

    def _gather(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _tell(self) -> None:
        self._telling = True
        is_news, self._is_news = self._is_news, False
        try:
            self.happened.emit(is_news)
        finally:
            self._telling = False

    def _uncaught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        main = threading.current_thread() is threading.main_thread()
        self.take(fault_of(error.with_traceback(trace), "window" if main else "task"))

    def _of_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.take(fault_of(args.exc_value, "thread"))

    def _unraisable(self, args: sys.UnraisableHookArgs) -> None:
        if args.exc_value is not None:
            self.take(fault_of(args.exc_value, "unraisable"))

    def _of_qt(self, kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if is_useless(text):
            return
        _say(text + "\n")
        if kind in _LEVELS:
            self.take(fault_of_qt(_LEVELS[kind], text))


def _moment() -> str:
    return f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _say(text: str) -> None:
    # A program without a terminal has none of it, or one that is closed.
    with suppress(OSError, ValueError):
        if sys.stderr is not None:
            sys.stderr.write(text)
