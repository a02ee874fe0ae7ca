# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What is known of the meeting that is shown: its name, its edition, how it was read in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from bilagviewer.danish.dates import format_date
from bilagviewer.library.lines import SourceLines
from bilagviewer.model.blocks import Source
from bilagviewer.ui.dialogs.name_form import NameForm, name_of
from bilagviewer.ui.dialogs.report_tree import ReportTree
from bilagviewer.ui.session import Session
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.labels import PlainLabel
from bilagviewer.ui.widgets.notice import announce
from bilagviewer.ui.words import counted

if TYPE_CHECKING:
    from bilagviewer.library.packs import OpenPack
    from bilagviewer.library.reporting import Report


class AboutPackDialog(QDialog):
    """Stands beside the window, so that the reader can look up what it tells of."""

    go_requested = Signal(object)
    """The `Address` of a place that the report tells of."""
    folder_requested = Signal()

    def __init__(self, theme: Theme, session: Session, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About this bilagssamling"))
        self._theme = theme
        self._lines: SourceLines | None = None
        self._maker = session.maker
        self.form = NameForm(theme, name_of(session), session.rename, language)
        self.report: ReportTree | None = None
        self._tabs, self._stack = QTabBar(), QStackedWidget()
        pack = session.open_pack
        self._add(self.tr("Name"), self._name_page())
        if pack is not None:
            self._add(self.tr("Edition"), self._edition_page(pack))
            report = pack.report()
            if report is not None:
                self._add(self.tr("Import"), self._report_page(pack, report, language))
        self._tabs.currentChanged.connect(self._stack.setCurrentIndex)
        # Another meeting, or this one in another edition, is not what is told of here.
        session.pack_changed.connect(self.reject)
        self._lay_out()

    def _lay_out(self) -> None:
        px = self._theme.px
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setFont(self._theme.font("pane"))
        self._tabs.setAccessibleName(self.tr("About this bilagssamling"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(14))
        column.setSpacing(px(12))
        column.addWidget(self._tabs)
        column.addWidget(self._stack, 1)
        column.addWidget(buttons)
        room = self.screen().availableGeometry().size()
        self.resize(min(px(580), room.width()), min(px(440), room.height()))
        self.form.title.setFocus()

    def _add(self, words: str, page: QWidget) -> None:
        self._tabs.addTab(words)
        self._stack.addWidget(page)

    def _name_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(10))
        column.addWidget(self.form)
        row = QHBoxLayout()
        done = PlainLabel(self._theme, kind="meta", role="quiet")
        save = QPushButton(self.tr("Save"))
        save.setDefault(True)
        save.clicked.connect(self.form.save)
        row.addWidget(done, 1)
        row.addWidget(save)
        column.addLayout(row)
        column.addStretch(1)

        def tell() -> None:
            done.setText(self.tr("The name is saved."))
            announce(done, done.text())

        self.form.saved.connect(tell)
        for field in (self.form.title, self.form.body, self.form.day):
            field.textEdited.connect(done.clear)
        return page

    def _edition_page(self, pack: OpenPack) -> QWidget:
        page = QWidget()
        form = QFormLayout(page)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(self._theme.px(8))
        form.setHorizontalSpacing(self._theme.px(16))
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, value in self._facts(pack):
            label = PlainLabel(self._theme, name, kind="meta", role="quiet")
            form.addRow(label, self._value(value, name))
        show = QPushButton(self.tr("Show the folder"))
        show.clicked.connect(self.folder_requested)
        row = QHBoxLayout()
        row.addWidget(show)
        row.addStretch(1)
        form.addRow(row)
        return page

    def _facts(self, pack: OpenPack) -> list[tuple[str, str]]:
        edition = pack.pack.edition
        day = f" · {format_date(edition.date)}" if edition.date else ""
        facts = [
            (self.tr("Contents"), counted(pack.pack)),
            (self.tr("Edition"), f"{edition.number}{day}"),
            (self.tr("Corrected"), edition.note),
            (self.tr("Opened from"), pack.record.name),
            (self.tr("Id"), pack.pack.id),
            (self.tr("The text's mark"), pack.edition),
            (self.tr("Kept copy"), str(pack.path)),
        ]
        return [(name, value) for name, value in facts if value]

    def _value(self, text: str, name: str) -> QLabel:
        # Long names of files and marks have no spaces to break at.
        broken = "\u200b".join(text[at : at + 8] for at in range(0, len(text), 8))
        value = PlainLabel(self._theme, broken if " " not in text else text)
        value.setWordWrap(True)
        value.setAccessibleName(f"{name}: {text}")
        value.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return value

    def _report_page(self, pack: OpenPack, report: Report, language: str) -> QWidget:
        self.report = ReportTree(self._theme, report, language)
        self.report.line_requested.connect(lambda place: self._go_to(pack, place))
        if not self._maker.can_read_again:
            return self.report
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(8))
        column.addWidget(self.report, 1)
        column.addLayout(self._again_row())
        return page

    def _again_row(self) -> QHBoxLayout:
        words = ""
        if self._maker.is_read_by_older:
            words = self.tr("An older Bilagviewer has read this document.")
        label = PlainLabel(self._theme, words, kind="meta", role="quiet")
        label.setWordWrap(True)
        again = QPushButton(self.tr("Read the document again"))
        again.setAutoDefault(False)
        again.clicked.connect(self._maker.read_again)
        row = QHBoxLayout()
        row.addWidget(label, 1)
        row.addWidget(again)
        return row

    def _go_to(self, pack: OpenPack, place: Source) -> None:
        if self._lines is None:
            self._lines = SourceLines(pack)
        address = self._lines.nearest(place)
        if address is not None:
            self.go_requested.emit(address)
