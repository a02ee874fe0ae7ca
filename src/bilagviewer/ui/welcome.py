# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What is said above the page when a meeting has been opened: its edition, the kept copy."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from bilagviewer import messages
from bilagviewer.model.notes import Note
from bilagviewer.model.outline import only_named
from bilagviewer.model.pack import PackId
from bilagviewer.ui.edition_words import EditionWords, joined
from bilagviewer.ui.opening import Opening
from bilagviewer.ui.same_meeting import SameMeetingQuestion
from bilagviewer.ui.widgets.notice import Message, Notice
from bilagviewer.ui.words import meeting_name

if TYPE_CHECKING:
    from bilagviewer.library.packs import OpenPack
    from bilagviewer.ui.main_window import Parts


_ASKED = "name_asked"
_REREAD = "read_again_asked"
_ONE_BILAG = "one_bilag"


class Welcome(QObject):
    """One calm line, and what the reader may do about it; what went wrong stands before it."""

    go_requested = Signal(object)
    """The `Address` of a place that the reader wants to see."""

    def __init__(self, parts: Parts, notice: Notice, opening: Opening, window: QWidget) -> None:
        super().__init__()
        session = parts.session
        self._parts, self._window = parts, window
        self._session, self._notice, self._opening = session, notice, opening
        self._before: PackId | None = None
        self._words = EditionWords()
        self._same = SameMeetingQuestion(session, notice)
        session.opened.connect(self._welcome)
        opening.collect_requested.connect(self.collect)

    def show_earlier(self, note: Note) -> None:
        """Open the edition that a note was made in, at its place."""
        self._opening.open_edition(note.anchor.edition, note.anchor.address)

    def show_about(self) -> None:
        """Show what is known of the meeting."""
        from bilagviewer.ui.dialogs.about_pack import AboutPackDialog  # noqa: PLC0415 - rarely seen

        shown = self._window.findChildren(AboutPackDialog)
        if shown:
            shown[0].raise_()
            shown[0].activateWindow()
            return
        parts = self._parts
        dialog = AboutPackDialog(
            parts.appearance.theme, self._session, parts.language, self._window
        )
        dialog.go_requested.connect(self.go_requested)
        dialog.folder_requested.connect(self._opening.show_copy)
        dialog.show()

    def ask_name(self) -> None:
        """Ask what the meeting is called."""
        from bilagviewer.ui.dialogs.name import NameDialog  # noqa: PLC0415 - rarely seen

        parts = self._parts
        NameDialog(parts.appearance.theme, self._session, parts.language, self._window).open()

    def collect(self, paths: list[Path]) -> None:
        """Show the dialog that makes a bilagssamling of files, with `paths` in it."""
        from bilagviewer.ui.collecting.dialog import CollectDialog  # noqa: PLC0415 - rarely used

        shown = self._window.findChildren(CollectDialog)
        if shown:
            shown[0].raise_()
            shown[0].activateWindow()
        else:
            parts = self._parts
            shown = [CollectDialog(parts.appearance.theme, parts.language, self._window)]
            shown[0].saved.connect(self._opening.open)
            shown[0].show()
        if paths:
            shown[0].add(paths)

    def _welcome(self, pack: OpenPack) -> None:
        before, self._before = self._before, pack.pack.id
        chosen = pack.is_new or before == pack.pack.id
        message = self._about_change(pack) or self._about_edition(pack, chosen=chosen)
        message = message or self._about_form(pack) or self._about_name(pack)
        message = message or self._about_copy(pack) or self._about_reading(pack)
        message = self._with_missing(pack, message)
        if message is not None and self._notice.level != "error":
            self._notice.say(message)

    def _about_edition(self, pack: OpenPack, *, chosen: bool) -> Message | None:
        """Return which edition is shown: always an earlier one, the newest where it was chosen."""
        editions = self._session.editions()
        if len(editions) < 2:
            return None
        newest = editions[0]
        if pack.edition == newest.edition:
            return (
                Message(joined(self._words.corrected(newest), self._counts())) if chosen else None
            )
        shown = next(known for known in editions if known.edition == pack.edition)
        text = self.tr("An earlier edition is shown: {edition}.").format(
            edition=self._words.name(shown)
        )
        back = (self.tr("Show the newest edition"), self._opening.open_edition)
        return Message(joined(text, self._counts()), choices=[back])

    def _counts(self) -> str:
        """Return how the reader's notes stand; empty where there are none."""
        return self._words.counts(len(self._session.notes), len(self._session.loose))

    def _about_change(self, pack: OpenPack) -> Message | None:
        """Return what was done to make the edition that is shown, and a way back."""
        if not self._session.maker.can_undo or pack.change is None:
            return None
        record = pack.record
        text = record.note
        if record.former:
            words = self.tr("The document is edition {number} of {meeting} now.")
            text = words.format(number=record.number, meeting=meeting_name(pack.pack))
        undo = (self.tr("Undo"), self._session.maker.undo)
        return Message(joined(text, self._counts()), choices=[undo])

    def _about_reading(self, pack: OpenPack) -> Message | None:
        """Return that the document can be read anew by a better importer: once a version."""
        if not pack.record.importer or not self._opening.greets:
            return None
        if not self._session.maker.is_read_by_older or self._session.remembered(_REREAD):
            return None
        self._session.remember(_REREAD, True)
        text = self.tr("An older Bilagviewer has read this document. A newer one may find more.")
        again = (self.tr("Read the document again"), self._session.maker.read_again)
        return Message(text, choices=[again])

    def _with_missing(self, pack: OpenPack, message: Message | None) -> Message | None:
        """Return a message with the bilag that are only named, while they can be of use."""
        day = pack.pack.date
        is_over = day is not None and day < date.today().isoformat()
        missing = [] if is_over and not pack.is_new else only_named(pack.pack)
        words = self._words.missing(len(missing))
        if not words or not self._opening.greets:
            return message
        show = (self.tr("Show the first"), lambda: self.go_requested.emit(missing[0]))
        if message is None:
            return Message(words, choices=[show])
        return replace(message, text=joined(message.text, words), choices=[*message.choices, show])

    def _about_form(self, pack: OpenPack) -> Message | None:
        """Return that a document is shown as one bilag, where it was taken in now as such."""
        copy = self._about_copy(pack)
        report = pack.report() if copy is not None else None
        if copy is None or report is None:
            return None
        if not any(entry.reason == _ONE_BILAG for entry in report.entries):
            return None
        text = messages.text(f"import.{_ONE_BILAG}", self._parts.language)
        about = (self.tr("About the bilagssamling …"), self.show_about)
        return Message(joined(text, copy.text), choices=[about, *copy.choices])

    def _about_name(self, pack: OpenPack) -> Message | None:
        """Return a way to name a meeting without a title or a date: once, with the copy's words."""
        shown = pack.pack
        named = shown.title and shown.date
        if named or not self._opening.greets or self._session.remembered(_ASKED):
            return None
        self._session.remember(_ASKED, True)
        text = self.tr("The meeting has no name yet.")
        if shown.title:
            text = self.tr("The meeting has no date yet.")
        copy = self._about_copy(pack)
        choices = [(self.tr("Name the meeting …"), self.ask_name)]
        if copy is not None:
            return Message(joined(text, copy.text), choices=[*choices, *copy.choices])
        return Message(text, choices=choices)

    def _about_copy(self, pack: OpenPack) -> Message | None:
        tried = self._opening.tried
        if not pack.is_new or tried is None or not self._opening.greets:
            return None
        text = self.tr(
            "Bilagviewer keeps a copy of {name}, so that the meeting and your notes stay "
            "together when the file is gone. To remove it, delete the copy in its folder."
        ).format(name=tried.name)
        return Message(text, choices=[(self.tr("Show the folder"), self._opening.show_copy)])
