# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Files and folders that only their owner can read, and that are whole at every moment."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path


def private_folder(path: Path) -> Path:
    """Make `path` and the folders above it that are missing, for their owner alone (0700)."""
    if not path.is_dir():
        private_folder(path.parent)
        path.mkdir(mode=0o700, exist_ok=True)
    return path


def make_private_file(path: Path) -> None:
    """Make an empty file at `path` (0600) where there is none; a power cut does not undo it."""
    private_folder(path.parent)
    try:
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:
        return
    os.close(handle)
    sync_folder(path.parent)


def make_private(path: Path) -> None:
    """Close a file to all but its owner, where it is ours to close."""
    if os.name == "posix" and path.stat().st_mode & 0o077:
        with suppress(PermissionError):
            path.chmod(0o600)


def write_private(path: Path, data: bytes, *, sync: bool = True) -> None:
    """Write `data` to `path` (0600): beside it first, on the disk, then in its place.

    Raises `OSError`; what stood at `path` is then untouched. Without `sync` a power cut may
    leave anything there.
    """
    private_folder(path.parent)
    beside = path.with_name(f"{path.name}.{os.urandom(4).hex()}.new")
    try:
        handle = os.open(beside, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            if sync:
                os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    if sync:
        sync_folder(path.parent)


def sync_folder(path: Path) -> None:
    """Bring the names in a folder onto the disk, where the system can."""
    if not hasattr(os, "O_DIRECTORY"):
        return  # Windows has no way to, and writes them through by itself.
    handle = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
