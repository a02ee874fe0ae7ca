# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Take out the pictures that a text holds in their own addresses."""

from __future__ import annotations

import binascii
import re
from collections.abc import Mapping

from bilagviewer import picture_size

_ADDRESS = re.compile(
    r"data:image/(?:png|jpe?g)(?:;[\w=.-]+)*;base64,(?P<letters>[A-Za-z0-9+/=_-]+)"
)


class Pictures:
    """Collects the pictures of one text, each under a name."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    @property
    def kept(self) -> Mapping[str, bytes]:
        """Return the pictures by their names."""
        return self._kept

    def take(self, address: str) -> str:
        """Return the name of the picture that stands in an address; "" where none does."""
        found = _ADDRESS.fullmatch(address)
        data = _decoded(found["letters"]) if found else b""
        if not picture_size.may_be_shown(data):
            return ""
        suffix = picture_size.suffix(data)
        name = f"billede-{len(self._kept) + 1}.{suffix}"
        self._kept[name] = data
        return name


def _decoded(letters: str) -> bytes:
    try:
        return binascii.a2b_base64(letters)
    except binascii.Error:
        return b""
