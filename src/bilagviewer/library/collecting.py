# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Make one bilagssamling of several files: read, arrange, look at the result, write it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from bilagviewer.errors import UserError
from bilagviewer.importers.build import Known, build
from bilagviewer.importers.draft import Punkt
from bilagviewer.importers.files import Placement, ReadFile, Role, read_files
from bilagviewer.importers.placing import (
    agenda_claims,
    agenda_file,
    arrange,
    arrange_by,
    arrange_under,
    punkter_of,
)
from bilagviewer.importers.report import Imported, Report
from bilagviewer.library import copies
from bilagviewer.library.file_gathering import MOST, Given, gather
from bilagviewer.library.recognise import LARGEST, MEGABYTE
from bilagviewer.library.sound import sound
from bilagviewer.model.blocks import plain
from bilagviewer.model.pack import Pack
from bilagviewer.packfile.reader import open_pack
from bilagviewer.packfile.writer import write_members
from bilagviewer.work import Work

__all__ = [
    "MOST",
    "Imported",
    "Known",
    "Placement",
    "Punkt",
    "ReadFile",
    "Role",
    "agenda_claims",
    "agenda_file",
    "arrange",
    "arrange_by",
    "arrange_under",
    "compose",
    "named_apart",
    "older",
    "punkter_of",
    "read",
    "read_each",
    "shown_lines",
    "write",
]


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

    A folder or a zip is the files in it. The reasons are "library.missing", "unreadable",
    "not_a_file" or "no_files", and "library.is_pack" for a finished bilagssamling. Raises
    `UserError` "library.too_large" or "library.too_many" where they are more than can be read.
    """
    if len(paths) > MOST:
        raise UserError("library.too_many", limit=MOST)
    given: Given = []
    refused: list[UserError] = []
    work = work or Work()
    for path in paths:
        work.begin(path.name)
        try:
            given += gather([path], work)
        except UserError as error:
            refused.append(error)
        if sum(len(data) for _, data in given) > LARGEST:
            limit = LARGEST // MEGABYTE
            raise UserError("library.too_large", file=path.name, path=path, limit=limit)
        if len(given) > MOST:
            raise UserError("library.too_many", limit=MOST)
    return read_files(given, work), refused


def shown_lines(file: ReadFile) -> list[str]:
    """Return the lines of a file as a reader finds them; the first is line 1.

    What has no line of its own, as a scan, is line 0 in `file` and stands on the first line.
    """
    lines = [""] * max((max(line.number, 1) for line in file.lines), default=0)
    for line in file.lines:
        words = " | ".join(map(plain, line.cells)) if line.cells else line.bare or line.text
        place = max(line.number, 1) - 1
        lines[place] = " ".join(filter(None, [lines[place], words]))
    return lines


def named_apart(files: Sequence[ReadFile]) -> list[ReadFile]:
    """Return files of which no two have the same name."""
    names = copies.named_apart([(file.name, b"") for file in files])
    return [replace(file, name=name) for file, (name, _) in zip(files, names, strict=True)]


def compose(
    files: Sequence[ReadFile],
    placements: Sequence[Placement],
    known: Known | None = None,
    work: Work | None = None,
) -> Imported:
    """Return the pack that `files` are in their places, and what was done to them."""
    return build(files, placements, known, work)


def older(path: Path) -> Pack:
    """Return the bilagssamling that a corrected edition is to be made of.

    Raises `UserError("pack.…")`.
    """
    with open_pack(path) as reader:
        return reader.pack


def write(
    imported: Imported, target: Path, *, force: bool = False, work: Work | None = None
) -> Report:
    """Write the pack to `target`, without what the check would refuse, and return what was done.

    Raises `UserError("pack.…")` where it cannot be written there.
    """
    checked = sound(imported, work)
    write_members(checked.members, target, force=force, work=work)
    return checked.imported.report
