# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Where a link in a text may lead."""

from __future__ import annotations

from urllib.parse import urlsplit

from bilagviewer.errors import UserError
from bilagviewer.model.address import Address, parse
from bilagviewer.model.outline import find
from bilagviewer.model.pack import Pack
from bilagviewer.ui.overview.views import view_of

_OUTWARD = ("https", "mailto")


def target_of(link: str, pack: Pack, page: Address) -> Address | str:
    """Return an address in `pack` or of a view, an https or mailto address, or "" for neither.

    "#7" is a place on `page` itself.
    """
    try:
        if urlsplit(link).scheme.lower() in _OUTWARD:
            return link
        address = parse(f"{page}{link}" if link.startswith("#") else link)
        if not view_of(address):
            find(pack, address)
    except (UserError, ValueError):
        return ""
    return address
