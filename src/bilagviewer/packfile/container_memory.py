# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A pack's members before they are written anywhere."""

from __future__ import annotations

from collections.abc import Mapping

from bilagviewer.errors import UserError
from bilagviewer.packfile import limits


class MemoryContainer:
    """Members in memory, read as strictly as those of a file."""

    def __init__(self, found: Mapping[str, bytes]) -> None:
        self._found = found

    def members(self) -> tuple[str, ...]:
        """Return the names of all members, sorted."""
        return tuple(sorted(self._found))

    def read(self, member: str, limit: int) -> bytes:
        """Return a member's bytes, at most `limit` of them.

        Raises `UserError("pack.missing_member")` or `("pack.too_large")`.
        """
        data = self._found.get(member)
        if data is None:
            raise UserError("pack.missing_member", file=member)
        if len(data) > limit:
            raise UserError("pack.too_large", file=member, limit=limit // limits.MEGABYTE)
        return data

    def close(self) -> None:
        """Hold nothing open."""
