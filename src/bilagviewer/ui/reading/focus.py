# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The way of the Tab key through a page, whose parts are not all built."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from bilagviewer.ui.reading.column import Column


def next_stop(column: Column, focused: QWidget | None, *, forward: bool) -> QWidget | None:
    """Return the widget of the page after `focused` in reading order; None at its end.

    The part that the reader comes to is built for it. With nothing of the page focused
    it is the first one, or the last one backwards.
    """
    heads, feet = list(column.header.stops()), list(column.footer.stops())
    step = 1 if forward else -1
    if column.filling.part is not None:
        return _beside_in(list(column.filling.part.stops()), focused, step)
    groups = [heads, *([] for _ in range(len(column.slots))), feet]
    for index, slot in enumerate(column.slots, 1):
        groups[index] = list(slot.part.stops()) if slot.part else []
    here = _group_of(groups, focused)
    if here is None:
        here, rest = (-1 if forward else len(groups)), []
    else:
        place = groups[here].index(focused) if focused is not None else 0
        rest = groups[here][place + 1 :] if forward else groups[here][:place][::-1]
    while not rest:
        here += step
        if not 0 <= here < len(groups):
            return None
        if 0 < here <= len(column.slots):
            rest = list(column.built(here - 1).stops())[::step]
        else:
            rest = groups[here][::step]
    return rest[0]


def leave(page: QWidget, *, forward: bool) -> bool:
    """Give the focus to the widget after (or before) `page` in the window."""
    widget = _beside(page, forward=forward)
    while widget is not None and widget is not page:
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        inside = page.isAncestorOf(widget) or widget.window() is not page.window()
        if takes and not inside and widget.isEnabled() and widget.isVisible():
            reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
            widget.setFocus(reason)
            return True
        widget = _beside(widget, forward=forward)
    return False


def _beside(widget: QWidget, *, forward: bool) -> QWidget | None:
    return widget.nextInFocusChain() if forward else widget.previousInFocusChain()


def _beside_in(stops: list[QWidget], focused: QWidget | None, step: int) -> QWidget | None:
    """Return the stop after or before the focused one; the first or last with none of them."""
    if focused not in stops:
        return stops[0 if step > 0 else -1]
    place = stops.index(focused) + step
    return stops[place] if 0 <= place < len(stops) else None


def _group_of(groups: list[list[QWidget]], focused: QWidget | None) -> int | None:
    return next((index for index, group in enumerate(groups) if focused in group), None)
