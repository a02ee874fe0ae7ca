# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Turn a document into a pack where the reader asks for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bilagviewer.errors import UserError
from bilagviewer.importers.text.assemble import Told
from bilagviewer.importers.text.pipeline import run
from bilagviewer.library import collecting
from bilagviewer.library.recognise import Kind, recognise, unreadable
from bilagviewer.packfile.reader import open_pack
from bilagviewer.packfile.writer import write_pack
from bilagviewer.work import Work

if TYPE_CHECKING:
    from bilagviewer.importers.report import Imported, Report
    from bilagviewer.model.pack import Pack


@dataclass(frozen=True, slots=True)
class Options:
    """What the document does not say, or says wrongly; empty is "as it says"."""

    title: str = ""
    body: str = ""
    date: str = ""
    pack_id: str = ""
    edition_of: Path | None = None


def import_files(
    paths: Sequence[Path],
    target: Path,
    options: Options,
    *,
    force: bool,
    work: Work | None = None,
) -> Report:
    """Write the pack made from the document at `paths`, or from several files, to `target`."""
    work = work or Work()
    known = Told(
        options.title, options.body, options.date, options.pack_id, _previous(options.edition_of)
    )
    imported = _one(paths[0], known, work) if len(paths) == 1 else _several(paths, known, work)
    write_pack(imported.document, target, force=force, work=work)
    return imported.report


def _one(path: Path, known: Told, work: Work) -> Imported:
    kind, path = recognise(path)
    if kind is not Kind.TEXT:
        raise UserError("library.is_pack", file=path.name, path=path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error
    work.begin(path.name)
    return run(data, path.name, known)


def _several(paths: Sequence[Path], known: Told, work: Work) -> Imported:
    files = collecting.read(paths, work)
    return collecting.compose(files, collecting.arrange(files), known, work)


def _previous(path: Path | None) -> Pack | None:
    if path is None:
        return None
    with open_pack(path) as reader:
        return reader.pack
