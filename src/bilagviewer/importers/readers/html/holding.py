# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Which elements of a page hold others, found from the inside out so that it takes one look."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

MAIN = "main, [role=main]"
HEADINGS = "h1, h2, h3, h4, h5, h6"


class Holders:
    """The elements that are, or hold, one of some nodes."""

    def __init__(self, nodes: Iterable[LexborNode]) -> None:
        self._found: set[int] = set()
        for node in nodes:
            above: LexborNode | None = node
            while above is not None and (name := above.mem_id) not in self._found:
                self._found.add(name)
                above = above.parent

    def __contains__(self, node: LexborNode) -> bool:
        """Return whether a node is one of them."""
        return node.mem_id in self._found


class Holding:
    """Knows which elements of a page are, or hold, those that a selector names."""

    def __init__(self, root: LexborNode) -> None:
        self._root = root
        self._found: dict[str, Holders] = {}

    def any_in(self, node: LexborNode, selector: str) -> bool:
        """Return whether an element is what the selector names, or holds one."""
        return node in self._holders(selector)

    def inside(self, node: LexborNode, selector: str) -> bool:
        """Return whether an element holds what the selector names, itself not counted."""
        holders = self._holders(selector)
        child = node.first_child
        while child is not None:
            if child in holders:
                return True
            child = child.next
        return False

    def first(self, node: LexborNode, selector: str, deepest: int = 60) -> LexborNode | None:
        """Return the first element in a node that the selector names, not all too deep in it."""
        holders = self._holders(selector)
        below: LexborNode | None = node
        for _ in range(deepest):
            child = below.first_child if below is not None else None
            while child is not None and child not in holders:
                child = child.next
            if child is None:
                return below if below is not node else None
            below = child
        return None

    def _holders(self, selector: str) -> Holders:
        if selector not in self._found:
            self._found[selector] = Holders(self._root.css(selector))
        return self._found[selector]
