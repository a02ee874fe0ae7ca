# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A pack as one zip: never extracted, every number in it doubted."""

from __future__ import annotations

import struct
import zipfile
import zlib
from pathlib import Path

from bilagviewer.errors import UserError
from bilagviewer.packfile import limits, names, zip_rules

_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
)


class ZipContainer:
    """The entries of one zip file."""

    def __init__(self, path: Path, *, is_pack: bool = True) -> None:
        self._name = path.name
        zip_rules.check_file(path)
        try:
            self._zip = zipfile.ZipFile(path)
        except _BROKEN:
            raise UserError("pack.damaged", file=self._name) from None
        try:
            self._entries = zip_rules.entries(self._zip, self._name, is_pack=is_pack)
        except UserError:
            self._zip.close()
            raise

    def members(self) -> tuple[str, ...]:
        """Return the names of all entries, sorted."""
        return tuple(sorted(self._entries))

    def read(self, member: str, limit: int) -> bytes:
        """Return an entry's bytes; reading stops at its declared size."""
        names.check(member, member)
        entry = self._entries.get(member)
        if entry is None:
            raise UserError("pack.missing_member", file=member)
        if entry.file_size > limit:
            raise UserError("pack.too_large", file=member, limit=limit // limits.MEGABYTE)
        try:
            with self._zip.open(entry) as file:
                data = file.read(entry.file_size + 1)
        except _BROKEN:
            raise UserError("pack.damaged_member", file=self._name, name=member) from None
        if len(data) != entry.file_size:
            raise UserError("pack.damaged_member", file=self._name, name=member)
        return data

    def close(self) -> None:
        """Close the file."""
        self._zip.close()
