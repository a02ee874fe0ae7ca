# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The address of a place in a pack, and its text form "2.4/1#7"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from urllib.parse import unquote

from bilagviewer.errors import UserError

_SPECIAL = re.compile(r"[%#/@\u2026\x00-\x1f\x7f]|^~|^\.$|^\s|\s$")
_COUNT = "[0-9]{1,9}"
_RANGE = re.compile(rf"@({_COUNT})-({_COUNT})\Z")
_SPAN = re.compile(
    rf"(?P<first>[^@\u2026]+)@(?P<start>{_COUNT})\u2026#(?P<last>[^@\u2026]+)@(?P<end>{_COUNT})"
)
_TABLE = re.compile(r"t[0-9]+")


@dataclass(frozen=True, slots=True)
class Address:
    """A place in one edition of a pack, by the document's own numbers.

    With no `section` it is the whole pack. The parts are plain text; percent-encoding
    belongs to the text form only.
    """

    section: str = ""
    """The punkt's number ("2.4"), or "~2" for the second punkt when it has none of its own."""
    bilag: tuple[str, ...] = ()
    """The bilag's number, and those of bilag inside it; "~2" as for `section`."""
    block: str = ""
    """"7" or "g2:7" statement, "p12" any block, "t1" table, "kl13.05" or "s2:kl13.05" entry."""
    row: str = ""
    """The key of a row in the table `block`."""
    start: int | None = None
    """Where a passage begins, in code points of the block's plain text."""
    end: int | None = None
    """Where a passage ends, in `last_block` if that is set, else in `block`."""
    last_block: str = ""
    """The block that a passage over several blocks ends in."""

    def __str__(self) -> str:
        """Return the text form, which `parse` reads back to an equal address."""
        return _path_text(self) + _fragment_text(self)

    @property
    def page(self) -> Address:
        """Return the address of the bilag or punkt that holds this place."""
        return Address(self.section, self.bilag)

    @property
    def whole(self) -> Address:
        """Return this place without its passage."""
        return replace(self, start=None, end=None, last_block="")

    @property
    def fragment(self) -> str:
        """Return what stands after "#", without the passage: the id of a block, row or entry."""
        return f"{self.block}:{self.row}" if self.row else self.block


def parse(text: str) -> Address:
    """Read an address from its text form.

    A short form (`3.2/4#Solenergi`) is accepted here as it stands; `locate` finds
    the place it means. Raises `UserError("address.malformed")`.
    """
    path, _, fragment = text.strip().partition("#")
    parts = path.split("/")
    if not path or "" in parts:
        raise UserError("address.malformed", text=text)
    section = "" if parts[0] == "." else unquote(parts[0])
    address = Address(section, tuple(unquote(part) for part in parts[1:]))
    found = _with_fragment(address, fragment) if fragment else address
    if found is None:
        raise UserError("address.malformed", text=text)
    return found


def parse_or_none(text: str) -> Address | None:
    """Read an address; None for a text that this version cannot read, as a later one may write."""
    try:
        return parse(text)
    except UserError:
        return None


def encode(part: str) -> str:
    """Percent-encode what has a meaning of its own in an address."""
    return _SPECIAL.sub(lambda match: "".join(f"%{b:02X}" for b in match[0].encode()), part)


def _part_text(part: str) -> str:
    # "~2" is our own name for a place without a number, and stays readable.
    return part if re.fullmatch(r"~\d+", part) else encode(part)


def _path_text(address: Address) -> str:
    first = _part_text(address.section) if address.section else "."
    return "/".join([first, *map(_part_text, address.bilag)])


def _fragment_text(address: Address) -> str:
    if not address.block:
        return ""
    text = "#" + encode(address.block) + (f":{encode(address.row)}" if address.row else "")
    if address.last_block:
        return f"{text}@{address.start}\u2026#{encode(address.last_block)}@{address.end}"
    return text if address.start is None else f"{text}@{address.start}-{address.end}"


def _with_fragment(address: Address, fragment: str) -> Address | None:
    """Return `address` with what stands after "#", or None where that is no place."""
    span = _SPAN.fullmatch(fragment)
    if span:
        block, row = _block_and_row(span["first"])
        return replace(
            address,
            block=block,
            row=row,
            start=int(span["start"]),
            end=int(span["end"]),
            last_block=unquote(span["last"]),
        )
    passage = _RANGE.search(fragment)
    place = fragment[: passage.start()] if passage else fragment
    block, row = _block_and_row(place)
    # What has a meaning of its own is percent-encoded where it is only a letter.
    if not block or any(char in place for char in "@#\u2026"):
        return None
    address = replace(address, block=block, row=row)
    if passage is None:
        return address
    start, end = int(passage[1]), int(passage[2])
    return replace(address, start=start, end=end) if start <= end else None


def _block_and_row(text: str) -> tuple[str, str]:
    block, _, row = text.partition(":")
    if row and _TABLE.fullmatch(block):
        return block, unquote(row)
    return unquote(text), ""
