# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What is said of an edition and of the notes in it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject

from bilagviewer.danish.dates import format_day_short
from bilagviewer.library.packs import KnownEdition


class EditionWords(QObject):
    """Sentences with numbers in them: lupdate sees a plural only in the `tr` of an object."""

    def counts(self, same: int, loose: int) -> str:
        """Return how the reader's notes stand; empty where there are none."""
        if not same + loose:
            return ""
        if not loose:
            return self.tr("%n note(s), in the same place.", "", same)
        if not same:
            return self.tr("%n note(s), for review.", "", loose)
        words = self.tr(
            "%n note(s): {same} in the same place, {loose} for review.", "", same + loose
        )
        return words.format(same=same, loose=loose)

    def corrected(self, edition: KnownEdition) -> str:
        """Return what the secretary says was corrected, and when."""
        name = self.tr("Corrected edition")
        if edition.date:
            name = self.tr("Corrected edition of {day}").format(day=_day(edition.date))
        note = edition.note.strip()
        if not note:
            return f"{name}."
        return f"{name}: {note}" if note.endswith((".", "!", "?")) else f"{name}: {note}."

    def name(self, edition: KnownEdition) -> str:
        """Return what an earlier edition is called inside a sentence."""
        if edition.date:
            return self.tr("edition {number} of {day}").format(
                number=edition.number, day=_day(edition.date)
            )
        return self.tr("opened here first on {day}").format(day=_day(edition.kept[:10]))

    def missing(self, count: int) -> str:
        """Return how many bilag are only named; empty for none."""
        if not count:
            return ""
        return self.tr(
            "%n bilag are only named and not in the file. "
            "Get them before you are without a network.",
            "",
            count,
        )


def joined(*sentences: str) -> str:
    """Return sentences as one text, without those that are empty."""
    return " ".join(filter(None, sentences))


def _day(day: str) -> str:
    return format_day_short(day, date.min)
