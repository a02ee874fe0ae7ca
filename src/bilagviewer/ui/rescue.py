# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Write down elsewhere what could not be saved among the notes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from bilagviewer.model.notes import Content, Note, NoteId
from bilagviewer.ui.session import Session
from bilagviewer.ui.widgets.notice import Message, Notice


def ask_and_write(session: Session, notice: Notice, parent: QWidget) -> None:
    """Let the reader choose a file, and write the unsaved notes there as text."""
    title = QCoreApplication.translate("rescue", "Save a copy of the unsaved notes")
    name = str(Path.home() / QCoreApplication.translate("rescue", "unsaved notes.txt"))
    chosen, _ = QFileDialog.getSaveFileName(parent, title, name)
    if not chosen:
        return
    try:
        notes = (*session.notes, *session.loose)
        Path(chosen).write_text(as_text(session.saving.unsaved, notes), encoding="utf-8")
    except OSError as error:
        text = QCoreApplication.translate("rescue", "The copy could not be written: {reason}")
        notice.say(Message(text.format(reason=error.strerror), "error"))
    else:
        text = QCoreApplication.translate("rescue", "The copy is in {path}.")
        notice.say(Message(text.format(path=chosen)))


def as_text(unsaved: Mapping[str, Content], notes: Iterable[Note]) -> str:
    """Return every unsaved note under the names of its place."""
    names = {note.id: " › ".join(note.anchor.names) for note in notes}
    parts = []
    for note_id, content in unsaved.items():
        signs = [content.stance, *(state.mark for state in content.marks)]
        lines = [
            names.get(NoteId(note_id), ""),
            ", ".join(str(sign) for sign in signs if sign is not None),
            content.text,
        ]
        parts.append("\n".join(line for line in lines if line))
    return "\n\n".join(parts) + "\n"
