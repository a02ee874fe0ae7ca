# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Whether a note that was made in one edition stands at the same place in another."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from bilagviewer.danish.text import normalise
from bilagviewer.model.address import Address
from bilagviewer.model.notes import Anchor, Placement, Quote
from bilagviewer.model.pack import EditionHash

_COUNTED = re.compile(r"[ptg][0-9]|.*~")
"""Blocks that have no number in the document: we count them, so that others push them on."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands at an address in the edition that is shown."""

    quote: Quote
    repeated: bool = False
    """Whether the same words stand elsewhere in that text too."""


def placement(
    anchor: Anchor,
    address: Address,
    edition: EditionHash,
    standing: Callable[[Address], Standing | None],
) -> Placement:
    """Return `EXACT` where the note stands in `edition` as it was made, else `LOOSE`.

    `address` is the anchor's; `standing` tells what is there now, or None for nothing.
    """
    if anchor.edition == edition:
        return Placement.EXACT
    found = standing(address)
    if found is None or normalise(anchor.quote.exact) != found.quote.exact:
        return Placement.LOOSE
    if is_counted(address) and not _same_surroundings(anchor.quote, found):
        return Placement.LOOSE
    return Placement.EXACT


def is_counted(address: Address) -> bool:
    """Return whether a place is known by its place in the row alone, not by a number of its own.

    After an insertion such an address may lead to a twin: the same words, another place.
    """
    if not address.block:
        return False
    parts = (address.section, *address.bilag)
    blocks = (address.block, address.last_block)
    return any(part.startswith("~") for part in parts) or any(map(_COUNTED.match, blocks))


def _same_surroundings(quote: Quote, found: Standing) -> bool:
    """Return whether what stands before or after is the same: both, where there are twins."""
    # They are cut out of a longer text, and may begin or end with a space.
    before = normalise(quote.prefix) == normalise(found.quote.prefix)
    after = normalise(quote.suffix) == normalise(found.quote.suffix)
    if found.repeated:
        return before and after
    # The edge of a text is no neighbour, unless the text holds nothing else.
    return (before and after) or (before and bool(quote.prefix)) or (after and bool(quote.suffix))
