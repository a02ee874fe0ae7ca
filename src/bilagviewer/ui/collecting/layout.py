# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Where everything of the dialog stands: the files at the left, the result at the right."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from bilagviewer.library.collecting import ReadFile
from bilagviewer.library.packs import GivenName
from bilagviewer.ui.collecting.correction import CorrectionFields
from bilagviewer.ui.collecting.fields import PlaceFields
from bilagviewer.ui.collecting.files_list import FilesList
from bilagviewer.ui.collecting.files_model import FilesModel
from bilagviewer.ui.collecting.plan import Plan
from bilagviewer.ui.collecting.result import ResultTree
from bilagviewer.ui.collecting.source import SourceText
from bilagviewer.ui.dialogs.name_form import NameForm
from bilagviewer.ui.dialogs.report_tree import ReportTree
from bilagviewer.ui.i18n import QT_TRANSLATE_NOOP
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.choice_box import ChoiceBox
from bilagviewer.ui.widgets.labels import PlainLabel


def _tr(text: str) -> str:
    return QCoreApplication.translate("collecting", text)


class Layout:
    """The widgets of the dialog, placed."""

    def __init__(self, dialog: QWidget, theme: Theme, plan: Plan, language: str) -> None:
        self._theme, self._plan = theme, plan
        self.folder = Path.home()
        """Where files are looked for and saved."""
        self.model = FilesModel(plan, dialog)
        self.files = FilesList(theme, self.model)
        self.add = QPushButton(_tr(QT_TRANSLATE_NOOP("collecting", "&Add files …")))
        self.remove = QPushButton(_tr(QT_TRANSLATE_NOOP("collecting", "&Remove")))
        self.up = QPushButton(_tr(QT_TRANSLATE_NOOP("collecting", "Move &up")))
        self.down = QPushButton(_tr(QT_TRANSLATE_NOOP("collecting", "Move &down")))
        self.index = ChoiceBox(theme)
        self.index.setFont(theme.font("pane"))
        self.fields = PlaceFields(theme)
        self.form = NameForm(theme, GivenName(), lambda _name: None, language)
        self.correction = CorrectionFields(theme, language)
        self.tabs, self._stack = QTabBar(), QStackedWidget()
        self.tree = ResultTree(theme)
        self.source = SourceText(theme)
        self.report = ReportTree(theme, None, language)
        self.counts = PlainLabel(theme, kind="meta", role="quiet")
        self.message = PlainLabel(theme, role="error")
        self.message.setWordWrap(True)
        self.message.hide()
        self.busy = PlainLabel(theme, kind="meta", role="quiet")
        self.save = QPushButton(_tr(QT_TRANSLATE_NOOP("collecting", "&Save as .bilag …")))
        self.save.setProperty("look", "strong")
        self.cancel = QPushButton(_tr(QT_TRANSLATE_NOOP("collecting", "Cancel")))
        for button in (self.add, self.remove, self.up, self.down, self.cancel, self.save):
            # Enter in a field says what is written there, and saves nothing yet.
            button.setAutoDefault(False)
        self._place(dialog)

    @property
    def row(self) -> int:
        """Return which file is chosen, -1 for none."""
        return self.files.currentIndex().row()

    def show_plan(self, row: int) -> None:
        """Show the plan as it is now, with a file chosen."""
        self.model.tell()
        if row >= 0 and row != self.row:
            self.files.selectRow(row)
        none = _tr(QT_TRANSLATE_NOOP("collecting", "None of the files"))
        names = [none, *(file.name for file in self._plan.files)]
        if names != [self.index.itemText(n) for n in range(self.index.count())]:
            self.index.clear()
            self.index.addItems(names)
        self.index.setCurrentIndex(0 if self._plan.index is None else self._plan.index + 1)
        self._empty.setVisible(not self._plan.files)
        self.files.setVisible(bool(self._plan.files))

    def enable(self, *, can_save: bool | None = None) -> None:
        """Let the reader do what can be done."""
        row, last = self.row, len(self._plan.files) - 1
        self.remove.setEnabled(row >= 0)
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < last)
        self.index.setEnabled(last >= 0)
        if can_save is not None or last < 0:
            self.save.setEnabled(bool(can_save))

    def _place(self, dialog: QWidget) -> None:
        px = self._theme.px
        column = QVBoxLayout(dialog)
        column.setContentsMargins(px(20), px(16), px(20), px(14))
        column.setSpacing(px(12))
        area = self._area = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._halves = QHBoxLayout(inner)
        self._halves.setContentsMargins(0, 0, px(8), 0)
        self._halves.setSpacing(px(24))
        self._halves.addLayout(self._left(), 3)
        self._halves.addLayout(self._right(), 2)
        area.setWidget(inner)
        column.addWidget(area, 1)
        column.addWidget(self.message)
        column.addLayout(self._row(self.busy, None, self.cancel, self.save))

    def arrange(self, width: int) -> None:
        """Put the halves beside each other where there is room, else the result below."""
        wide = width >= self._theme.px(_BOTH)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._halves.setDirection(across if wide else down)

    def show_source(self, file: ReadFile | None, line: int | None = None) -> None:
        """Show a file's text; with a `line`, in place of the result and with that marked."""
        self.source.show_file(file)
        if line is not None:
            self.tabs.setCurrentIndex(1)
            self.source.mark(line)
            self._area.ensureWidgetVisible(self._stack)

    def _left(self) -> QBoxLayout:
        self._empty = PlainLabel(
            self._theme,
            _tr(
                QT_TRANSLATE_NOOP(
                    "collecting",
                    "No files yet. Drag them here, or choose “Add files …”: an agenda, and a "
                    "file for each bilag.",
                )
            ),
            role="quiet",
        )
        self._empty.setWordWrap(True)
        self._empty.setMinimumHeight(self._theme.px(120))
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout()
        column.setSpacing(self._theme.px(8))
        column.addWidget(self._head(QT_TRANSLATE_NOOP("collecting", "Files")))
        column.addWidget(self._empty)
        column.addWidget(self.files, 1)
        column.addLayout(self._row(self.add, self.remove, self.up, self.down, None))
        label = PlainLabel(self._theme, _tr(_INDEX), kind="meta", role="quiet")
        label.setBuddy(self.index)
        self.index.setAccessibleName(_tr(_INDEX).replace("&", ""))
        column.addWidget(label)
        column.addWidget(self.index)
        column.addWidget(self._head(QT_TRANSLATE_NOOP("collecting", "The chosen file")))
        column.addWidget(self.fields)
        column.addWidget(self._head(QT_TRANSLATE_NOOP("collecting", "The meeting")))
        column.addWidget(self.form)
        column.addWidget(self.correction)
        return column

    def _right(self) -> QBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(self._theme.px(8))
        self.tabs.setExpanding(True)
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setAccessibleName(_tr(QT_TRANSLATE_NOOP("collecting", "Result or text")))
        self.tabs.addTab(_tr(QT_TRANSLATE_NOOP("collecting", "Result")))
        self.tabs.addTab(_tr(QT_TRANSLATE_NOOP("collecting", "Text of the file")))
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self._stack.addWidget(self.tree)
        self._stack.addWidget(self.source)
        self._stack.setMinimumHeight(self._theme.px(170))
        self.report.setMinimumHeight(self._theme.px(150))
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 3)
        column.addWidget(self.counts)
        column.addWidget(self._head(QT_TRANSLATE_NOOP("collecting", "What was done to the files")))
        column.addWidget(self.report, 2)
        return column

    def _head(self, text: str) -> PlainLabel:
        return PlainLabel(self._theme, _tr(text), bold=True)

    def _row(self, *widgets: QWidget | None) -> QBoxLayout:
        """Return a row; None stands for what is left of the width."""
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(6))
        for widget in widgets:
            if widget is None:
                row.addStretch(1)
            else:
                row.addWidget(widget)
        return row


_BOTH = 700
"""Pixels, at 100 %, that the halves need beside each other."""
_INDEX = QT_TRANSLATE_NOOP("collecting", "A&genda of the meeting")
