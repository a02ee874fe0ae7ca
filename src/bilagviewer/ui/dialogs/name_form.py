# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Three fields for what a meeting is called, filled with what its document says."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from bilagviewer.danish.dates import format_date, parse_date
from bilagviewer.errors import UserError
from bilagviewer.library.packs import GivenName
from bilagviewer.messages import sentence
from bilagviewer.ui.session import Session
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.labels import PlainLabel
from bilagviewer.ui.widgets.notice import announce


class NameForm(QWidget):
    """What is wrong with a field is said under it; nothing is kept until it is right."""

    saved = Signal()
    grew = Signal()
    """What is wrong is said, or no longer: more or less room is needed."""

    def __init__(
        self, theme: Theme, name: GivenName, keep: Callable[[GivenName], None], language: str
    ) -> None:
        super().__init__()
        self._theme, self._keep, self._language = theme, keep, language
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(4))
        self.title = self._field(self.tr("The meeting's &name"), name.title)
        self.body = self._field(self.tr("&Committee or council"), name.body)
        day = format_date(name.date) if name.date else ""
        self.day = self._field(self.tr("Meeting &date"), day)
        self.day.setPlaceholderText(self.tr("24. november 2020"))
        self.day.textEdited.connect(lambda: self._complain(""))
        self._wrong = PlainLabel(theme, kind="meta", role="error")
        self._wrong.setWordWrap(True)
        self._wrong.hide()
        self._column.addWidget(self._wrong)

    @property
    def complaint(self) -> str:
        """Return what is said to be wrong, or empty."""
        return "" if self._wrong.isHidden() else self._wrong.text()

    def read(self) -> GivenName | None:
        """Return what is written; None, and say why, where the date is none."""
        name = self.look()
        if name is None:
            self.day.setFocus()
            self.day.selectAll()
        elif name.date:
            self.day.setText(format_date(name.date))
        return name

    def look(self) -> GivenName | None:
        """Return what is written, and say what is wrong, but move no cursor."""
        written = _clean(self.day.text())
        day = parse_date(written) if written else ""
        if day is None:
            self._complain(
                self.tr("That is no date. Write day, month and year, such as 24. november 2020.")
            )
            return None
        self._complain("")
        return GivenName(_clean(self.title.text()), _clean(self.body.text()), day)

    def suggest(self, name: GivenName) -> None:
        """Show in empty fields what is known without the reader."""
        day = format_date(name.date) if name.date else self.tr("24. november 2020")
        for field, words in ((self.title, name.title), (self.body, name.body), (self.day, day)):
            field.setPlaceholderText(words)

    def save(self) -> bool:
        """Keep what is written; return False, and say why, where that cannot be done."""
        name = self.read()
        if name is None:
            return False
        try:
            self._keep(name)
        except UserError as error:
            self._complain(sentence(error, self._language))
            return False
        self.saved.emit()
        return True

    def _field(self, words: str, text: str) -> QLineEdit:
        field = QLineEdit(text)
        field.setFont(self._theme.font("pane"))
        field.setCursorPosition(0)
        field.ensurePolished()
        field.setMinimumSize(self._theme.px(200), field.sizeHint().height())
        field.setAccessibleName(words.replace("&", ""))
        label = PlainLabel(self._theme, words, kind="meta", role="quiet")
        label.setBuddy(field)
        if self._column.count():
            self._column.addSpacing(self._theme.px(6))
        self._column.addWidget(label)
        self._column.addWidget(field)
        return field

    def _complain(self, words: str) -> None:
        changed = words != self.complaint
        self._wrong.setText(words)
        self._wrong.setVisible(bool(words))
        if changed:
            self.grew.emit()
        if words:
            announce(self._wrong, words, urgent=True)


def name_of(session: Session) -> GivenName:
    """Return what the meeting that is shown is called."""
    pack = session.open_pack.pack if session.open_pack is not None else None
    return GivenName(pack.title, pack.body, pack.date or "") if pack else GivenName()


def _clean(text: str) -> str:
    return " ".join(text.split())
