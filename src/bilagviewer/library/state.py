# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What the program remembers of itself and of each meeting, as small JSON files."""

from __future__ import annotations

import threading
from pathlib import Path

from bilagviewer.errors import UserError
from bilagviewer.library.meeting import Meeting
from bilagviewer.library.settings_file import Json, SettingsFile
from bilagviewer.model.pack import PackId

_KEPT = "abcdefghijklmnopqrstuvwxyz0123456789-_"
_LONGEST = 150
"""Bytes of a file's name that come from a pack's id: file systems allow 255."""


class State:
    """Settings by key, and a `Meeting` for each pack.

    With `in_memory` what is set is forgotten at the end, and nothing is written.
    """

    def __init__(self, folder: Path, *, in_memory: bool = False) -> None:
        self._folder = folder
        self._memory: dict[Path, Json] | None = {} if in_memory else None
        self._problems: list[UserError] = []
        self._lock = threading.Lock()
        self._settings = self._file("settings.json")

    def get(self, key: str, default: object = None) -> object:
        """Return the JSON value kept under `key`, or `default`."""
        return self._settings.read().get(key, default)

    def set(self, key: str, value: object) -> None:
        """Keep a JSON value under `key`; it is on the disk when this returns.

        Raises `UserError("library.unwritable")`.
        """
        self._settings.change({key: value})

    def meeting(self, pack_id: PackId) -> Meeting:
        """Return what is remembered of the meeting with this id."""
        return Meeting(self._file(f"meetings/{file_name(pack_id)}.json"))

    def _file(self, name: str) -> SettingsFile:
        return SettingsFile(self._folder / name, self._report, self._lock, self._memory)

    def _report(self, problem: UserError) -> None:
        # A file that cannot be read is tried, and fails, at every look.
        if problem.args not in [known.args for known in self._problems]:
            self._problems.append(problem)

    def problems(self) -> tuple[UserError, ...]:
        """Return what could not be read so far; each was set aside or left as it is."""
        return tuple(self._problems)


def file_name(text: str) -> str:
    """Return a name for a file or folder that differs for every `text` on every system."""
    # Some systems take "A" and "a" for one file, and some names ("con", "..") for another thing:
    # so capitals and dots are encoded, and every name starts with a letter of ours.
    encoded = "".join(
        chr(byte) if chr(byte) in _KEPT else f"%{byte:02x}"
        for byte in text.encode(errors="surrogatepass")
    )
    if len(encoded) <= _LONGEST:
        return f"m-{encoded}"
    import hashlib  # noqa: PLC0415 - slow, and ids are seldom this long

    return f"m-{encoded[:_LONGEST]}-{hashlib.sha256(encoded.encode()).hexdigest()[:16]}"
