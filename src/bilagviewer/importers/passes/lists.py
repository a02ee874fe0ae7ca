# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Entries that stand together become lists, and lists in lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from bilagviewer.importers import runs
from bilagviewer.importers.draft import Chapter, Draft
from bilagviewer.importers.passes import each_chapter, pieces
from bilagviewer.importers.passes.pieces import ListEntry, Piece
from bilagviewer.importers.report import Log
from bilagviewer.model.blocks import Inlines, ListBlock, ListItem, Run
from bilagviewer.work import Work

_DEEPEST = 8
"""How many lists can stand in each other."""
_INSIDE = 2
"""Letters that an entry begins further in than the one whose list it stands in."""


@dataclass(frozen=True, slots=True)
class _Node:
    """An entry, and those that stand in it."""

    entry: ListEntry
    inner: list[_Node] = field(default_factory=list)


def run(draft: Draft, work: Work) -> Draft:
    """Give each chapter its entries as lists."""
    return each_chapter.change(draft, work, _with_lists)


def _with_lists(chapter: Chapter, log: Log, work: Work) -> Chapter:  # noqa: ARG001 - the type of all steps
    found = pieces.of(chapter)
    if not any(isinstance(piece, ListEntry) for piece in found):
        return chapter
    result: list[Piece] = []
    entries: list[ListEntry] = []
    for piece in each_chapter.watched(found, work):
        if isinstance(piece, ListEntry):
            entries.append(piece)
            continue
        result += _lists(_nested(entries))
        entries = []
        result.append(piece)
    return replace(chapter, pieces=(*result, *_lists(_nested(entries))))


def _nested(entries: Sequence[ListEntry]) -> list[_Node]:
    """Return the outermost entries, each with those that stand in it."""
    outer: list[_Node] = []
    path: list[_Node] = []
    for entry in entries:
        while path and not _is_inside(entry, path[-1].entry):
            path.pop()
        del path[_DEEPEST - 1 :]
        node = _Node(entry)
        (path[-1].inner if path else outer).append(node)
        path.append(node)
    return outer


def _is_inside(entry: ListEntry, other: ListEntry) -> bool:
    if entry.is_told and other.is_told:
        return entry.depth > other.depth
    return not entry.is_told and not other.is_told and entry.indent >= other.indent + _INSIDE


def _lists(nodes: Sequence[_Node]) -> Iterator[ListBlock]:
    """Yield the lists that entries of one depth make: bullets, numbers that count up, others."""
    for run_of in _runs(nodes):
        first = run_of[0].entry
        is_counted = first.number is not None and _counts_up(run_of)
        items = tuple([_item(node, with_mark=not is_counted) for node in run_of])
        start = first.number if is_counted and first.number is not None else 1
        yield ListBlock(items, is_counted, start, first.source)


def _item(node: _Node, *, with_mark: bool) -> ListItem:
    entry = node.entry
    found: Inlines = entry.runs
    if with_mark and entry.mark:
        found = runs.tidy([Run(f"{entry.mark} "), *found])
    return ListItem(found, tuple(_lists(node.inner)), entry.source)


def _counts_up(nodes: Sequence[_Node]) -> bool:
    first = nodes[0].entry.number or 0
    return all(node.entry.number == first + n for n, node in enumerate(nodes))


def _runs(nodes: Sequence[_Node]) -> Iterator[list[_Node]]:
    """Yield entries of one list; numbers that the file gives out of order are one list together."""
    waiting: list[_Node] = []
    for found in _alike(nodes):
        is_odd = found[0].entry.is_told and bool(found[0].entry.mark) and not _is_list(found)
        if is_odd:
            waiting += found
            continue
        if waiting:
            yield waiting
            waiting = []
        yield found
    if waiting:
        yield waiting


def _is_list(nodes: Sequence[_Node]) -> bool:
    return len(nodes) > 1 and nodes[0].entry.number is not None


def _alike(nodes: Sequence[_Node]) -> Iterator[list[_Node]]:
    """Yield neighbours that are all bullets, all of numbers that count up, or all of others."""
    found: list[_Node] = []
    for node in nodes:
        if found and not _goes_on(found[-1].entry, node.entry):
            yield found
            found = []
        found.append(node)
    if found:
        yield found


def _goes_on(last: ListEntry, entry: ListEntry) -> bool:
    if last.number is not None:
        return entry.number == last.number + 1
    return entry.number is None and bool(entry.mark) == bool(last.mark)
