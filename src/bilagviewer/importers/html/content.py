# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What of a page is content: not scripts, hidden parts, menus, buttons and badges."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bilagviewer.importers.html.disclosed import Disclosed

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_NO_WORDS = frozenset(
    {
        "script",
        "style",
        "template",
        "noscript",
        "head",
        "iframe",
        "object",
        "embed",
        "svg",
        "canvas",
        "audio",
        "video",
        "math",
    }
)
"""Elements whose text is no text of the page."""
_CONTROLS = frozenset(
    {
        "nav",
        "button",
        "input",
        "select",
        "textarea",
        "option",
        "datalist",
        "progress",
        "meter",
        "dialog",
    }
)
_STRUCK = frozenset(("del", "s", "strike"))
"""Elements whose words are no more part of the text."""
_Given = dict[str, str | None]
_ROLES = frozenset(
    {
        "navigation",
        "search",
        "button",
        "dialog",
        "alertdialog",
        "toolbar",
        "menu",
        "banner",
        "contentinfo",
    }
)
_MARGINS = frozenset(("header", "footer", "aside"))
"""What stands around the main part of a page that says which its main part is."""
_BADGE = re.compile(
    r"(?:^|[\s_-])(?:badge|btn|button|breadcrumbs?|cookie\w*|cybot\w*|onetrust|pager|pagination"
    r"|skip-?(?:to-?content|link)|social)(?:$|[\s_-])",
    re.IGNORECASE,
)
_UNSEEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", re.I)
_FOR_LISTENERS = re.compile(r"(?:^|\s)(?:visually-hidden|sr-only|screen-reader-text)(?:$|\s)")
_BLOCKS = frozenset(
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "header",
        "hgroup",
        "html",
        "legend",
        "main",
        "ol",
        "p",
        "section",
        "summary",
        "ul",
        "hr",
    }
)
_HEADINGS = {f"h{n}": n for n in range(1, 7)}
_SUMMARY = 2
"""The level of a headline that opens what it is of, where the page says none."""


def has_no_words(tag: str) -> bool:
    """Return whether nothing in an element is meant to be read."""
    return tag in _NO_WORDS


def heading_level(node: LexborNode) -> int:
    """Return how deep the heading is that an element is, 0 where it is none."""
    if node.tag == "summary" and node.css_first("h1, h2, h3, h4, h5, h6") is None:
        return _SUMMARY
    return _HEADINGS.get(node.tag or "", 0)


def is_block(tag: str) -> bool:
    """Return whether an element stands on lines of its own."""
    return tag in _BLOCKS


class Content:
    """Knows of one page which of its elements are there to be read."""

    def __init__(self, root: LexborNode) -> None:
        self._disclosed = Disclosed(root)
        main = root.css_first("main, [role=main]")
        self._has_main = main is not None and bool(words_of(main))
        inside = () if main is None else main.css(", ".join(_MARGINS))
        self._inside = {node.mem_id for node in inside}
        asked = root.css("input[id], select[id], textarea[id]")
        self._fields = {field.attributes.get("id") for field in asked}

    def why_left_out(self, node: LexborNode) -> str:
        """Return why an element is not to be read, as the report says it; nothing where it is."""
        given, tag = node.attributes, node.tag or ""
        if tag in _STRUCK:
            return "struck"
        if given and self._is_hidden(node, given):
            return "hidden"
        if not given and tag not in _MARGINS and tag not in _CONTROLS and tag != "label":
            return ""
        return "page_control" if self._is_control(node, tag, given) else ""

    def _is_hidden(self, node: LexborNode, given: _Given) -> bool:
        """Return whether the page hides an element, and lets its readers open it nowhere."""
        unseen = bool(_UNSEEN.search(given.get("style") or ""))
        unseen = unseen or ("hidden" in given and given["hidden"] != "until-found")
        unseen = unseen or bool(_FOR_LISTENERS.search(given.get("class") or ""))
        if not unseen and given.get("aria-hidden") != "true":
            return False
        if self._disclosed.is_part(node):
            return False
        # A page that was saved under its dialogue, or before it was drawn, hides all of itself.
        return not _holds(node, "main, [role=main]" if unseen else "main, [role=main], h1")

    def _is_control(self, node: LexborNode, tag: str, given: _Given) -> bool:
        """Return whether an element serves the page rather than its reader's text."""
        if self._disclosed.is_headline(node):
            return False
        if tag in _CONTROLS or (given.get("role") or "").lower() in _ROLES:
            return True
        if tag == "label":
            asks = given.get("for") in self._fields if "for" in given else False
            return asks or node.css_first("input, select, textarea") is not None
        if tag in _MARGINS and self._has_main:
            return node.mem_id not in self._inside
        named = f"{given.get('class') or ''} {given.get('id') or ''}"
        return bool(_BADGE.search(named)) and not _holds(node, "main, [role=main], article, h1")


def _holds(node: LexborNode, what: str) -> bool:
    """Return whether an element is, or holds, the page itself."""
    return node.tag in ("html", "body") or node.css_first(what) is not None


def words_of(node: LexborNode) -> str:
    """Return the words of an element that is left out."""
    return " ".join((node.text(deep=True, separator=" ") or "").split())
