# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""How far a piece of work is, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bilagviewer.ui.i18n import QT_TRANSLATE_NOOP
from bilagviewer.work import Progress

_COUNT = QT_TRANSLATE_NOOP("work_words", "{done} of {total}")


def progress_words(words: str, progress: Progress) -> str:
    """Return `words`, what of it is being done, and how far: "Opening x.docx … 3 of 12"."""
    what = "" if progress.what in words else progress.what
    count = ""
    if progress.total:
        done = min(progress.done, progress.total)
        text = QCoreApplication.translate("work_words", _COUNT)
        count = text.format(done=done, total=progress.total)
    return " ".join(filter(None, (words, ", ".join(filter(None, (what, count))))))
