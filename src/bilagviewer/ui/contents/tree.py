# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The tree of punkter and bilag: one line is chosen, another may have the keyboard."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QMenu, QTreeView

from bilagviewer.library.meeting import ReadState
from bilagviewer.model.address import Address
from bilagviewer.ui.contents.delegate import ContentsDelegate, DropView
from bilagviewer.ui.contents.dragging import address_in, mime_of, takes
from bilagviewer.ui.contents.model import ContentsModel, Role
from bilagviewer.ui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex
MANY = 2_000
"""Lines of which not all are opened."""
_FLAG = QItemSelectionModel.SelectionFlag


class ContentsTree(DropView):
    """The contents; arrows move the ring, Enter and click choose."""

    go_requested = Signal(object)
    """The `Address` of the line that the reader chose."""
    note_requested = Signal(object)
    """The `Address` that a note is wanted to."""
    read_requested = Signal(object, object)
    """The `Address` of a bilag, and the `ReadState` it is to have."""
    move_requested = Signal(object)
    """The `Address` of a bilag that nothing places, and that the reader wants to place."""
    dropped = Signal(object, object)
    """The `Address` of such a bilag, and of the punkt or named bilag it was let go of over."""

    def __init__(self, theme: Theme, model: ContentsModel) -> None:
        super().__init__()
        self._model = model
        self._delegate = ContentsDelegate(theme, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setUniformRowHeights(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.viewport().setAutoFillBackground(False)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QTreeView.DragDropMode.DragDrop)
        self.setAutoScroll(True)
        self._over = QPersistentModelIndex()
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def open_all(self) -> None:
        """Open every line, unless there are so many that each would have to be measured.

        Then a line is as high as it needs to be only where it is seen, and punkter are opened by
        the reader.
        """
        many = sum(1 for _ in self._model.shown()) > MANY
        mode = QTreeView.ScrollMode.ScrollPerItem if many else QTreeView.ScrollMode.ScrollPerPixel
        self.setVerticalScrollMode(mode)
        if not many:
            self.expandAll()

    def choose(self, address: Address) -> None:
        """Show the line of `address` as the chosen one, and bring it into sight."""
        index = self._model.index_of(address)
        self.selectionModel().setCurrentIndex(index, _FLAG.NoUpdate)
        self.selectionModel().select(index, _FLAG.ClearAndSelect)
        if index.isValid():
            self.scrollTo(index)

    def selectionCommand(self, index: Index, event: QEvent | None = None) -> _FLAG:
        """Leave the chosen line alone: it is the page that is shown, not the keyboard's."""
        return _FLAG.NoUpdate

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open or close at the chevron, choose elsewhere."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        sign = self._delegate.sign_rect(self.visualRect(index), index)
        if self._model.rowCount(index) and event.position().x() <= sign.right():
            self.setExpanded(index, not self.isExpanded(index))
        else:
            self._choose(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by Enter and Space; letters are type-ahead."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the line under the mouse, or with the keyboard's."""
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if keyboard else self.indexAt(event.pos())
        if index.isValid():
            place = self.visualRect(index).center() if keyboard else event.pos()
            menu = self.menu_for(index)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.viewport().mapToGlobal(place))

    def menu_for(self, index: QModelIndex) -> QMenu:
        """Return the menu of a line."""
        entry, menu = index.data(Role.ENTRY), QMenu(self)
        address = entry.address
        menu.addAction(self.tr("Show")).triggered.connect(lambda: self._choose(index))
        write = menu.addAction(self.tr("Write note"))
        write.triggered.connect(lambda: self.note_requested.emit(address))
        if index.data(Role.MOVABLE):
            move = menu.addAction(self.tr("Move to punkt …"))
            move.triggered.connect(lambda: self.move_requested.emit(address))
        if entry.bilag is not None:
            menu.addSeparator()
            read = index.data(Role.READ) is ReadState.READ
            words = self.tr("Mark as unread") if read else self.tr("Mark as read")
            wanted = ReadState.UNREAD if read else ReadState.READ
            mark = menu.addAction(words)
            mark.triggered.connect(lambda: self.read_requested.emit(address, wanted))
        return menu

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Drag the line under the mouse, which need not be the chosen one."""
        index = self.currentIndex()
        if not index.isValid() or not index.data(Role.MOVABLE):
            return
        drag = QDrag(self)
        drag.setMimeData(mime_of(index.data(Role.ENTRY).address))
        drag.setPixmap(self.viewport().grab(self.visualRect(index)))
        drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a bilag of this tree; files go to the window."""
        if address_in(event.mimeData()) is None:
            event.ignore()
        else:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show over which line it would be let go."""
        super().dragMoveEvent(event)
        index = self._target(event)
        self._mark(index)
        event.setAccepted(index.isValid())

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Mark no line any more."""
        super().dragLeaveEvent(event)
        self._mark(QModelIndex())

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for the bilag to be moved."""
        bilag, index = address_in(event.mimeData()), self._target(event)
        self._mark(QModelIndex())
        self.setState(QTreeView.State.NoState)
        if bilag is not None and index.isValid():
            event.acceptProposedAction()
            self.dropped.emit(bilag, index.data(Role.ENTRY).address)

    @property
    def over(self) -> Index:
        """Return the line that what is dragged would be let go of over."""
        return self._over

    def _target(self, event: QDropEvent) -> QModelIndex:
        index = self.indexAt(event.position().toPoint())
        if address_in(event.mimeData()) is None or not index.isValid():
            return QModelIndex()
        return index if takes(index.data(Role.ENTRY)) else QModelIndex()

    def _mark(self, index: QModelIndex) -> None:
        self._over = QPersistentModelIndex(index)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the titles anew; the chosen line stays in sight where it was."""
        chosen = self.selectionModel().selectedIndexes()
        before = QRect(QPoint(0, 0), event.oldSize())
        seen = bool(chosen) and before.intersects(self.visualRect(chosen[0]))
        super().resizeEvent(event)
        if seen:
            self.scrollTo(chosen[0])
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.go_requested.emit(index.data(Role.ENTRY).address)
