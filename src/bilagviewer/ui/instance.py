# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""One program a profile, without a socket: a lock, and an inbox that the first one watches."""

from __future__ import annotations

import json
import os
import time
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Signal

PATIENCE = 2.0
"""Seconds that a second start waits for the first to take what it was handed."""
_TAKEN = QLockFile.LockError.LockFailedError


class Instance(QObject):
    """One start of the program: the first of its profile, or a later one."""

    asked = Signal(str, str, str)
    """Another start hands over a path and an address (both may be empty), and its token."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        with suppress(OSError):
            # A profile that cannot be written is opened all the same; nothing waits in it.
            folder.mkdir(parents=True, exist_ok=True)
        self._inbox = folder / "inbox"
        self._lock = QLockFile(str(folder / "window.lock"))
        self._lock.setStaleLockTime(0)
        self._watcher: QFileSystemWatcher | None = None

    def claim(self) -> bool:
        """Return whether no other program has the profile; stay the first where that can be kept.

        In a profile that cannot be written there is no first program.
        """
        return self._lock.tryLock(0) or self._lock.error() is not _TAKEN

    def hand_over(self, path: str, address: str, token: str = "") -> bool:
        """Give the first program what to open; return whether it took it within 2 s."""
        letter = {"path": path, "address": address, "token": token}
        try:
            handed = self._post(json.dumps(letter))
        except OSError:
            return False
        end = time.monotonic() + PATIENCE
        while handed.exists() and time.monotonic() < end:
            time.sleep(0.02)
        if taken := not handed.exists():
            return taken
        handed.unlink(missing_ok=True)
        return False

    def listen(self) -> None:
        """Watch the inbox, and read what was left there."""
        self._inbox.mkdir(exist_ok=True)
        self._watcher = QFileSystemWatcher([str(self._inbox)], self)
        self._watcher.directoryChanged.connect(self._read)
        self._read()

    def _post(self, letter: str) -> Path:
        self._inbox.mkdir(exist_ok=True)
        name = os.urandom(16).hex()
        written = self._inbox / f"{name}.tmp"
        written.write_text(letter, encoding="utf-8")
        return written.rename(self._inbox / f"{name}.json")

    def release(self) -> None:
        """Let another program be the first."""
        self._lock.unlock()

    def _read(self) -> None:
        for letter in sorted(self._inbox.glob("*.json")):
            try:
                content = json.loads(letter.read_text(encoding="utf-8"))
                values = [str(content.get(key, "")) for key in ("path", "address", "token")]
            except (OSError, ValueError, AttributeError):
                # Half a letter, or none of ours: it asks for nothing, and must not stay.
                values = []
            letter.unlink(missing_ok=True)
            if values:
                self.asked.emit(*values)
