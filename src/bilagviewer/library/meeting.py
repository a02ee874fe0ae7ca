# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What is remembered of one meeting: place, window, panes, what has been read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping
from enum import StrEnum

from bilagviewer.library.settings_file import Json, SettingsFile
from bilagviewer.model.address import Address

_READ = "read_states"


class ReadState(StrEnum):
    """How far the reader has come with a bilag."""

    UNREAD = "ulæst"
    STARTED = "påbegyndt"
    READ = "læst"


class Meeting(MutableMapping[str, object]):
    """A dictionary of JSON values that is on the disk when a change returns."""

    def __init__(self, file: SettingsFile) -> None:
        self._file = file

    def __getitem__(self, key: str) -> object:
        return self._file.read()[key]

    def __setitem__(self, key: str, value: object) -> None:
        self.set_all({key: value})

    def __delitem__(self, key: str) -> None:
        if key not in self:
            raise KeyError(key)
        self._file.change({}, remove=key)

    def __iter__(self) -> Iterator[str]:
        return iter(self._file.read())

    def __len__(self) -> int:
        return len(self._file.read())

    def set_all(self, values: Mapping[str, object]) -> None:
        """Set several keys in one write; one that changes nothing writes nothing."""
        self._file.change(values)

    def read_state(self, address: Address) -> ReadState:
        """Return how far the reader has come with the bilag or punkt at `address`."""
        return self.read_states().get(str(address.page), ReadState.UNREAD)

    def read_states(self) -> dict[str, ReadState]:
        """Return address → state of everything that is not unread."""
        states = {state.value: state for state in ReadState}
        return {
            address: states[state]
            for address, state in self._read_values().items()
            if isinstance(state, str) and state in states
        }

    def set_read_state(self, address: Address, state: ReadState) -> None:
        """Remember how far the reader has come with a bilag or punkt."""
        values = {**self._read_values(), str(address.page): state.value}
        if state is ReadState.UNREAD:
            del values[str(address.page)]
        self[_READ] = values

    def move_read_states(self, moves: Mapping[str, str]) -> None:
        """Let what was read of a page hold at its new address; `moves` are old → new."""
        values = self._read_values()
        moved = {moves.get(address, address): state for address, state in values.items()}
        if moved != values:
            self[_READ] = moved

    def _read_values(self) -> Json:
        values = self.get(_READ)
        return values if isinstance(values, dict) else {}
