# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Make one bilagssamling of several files: read, arrange, look at the result, write it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bilagviewer.errors import UserError
from bilagviewer.importers import several
from bilagviewer.importers.report import Imported, Report
from bilagviewer.importers.several import (
    Placement,
    ReadFile,
    Role,
    arrange,
    arrange_by,
    index_file,
    read_file,
)
from bilagviewer.importers.text import inline
from bilagviewer.importers.text.assemble import Told
from bilagviewer.library.recognise import LARGEST, MEGABYTE, unreadable
from bilagviewer.packfile.writer import write_pack
from bilagviewer.work import Work

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
    "read_each",
    "shown_lines",
    "write",
]

MOST = 1_000
"""More files than a meeting has bilag."""


def read(paths: Sequence[Path], work: Work | None = None) -> list[ReadFile]:
    """Return the files with their lines; raises the first of what `read_each` returns."""
    found, refused = read_each(paths, work)
    if refused:
        raise refused[0]
    return found


def read_each(
    paths: Sequence[Path], work: Work | None = None
) -> tuple[list[ReadFile], list[UserError]]:
    """Return the files that can be had, with their lines, and why the others cannot.

    That is "library.missing", "library.unreadable" or "library.not_a_file", and
    "library.is_pack" for a finished bilagssamling. Raises `UserError` "library.too_large" or
    "library.too_many" where they are more than can be read.
    """
    if len(paths) > MOST:
        raise UserError("library.too_many", limit=MOST)
    found: list[ReadFile] = []
    refused: list[UserError] = []
    total = 0
    work = work or Work()
    for place, path in enumerate(paths):
        work.begin(path.name, len(paths))
        work.step(place + 1)
        try:
            data = _bytes(path)
        except UserError as error:
            refused.append(error)
            continue
        total += len(data)
        if total > LARGEST:
            limit = LARGEST // MEGABYTE
            raise UserError("library.too_large", file=path.name, path=path, limit=limit)
        found.append(read_file(path.name, data))
    return found, refused


def shown_lines(file: ReadFile) -> list[str]:
    """Return the lines of a file as a reader finds them; the first is line 1."""
    lines = [""] * max((line.number for line in file.lines), default=0)
    for line in file.lines:
        cells = line.cells or (line.text,)
        words = line.text if file.has_lines else " | ".join(map(inline.text, cells))
        lines[line.number - 1] = " ".join(filter(None, [lines[line.number - 1], words]))
    return lines


def compose(
    files: Sequence[ReadFile],
    placements: Sequence[Placement],
    told: Told | None = None,
    work: Work | None = None,
) -> Imported:
    """Return the pack that `files` are in their places, and what was done to them."""
    work = work or Work()
    work.check()
    made = several.compose(files, placements, told)
    work.check()
    return made


def write(
    imported: Imported, target: Path, *, force: bool = False, work: Work | None = None
) -> Report:
    """Write the pack to `target`. Raises `UserError("pack.…")`."""
    write_pack(imported.document, target, force=force, work=work)
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
