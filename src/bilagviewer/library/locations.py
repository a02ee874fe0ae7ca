# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""From what a reader writes ("2.4/1#7", "3.2/4#Solenergi") to a place in a pack."""

from __future__ import annotations

from bilagviewer.errors import UserError
from bilagviewer.library.open_pack import OpenPack
from bilagviewer.model.address import Address, parse
from bilagviewer.model.locate import locate
from bilagviewer.model.outline import find


def resolve(open_pack: OpenPack, text: str) -> Address:
    """Return the full address of the place that `text` means.

    Raises `UserError` "address.malformed", "address.unknown" or "address.ambiguous".
    """
    address = parse(text)
    if address.section:
        find(open_pack.pack, address)
    elif address.bilag:
        raise UserError("address.unknown", address=str(address))
    if not address.block:
        return address
    full, _ = locate(open_pack.body(address), address)
    return full
