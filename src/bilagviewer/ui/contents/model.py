# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The table of contents as an item model: lines in, roles out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from bilagviewer.library.meeting import ReadState
from bilagviewer.model.address import Address
from bilagviewer.model.outline import OutlineEntry
from bilagviewer.ui.contents.nodes import Node, build, haystack, is_movable, matching

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What a line of the contents tells besides its text."""

    ENTRY = Qt.ItemDataRole.UserRole + 1
    READ = Qt.ItemDataRole.UserRole + 2
    NOTES = Qt.ItemDataRole.UserRole + 3
    PAGE = Qt.ItemDataRole.UserRole + 4
    CLOSED = Qt.ItemDataRole.UserRole + 5
    MOVABLE = Qt.ItemDataRole.UserRole + 6
    """Whether it is a bilag that nothing places."""


class ContentsModel(QAbstractItemModel):
    """The punkter and bilag of a pack, as far as the filter lets them through."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[OutlineEntry, ...] = ()
        self._nodes: dict[Address, Node] = {}
        self._top: list[Node] = []
        self._filter = ""
        self._words: tuple[str, ...] = ()
        """What the filter looks for its words in, one for each entry, once it has been used."""
        self._notes: Mapping[Address, int] = {}
        self._read: Mapping[Address, ReadState] = {}
        self._roles: dict[int, Callable[[Node], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda node: self._title(node.entry),
            Qt.ItemDataRole.AccessibleTextRole: self._spoken,
            Role.ENTRY: lambda node: node.entry,
            Role.READ: self._read_state,
            Role.NOTES: lambda node: self._notes.get(node.entry.address, 0),
            Role.PAGE: lambda node: self._page(node.entry),
            Role.CLOSED: lambda node: self._closed(node.entry),
            Role.MOVABLE: lambda node: is_movable(node.entry),
        }

    def set_entries(self, entries: Sequence[OutlineEntry]) -> None:
        """Show the contents of a pack, with no filter."""
        self._entries, self._filter = tuple(entries), ""
        self._words = ()
        self._notes, self._read = {}, {}
        self._rebuild()

    def set_filter(self, words: str) -> None:
        """Show only the lines in which every one of `words` stands."""
        if words != self._filter:
            self._filter = words
            self._rebuild()

    def set_notes(self, counts: Mapping[Address, int]) -> None:
        """Tell how many notes each bilag or punkt has."""
        if counts != self._notes:
            before, self._notes = self._notes, counts
            self._tell(before, counts)

    def set_read(self, states: Mapping[Address, ReadState]) -> None:
        """Tell which bilag are begun or read."""
        if states != self._read:
            before, self._read = self._read, dict(states)
            self._tell(before, self._read)

    def index_of(self, address: Address) -> QModelIndex:
        """Return the line of `address`, or none when the filter hides it."""
        node = self._nodes.get(address)
        return QModelIndex() if node is None else self.createIndex(node.row, 0, node)

    def shown(self) -> Iterator[OutlineEntry]:
        """Yield the entries that the filter lets through."""
        return (node.entry for node in self._nodes.values())

    def entries(self) -> tuple[OutlineEntry, ...]:
        """Return every entry of the pack."""
        return self._entries

    def read_count(self, *, punkter: bool = False) -> int:
        """Return how many bilag of the pack are read, or how many `punkter` with a text."""
        entries = [one for one in self._entries if (one.bilag is None) == punkter]
        return sum(
            self._read.get(one.address) is ReadState.READ
            for one in entries
            if one.text or not punkter
        )

    def index(self, row: int, column: int, parent: Index | None = None) -> QModelIndex:
        """Return the index of a line."""
        if parent is not None and parent.isValid() and parent.column() != 0:
            return QModelIndex()
        fellows = self._children(parent)
        if column != 0 or not 0 <= row < len(fellows):
            return QModelIndex()
        return self.createIndex(row, 0, fellows[row])

    def parent(self, index: Index | None = None) -> QModelIndex:  # type: ignore[override]
        """Return the line that a line stands under."""
        if index is None or not index.isValid():
            return QModelIndex()
        above = self._node(index).parent
        return QModelIndex() if above is None else self.createIndex(above.row, 0, above)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many lines stand under a line."""
        return len(self._children(parent))

    def columnCount(self, parent: Index | None = None) -> int:
        """Return 1: page and signs are roles of the one column."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a line tells under `role`."""
        value = self._roles.get(role)
        return value(self._node(index)) if value is not None and index.isValid() else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let a bilag that nothing places be dragged."""
        flags = super().flags(index)
        if index.isValid() and is_movable(self._node(index).entry):
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def _rebuild(self) -> None:
        self.beginResetModel()
        self._top = build(self._matching())
        self._nodes = {node.entry.address: node for node in _walk(self._top)}
        self.endResetModel()

    def _tell(self, before: Mapping[Address, object], after: Mapping[Address, object]) -> None:
        """Tell which lines are other than before."""
        for address in {*before, *after}:
            node = self._nodes.get(address)
            if node is not None and before.get(address) != after.get(address):
                index = self.createIndex(node.row, 0, node)
                self.dataChanged.emit(index, index)

    def _matching(self) -> Sequence[OutlineEntry]:
        if not self._filter.strip():
            return self._entries
        if len(self._words) != len(self._entries):
            self._words = tuple(map(haystack, self._entries))
        return matching(self._entries, self._filter, self._words)

    def _children(self, parent: Index | None) -> list[Node]:
        if parent is None or not parent.isValid():
            return self._top
        return self._node(parent).children

    def _node(self, index: Index) -> Node:
        node = index.internalPointer()
        assert isinstance(node, Node)  # noqa: S101 - Qt hands back what createIndex was given
        return node

    def _title(self, entry: OutlineEntry) -> str:
        if entry.bilag is None and entry.section.unplaced:
            return self.tr("Not placed")
        if entry.bilag is None:
            return f"{entry.section.number}  {entry.section.title}".strip()
        if not entry.bilag.number:
            return entry.bilag.title
        name = self.tr("Bilag {number}").format(number=entry.bilag.number)
        return f"{name}: {entry.bilag.title}" if entry.bilag.title else name

    def _read_state(self, node: Node) -> ReadState:
        return self._read.get(node.entry.address, ReadState.UNREAD)

    def _page(self, entry: OutlineEntry) -> str:
        if entry.bilag is None and entry.section.unplaced:
            return str(len(entry.section.bilag))
        page = entry.section.page if entry.bilag is None else entry.bilag.page
        return "" if page is None else str(page)

    def _closed(self, entry: OutlineEntry) -> bool:
        return entry.section.closed if entry.bilag is None else entry.bilag.closed

    def _spoken(self, node: Node) -> str:
        parts = [self._title(node.entry)]
        if node.entry.bilag is None and node.entry.section.unplaced:
            parts.append(self.tr("%n bilag", "", len(node.entry.section.bilag)))
        elif page := self._page(node.entry):
            parts.append(self.tr("page {page}").format(page=page))
        if self._closed(node.entry):
            parts.append(self.tr("closed"))
        elif node.entry.bilag is not None:
            parts.append(self._spoken_state(self._read_state(node)))
        if count := self._notes.get(node.entry.address, 0):
            parts.append(self.tr("%n note(s)", "", count))
        return ", ".join(parts)

    def _spoken_state(self, state: ReadState) -> str:
        return {
            ReadState.READ: self.tr("read"),
            ReadState.STARTED: self.tr("begun"),
            ReadState.UNREAD: self.tr("not read"),
        }[state]


def _walk(nodes: list[Node]) -> Iterator[Node]:
    for node in nodes:
        yield node
        yield from _walk(node.children)
