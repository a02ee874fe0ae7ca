# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The parts of a page that stand closed until its reader opens them: they are to be read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_OPENERS = "[aria-expanded], [data-toggle], [data-bs-toggle], [role=tab]"
_OPENING = ("collapse", "tab", "pill")
_CLASSES = re.compile(
    r"(?:^|[\s_-])(?:accordion|collaps\w*|expand\w*|tab-?pane\w*)(?:$|[\s_-])", re.IGNORECASE
)
_MENUS = re.compile(r"nav|menu", re.IGNORECASE)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "summary"))


class Disclosed:
    """Knows what opens and what is opened in one page."""

    def __init__(self, root: LexborNode) -> None:
        named = {node.attributes.get("id"): node for node in root.css("[id]")}
        self._openers: set[int] = set()
        self._opened: set[int] = set()
        for opener in root.css(_OPENERS):
            parts = [named[name] for name in _targets(opener) if name in named]
            parts = [part for part in parts if not _is_menu(part)]
            if parts:
                self._openers.add(opener.mem_id)
                self._opened |= {part.mem_id for part in parts}

    def is_part(self, node: LexborNode) -> bool:
        """Return whether a part that is closed now can be opened by the page's readers."""
        called = node.attributes.get("class") or ""
        return node.mem_id in self._opened or (bool(_CLASSES.search(called)) and not _is_menu(node))

    def is_headline(self, node: LexborNode) -> bool:
        """Return whether a button is the headline of what it opens."""
        above = node.parent
        is_button = node.tag == "button" or node.attributes.get("role") in ("button", "tab")
        in_heading = above is not None and above.tag in _HEADINGS
        return is_button and (in_heading or node.mem_id in self._openers)


def _targets(opener: LexborNode) -> Iterator[str]:
    given = opener.attributes
    toggles = given.get("data-toggle") or given.get("data-bs-toggle")
    if "aria-haspopup" in given or (toggles and toggles not in _OPENING):
        return
    yield from (given.get("aria-controls") or "").split()
    for name in ("data-target", "data-bs-target", "href"):
        if (said := given.get(name) or "").startswith("#"):
            yield said[1:]


def _is_menu(node: LexborNode) -> bool:
    given = node.attributes
    called = f"{given.get('class') or ''} {given.get('id') or ''} {given.get('role') or ''}"
    return node.tag == "nav" or bool(_MENUS.search(called))
