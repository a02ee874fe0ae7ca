# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The parser's flat tokens as a tree."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from markdown_it.token import Token


@dataclass(slots=True)
class Node:
    """A token with what stands inside it; the token that opens it, where there are two."""

    type: str
    """The token's type without "_open": "heading", "bullet_list", "pipe_table"."""
    token: Token
    children: list[Node] = field(default_factory=list)


def tree(tokens: Iterable[Token]) -> list[Node]:
    """Return the outermost nodes of `tokens`."""
    root: list[Node] = []
    levels = [root]
    for token in tokens:
        if token.nesting < 0:
            levels.pop()
            continue
        node = Node(token.type.removesuffix("_open"), token)
        levels[-1].append(node)
        if token.nesting > 0:
            levels.append(node.children)
    return root
