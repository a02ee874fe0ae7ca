# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A pack as a folder: read in place, never outside it, never through a link."""

from __future__ import annotations

import os
import stat
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from bilagviewer.errors import UserError
from bilagviewer.packfile import limits, names


class FolderContainer:
    """The files below one folder."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def members(self) -> tuple[str, ...]:
        """Return the names of all files, hidden ones left out, sorted."""
        found: list[str] = []
        for name in self._walk(self._path, "", 0):
            found.append(name)
            if len(found) > limits.ZIP_ENTRIES:
                raise UserError("pack.too_many", file=self._path.name, limit=limits.ZIP_ENTRIES)
        return tuple(sorted(found))

    def read(self, member: str, limit: int) -> bytes:
        """Return a member's bytes."""
        names.check(member, member)
        path = self._file(member)
        try:
            with path.open("rb") as file:
                data = file.read(limit + 1)
        except OSError as error:
            raise UserError("pack.unreadable", file=member, reason=error.strerror) from None
        if len(data) > limit:
            raise UserError("pack.too_large", file=member, limit=limit // limits.MEGABYTE)
        return data

    def close(self) -> None:
        """Do nothing: no file is held."""

    def _file(self, member: str) -> Path:
        path = self._path
        for part in member.split("/"):
            path = self._child(path, part)
            if path.is_symlink():
                raise UserError("pack.link", file=member)
        if not path.is_file():
            raise UserError("pack.missing_member", file=member)
        return path

    def _child(self, folder: Path, part: str) -> Path:
        exact = folder / part
        if part.isascii() or exact.exists() or not folder.is_dir():
            return exact
        # Some systems keep letters with their accents apart.
        for entry in folder.iterdir():
            if unicodedata.normalize("NFC", entry.name) == part:
                return entry
        return exact

    def _walk(self, folder: Path, prefix: str, depth: int) -> Iterator[str]:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.startswith("."):
                    continue
                name = prefix + unicodedata.normalize("NFC", entry.name)
                mode = entry.stat(follow_symlinks=False).st_mode
                if stat.S_ISDIR(mode) and depth < limits.YAML_DEPTH:
                    yield from self._walk(Path(entry.path), f"{name}/", depth + 1)
                elif stat.S_ISREG(mode) or stat.S_ISLNK(mode):
                    yield name
