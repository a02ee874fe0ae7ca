# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Open what the reader chooses, drops or double-clicks, and say in words what went wrong."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from bilagviewer.errors import UserError
from bilagviewer.messages import sentence
from bilagviewer.model.address import parse
from bilagviewer.model.pack import EditionHash, PackId
from bilagviewer.ui.dropped import content_of, is_mail, paths_of, written
from bilagviewer.ui.session import Session
from bilagviewer.ui.task_notice import TaskNotice
from bilagviewer.ui.widgets.notice import Message, Notice
from bilagviewer.ui.words import meeting_line


class Opening(QObject):
    """The ways into a bilagssamling; what cannot be opened leaves the window as it was."""

    place_requested = Signal(object)
    """The `Address` to go to."""
    collect_requested = Signal(object)
    """The list of `Path` that a bilagssamling is to be made of."""

    def __init__(self, session: Session, notice: Notice, language: str) -> None:
        super().__init__()
        self._session, self._notice, self._language = session, notice, language
        self._tried: Path | None = None
        self._wanted = ""
        self.greets = True
        session.failed.connect(self._say_error)
        session.pack_changed.connect(notice.dismiss)
        session.maker.unclear.connect(self.collect_requested)
        if session.read_only is not None:
            session.opened.connect(self.say_problems)
        self._busy = TaskNotice(session.tasks, notice, self._stopped)

    @property
    def tried(self) -> Path | None:
        """Return the file that was tried last, if there is one."""
        return self._tried

    def ask(self, parent: QWidget) -> None:
        """Let the reader choose a file, and open it."""
        known = self.tr(
            "Bilagssamlinger (*.bilag *.docx *.html *.htm *.mht *.mhtml *.eml *.json *.zip *.txt"
            " *.md *.png *.jpg *.jpeg)"
        )
        kinds = f"{known};;{self.tr('All files (*)')}"
        title = self.tr("Open a bilagssamling")
        chosen, _ = QFileDialog.getOpenFileName(parent, title, self._folder(), kinds)
        if chosen:
            self.open(Path(chosen))

    def open(self, path: Path, address: str = "") -> None:
        """Open the file or folder `path`, at an address where one is given."""
        self._tried, self._wanted = path, address
        self._session.open_path(path)

    def open_edition(self, edition: EditionHash | None = None, address: str = "") -> None:
        """Open another edition of the meeting shown, its newest one if none is given."""
        pack = self._session.open_pack
        if pack is not None:
            self._wanted = address
            self._session.open_known(pack.pack.id, edition)

    def go(self, address: str) -> None:
        """Go to a place in the pack that is shown, or say why not."""
        try:
            self.place_requested.emit(parse(address))
        except UserError as error:
            self._session.failed.emit(error)

    def say_nothing_of_its_own(self) -> None:
        """Greet no pack with a line of the program's own: for a picture."""
        self.greets = False

    def go_on(self) -> None:
        """Go to the address that a file was opened with."""
        if self._wanted:
            wanted, self._wanted = self._wanted, ""
            self.go(wanted)

    def fill_meetings(self, menu: QMenu) -> None:
        """Put the meetings that the library knows on `menu`."""
        menu.clear()
        shown = self._session.open_pack
        for known in self._session.known():
            action = menu.addAction(meeting_line(known).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(shown is not None and shown.pack.id == known.id)
            pack_id = known.id
            action.triggered.connect(lambda _on, i=pack_id: self._open_known(i))

    def accepts(self, event: QDragEnterEvent) -> bool:
        """Return whether what is dragged are files or folders of this computer, or a mail."""
        return bool(paths_of(event.mimeData())) or is_mail(event.mimeData())

    def drop(self, event: QDropEvent) -> None:
        """Open what was dropped; several files are opened as the meeting that they are."""
        paths = paths_of(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.open_files(paths)
        elif is_mail(event.mimeData()):
            event.acceptProposedAction()
            self._open_handed(event.mimeData())

    def open_files(self, paths: list[Path]) -> None:
        """Open one file or folder, or the meeting that several are."""
        if len(paths) == 1:
            self.open(paths[0])
        elif paths:
            self._tried, self._wanted = paths[0], ""
            self._session.maker.open_files(paths)

    def _open_handed(self, data: QMimeData) -> None:
        """Open what a mail program hands over, or say how it can be had."""
        handed = content_of(data)
        try:
            path = written(*handed) if handed is not None else None
        except OSError:
            path = None
        if path is not None:
            self.open(path)
            return
        words = self.tr("Drag the mail or the file to the desktop first, and then drag it here.")
        self._notice.say(Message(words))

    def ask_to_add(self, parent: QWidget) -> None:
        """Let the reader choose late papers, and add them to the meeting."""
        title = self.tr("Add bilag to the meeting")
        kinds = self.tr("All files (*)")
        chosen, _ = QFileDialog.getOpenFileNames(parent, title, self._folder(), kinds)
        if chosen:
            self._session.maker.add([Path(name) for name in chosen])

    def collect(self) -> None:
        """Let the reader make a bilagssamling of several files."""
        self.collect_requested.emit([])

    def say_problems(self) -> None:
        """Tell what is wrong with the notes or the settings, if anything is."""
        for error in self._session.problems()[:1]:
            self._say_error(error)

    def show_copy(self) -> None:
        """Show the folder that holds the library's copy, in the system's file manager."""
        if self._session.open_pack is not None:
            open_by_system(self._session.open_pack.path.parent)

    def _open_known(self, pack_id: PackId) -> None:
        self._wanted = ""
        self._session.open_known(pack_id)

    def _folder(self) -> str:
        return str(self._tried.parent) if self._tried else str(Path.home())

    def _say_error(self, error: UserError) -> None:
        choices = []
        if error.kind.endswith(".pdf") and self._tried is not None:
            path = self._tried
            choices.append((self.tr("Open in the PDF reader"), lambda: open_by_system(path)))
        self._notice.say(Message(sentence(error, self._language), "error", choices))

    def _stopped(self) -> str:
        if self._tried is None:
            return self.tr("Stopped. Nothing was opened.")
        return self.tr("Stopped: {name} was not opened.").format(name=self._tried.name)


def open_by_system(path: Path) -> None:
    """Open a file or folder in the program that the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
