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


class DisclosedParts:
    """Knows what opens and what is opened in one page."""

    def __init__(self, root: LexborNode) -> None:
        openers = [(node.mem_id, list(_targets(node))) for node in root.css(_OPENERS)]
        asked = {name for _, names in openers for name in names}
        named: dict[str, int] = {}
        for node in root.css("[id]") if asked else ():
            name = node.attributes.get("id")
            if name in asked and name not in named and not _is_menu(node):
                named[name] = node.mem_id
        self._openers = {one for one, names in openers if any(name in named for name in names)}
        self._opened = frozenset(named.values())

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
