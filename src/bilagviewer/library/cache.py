# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What was read from a pack, as JSON: a known pack opens without any of the parsers."""

from __future__ import annotations

import gc
import json
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

import bilagviewer
from bilagviewer.notes.files import write_private
from bilagviewer.packfile import pieces

T = TypeVar("T")
Between = Callable[[], None]

_PACKAGE = Path(bilagviewer.__file__).parent


def at_once() -> None:
    """Do nothing between two pieces of a text."""


class PackCache:
    """What was read from one copy. Anything in it may vanish or be damaged at any time."""

    def __init__(self, folder: Path, content: str) -> None:
        self._folder = folder / f"{content[:32]}-{reader_version()}"

    def read(self, cls: type[T], name: str, between: Between = at_once) -> T | None:
        """Return what was kept under `name`; None where it is missing or damaged.

        `between` is called after each piece: it may let others work, or raise to end the reading.
        """
        try:
            head, _, text = self._file(name).read_bytes().partition(b"\n")
            if head != _check(text):
                return None
            with _without_collecting():
                found: T | None = None
                for step in pieces.from_pieces(cls, map(json.loads, text.split(b"\n"))):
                    found = step
                    between()
                return found
        except (OSError, ValueError, RecursionError):
            return None

    def size(self, name: str) -> int:
        """Return how many bytes are kept under `name`, 0 for nothing."""
        try:
            return self._file(name).stat().st_size
        except OSError:
            return 0

    def write(self, name: str, value: object) -> None:
        """Keep `value` under `name`, where the disk allows."""
        data = b"\n".join(map(_line, pieces.to_pieces(value)))
        # Not brought onto the disk: what a power cut leaves half written fails its check.
        with suppress(OSError):
            write_private(self._file(name), _check(data) + b"\n" + data, sync=False)

    def _file(self, name: str) -> Path:
        return self._folder / f"{name}.json"


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Collect no garbage: with very many objects made at once it takes as long as making them."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def reader_version() -> str:
    """Return what changes when the program may read a pack otherwise than before."""
    version = bilagviewer.__version__
    if not (_PACKAGE.parents[1] / "pyproject.toml").is_file():
        return version
    # In a checkout the program changes under one version number.
    files = [*(_PACKAGE / "packfile").rglob("*.py"), *(_PACKAGE / "model").rglob("*.py")]
    return f"{version}-{max(path.stat().st_mtime_ns for path in files):x}"


def _line(value: object) -> bytes:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.encode(errors="surrogatepass")


def _check(data: bytes) -> bytes:
    return b"%08x" % zlib.crc32(data)
