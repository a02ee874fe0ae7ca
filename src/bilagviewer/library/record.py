# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What the library knows of one copy it keeps: which meeting and edition, and from where."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path

from bilagviewer.model.pack import EditionHash, PackId
from bilagviewer.notes.files import write_private

FILE = "record.json"


@dataclass(frozen=True, slots=True)
class Record:
    """One copy of a pack in the library; it stands as JSON beside the copy."""

    id: PackId
    edition: EditionHash
    kept: str
    """When the copy was made: ISO date and time, UTC, with "Z"."""
    copy: str
    """The copy's name beside this record: a `.bilag` file, or a folder."""
    source: str
    """The hash of the file it was made from, by which that file is known again."""
    content: str
    """The hash of the copy; what was read from it is kept in the cache under this name."""
    name: str
    """The name of the file it was made from."""
    title: str = ""
    body: str = ""
    date: str | None = None
    time: str | None = None
    number: int = 1
    """Which edition it says it is, and the two that follow: its day and what was corrected."""
    edition_date: str | None = None
    note: str = ""
    original: str = ""
    """The file it was imported from, kept beside this record, or empty."""
    importer: str = ""
    made_from: str = ""
    """The edition that this one was made from by moving bilag, or by adding some."""
    moves: Mapping[str, str] = field(default_factory=dict)
    """Address of a page in that edition → its address in this one, for those that changed."""
    former: str = ""
    """The id of the meeting it was taken for before the reader said whose edition it is."""


def write_record(folder: Path, record: Record) -> None:
    """Write `record` into the folder of its copy."""
    text = json.dumps(asdict(record), ensure_ascii=False, indent=1)
    write_private(folder / FILE, text.encode())


def read_record(folder: Path) -> Record | None:
    """Return the record in `folder`; None where there is none that can be read."""
    try:
        values = json.loads((folder / FILE).read_bytes())
        known = {field.name for field in fields(Record)}
        return Record(**{key: value for key, value in values.items() if key in known})
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return None
