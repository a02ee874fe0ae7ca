# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Where a place of one edition stands in another that was made from it by moving bilag."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from bilagviewer.library.record import Record
from bilagviewer.model.address import Address, parse_or_none
from bilagviewer.model.pack import EditionHash


class MovedPlaces:
    """The moves between the editions of one meeting; no anchor is changed by them."""

    def __init__(self, records: Iterable[Record]) -> None:
        made = (one for one in records if one.made_from not in ("", one.edition))
        self._made = {record.edition: record for record in made}

    def __bool__(self) -> bool:
        return any(record.moves for record in self._made.values())

    def address(self, address: Address, made_in: EditionHash, shown: EditionHash) -> Address:
        """Return where `address` of the edition `made_in` stands in the one `shown`."""
        up, down = self._chain(made_in), self._chain(shown)
        same = 0
        while same < min(len(up), len(down)) and up[same] == down[same]:
            same += 1
        page = str(address.page)
        for edition in reversed(up[same:]):
            page = {new: old for old, new in self._moves(edition).items()}.get(page, page)
        for edition in down[same:]:
            page = self._moves(edition).get(page, page)
        moved = parse_or_none(page) or address
        return replace(address, section=moved.section, bilag=moved.bilag)

    def _chain(self, edition: str) -> list[str]:
        """Return the editions that one was made from, the first one first."""
        found = [edition]
        while (record := self._made.get(EditionHash(found[0]))) is not None:
            if record.made_from in found:
                break
            found.insert(0, record.made_from)
        return found

    def _moves(self, edition: str) -> Mapping[str, str]:
        record = self._made.get(EditionHash(edition))
        return {} if record is None else record.moves
