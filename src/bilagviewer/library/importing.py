# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Turn documents into a pack where the reader asks for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bilagviewer.importers.build import Known, build
from bilagviewer.library import collecting
from bilagviewer.work import Work

if TYPE_CHECKING:
    from bilagviewer.importers.report import Report


@dataclass(frozen=True, slots=True)
class Options:
    """What the documents do not say, or say wrongly; empty is "as they say"."""

    title: str = ""
    body: str = ""
    date: str = ""
    pack_id: str = ""
    edition_of: Path | None = None
    note: str = ""
    """What was corrected in this edition, in the secretary's words."""


def import_files(
    paths: Sequence[Path],
    target: Path,
    options: Options,
    *,
    force: bool,
    work: Work | None = None,
) -> Report:
    """Write the pack made from the documents at `paths` to `target`."""
    work = work or Work()
    known = Known(
        title=options.title,
        body=options.body,
        date=options.date,
        pack_id=options.pack_id,
        previous=collecting.older(options.edition_of) if options.edition_of else None,
        note=options.note,
    )
    imported = build(collecting.read(paths, work), None, known, work)
    return collecting.write(imported, target, force=force, work=work)
