# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Which names a member of a pack may have."""

from __future__ import annotations

import re
import unicodedata

from bilagviewer.errors import UserError
from bilagviewer.packfile import limits, text_limits

MANIFEST = "pack.yaml"
_DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)
_BAD = re.compile(r'[\\:\t\n\u200e\u200f\u061c<>"|?*]')


def is_good(name: str) -> bool:
    """Return whether `name` is a safe relative path on every system."""
    parts = name.split("/")
    return (
        len(name) <= limits.NAME_LENGTH
        and not _BAD.search(name)
        and text_limits.fault(name) is None
        and unicodedata.is_normalized("NFC", name)
        and all(map(_good_part, parts))
    )


def check(name: str, file: str) -> None:
    """Raise `UserError("pack.bad_name")` unless `name` is a safe relative path."""
    if not is_good(name):
        raise UserError("pack.bad_name", file=file, name=shown(name))


def folded(name: str) -> str:
    """Return what two names share when some file system would take them for one."""
    return unicodedata.normalize("NFC", name.casefold())


def shown(name: str) -> str:
    """Return `name` so that a sentence can hold it: no controls, not too long."""
    visible = "".join(char if char.isprintable() else "\ufffd" for char in name)
    return visible if len(visible) <= 80 else visible[:79] + "\u2026"


def _good_part(part: str) -> bool:
    return (
        bool(part) and part[0] not in ". " and part[-1] not in ". " and not _DEVICE.fullmatch(part)
    )
