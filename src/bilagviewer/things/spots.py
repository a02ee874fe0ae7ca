# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The address of a place in a text."""

from __future__ import annotations

from dataclasses import replace

from bilagviewer.model.address import Address
from bilagviewer.model.locate import Place


def address_of(page: Address, place: Place) -> Address:
    """Return the full address of `place` in the text of `page`."""
    if place.item is not None and place.id.startswith("t"):
        block, _, row = place.id.partition(":")
        return replace(page, block=block, row=row)
    return replace(page, block=place.id)
