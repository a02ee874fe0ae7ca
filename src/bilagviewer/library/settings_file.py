# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A small JSON file that is whole at every moment; a damaged one is set aside."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from bilagviewer.errors import UserError
from bilagviewer.notes.files import write_private

Json = dict[str, object]


class SettingsFile:
    """One JSON object in one file, read anew each time: another process may have written it."""

    def __init__(self, path: Path, report: Callable[[UserError], None]) -> None:
        self._path = path
        self._report = report

    def read(self) -> Json:
        """Return what is kept; nothing where nothing is or where it cannot be read."""
        try:
            data = self._path.read_bytes()
        except FileNotFoundError:
            return {}
        except OSError as error:
            self._report(
                UserError("library.unreadable", file=self._path.name, reason=error.strerror)
            )
            return {}
        try:
            kept = json.loads(data)
        except (ValueError, RecursionError):
            kept = None
        if isinstance(kept, dict):
            return kept
        self._set_aside()
        return {}

    def write(self, values: Json) -> None:
        """Keep `values` and nothing else.

        Raises `UserError("library.unwritable")`; what was kept then stays.
        """
        text = json.dumps(values, ensure_ascii=True, indent=1, sort_keys=True) + "\n"
        try:
            write_private(self._path, text.encode("ascii"))
        except OSError as error:
            raise UserError("library.unwritable", path=self._path, reason=error.strerror) from error

    def _set_aside(self) -> None:
        aside = self._path.with_name(f"{self._path.name}.damaged")
        try:
            self._path.replace(aside)
        except OSError as error:
            self._report(
                UserError("library.unreadable", file=self._path.name, reason=error.strerror)
            )
            return
        self._report(UserError("library.settings_damaged", file=self._path.name, aside=aside))
