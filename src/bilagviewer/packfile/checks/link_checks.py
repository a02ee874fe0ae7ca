# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Check that links lead somewhere: in the pack, or to an address that may be opened."""

from __future__ import annotations

import re

from bilagviewer.errors import UserError
from bilagviewer.model import address as addresses
from bilagviewer.model.blocks import Run
from bilagviewer.model.locate import locate
from bilagviewer.model.outline import find, text_of
from bilagviewer.packfile import names
from bilagviewer.packfile.checks.look import Look, inlines

_OUTSIDE = re.compile(r"(https://|mailto:)\S+", re.IGNORECASE)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:|//|\\\\")


def check(look: Look) -> None:
    """Look at every link of every text."""
    for text in look.each():
        for part, run in inlines(text):
            if not isinstance(run, Run) or not run.link or _OUTSIDE.fullmatch(run.link):
                continue
            if _SCHEME.match(run.link):
                look.text(text, part, "link_kind", link=names.shown(run.link))
            elif not _leads(look, run.link):
                look.text(text, part, "link_nowhere", link=names.shown(run.link))


def _leads(look: Look, link: str) -> bool:
    try:
        address = addresses.parse(link)
        if not address.section and not address.block:
            return True
        entry = find(look.pack, address)
        if not address.block:
            return True
        target = look.texts.get(text_of(look.pack, entry))
        if target is None:
            return False
        locate(target.body, address)
    except UserError:
        return False
    return True
