# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Make a bilagssamling of several files: drop, order, look at the result, save."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from bilagviewer.errors import UserError
from bilagviewer.library import collecting
from bilagviewer.library.collecting import Imported, Known, Placement, ReadFile
from bilagviewer.library.packs import GivenName
from bilagviewer.messages import sentence
from bilagviewer.model.blocks import Source
from bilagviewer.ui.collecting.layout import Layout
from bilagviewer.ui.collecting.plan import Plan, Planned
from bilagviewer.ui.collecting.saving import Saver
from bilagviewer.ui.tasks import Tasks
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.notice import announce
from bilagviewer.ui.words import counted
from bilagviewer.work import Work

_PATIENCE = 150
"""Milliseconds without a change before the result is made anew."""
_MOST_TOLD = 3
"""More sentences of what was refused than these leave no room for the files."""


class CollectDialog(QDialog):
    """Stands beside the window until the bilagssamling is saved."""

    saved = Signal(object)
    """The `Path` of the bilagssamling that was written."""

    def __init__(self, theme: Theme, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Collect files into a meeting"))
        self.setAcceptDrops(True)
        self._language = language
        self.plan = Plan()
        self.made: Imported | None = None
        self._wanted: list[Path] = []
        self._files: list[tuple[Planned, ReadFile]] = []
        """What the result was made of, each under a name that no other has."""
        self._reading, self._making = Tasks(), Tasks()
        self._saver = Saver(self._making)
        self._again = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._again.timeout.connect(self._make)
        self.parts = Layout(self, theme, self.plan, language)
        self._connect()
        self._show_plan()
        room = self.screen().availableGeometry().size()
        self.resize(min(theme.px(1040), room.width()), min(theme.px(760), room.height()))

    def add(self, paths: Sequence[Path]) -> None:
        """Read files, beside the window's work, and put them last."""
        self._wanted += [path for path in paths if path not in self._wanted]
        wanted, files = list(self._wanted), list(self.plan.files)
        self._reading.run(
            self.tr("Reading the files …"),
            lambda work: _read(wanted, files, work),
            self._add,
            self._refuse,
        )

    def save(self) -> None:
        """Let the reader choose a name, and write the bilagssamling there."""
        if self.made is not None:
            self._saver.ask(self, self.made, self._folder)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files of this computer."""
        if event.mimeData().urls() and all(u.isLocalFile() for u in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add the files that were dropped."""
        event.acceptProposedAction()
        self.add([Path(url.toLocalFile()) for url in event.mimeData().urls()])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand beside each other what there is room for."""
        super().resizeEvent(event)
        self.parts.arrange(event.size().width())

    def reject(self) -> None:
        """Give up reading where files are being read, else the whole dialog."""
        if self._wanted:
            self._reading.cancel()
            self._wanted.clear()
            self._say(self.tr("The reading was stopped; no file was added."), urgent=False)
        else:
            super().reject()

    def done(self, result: int) -> None:
        """Give up what is being read or made."""
        self._reading.cancel()
        self._making.cancel()
        super().done(result)

    def _connect(self) -> None:
        parts = self.parts
        parts.add.clicked.connect(self._ask)
        parts.remove.clicked.connect(self._remove)
        parts.up.clicked.connect(partial(self._move, -1))
        parts.down.clicked.connect(partial(self._move, 1))
        parts.index.activated.connect(self._choose_index)
        parts.fields.edited.connect(self._place)
        parts.tree.placed.connect(self._drop)
        parts.correction.edited.connect(self._again.start)
        parts.files.selectionModel().currentRowChanged.connect(self._show_row)
        parts.save.clicked.connect(self.save)
        parts.cancel.clicked.connect(self.reject)
        parts.report.line_requested.connect(self._show_line)
        parts.files.move_requested.connect(self._move)
        parts.files.remove_requested.connect(self._remove)
        self._saver.begun.connect(lambda: parts.save.setEnabled(False))
        self._saver.saved.connect(self._end)
        self._saver.refused.connect(self._not_saved)
        for field in (parts.form.title, parts.form.body, parts.form.day):
            field.editingFinished.connect(self._again.start)
        for tasks in (self._reading, self._making):
            tasks.busy.connect(parts.busy.setText)
            tasks.progressed.connect(parts.busy.setText)

    def _ask(self) -> None:
        kinds = self.tr("All files (*)")
        chosen, _ = QFileDialog.getOpenFileNames(
            self, self.tr("Add files"), str(self._folder), kinds
        )
        if chosen:
            self.add([Path(name) for name in chosen])

    @property
    def _folder(self) -> Path:
        return self.parts.folder

    def _add(self, found: _Found) -> None:
        if self._wanted:
            self.parts.folder = self.parts.correction.folder = self._wanted[0].parent
        self._wanted.clear()
        before, had_index = list(self.plan.entries), self.plan.index is not None
        claims = found.claims
        twice = self.plan.add(found.files, claims[0] if claims else None)
        self._changed(self.plan.first_bilag(before))
        refused = list(found.refused)
        if len(claims) > 1 and not had_index:
            names = ", ".join(file.name for file in claims)
            refused.insert(0, UserError("library.agenda_unclear", files=names))
        told = [sentence(error, self._language) for error in refused]
        if twice:
            names = ", ".join(dict.fromkeys(file.name for file in twice))
            told.append(self.tr("Already among the files: {names}.").format(names=names))
        self._say(" ".join(told[:_MOST_TOLD]), urgent=bool(refused))

    def _refuse(self, error: UserError) -> None:
        self._wanted.clear()
        self._say(sentence(error, self._language))

    def _remove(self) -> None:
        row = self.parts.row
        if row < 0:
            return
        self.plan.remove([row])
        self._changed(min(row, len(self.plan.files) - 1))

    def _move(self, step: int) -> None:
        if self.parts.row >= 0:
            self._changed(self.plan.move(self.parts.row, step))

    def _choose_index(self, place: int) -> None:
        self.plan.choose_index(place - 1 if place else None)
        self._changed(self.parts.row)

    def _place(self, placed: Placement) -> None:
        if self.parts.row >= 0:
            self._changed(self.plan.place(self.parts.row, placed))

    def _drop(self, row: int, punkt: str, title: str) -> None:
        if row < len(self.plan.entries):
            placed = replace(self.plan.placements[row], punkt=punkt, punkt_title=title)
            self._changed(self.plan.place(row, placed))

    def _changed(self, row: int) -> None:
        self._say("")
        self._show_plan(row)
        self._again.start()

    def _show_plan(self, row: int = -1) -> None:
        self.parts.show_plan(row)
        self._show_row()

    def _show_row(self) -> None:
        row = self.parts.row
        placed = self.plan.placements[row] if row >= 0 else None
        self.parts.show_source(self.plan.files[row] if row >= 0 else None)
        self.parts.fields.show_placement(placed)
        self.parts.enable()

    def _make(self) -> None:
        name, correction = self.parts.form.look(), self.parts.correction
        if not self.plan.files:
            self._show(None)
            return
        if name is None:
            # The field says beside itself what is wrong; what was made stays in sight.
            self.parts.enable(can_save=False)
            return
        known = Known(
            name.title,
            name.body,
            name.date,
            previous=correction.previous,
            note=correction.sentence,
        )
        files = collecting.named_apart(self.plan.files)
        planned = list(zip(self.plan.entries, files, strict=True))
        placements = self.plan.placements
        self._making.run(
            self.tr("Making the bilagssamling …"),
            lambda work: collecting.compose(files, placements, known, work),
            lambda made: self._take(made, planned),
            self._fail,
        )

    def _take(self, made: Imported, files: list[tuple[Planned, ReadFile]]) -> None:
        self._files = files
        self._show(made)

    def _fail(self, error: UserError) -> None:
        self._show(None)
        self._say(sentence(error, self._language))

    def _show(self, made: Imported | None) -> None:
        self.made = made
        pack = made.document.pack if made is not None else None
        self.parts.tree.show_pack(pack)
        self.parts.report.show_report(made.report if made is not None else None)
        self.parts.counts.setText(counted(pack) if pack is not None else "")
        self.parts.enable(can_save=made is not None)
        if pack is not None:
            self.parts.form.suggest(GivenName(pack.title, pack.body, pack.date or ""))
        unplaced = self.plan.unplaced
        if unplaced and not self.parts.message.text():
            words = self.tr(
                "%n file(s) are not placed. Drag them to their punkt, or write its number.",
                "",
                unplaced,
            )
            self._say(words, urgent=False)

    def _say(self, words: str, *, urgent: bool = True) -> None:
        self.parts.message.set_role("error" if urgent else "follow")
        self.parts.message.setText(words)
        self.parts.message.setVisible(bool(words))
        if words:
            announce(self.parts.message, words, urgent=urgent)

    def _show_line(self, place: Source) -> None:
        """Show the line that a sentence of the report tells of, in its file."""
        if self.made is None:
            return
        named = [entry for entry, file in self._files if file.name == place.file]
        named = [entry for entry in named or [e for e, _ in self._files] if entry in self.plan]
        if named:
            self.parts.files.selectRow(self.plan.entries.index(named[0]))
            self.parts.show_source(named[0].file, place.line or 1)

    def _not_saved(self, error: UserError) -> None:
        self.parts.save.setEnabled(True)
        self._say(sentence(error, self._language))

    def _end(self, target: Path) -> None:
        self.saved.emit(target)
        self.accept()


@dataclass(frozen=True, slots=True)
class _Found:
    """What reading some files gave."""

    files: list[ReadFile]
    refused: list[UserError]
    claims: list[ReadFile]
    """Those of all files that may be the agenda, each as surely as the others."""


def _read(paths: Sequence[Path], before: Sequence[ReadFile], work: Work) -> _Found:
    found, refused = collecting.read_each(paths, work)
    both = [*before, *found]
    claims = [both[n] for n in collecting.agenda_claims(both, work)]
    return _Found(found, refused, claims)
