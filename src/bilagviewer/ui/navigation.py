# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Goes to places, and back to where the reader has been."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from bilagviewer.errors import UserError
from bilagviewer.model.address import Address, parse
from bilagviewer.ui.history import History
from bilagviewer.ui.overview.views import chosen_of, view_address, view_of
from bilagviewer.ui.reading.content import PageContent, Spot
from bilagviewer.ui.session import Session

if TYPE_CHECKING:
    from bilagviewer.ui.reading.page import ReadingPage


class Navigator(QObject):
    """Go to places, remember where the reader came from, and go back there."""

    changed = Signal()
    """Emitted when back, forward, next or previous may have become possible or not."""

    def __init__(self, session: Session, page: ReadingPage) -> None:
        super().__init__()
        self._session, self._page = session, page
        self._history: History[Spot] = History()
        self._spot: Spot | None = None
        self._ahead: tuple[Address, Spot | None] | None = None
        """Where to go when the text of the page has been read."""
        self._left: Spot | None = None
        session.pack_changed.connect(self._forget)
        session.page_changed.connect(self._put_on_page)
        session.text_read.connect(self._go_on)
        session.text_missing.connect(self._turn_back)

    @property
    def can_go_back(self) -> bool:
        """Return whether there is a place to go back to."""
        return self._history.can_go_back

    @property
    def can_go_forward(self) -> bool:
        """Return whether there is a place to go forward to."""
        return self._history.can_go_forward

    def go(self, address: Address) -> None:
        """Go to `address`, which may lie in another bilag."""
        if self._leave_for(address):
            self._show(address, None)
        self.changed.emit()

    def begin(self) -> None:
        """Go to the first text of a pack that is opened for the first time."""
        first = self._first()
        if first is not None:
            self._show(first, None)
        self.changed.emit()

    def _first(self) -> Address | None:
        """Return the first punkt or bilag with a text, else the first bilag, else the first punkt.

        None without any.
        """
        opened = self._session.open_pack
        entries = opened.entries if opened is not None else ()
        texts = (entry.address for entry in entries if entry.text)
        bilag = (entry.address for entry in entries if entry.bilag is not None)
        every = (entry.address for entry in entries)
        return next(texts, None) or next(bilag, None) or next(every, None)

    def return_to(self, spot: Spot) -> None:
        """Go to where the reader was when the pack was last open."""
        self._show(parse(spot.address), spot)
        self.changed.emit()

    def back(self) -> None:
        """Go to where the reader was before, to the same scroll."""
        if self._history.can_go_back:
            self._left = self._here()
            self._travel(self._history.back(self._left))

    def forward(self) -> None:
        """Undo one step back."""
        if self._history.can_go_forward:
            self._left = self._here()
            self._travel(self._history.forward(self._left))

    def step(self, direction: int) -> None:
        """Go to the next (1) or previous (-1) bilag or punkt."""
        content = self._session.page
        if content is not None:
            entry = content.next if direction > 0 else content.previous
            if entry is not None:
                self.go(entry.address)

    def _leave_for(self, address: Address) -> bool:
        """Remember the place that is left; return whether there is anything to do."""
        content = self._session.page
        if content is None:
            return True
        view, choice = self._session.view, self._session.view_choice
        if address == (view_address(view, choice) if view else content.entry.address):
            return False
        here = self._here()
        if view or not content.reading:
            self._left = here
        self._history.leave(here)
        return True

    def _here(self) -> Spot:
        """Return where the reader is: a place in the text, or a view."""
        view, choice = self._session.view, self._session.view_choice
        return Spot(str(view_address(view, choice)), 0) if view else self.place()

    def place(self) -> Spot:
        """Return where the reader is in the text, or will be when it has been read."""
        if self._ahead is None:
            return self._page.spot()
        address, spot = self._ahead
        return spot or Spot(str(address), 0, str(address) if address.block else "")

    def _travel(self, spot: Spot) -> None:
        self._show(parse(spot.address), spot)
        self.changed.emit()

    def _show(self, address: Address, spot: Spot | None) -> None:
        if view_of(address):
            self._session.show_view(view_of(address), chosen_of(address))
            return
        content = self._session.page
        if content is None or self._session.view or content.entry.address != address.page:
            before, self._ahead = self._ahead, None
            self._spot = spot
            shown = self._session.go(address)
            self._spot = None
            if not shown:
                self._ahead = before
                return
        elif spot is not None and not content.reading:
            self._page.show_page(content, spot)
        now = self._session.page
        if now is not None and now.reading:
            self._ahead = address, spot
        elif spot is None and address.block:
            self._choose(address)

    def _choose(self, address: Address) -> None:
        content = self._session.page
        if content is not None:
            try:
                full, _ = content.places.locate(address)
            except UserError as error:
                self._session.failed.emit(error)
            else:
                self._page.go_to(full)

    def _put_on_page(self, content: PageContent) -> None:
        self._page.show_page(content, self._ahead[1] if self._ahead else self._spot)

    def _go_on(self) -> None:
        """Choose the place that was asked for before the text was there."""
        wanted, self._ahead = self._ahead, None
        if wanted is not None and wanted[1] is None and wanted[0].block:
            self._choose(wanted[0])

    def _turn_back(self) -> None:
        """Go back to where the reader was before a text that cannot be read."""
        left, self._left, self._ahead = self._left, None, None
        content = self._session.page
        if left is not None:
            self._history.forget(left)
            self._travel(left)
        elif content is not None and content.entry.address != self._first():
            self.begin()

    def _forget(self) -> None:
        self._history.clear()
        self._ahead = self._left = None
        self.changed.emit()
