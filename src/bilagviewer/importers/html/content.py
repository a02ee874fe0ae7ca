# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What of a page is content: not scripts, hidden parts, menus, buttons and badges."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

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
_ROLES = frozenset(("navigation", "search", "button", "dialog", "alertdialog", "toolbar", "menu"))
_BADGE = re.compile(r"(?:^|[\s_-])(?:badge|btn|button|breadcrumbs?|cookie\w*)(?:$|[\s_-])", re.I)
_UNSEEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", re.I)
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
HEADINGS = {f"h{n}": n for n in range(1, 7)}


def has_no_words(tag: str) -> bool:
    """Return whether nothing in an element is meant to be read."""
    return tag in _NO_WORDS


def is_block(tag: str) -> bool:
    """Return whether an element stands on lines of its own."""
    return tag in _BLOCKS


def is_hidden(node: LexborNode) -> bool:
    """Return whether the page hides an element from its readers."""
    given = node.attributes
    unseen = _UNSEEN.search(given.get("style") or "")
    return "hidden" in given or given.get("aria-hidden") == "true" or bool(unseen)


def is_control(node: LexborNode) -> bool:
    """Return whether an element serves the page rather than its reader's text."""
    given = node.attributes
    is_known = node.tag in _CONTROLS or (given.get("role") or "").lower() in _ROLES
    return is_known or bool(_BADGE.search(given.get("class") or ""))


def words_of(node: LexborNode) -> str:
    """Return the words of an element that is left out."""
    return " ".join((node.text(deep=True, separator=" ") or "").split())
