# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A private X server whose picture is read straight from the file it draws in."""

from __future__ import annotations

import mmap
import os
import struct
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_HEADER = struct.Struct(">25I")
_COLOUR_BYTES = 12


@dataclass(frozen=True)
class Layout:
    """Where the pixels lie in a file in X's window dump format (xwd, version 7)."""

    offset: int
    """The first pixel's place, in bytes."""
    width: int
    height: int

    @property
    def size(self) -> int:
        """Return how many bytes the pixels take, four each."""
        return self.width * self.height * 4


def layout(header: bytes) -> Layout:
    """Read a window dump's header.

    Raises `ValueError` for another version, or for pixels that are not four bytes in rows
    without gaps, as Xvfb makes them with a depth of 24.
    """
    fields = _HEADER.unpack_from(header)
    header_size, version, width, height = fields[0], fields[1], fields[4], fields[5]
    bits, row_bytes, colours = fields[11], fields[12], fields[19]
    if version != 7 or bits != 32 or row_bytes != width * 4:
        raise ValueError(f"not the picture expected: {fields}")
    return Layout(header_size + colours * _COLOUR_BYTES, width, height)


@dataclass(frozen=True)
class Screen:
    """A running X server's number and its picture."""

    display: str
    memory: mmap.mmap
    layout: Layout

    def picture(self) -> bytes:
        """Return a copy of every pixel as it is now."""
        start = self.layout.offset
        return self.memory[start : start + self.layout.size]


@contextmanager
def private_screen(width: int, height: int) -> Iterator[Screen]:
    """Start an X server of our own and stop it at the end."""
    with tempfile.TemporaryDirectory() as folder:
        reading, writing = os.pipe()
        server = subprocess.Popen(
            [
                *("Xvfb", "-displayfd", str(writing), "-fbdir", folder, "-nolisten", "tcp"),
                *("-screen", "0", f"{width}x{height}x24", "-br", "-noreset"),
            ],
            pass_fds=[writing],
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        try:
            with os.fdopen(reading) as told:
                number = told.readline().strip()
            with (Path(folder) / "Xvfb_screen0").open("rb") as file:
                memory = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
            yield Screen(f":{number}", memory, layout(memory[: _HEADER.size]))
        finally:
            server.terminate()
            server.wait()
