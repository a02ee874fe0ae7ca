# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Copies that are kept until the program ends, where the profile can keep none."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import TYPE_CHECKING

from bilagviewer.errors import UserError
from bilagviewer.library.record import Record
from bilagviewer.library.shelf import Shelf

if TYPE_CHECKING:
    from tempfile import TemporaryDirectory


class Borrowed:
    """A shelf in the system's folder for what is temporary, made when it is first wanted."""

    def __init__(self) -> None:
        self._folder: TemporaryDirectory[str] | None = None
        self.last: tuple[Path, Record] | None = None
        """The copy that was opened last."""

    def shelf(self) -> Shelf:
        """Return the shelf. Raises `UserError("library.unwritable")` where there is no room."""
        if self._folder is None:
            from tempfile import TemporaryDirectory, gettempdir  # noqa: PLC0415 - hardly ever

            try:
                self._folder = TemporaryDirectory(prefix="bilagviewer-")
            except OSError as error:
                where = gettempdir() if error.errno != errno.ENOENT else "?"
                raise UserError("library.unwritable", path=where, reason=error.strerror) from error
        return Shelf(Path(self._folder.name) / "packs")

    def close(self) -> None:
        """Remove the copies."""
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None
