# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What of a page is content: not scripts, hidden parts, menus, buttons and badges."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bilagviewer.importers.readers.html.controls import Controls
from bilagviewer.importers.readers.html.disclosed_parts import DisclosedParts
from bilagviewer.importers.readers.html.form_ticks import is_tick
from bilagviewer.importers.readers.html.holding import MAIN, Holders, Holding

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

Given = dict[str, str | None]

_STRUCK = frozenset(("del", "s", "strike"))
"""Elements whose words are no more part of the text."""
_FIELDS = frozenset(
    ("input", "select", "textarea", "option", "datalist", "progress", "meter", "dialog")
)
_MENUS = frozenset(("nav", "button"))
_MENU_ROLES = frozenset(("navigation", "button", "menu", "toolbar"))
_ROLES = frozenset(("search", "dialog", "alertdialog", "banner", "contentinfo"))
MARGINS = frozenset(("header", "footer", "aside"))
"""What stands around the main part of a page that says which its main part is."""
ASKED = _STRUCK | _FIELDS | _MENUS | MARGINS | {"label"}
"""Elements that are asked about though the page says nothing of them."""
_BADGE = re.compile(
    r"(?:^|[\s_-])(?:(?P<sign>badge|btn|button|breadcrumbs?|pager|pagination|social)"
    r"|cookie\w*|cybot\w*|onetrust|skip-?(?:to-?content|link))(?:$|[\s_-])",
    re.IGNORECASE,
)
_UNSEEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", re.I)
_FOR_LISTENERS = re.compile(r"(?:^|\s)(?:visually-hidden|sr-only|screen-reader-text)(?:$|\s)")
_PAGE = f"{MAIN}, article, h1"


class PageContent:
    """Knows of one page which of its elements are there to be read."""

    def __init__(self, root: LexborNode, holding: Holding) -> None:
        self._holding = holding
        self._disclosed = DisclosedParts(root)
        self._controls = Controls(root)
        main = root.css_first(MAIN)
        self._has_main = main is not None and bool((main.text(deep=True) or "").strip())
        inside = () if main is None else main.css(", ".join(MARGINS))
        self._inside = {node.mem_id for node in inside}
        asked = [one for one in root.css("input, select, textarea") if not is_tick(one)]
        self._fields = {one.attributes.get("id") for one in asked} - {None, ""}
        self._asking = Holders(asked)

    def why_left_out(self, node: LexborNode, tag: str, given: Given) -> str:
        """Return why an element is not to be read, as the report says it; nothing where it is."""
        if tag in _STRUCK:
            return "struck"
        if given and self._is_hidden(node, given):
            return "hidden"
        if not given and tag not in ASKED:
            return ""
        return "page_control" if self._is_control(node, tag, given) else ""

    def _is_hidden(self, node: LexborNode, given: Given) -> bool:
        """Return whether the page hides an element, and lets its readers open it nowhere."""
        style, called = given.get("style"), given.get("class")
        unseen = bool(style and _UNSEEN.search(style))
        unseen = unseen or ("hidden" in given and given["hidden"] != "until-found")
        unseen = unseen or bool(called and _FOR_LISTENERS.search(called))
        if not unseen and given.get("aria-hidden") != "true":
            return False
        if self._disclosed.is_part(node):
            return False
        # A page that was saved under its dialogue, or before it was drawn, hides all of itself.
        return not self._holds(node, MAIN if unseen else f"{MAIN}, h1")

    def _is_control(self, node: LexborNode, tag: str, given: Given) -> bool:
        """Return whether an element serves the page rather than its reader's text."""
        role = (given.get("role") or "").lower()
        if tag in _MENUS or role in _MENU_ROLES:
            return not self._disclosed.is_headline(node) and self._controls.are_no_text(node)
        if tag == "label":
            return self._asks(node, given) and self._controls.are_no_text(node)
        if tag in _FIELDS or role in _ROLES:
            return not is_tick(node)
        if tag in MARGINS and self._has_main:
            return node.mem_id not in self._inside
        return bool(given) and self._is_named_so(node, given)

    def _asks(self, node: LexborNode, given: Given) -> bool:
        """Return whether a label names a field, not a box that is ticked."""
        return given.get("for") in self._fields or node in self._asking

    def _is_named_so(self, node: LexborNode, given: Given) -> bool:
        called, name = given.get("class"), given.get("id")
        if not called and not name:
            return False
        found = _BADGE.search(f"{called or ''} {name or ''}")
        if not found or self._holds(node, _PAGE):
            return False
        return not found["sign"] or self._controls.are_no_text(node)

    def _holds(self, node: LexborNode, what: str) -> bool:
        """Return whether an element is, or holds, the page itself."""
        return node.tag in ("html", "body") or self._holding.any_in(node, what)
