# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Make one bilagssamling of several files: read, arrange, look at the result, write it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bilagviewer.errors import UserError
from bilagviewer.importers.report import Imported, Report
from bilagviewer.importers.several import (
    Placement,
    ReadFile,
    Role,
    arrange,
    arrange_by,
    compose,
    index_file,
    read_file,
)
from bilagviewer.importers.text.assemble import Told
from bilagviewer.library.recognise import LARGEST, MEGABYTE, unreadable
from bilagviewer.packfile.writer import write_pack

__all__ = [
    "MOST",
    "Imported",
    "Placement",
    "ReadFile",
    "Role",
    "Told",
    "arrange",
    "arrange_by",
    "compose",
    "index_file",
    "read",
    "write",
]

MOST = 1_000
"""More files than a meeting has bilag."""


def read(paths: Sequence[Path]) -> list[ReadFile]:
    """Return the files with their lines.

    Raises `UserError` "library.missing", "library.unreadable", "library.not_a_file" for one
    that cannot be had, "library.is_pack" for a finished bilagssamling, and "library.too_large"
    or "library.too_many" for more than can be read.
    """
    if len(paths) > MOST:
        raise UserError("library.too_many", limit=MOST)
    total, result = 0, []
    for path in paths:
        data = _bytes(path)
        total += len(data)
        if total > LARGEST:
            limit = LARGEST // MEGABYTE
            raise UserError("library.too_large", file=path.name, path=path, limit=limit)
        result.append(read_file(path.name, data))
    return result


def write(imported: Imported, target: Path, *, force: bool = False) -> Report:
    """Write the pack to `target`. Raises `UserError("pack.…")`."""
    write_pack(imported.document, target, force=force)
    return imported.report


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise UserError("library.not_a_file", file=path.name, path=path)
        if path.stat().st_size > LARGEST:
            limit = LARGEST // MEGABYTE
            raise UserError("library.too_large", file=path.name, path=path, limit=limit)
        data = path.read_bytes()
    except FileNotFoundError:
        raise UserError("library.missing", file=path.name, path=path) from None
    except OSError as error:
        raise unreadable(path, error) from error
    if path.suffix.lower() == ".bilag":
        raise UserError("library.is_pack", file=path.name, path=path)
    return data
