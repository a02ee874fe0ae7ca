# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Turn a document into a pack where the reader asks for it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bilagviewer.errors import UserError
from bilagviewer.library.recognise import Kind, recognise, unreadable
from bilagviewer.packfile.reader import open_pack
from bilagviewer.packfile.writer import write_pack

if TYPE_CHECKING:
    from bilagviewer.importers.report import Report
    from bilagviewer.model.pack import Pack


@dataclass(frozen=True, slots=True)
class Options:
    """What the document does not say, or says wrongly; empty is "as it says"."""

    title: str = ""
    body: str = ""
    date: str = ""
    pack_id: str = ""
    edition_of: Path | None = None


def import_file(path: Path, target: Path, options: Options, *, force: bool) -> Report:
    """Write the pack made from the document at `path` to `target`."""
    from bilagviewer.importers.text import import_text  # noqa: PLC0415 - large, only here

    kind, path = recognise(path)
    if kind is not Kind.TEXT:
        raise UserError("library.is_pack", file=path.name, path=path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error
    imported = import_text(
        data,
        path.name,
        title=options.title,
        body=options.body,
        date=options.date,
        pack_id=options.pack_id,
        previous=_previous(options.edition_of),
    )
    write_pack(imported.document, target, force=force)
    return imported.report


def _previous(path: Path | None) -> Pack | None:
    if path is None:
        return None
    with open_pack(path) as reader:
        return reader.pack
