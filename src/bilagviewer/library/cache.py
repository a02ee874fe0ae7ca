# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What was read from a pack, as JSON: a known pack opens without any of the parsers."""

from __future__ import annotations

import gc
import json
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

import bilagviewer
from bilagviewer.notes.files import write_private
from bilagviewer.packfile import frozen

T = TypeVar("T")

_PACKAGE = Path(bilagviewer.__file__).parent


class PackCache:
    """What was read from one copy. Anything in it may vanish or be damaged at any time."""

    def __init__(self, folder: Path, content: str) -> None:
        self._folder = folder / f"{content[:32]}-{reader_version()}"

    def read(self, cls: type[T], name: str) -> T | None:
        """Return what was kept under `name`; None where it is missing or damaged."""
        try:
            head, _, text = (self._folder / f"{name}.json").read_bytes().partition(b"\n")
            if head != _check(text):
                return None
            with _without_collecting():
                return frozen.from_plain(cls, json.loads(text))
        except (OSError, ValueError, RecursionError):
            return None

    def write(self, name: str, value: object) -> None:
        """Keep `value` under `name`, where the disk allows."""
        text = json.dumps(frozen.to_plain(value), ensure_ascii=False, separators=(",", ":"))
        data = text.encode(errors="surrogatepass")
        # Not brought onto the disk: what a power cut leaves half written fails its check.
        with suppress(OSError):
            file = self._folder / f"{name}.json"
            write_private(file, _check(data) + b"\n" + data, sync=False)


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


def _check(data: bytes) -> bytes:
    return b"%08x" % zlib.crc32(data)
