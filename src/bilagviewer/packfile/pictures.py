# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Whether bytes are a PNG or JPEG of a size that may be decoded."""

from __future__ import annotations

from bilagviewer import picture_size
from bilagviewer.errors import UserError
from bilagviewer.packfile import limits


def check(data: bytes, file: str) -> None:
    """Raise `UserError` unless `data` is a picture within the limits.

    Kinds: `pack.too_large`, `pack.picture_type`, `pack.picture_pixels`.
    """
    if len(data) > limits.PICTURE_BYTES:
        limit = limits.PICTURE_BYTES // limits.MEGABYTE
        raise UserError("pack.too_large", file=file, limit=limit)
    found = picture_size.size(data)
    if found is None:
        raise UserError("pack.picture_type", file=file)
    width, height = found
    if not picture_size.is_small(width, height):
        raise UserError("pack.picture_pixels", file=file, width=width, height=height)
