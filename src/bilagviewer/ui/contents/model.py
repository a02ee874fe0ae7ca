# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The table of contents as an item model: lines in, roles out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
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
from bilagviewer.model.outline import OutlineEntry, outline
from bilagviewer.model.pack import Pack
from bilagviewer.ui.contents.nodes import Node, build, matching

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What a line of the contents tells besides its text."""

    ENTRY = Qt.ItemDataRole.UserRole + 1
    READ = Qt.ItemDataRole.UserRole + 2
    NOTES = Qt.ItemDataRole.UserRole + 3
    PAGE = Qt.ItemDataRole.UserRole + 4
    CLOSED = Qt.ItemDataRole.UserRole + 5


class ContentsModel(QAbstractItemModel):
    """The punkter and bilag of a pack, as far as the filter lets them through."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[OutlineEntry, ...] = ()
        self._nodes: dict[Address, Node] = {}
        self._top: list[Node] = []
        self._filter = ""
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
        }

    def set_pack(self, pack: Pack) -> None:
        """Show the contents of `pack`, with no filter."""
        self._entries, self._filter = outline(pack), ""
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
            self._notes = counts
            self._tell()

    def set_read(self, states: Mapping[Address, ReadState]) -> None:
        """Tell which bilag are begun or read."""
        if states != self._read:
            self._read = dict(states)
            self._tell()

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

    def _rebuild(self) -> None:
        self.beginResetModel()
        found = matching(self._entries, self._filter) if self._filter.strip() else self._entries
        self._top = build(found)
        self._nodes = {node.entry.address: node for node in _walk(self._top)}
        self.endResetModel()

    def _tell(self) -> None:
        for node in self._nodes.values():
            index = self.createIndex(node.row, 0, node)
            self.dataChanged.emit(index, index)

    def _children(self, parent: Index | None) -> list[Node]:
        if parent is None or not parent.isValid():
            return self._top
        return self._node(parent).children

    def _node(self, index: Index) -> Node:
        node = index.internalPointer()
        assert isinstance(node, Node)  # noqa: S101 - Qt hands back what createIndex was given
        return node

    def _title(self, entry: OutlineEntry) -> str:
        if entry.bilag is None:
            return f"{entry.section.number}  {entry.section.title}".strip()
        if not entry.bilag.number:
            return entry.bilag.title
        name = self.tr("Bilag {number}").format(number=entry.bilag.number)
        return f"{name}: {entry.bilag.title}" if entry.bilag.title else name

    def _read_state(self, node: Node) -> ReadState:
        return self._read.get(node.entry.address, ReadState.UNREAD)

    def _page(self, entry: OutlineEntry) -> str:
        page = entry.section.page if entry.bilag is None else entry.bilag.page
        return "" if page is None else str(page)

    def _closed(self, entry: OutlineEntry) -> bool:
        return entry.section.closed if entry.bilag is None else entry.bilag.closed

    def _spoken(self, node: Node) -> str:
        parts = [self._title(node.entry)]
        if page := self._page(node.entry):
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
