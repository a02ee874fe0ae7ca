# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A small JSON file that is whole at every moment; a damaged one is set aside."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Mapping
from pathlib import Path

from bilagviewer.errors import UserError
from bilagviewer.notes.files import write_private

Json = dict[str, object]


class SettingsFile:
    """One JSON object in one file, read anew each time: another process may have written it."""

    def __init__(
        self,
        path: Path,
        report: Callable[[UserError], None],
        lock: threading.Lock,
        memory: dict[Path, Json] | None = None,
    ) -> None:
        self._path = path
        self._memory = memory
        self._report = report
        self._lock = lock

    def read(self) -> Json:
        """Return what is kept; nothing where nothing is or where it cannot be read."""
        if self._memory is not None and self._path in self._memory:
            return dict(self._memory[self._path])
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
        if self._memory is None:
            self._set_aside()
        return {}

    def change(self, values: Mapping[str, object], remove: str = "") -> None:
        """Keep `values` beside what is kept, but for the key `remove`.

        A change that changes nothing writes nothing. Raises `UserError("library.unwritable")`;
        what was kept then stays.
        """
        # A pack is opened beside the window's own thread.
        with self._lock:
            kept = self.read()
            changed = {key: value for key, value in {**kept, **values}.items() if key != remove}
            if self._memory is not None:
                self._memory[self._path] = changed
            elif changed != kept:
                self._write(changed)

    def _write(self, values: Json) -> None:
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
