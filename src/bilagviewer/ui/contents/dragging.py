# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What is dragged inside the contents: the address of a bilag that nothing places."""

from __future__ import annotations

from PySide6.QtCore import QMimeData

from bilagviewer.model.address import Address, parse_or_none
from bilagviewer.model.outline import OutlineEntry, is_only_named

FORMAT = "application/x-bilagviewer-address"


def mime_of(address: Address) -> QMimeData:
    """Return a bilag as what is dragged."""
    data = QMimeData()
    data.setData(FORMAT, str(address).encode())
    return data


def address_in(data: QMimeData) -> Address | None:
    """Return the bilag that is dragged, None for anything else."""
    if not data.hasFormat(FORMAT):
        return None
    return parse_or_none(bytes(data.data(FORMAT).data()).decode(errors="replace"))


def takes(entry: OutlineEntry) -> bool:
    """Return whether a bilag may be let go of over an entry: a punkt, or one only named."""
    if entry.section.unplaced:
        return False
    bilag = entry.bilag
    if bilag is None:
        return True
    return len(entry.address.bilag) == 1 and is_only_named(bilag) and not bilag.bilag
