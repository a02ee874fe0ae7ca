# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A disk for SQLite that is full, or answers with an error, from the n-th call on."""

from __future__ import annotations

from typing import Any

import apsw


class FailingDisk(apsw.VFS):
    """The system's own disk until `left` calls of the chosen kind have been made."""

    def __init__(self, name: str, call: str, error: type[apsw.Error]) -> None:
        self.name = name
        self.call = call
        """"write", "sync" or "delete"."""
        self.error = error
        self.left: int | None = None
        """How many more of these calls succeed; None for all of them."""
        self.failed = 0
        super().__init__(name, base="")

    def xOpen(self, name: Any, flags: list[int]) -> apsw.VFSFile:  # noqa: N802 - apsw's name
        return FailingFile(self, name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:  # noqa: N802 - apsw's name
        self.count("delete")
        super().xDelete(filename, syncdir)

    def count(self, call: str) -> None:
        """Raise the error when this is a call of the chosen kind and none of them is left."""
        if call != self.call or self.left is None:
            return
        if self.left == 0:
            self.failed += 1
            raise self.error(f"the disk refused to {call}")
        self.left -= 1


class FailingFile(apsw.VFSFile):
    """One file on a `FailingDisk`."""

    def __init__(self, disk: FailingDisk, name: Any, flags: list[int]) -> None:
        self._disk = disk
        super().__init__("", name, flags)

    def xWrite(self, data: Any, offset: int) -> None:  # noqa: N802 - apsw's name
        self._disk.count("write")
        super().xWrite(data, offset)

    def xSync(self, flags: int) -> None:  # noqa: N802 - apsw's name
        self._disk.count("sync")
        super().xSync(flags)
