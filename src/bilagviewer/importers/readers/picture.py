# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Read a picture: a scanned page, or a plan that was sent as one."""

from __future__ import annotations

from pathlib import PurePath

from bilagviewer import picture_size
from bilagviewer.errors import UserError
from bilagviewer.importers.sheet import Hints, Line, Sheet
from bilagviewer.model.blocks import Source
from bilagviewer.work import Work

NAME = "picture"
VERSION = 1
_SUFFIXES = {picture_size.PNG: ".png", picture_size.JPEG: ".jpg"}


def recognises(head: bytes, name: str) -> bool:  # noqa: ARG001 - a picture shows in its bytes
    """Return whether a file that begins with `head` is a PNG or JPEG."""
    return head.startswith(tuple(_SUFFIXES))


def read(data: bytes, name: str, work: Work) -> Sheet:
    """Return a sheet of the one line that shows the picture; it has no words.

    Raises `UserError` "import.picture_large", "import.picture_damaged" or "import.picture_pixels".
    """
    work.check()
    if len(data) > picture_size.BYTES:
        raise UserError("import.picture_large", file=name, limit=picture_size.BYTES // 1024 // 1024)
    found = picture_size.size(data)
    if found is None:
        raise UserError("import.picture_damaged", file=name)
    width, height = found
    if not picture_size.is_small(width, height):
        raise UserError("import.picture_pixels", file=name, width=width, height=height)
    member = _member(data, name)
    return Sheet(lines=(Line((), Source(), (), Hints(picture=member)),), pictures={member: data})


def _member(data: bytes, name: str) -> str:
    """Return the picture's name with the ending that its bytes have, whatever the file's is."""
    suffix = next(suffix for start, suffix in _SUFFIXES.items() if data.startswith(start))
    return (PurePath(name).stem or "billede") + suffix
