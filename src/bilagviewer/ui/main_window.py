# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The window: it builds the parts, places them and connects them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from bilagviewer.model.address import Address, parse
from bilagviewer.ui.actions import Actions
from bilagviewer.ui.commands import Commands
from bilagviewer.ui.contents.pane import ContentsPane
from bilagviewer.ui.ending import Ending
from bilagviewer.ui.fault_notice import FaultNotice
from bilagviewer.ui.faults import Faults
from bilagviewer.ui.links import Links
from bilagviewer.ui.memory import Memory
from bilagviewer.ui.menus import fill_menu_bar
from bilagviewer.ui.moving_desk import MovingDesk
from bilagviewer.ui.navigation import Navigator
from bilagviewer.ui.note_desk import NoteDesk
from bilagviewer.ui.opening import Opening
from bilagviewer.ui.overview.box import OverviewBox
from bilagviewer.ui.overview.desk import OverviewDesk
from bilagviewer.ui.overview.stage import Stage
from bilagviewer.ui.overview.views import title as view_title
from bilagviewer.ui.reading.content import PageContent, arrived, read_spot
from bilagviewer.ui.reading.standing import standing
from bilagviewer.ui.reading.words import place as place_words
from bilagviewer.ui.save_state import SaveState
from bilagviewer.ui.session import Session
from bilagviewer.ui.table_memory import TableMemory
from bilagviewer.ui.theme.appearance import Appearance
from bilagviewer.ui.top_bar import TopBar
from bilagviewer.ui.welcome import Welcome
from bilagviewer.ui.widgets.notice import Message, Notice
from bilagviewer.ui.widgets.panes import Outer, Panes
from bilagviewer.ui.widgets.status_line import StatusLine
from bilagviewer.ui.widgets.strip import Strip
from bilagviewer.ui.window_filling import WindowFilling
from bilagviewer.ui.words import meeting_facts, meeting_name, status_words

if TYPE_CHECKING:
    from bilagviewer.library.packs import OpenPack
    from bilagviewer.ui.exporting import Exporter
    from bilagviewer.ui.notes.pane import NotesPane
    from bilagviewer.ui.printing.desk import PrintDesk
    from bilagviewer.ui.reading.page import ReadingPage
    from bilagviewer.ui.reading.taking import Taken


@dataclass(frozen=True, slots=True)
class Parts:
    """What the window is made of."""

    appearance: Appearance
    session: Session
    memory: Memory
    page: ReadingPage
    notes: NotesPane
    language: str
    faults: Faults | None = None
    """Where the program's own faults end; None where nobody watches for them."""


class MainWindow(QMainWindow):
    """Contents, page and notes of one bilagssamling."""

    language_chosen = Signal(str)
    """The reader wants the window in "da" or "en"."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self.parts, self.session = parts, parts.session
        theme = parts.appearance.theme
        self.actions_ = Actions(theme)
        self.notice = Notice(theme)
        self.faults = self._watch(parts)
        self.overview = OverviewBox(theme)
        self.contents = ContentsPane(theme, self.overview)
        self.stage = Stage(theme, parts.page)
        self.tables = TableMemory(parts.session, parts.page)
        self.navigator = Navigator(parts.session, parts.page)
        self.desk = NoteDesk(parts.session, parts.page, parts.notes)
        self.views = OverviewDesk(theme, parts.session, self.stage, self.overview, self.desk)
        self.views.map.serve(parts.page)
        self.ending = Ending(parts.session, parts.page)
        self.opening = Opening(parts.session, self.notice, parts.language)
        self.welcome = Welcome(parts, self.notice, self.opening, self)
        self.moving = MovingDesk(theme, parts.session, self)
        self.links = Links(self, self.notice)
        self._printing: PrintDesk | None = None
        self._exporter: Exporter | None = None
        self._build()
        self._connect()
        self.filling = WindowFilling(parts.page, self.stage, self.panes, self.top)
        parts.session.view_changed.connect(self.filling.end)
        self.commands = Commands(self)
        self.setAcceptDrops(True)
        self.setMinimumSize(480, 360)
        # The keys read from the first moment.
        parts.page.setFocus()

    def _build(self) -> None:
        theme, actions = self.parts.appearance.theme, self.actions_
        meetings = fill_menu_bar(self.menuBar(), actions)
        meetings.aboutToShow.connect(lambda: self.opening.fill_meetings(meetings))
        self.top = TopBar(theme, actions, meetings)
        self._strips = Strip(theme, actions["contents"]), Strip(theme, actions["notes"])
        left = Outer(self.contents, self._strips[0], width=300, least=250)
        right = Outer(self.parts.notes, self._strips[1], width=310, least=260)
        self.panes = Panes(theme, self.stage, left, right)
        self.status = StatusLine(theme, actions["smaller"], actions["usual"], actions["larger"])
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        bars = (self.faults.bar,) if self.faults is not None else ()
        for widget in (self.top, *bars, self.notice):
            column.addWidget(widget)
        if self.session.read_only is not None:
            self.status.show_state(SaveState("read_only"))
        column.addWidget(self.panes, 1)
        column.addWidget(self.status)
        self.setCentralWidget(middle)

    def _connect(self) -> None:
        session, page = self.session, self.parts.page
        session.pack_changed.connect(self._show_pack)
        session.named.connect(self._show_name)
        session.leaving.connect(self.parts.notes.flush)
        session.leaving.connect(self.keep_place)
        session.opened.connect(self.reopen_place)
        session.page_changed.connect(self._show_page)
        session.page_changed.connect(self.stage.show_page)
        session.pages.busy.connect(page.column.say_reading)
        session.notes_changed.connect(self._count_notes)
        session.save_state_changed.connect(self.status.show_state)
        session.progress.changed.connect(self.contents.set_read)
        self.opening.place_requested.connect(self.navigator.go)
        self.welcome.go_requested.connect(self.navigator.go)
        self.contents.go_requested.connect(self._go_from_contents)
        self.contents.tree.note_requested.connect(self._write_from_contents)
        self.contents.tree.read_requested.connect(session.progress.mark)
        self.contents.tree.move_requested.connect(self.moving.ask)
        self.contents.tree.dropped.connect(self.moving.move)
        page.go_requested.connect(self.navigator.go)
        page.target_changed.connect(self._show_place)
        page.tables.arranged.connect(lambda: self._show_place(page.target()))
        page.link_requested.connect(self.links.ask)
        page.link_refused.connect(self.links.refuse)
        page.export_requested.connect(self._export)
        self.status.copy_requested.connect(self._rescue)
        self.parts.memory.failed.connect(session.failed)
        self.parts.notes.place_requested.connect(self.navigator.go)
        self.parts.notes.earlier_requested.connect(self.welcome.show_earlier)
        self.views.earlier_requested.connect(self.welcome.show_earlier)
        self.views.go_requested.connect(self._go_from_contents)
        self.views.gathered.said.connect(lambda text: self.notice.say(Message(text)))
        self.desk.finished.connect(self.stage.focus_text)
        session.view_changed.connect(self._show_view)
        self.desk.pane_wanted.connect(lambda: self.panes.show_pane("right", True))
        self.parts.appearance.application.focusChanged.connect(self._follow_focus)

    @staticmethod
    def _watch(parts: Parts) -> FaultNotice | None:
        if parts.faults is None:
            return None
        theme = parts.appearance.theme
        return FaultNotice(parts.faults, parts.session, theme, parts.notes.flush)

    def _follow_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        self.panes.follow_focus(now)

    def _go_from_contents(self, address: Address) -> None:
        self.navigator.go(address)
        if self.panes.is_folded("left"):
            self.panes.close_over()
            self.stage.focus_text()

    def _write_from_contents(self, address: Address) -> None:
        self.navigator.go(address)
        self.desk.open_or_begin(address)

    def _show_pack(self, pack: OpenPack) -> None:
        self._show_name(pack)
        self.contents.show_entries(pack.entries)

    def _show_name(self, pack: OpenPack) -> None:
        name, facts = meeting_name(pack.pack), meeting_facts(pack.pack)
        self.setWindowTitle(f"{name} – Bilagviewer")
        self.top.meeting.show_meeting(name, facts)

    def _show_page(self, content: PageContent) -> None:
        self.contents.choose(content.entry.address)
        self._show_place(self.parts.page.target())

    def _show_view(self, view: str) -> None:
        pack = self.session.open_pack
        if view and pack is not None:
            self.contents.choose(Address())
            self.status.show_place(view_title(view, pack.pack))
        elif self.session.page is not None:
            self._show_page(self.session.page)

    def _show_place(self, target: Address) -> None:
        if self.session.page is not None:
            row = standing(self.parts.page, target)
            self.status.show_place(status_words(self.session.page, target, row))

    def _count_notes(self) -> None:
        counts = self.session.notebook.counts()
        self.contents.set_notes(counts)
        here = self.session.page.entry.address if self.session.page else Address()
        count = counts.get(here, 0)
        name = self.tr("Notes ({count})").format(count=count)
        self._strips[1].set_count(count, name)

    def _rescue(self) -> None:
        from bilagviewer.ui.rescue import ask_and_write  # noqa: PLC0415 - hardly ever

        ask_and_write(self.session, self.notice, self)

    @property
    def printing(self) -> PrintDesk:
        """Return what prints, made when it is first wanted."""
        if self._printing is None:
            from bilagviewer.ui.printing.desk import PrintDesk  # noqa: PLC0415 - not at start

            self._printing = PrintDesk(self)
        return self._printing

    def _export(self, taken: Taken, kind: str) -> None:
        if kind == "print":
            self.printing.ask_and_print(taken)
            return
        if self._exporter is None:
            from bilagviewer.ui.exporting import Exporter  # noqa: PLC0415 - not at start

            self._exporter = Exporter(self.notice, self.session.failed.emit)
        entry = self.session.page.entry if self.session.page else None
        self._exporter.ask(taken, kind, place_words(entry) if entry else "", self)

    def reopen_place(self) -> None:
        """Go to where the reader was in this meeting, else to its first text."""
        spot = read_spot(self.session.remembered("place"))
        opened = self.session.open_pack
        if spot is not None and opened is not None:
            spot = arrived(spot, opened.arrived)
        # Another edition may be without it.
        if spot is not None and self.session.content_of(parse(spot.address).page) is not None:
            self.navigator.return_to(spot)
        if self.session.page is None:
            self.navigator.begin()
        if self.session.page is None:
            self.stage.show_nothing()
        self.opening.go_on()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept a file that can be tried."""
        if self.opening.accepts(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open a dropped file."""
        self.opening.drop(event)

    def changeEvent(self, event: QEvent) -> None:
        """Look for notes that another program wrote when the reader comes back."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.session.notebook.look()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is being written, and remember the place and the window."""
        self.keep()
        self.session.close()
        super().closeEvent(event)

    def keep(self) -> None:
        """Save and remember everything: at closing, and when the system logs out."""
        self.parts.notes.flush()
        self.parts.memory.keep_window(self, self.panes)
        self.keep_place()

    def keep_place(self) -> None:
        """Remember the place in this meeting."""
        if self.session.page is not None:
            self.session.remember("place", self.navigator.place().plain())
