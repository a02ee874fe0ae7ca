# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Gives the pages of a pack; a large text is read beside the window's thread before that."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from bilagviewer.errors import UserError
from bilagviewer.model.address import Address
from bilagviewer.model.blocks import Body
from bilagviewer.ui.background import Background
from bilagviewer.ui.reading.content import PageContent
from bilagviewer.ui.tasks import Tasks
from bilagviewer.ui.uncollected import uncollected
from bilagviewer.work import Work

if TYPE_CHECKING:
    from bilagviewer.library.packs import OpenPack

_HELD = 4
"""How many large pages are kept with what was worked out for them."""
_KEY = "large text"
"""What is read stands in the queue under this: one text at a time."""
_BREATH = 0.001
"""Seconds in which the window may go on between two pieces of a text."""


class _Reading:
    """One large text that is being read in another thread."""

    def __init__(self, pack: OpenPack, page: PageContent) -> None:
        self._pack, self._page = pack, page
        self.address = page.entry.address
        self.done: Callable[[PageContent], None] = lambda _page: None
        self.failed: Callable[[UserError], None] = lambda _error: None

    def run(self, work: Work) -> PageContent:
        def breathe() -> None:
            work.check()
            # The window's thread gets its turn at once, and not when Python's interval is over.
            time.sleep(_BREATH)

        with uncollected():
            body = self._pack.body(self.address, breathe)
            found = replace(self._page, body=body, reading=False)
            found.prepare(breathe)
        return found


class Pages(QObject):
    """The pages of one pack at a time."""

    held = Signal()
    """One more large page is there from now on."""
    busy = Signal(str)
    """What is being done, once the reader has waited for it; empty when it is over."""

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background
        self._patience = QTimer(self, singleShot=True, interval=Tasks.PATIENCE)
        self._patience.timeout.connect(self._say_busy)
        self._is_said = False
        self._pack: OpenPack | None = None
        self._held: dict[Address, PageContent] = {}
        self._failed: dict[Address, UserError] = {}
        self._reading: _Reading | None = None

    def begin(self, pack: OpenPack) -> None:
        """Give the pages of another pack from now on."""
        self.drop()
        self._pack = pack
        self._held, self._failed = {}, {}
        # What was left out for the sake of the pack before may be garbage now.
        gc.unfreeze()

    def rename(self) -> None:
        """Let the pages know the meeting by its new name."""
        if self._pack is not None:
            pack = self._pack.pack
            self._held = {at: page.with_pack(pack) for at, page in self._held.items()}

    def page(self, address: Address) -> PageContent:
        """Return the page that `address` lies in, read now unless it is held.

        Raises `UserError("address.unknown")` and `UserError("pack.…")`.
        """
        head = self.head(address)
        own = head.entry.address
        if own in self._failed:
            raise self._failed.pop(own)
        if own in self._held:
            return self._held[own]
        return replace(head, body=self._body(own), reading=False)

    def head(self, address: Address) -> PageContent:
        """Return the page that `address` lies in without its text."""
        if self._pack is None:
            raise UserError("address.unknown", address=str(address))
        entries = self._pack.entries
        wanted = address.page if address.section or not entries else entries[0].address
        here = self._pack.by_address.get(wanted)
        if here is None:
            raise UserError("address.unknown", address=str(address))
        return PageContent(
            entry=entries[here],
            body=Body(),
            pack=self._pack.pack,
            next=entries[here + 1] if here + 1 < len(entries) else None,
            previous=entries[here - 1] if here else None,
            picture=self._pack.picture,
            reading=True,
        )

    def must_wait(self, address: Address) -> bool:
        """Return whether the text at `address` takes time to read, and is not held."""
        pack, own = self._pack, address.page
        known = own in self._held or own in self._failed
        return pack is not None and not known and pack.is_large(own)

    def read(
        self,
        head: PageContent,
        done: Callable[[PageContent], None],
        failed: Callable[[UserError], None],
    ) -> None:
        """Read the text of the page `head`, then call `done` or `failed`."""
        work = self._reading
        if work is None or work.address != head.entry.address:
            work = self._begin(head)
        self._background.hurry(_KEY)
        self._patience.start()
        work.done, work.failed = done, failed

    def fetch(self, address: Address) -> bool:
        """Read a text that nobody looks at yet; return False while another one is being read."""
        own = address.page
        if self._reading is not None:
            return self._reading.address == own
        work = self._begin(self.head(own))
        work.failed = lambda error: self._failed.update({own: error})
        return True

    def drop(self) -> None:
        """Read no further in a large text."""
        self._reading = None
        self._background.stop(_KEY)
        self._rest()

    def _body(self, address: Address) -> Body:
        return self._pack.body(address) if self._pack is not None else Body()

    def _begin(self, head: PageContent) -> _Reading:
        if self._pack is None:
            raise UserError("address.unknown", address=str(head.entry.address))
        self.drop()
        work = self._reading = _Reading(self._pack, head)
        self._background.put(
            work.run,
            lambda found: self._keep(work, found),
            lambda error: self._tell(work, error),
            key=_KEY,
        )
        return work

    def _keep(self, work: _Reading, found: PageContent) -> None:
        self._reading = None
        self._rest()
        if self._pack is not None:
            # The meeting may have been given another name meanwhile.
            page = found.with_pack(self._pack.pack)
            self._hold(page)
            work.done(page)
            self.held.emit()

    def _say_busy(self) -> None:
        self._is_said = True
        self.busy.emit(self.tr("Reading the bilag …"))

    def _rest(self) -> None:
        self._patience.stop()
        if self._is_said:
            self._is_said = False
            self.busy.emit("")

    def _tell(self, work: _Reading, error: UserError) -> None:
        self._reading = None
        self._rest()
        work.failed(error)

    def _hold(self, page: PageContent) -> None:
        own = page.entry.address
        others = [at for at in self._held if at != own][1 - _HELD :]
        self._held = {**{at: self._held[at] for at in others}, own: page}
