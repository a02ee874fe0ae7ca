# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""When a window had its content: from the pictures it went through to the last one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

CONTENT_SHARE = 0.6
"""The share of the last picture's edge pixels that must be final to call it content."""

COMPLETE_SHARE = 0.999
"""The same for "complete"; not all of them, because a caret may blink."""


@dataclass(frozen=True)
class Frame:
    """One picture and when it was seen."""

    seconds: float
    """Since the program was started."""
    pixels: bytes
    """Four bytes a pixel, row by row."""


def edges(pixels: bytes, width: int) -> list[int]:
    """Return the indexes of pixels that differ from the one at their left or above them.

    Text and lines have many edges, an even ground none: they tell whether there is
    something to read.
    """
    values = memoryview(pixels).cast("I")
    return [
        i
        for i in range(width, len(values))
        if values[i] != values[i - width] or (i % width and values[i] != values[i - 1])
    ]


def share_final(pixels: bytes, final: bytes, places: Sequence[int]) -> float:
    """Return which share of the pixels at `places` has its final value."""
    if not places:
        return 0.0
    now, then = memoryview(pixels).cast("I"), memoryview(final).cast("I")
    return sum(now[i] == then[i] for i in places) / len(places)


def drawn_edges(frames: Sequence[Frame], width: int) -> list[int]:
    """Return the edge pixels of the last frame that the first one had not yet."""
    first, final = frames[0].pixels, frames[-1].pixels
    before, after = memoryview(first).cast("I"), memoryview(final).cast("I")
    return [i for i in edges(final, width) if before[i] != after[i]]


def reached(frames: Sequence[Frame], width: int, share: float) -> float | None:
    """Return when at least `share` of what was drawn was final, for good.

    None when the last frame has no edge that the first had not: nothing was ever drawn.
    """
    final = frames[-1].pixels
    places = drawn_edges(frames, width)
    if not places:
        return None
    when = frames[-1].seconds
    for frame in reversed(frames):
        if share_final(frame.pixels, final, places) < share:
            break
        when = frame.seconds
    return when
