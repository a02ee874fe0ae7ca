# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What a walk through a page has still to do: a page may be deeper than Python's own stack."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from bilagviewer.importers.readers.html.page_content import Given
from bilagviewer.importers.readers.html.run_look import RunLook

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

WalkStep = tuple["LexborNode", RunLook] | Callable[[], None]


class Element(NamedTuple):
    """An element that is entered."""

    node: LexborNode
    tag: str
    given: Given
    look: RunLook
    """How words look that stand around it."""


class WalkSteps:
    """The steps that are left, the next one last."""

    def __init__(self) -> None:
        self.todo: list[WalkStep] = []

    def inside(self, node: LexborNode, look: RunLook) -> None:
        """Go on with what an element holds."""
        if (inner := node.first_child) is not None:
            self.todo.append((inner, look))

    def later(self, step: Callable[[], None]) -> None:
        """Do something when all that is put in after it is done."""
        self.todo.append(step)
