# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What the reader calls a meeting; it stands beside the copies, and none of them is changed."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from bilagviewer.danish.dates import parse_date
from bilagviewer.errors import UserError
from bilagviewer.library.state import file_name
from bilagviewer.model.pack import Pack, PackId
from bilagviewer.notes.files import write_private

_FILE = "name.json"


@dataclass(frozen=True, slots=True)
class GivenName:
    """What the reader wrote; what is empty is as the pack says."""

    title: str = ""
    body: str = ""
    date: str = ""
    """ISO date."""

    def on(self, pack: Pack) -> Pack:
        """Return `pack` as the reader calls it."""
        return replace(
            pack,
            title=self.title or pack.title,
            body=self.body or pack.body,
            date=self.date or pack.date,
            time=self.time_of(pack.date, pack.time),
        )

    def time_of(self, day: str | None, clock: str | None) -> str | None:
        """Return the time of a meeting on `day`, None where the reader gave another day."""
        return clock if self.date in ("", day) else None


class GivenNames:
    """The names that the reader has given, by meeting: they hold for all its editions."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def of(self, pack_id: PackId) -> GivenName:
        """Return what the reader calls a meeting; nothing where the file cannot be read."""
        try:
            kept = json.loads(self._path(pack_id).read_bytes())
        except (OSError, ValueError, RecursionError):
            return GivenName()
        if not isinstance(kept, dict):
            return GivenName()
        title, body, day = (str(kept.get(key) or "") for key in ("title", "body", "date"))
        return GivenName(title, body, parse_date(day) or "")

    def give(self, pack_id: PackId, shown: Pack, name: GivenName) -> None:
        """Keep those parts of `name` that are other than `shown`, beside what was given before.

        Raises `UserError("library.unwritable")`.
        """
        kept = self.of(pack_id)
        changed = replace(
            kept,
            title=name.title if name.title != shown.title else kept.title,
            body=name.body if name.body != shown.body else kept.body,
            date=name.date if name.date != (shown.date or "") else kept.date,
        )
        if changed != kept:
            self._write(self._path(pack_id), changed)

    def _write(self, path: Path, name: GivenName) -> None:
        data = json.dumps(asdict(name), ensure_ascii=False, indent=1).encode(errors="replace")
        try:
            write_private(path, data)
        except OSError as error:
            raise UserError("library.unwritable", path=path, reason=error.strerror) from error

    def _path(self, pack_id: PackId) -> Path:
        return self._folder / file_name(pack_id) / _FILE
