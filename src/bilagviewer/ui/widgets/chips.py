# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A note's words beside its place: what they say, and how they are painted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from bilagviewer.model.notes import Mark, Note, Stance
from bilagviewer.ui.theme.theme import Theme

_ROLES: dict[Stance | Mark, str] = {
    Stance.AGREE: "agree",
    Stance.PARTLY: "partly",
    Stance.DISAGREE: "disagree",
    Mark.QUESTION: "question",
    Mark.FOLLOW_UP: "follow",
}
_PADDING = 8
HEIGHT = 22
GAP = 3


@dataclass(frozen=True, slots=True)
class Chip:
    """One word on a tint."""

    word: str
    ink: str
    """The colour role of the word."""
    tint: str
    """The colour role behind it, or empty for none."""


def chips(notes: Iterable[Note]) -> tuple[Chip, ...]:
    """Return the words for the notes at one place: stances, marks, or "Note" for text alone."""
    found: dict[Chip, None] = {}
    for note in notes:
        content = note.content
        marks = [(state.mark, state.done is not None) for state in content.marks]
        if content.stance is not None:
            found[_chip(content.stance, stance_word(content.stance))] = None
        for mark, done in marks:
            word = mark_word(mark)
            found[Chip(f"✓ {word}", "quiet", "") if done else _chip(mark, word)] = None
        if content.stance is None and not marks:
            found[Chip(QCoreApplication.translate("ReadingPage", "Note"), "text", "highlight")] = (
                None
            )
    return tuple(found)


def write_chip() -> Chip:
    """Return the words that begin a note where there is none."""
    return Chip(QCoreApplication.translate("ReadingPage", "Write note"), "accent", "")


def size(theme: Theme, chip: Chip) -> QSize:
    """Return how large `chip` is painted."""
    metrics = QFontMetrics(theme.font("meta", bold=True))
    return QSize(metrics.horizontalAdvance(chip.word) + 2 * theme.px(_PADDING), theme.px(HEIGHT))


def stack(
    theme: Theme, words: Sequence[Chip], corner: QPoint, room: int
) -> list[tuple[Chip, QRect]]:
    """Return each chip with its place, one under the other within `room` pixels of height.

    Those there is no room for are one "+2" at the end.
    """
    pitch = theme.px(HEIGHT + GAP)
    fit = max(1, (room + theme.px(GAP)) // pitch)
    shown = list(words)
    if len(shown) > fit:
        rest = len(shown) - fit + 1
        last = shown[fit - 1] if fit == 1 else None
        word = f"{last.word} +{rest - 1}" if last else f"+{rest}"
        shown = [
            *shown[: fit - 1],
            Chip(word, last.ink if last else "quiet", last.tint if last else ""),
        ]
    return [
        (chip, QRect(corner + QPoint(0, nth * pitch), size(theme, chip)))
        for nth, chip in enumerate(shown)
    ]


def row(theme: Theme, words: Sequence[Chip], corner: QPoint) -> list[tuple[Chip, QRect]]:
    """Return each chip with its place, one beside the other."""
    found, left = [], corner.x()
    for chip in words:
        found.append((chip, QRect(QPoint(left, corner.y()), size(theme, chip))))
        left += size(theme, chip).width() + theme.px(GAP)
    return found


def paint(painter: QPainter, theme: Theme, chip: Chip, place: QRect) -> None:
    """Paint `chip` in `place`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if chip.tint:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(chip.tint))
        painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
    painter.setPen(theme.colour(chip.ink))
    font = theme.font("meta", bold=True)
    font.setUnderline(not chip.tint and chip.ink == "accent")
    painter.setFont(font)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, chip.word)
    painter.restore()


def _chip(kind: Stance | Mark, word: str) -> Chip:
    return Chip(word, _ROLES[kind], f"{_ROLES[kind]}_tint")


def role(kind: Stance | Mark) -> str:
    """Return the colour role of a stance or mark; with "_tint" that of its ground."""
    return _ROLES[kind]


def stance_word(stance: Stance) -> str:
    """Return what the reader calls a stance."""
    return {
        Stance.AGREE: QCoreApplication.translate("ReadingPage", "Agree"),
        Stance.PARTLY: QCoreApplication.translate("ReadingPage", "Partly agree"),
        Stance.DISAGREE: QCoreApplication.translate("ReadingPage", "Disagree"),
    }[stance]


def mark_word(mark: Mark) -> str:
    """Return what the reader calls a mark."""
    return {
        Mark.QUESTION: QCoreApplication.translate("ReadingPage", "Question"),
        Mark.FOLLOW_UP: QCoreApplication.translate("ReadingPage", "Follow up"),
    }[mark]
