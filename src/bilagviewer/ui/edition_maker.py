# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Make other editions of the meeting that is shown, and take the last one back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from bilagviewer.errors import UserError
from bilagviewer.model.address import Address
from bilagviewer.model.pack import PackId
from bilagviewer.ui.background import Background
from bilagviewer.ui.tasks import Tasks
from bilagviewer.work import Work

if TYPE_CHECKING:
    from bilagviewer.library.packs import KnownPack, OpenPack, Packs

_KEY = "same meeting"


class EditionMaker(QObject):
    """Does the slow part beside the window's work; what comes of it is shown."""

    made = Signal(object)
    """The `OpenPack` that is to be shown."""
    same_found = Signal(object)
    """The `KnownPack` that the document shown may be a corrected edition of."""
    failed = Signal(object)
    """The `UserError` that kept something from being made."""
    unclear = Signal(object)
    """The list of `Path` of which several may be the agenda."""

    def __init__(self, packs: Packs, tasks: Tasks, background: Background) -> None:
        super().__init__()
        self._packs, self._tasks, self._background = packs, tasks, background
        self._shown: OpenPack | None = None
        self._made: list[OpenPack] = []

    @property
    def can_undo(self) -> bool:
        """Return whether the edition that is shown was made here, and can be put aside."""
        return self._last() is not None

    def show(self, pack: OpenPack) -> None:
        """Work with another pack from now on."""
        self._background.stop(_KEY)
        self._shown = pack
        if pack.is_new and pack.record.importer and pack.change is None:
            self._look_for_same(pack)

    def open_path(self, path: Path) -> None:
        """Open a file or folder."""
        words = self.tr("Opening {name} …").format(name=path.name)
        self._open(words, [path], lambda work: self._packs.open(path, work))

    def open_files(self, paths: Sequence[Path]) -> None:
        """Open the meeting that several files are."""
        words = self.tr("Opening the files …")
        self._open(words, paths, lambda work: self._packs.open_files(paths, work))

    def move(self, bilag: Address, to: Address) -> None:
        """Put a bilag under another punkt."""
        words = self.tr("Moving the bilag …")
        self._make(words, lambda pack, work: self._packs.move_bilag(pack, bilag, to, work))

    def add(self, paths: Sequence[Path]) -> None:
        """Add files to the meeting."""
        words = self.tr("Adding to the meeting …")
        self._make(words, lambda pack, work: self._packs.add_files(pack, paths, work))

    def read_again(self) -> None:
        """Read the documents again that the pack was made from."""
        words = self.tr("Reading the document again …")
        self._make(words, self._packs.read_again)

    def take_as_edition(self, pack_id: PackId) -> None:
        """Take the document for a corrected edition of a meeting that is known."""
        words = self.tr("Opening the meeting …")
        self._make(words, lambda pack, work: self._packs.take_as_edition(pack, pack_id, work))

    def undo(self) -> None:
        """Put the edition aside that was made last."""
        last = self._last()
        if last is not None:
            self._made.remove(last)
            words = self.tr("Opening the meeting …")
            self._tasks.run(
                words, lambda _: self._packs.undo(last), self.made.emit, self.failed.emit
            )

    @property
    def can_read_again(self) -> bool:
        """Return whether the documents of the pack that is shown are kept."""
        return self._shown is not None and self._packs.can_read_again(self._shown)

    @property
    def is_read_by_older(self) -> bool:
        """Return whether the pack that is shown was made by an older reader of its documents."""
        return self._shown is not None and self._packs.is_read_by_older(self._shown)

    def _last(self) -> OpenPack | None:
        shown = self._shown
        found = (pack for pack in self._made if shown and pack.folder == shown.folder)
        return next(found, None)

    def _open(self, words: str, paths: Sequence[Path], way: Callable[[Work], OpenPack]) -> None:
        def fail(error: UserError) -> None:
            if error.kind == "library.agenda_unclear":
                self.unclear.emit(list(paths))
            else:
                self.failed.emit(error)

        self._tasks.run(words, way, self.made.emit, fail)

    def _make(self, words: str, way: Callable[[OpenPack, Work], OpenPack]) -> None:
        pack = self._shown
        if pack is not None:
            self._tasks.run(words, lambda work: way(pack, work), self._keep, self.failed.emit)

    def _keep(self, pack: OpenPack) -> None:
        if pack.change is not None:
            self._made.append(pack)
        self.made.emit(pack)

    def _look_for_same(self, pack: OpenPack) -> None:
        def tell(known: KnownPack | None) -> None:
            if known is not None and pack is self._shown:
                self.same_found.emit(known)

        # Whoever opens the other meeting is told what is wrong with it.
        self._background.put(
            lambda work: self._packs.same_meeting(pack, work), tell, lambda _error: None, key=_KEY
        )
