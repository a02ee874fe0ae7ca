# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What holds a pack's members: a folder or a zip, opened the same way."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from bilagviewer.errors import UserError
from bilagviewer.packfile import names
from bilagviewer.packfile.container_folder import FolderContainer
from bilagviewer.packfile.container_zip import ZipContainer


class Container(Protocol):
    """Members by name; nothing is read before it is asked for."""

    def members(self) -> tuple[str, ...]:
        """Return the names of all members, sorted."""

    def read(self, member: str, limit: int) -> bytes:
        """Return a member's bytes, at most `limit` of them.

        Raises `UserError("pack.missing_member")` or `("pack.too_large")`.
        """

    def close(self) -> None:
        """Let go of the file."""


def open_container(path: Path) -> Container:
    """Open the folder or zip at `path`; a folder may be named by its `pack.yaml`.

    Raises `UserError("pack.not_found")`, and what the container itself finds.
    """
    if path.name == names.MANIFEST and path.is_file():
        path = path.parent
    if path.is_dir():
        return FolderContainer(path)
    if not path.is_file():
        raise UserError("pack.not_found", file=path.name)
    return ZipContainer(path)
