# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Move a bilag in a pack to another punkt, and say which addresses changed by it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bilagviewer.danish.fold import fold_text
from bilagviewer.errors import UserError
from bilagviewer.model.address import Address
from bilagviewer.model.outline import OutlineEntry, is_only_named, outline
from bilagviewer.model.pack import Bilag, Pack, Section


def moved(pack: Pack, bilag: Address, to: Address) -> tuple[Pack, dict[str, str]]:
    """Return the pack with a bilag elsewhere, and each address that became another.

    `to` is a punkt, at whose end it stands then, or a bilag that is only named, whose place it
    takes. What holds bilag without a place goes when it is empty. Raises
    `UserError("library.not_movable")`.
    """
    entries = outline(pack)
    one = _entry(entries, bilag)
    target = _entry(entries, to)
    if not _fits(one, target):
        raise UserError("library.not_movable")
    plan = _Move(entries, one, target)
    sections = tuple(plan.sections(pack.sections, _punkter(entries)))
    made = replace(pack, sections=sections)
    pairs = zip(plan.order(), outline(made), strict=True)
    moves = {str(old): str(new.address) for old, new in pairs if old != new.address}
    return made, moves


def placed_as_before(pack: Pack, before: Pack) -> Pack:
    """Return a pack whose unplaced bilag stand where bilag of their titles stood `before`."""
    known = {
        _key(entry.bilag.title): entry.section
        for entry in outline(before)
        if entry.bilag is not None and len(entry.parents) == 1 and not entry.section.unplaced
    }
    for title in [_key(b.title) for s in pack.sections if s.unplaced for b in s.bilag]:
        punkt = known.get(title)
        if punkt is not None:
            pack = _placed(pack, title, punkt)
    return pack


def _placed(pack: Pack, title: str, punkt: Section) -> Pack:
    entries = outline(pack)
    own = [e for e in entries if e.bilag is not None and e.section.unplaced]
    one = next((e for e in own if e.bilag is not None and _key(e.bilag.title) == title), None)
    same = (e for e in entries if e.bilag is None and not e.section.unplaced)
    wanted = (punkt.number, _key(punkt.title))
    to = next((e for e in same if (e.section.number, _key(e.section.title)) == wanted), None)
    return pack if one is None or to is None else moved(pack, one.address, to.address)[0]


def _key(title: str) -> str:
    return " ".join(fold_text(title).split())


def _entry(entries: Sequence[OutlineEntry], address: Address) -> OutlineEntry:
    found = next((entry for entry in entries if entry.address == address), None)
    if found is None:
        raise UserError("address.unknown", address=str(address))
    return found


def _fits(one: OutlineEntry, target: OutlineEntry) -> bool:
    if one.bilag is None or len(one.address.bilag) != 1:
        return False
    if target.bilag is None:
        return not target.section.unplaced and target.address != one.parents[-1]
    is_other = len(target.address.bilag) == 1 and target.address != one.address
    return is_other and is_only_named(target.bilag) and not target.bilag.bilag


def _punkter(entries: Sequence[OutlineEntry]) -> Iterator[OutlineEntry]:
    return (entry for entry in entries if entry.bilag is None)


class _Move:
    """One bilag, with what is inside it, and where it goes."""

    def __init__(
        self, entries: Sequence[OutlineEntry], one: OutlineEntry, target: OutlineEntry
    ) -> None:
        self._entries, self._one, self._target = entries, one, target
        self._under: dict[Address, list[OutlineEntry]] = defaultdict(list)
        for entry in entries:
            if entry.bilag is not None:
                self._under[entry.parents[-1]].append(entry)

    def sections(
        self, found: Sequence[Section], punkter: Iterator[OutlineEntry]
    ) -> Iterator[Section]:
        """Yield the punkter as they are after the move."""
        for section in found:
            own = next(punkter)
            bilag = tuple(self._bilag(own.address))
            below = tuple(self.sections(section.sections, punkter))
            if own.address != self._emptied():
                yield replace(section, bilag=bilag, sections=below)

    def order(self) -> list[Address]:
        """Return the old addresses in the order of the new pack."""
        one, target, gone = self._one.address, self._target, self._emptied()
        subtree = [e.address for e in self._entries if _is_in(e, one)]
        rest = [e for e in self._entries if not _is_in(e, one) and e.address != gone]
        places = {entry.address: n for n, entry in enumerate(rest)}
        at = places[target.address]
        if target.bilag is not None:
            del rest[at]
        else:
            at += 1
            while at < len(rest) and _is_bilag_in(rest[at], target.address):
                at += 1
        left = [entry.address for entry in rest]
        return [*left[:at], *subtree, *left[at:]]

    def _bilag(self, punkt: Address) -> Iterator[Bilag]:
        one, target = self._one, self._target
        own = [entry for entry in self._under[punkt] if entry.address != one.address]
        for entry in own:
            if entry.bilag is not None:
                is_meant = target.bilag is not None and entry.address == target.address
                yield self._filled(entry.bilag) if is_meant else entry.bilag
        if target.bilag is None and punkt == target.address and one.bilag is not None:
            numbers = {entry.bilag.number for entry in own if entry.bilag is not None}
            yield replace(one.bilag, number="") if one.bilag.number in numbers else one.bilag

    def _filled(self, named: Bilag) -> Bilag:
        """Return a bilag that was only named, with what the moved one holds."""
        held = self._one.bilag or named
        day = held.date or named.date
        return replace(
            named, text=held.text, file=held.file, date=day, to_follow=False, bilag=held.bilag
        )

    def _emptied(self) -> Address | None:
        """Return the address of what held the bilag, where it goes with it."""
        above, section = self._one.parents[-1], self._one.section
        is_last = len(self._under[above]) == 1 and not section.text and not section.sections
        return above if section.unplaced and is_last else None


def _is_in(entry: OutlineEntry, outer: Address) -> bool:
    return entry.address == outer or outer in entry.parents


def _is_bilag_in(entry: OutlineEntry, punkt: Address) -> bool:
    return entry.bilag is not None and entry.address.section == punkt.section
