# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Share the width of a sheet among columns so that the table gets as low as it can."""

from __future__ import annotations

from collections.abc import Sequence

_STEPS = 48


def shared(texts: Sequence[Sequence[float]], least: Sequence[int], room: int) -> list[int]:
    """Return the widths of the columns, together at most `room` and each at least `least`.

    `texts` are row → column → the width of its text in one line.
    """
    columns = zip(*texts, strict=True)
    natural = [max(int(max(own)) + 1, m) for own, m in zip(columns, least, strict=True)]
    if sum(natural) <= room:
        # Numbers far from their names read badly: what fits is not spread.
        return natural
    widths = list(least)
    spare = room - sum(widths)
    step = max(spare // _STEPS, 1)
    while spare > 0:
        add = min(step, spare)
        gains = [
            _gain(texts, widths, column, add) if widths[column] < natural[column] else -1.0
            for column in range(len(widths))
        ]
        # Where no single column makes a row lower, those take turns that lack the most.
        lacks = [wide / width for wide, width in zip(natural, widths, strict=True)]
        best = max(range(len(widths)), key=lambda column: (gains[column], lacks[column]))
        widths[best] += add
        spare -= add
    return widths


def _gain(texts: Sequence[Sequence[float]], widths: Sequence[int], column: int, add: int) -> float:
    """Return by how many lines the rows get lower if `column` gets `add` more."""
    gain = 0.0
    for row in texts:
        heights = [text / width for text, width in zip(row, widths, strict=True)]
        now = max(heights)
        if heights[column] == now:
            heights[column] = row[column] / (widths[column] + add)
            gain += now - max(heights)
    return gain


def squeezed(least: Sequence[int], room: int) -> list[int]:
    """Return widths that fill `room` where not all have their least; the widest give way."""
    widths = [0] * len(least)
    left = room
    ordered = sorted(range(len(least)), key=lambda column: least[column])
    for nth, column in enumerate(ordered):
        widths[column] = max(min(least[column], left // (len(ordered) - nth)), 1)
        left -= widths[column]
    return widths
