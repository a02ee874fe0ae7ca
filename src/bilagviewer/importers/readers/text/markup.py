# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The signs and tags inside a line that say how its words look or where they lead."""

from __future__ import annotations

import re

# Not possessive as a whole: Python 3.11 before 3.11.5 passes over too much when a group that is
# repeated so fails halfway.
_TARGET = r"(?:[^\s()<>]|\([^\s()]*+\))*"
_TITLE = r"""(?:\s+(?P<{}>"[^"]*+"|'[^']*+'))?"""
_BLOCKS = (
    "table|t[hdr]|thead|tbody|tfoot|caption|p|div|ul|ol|li|h[1-6]|hr|blockquote|center|section"
    "|article|details|summary|pre|dl|dt|dd"
)
_INLINES = "span|font|sup|sub|small|big|mark|ins|del|s|strike|code|kbd"

TOKEN = re.compile(
    r"(?P<escape>\\[*_#\[\]<>`~$^|'\"@.()!+{}-])"
    r"|(?P<tag></?(?:b|strong|i|em|u)\s*>)"
    r"|(?P<break><br\s*/?>)"
    r"|(?P<anchor></?a(?:\s[^<>]*)?>)"
    r"|(?P<shown><img\s[^<>]*>)"
    rf"|(?P<inline></?(?:{_INLINES})(?:\s[^<>]*)?>)"
    rf"|(?P<block></?(?:{_BLOCKS})\b[^<>]*>)"
    r"|<(?P<auto>(?:https?://|mailto:)[^\s<>]+|[\w.+-]+@[\w-]+\.[\w.-]+)>"
    rf"|(?P<image>!\[(?P<alt>[^\[\]]*+)\](?:\((?P<file>{_TARGET}){_TITLE.format('said')}\s*\)"
    r"|\[(?P<file_reference>[^\[\]]*+)\]))"
    rf"|(?P<shown_link>\[!\[(?P<shown_alt>[^\[\]]*+)\]\((?P<shown_file>{_TARGET})\s*\)\]"
    rf"\((?P<shown_to>{_TARGET})\s*\))"
    r"|(?P<note>\[\^(?P<id>[^\[\]\s]+)\])"
    r"|(?P<labelled>\[(?P<label>(?:[^\[\]\\]|\\.)+)\]"
    rf"(?:\((?:<(?P<closed>[^<>]*)>|(?P<target>{_TARGET})){_TITLE.format('title')}\s*\)"
    r"|\{(?P<marks>[#.][^{}]*)\}"
    r"|\[(?P<reference>[^\[\]]*)\](?!\()"
    r"|))"
    r"|(?P<attributes>(?:(?<=[)*_\s])|^)\{(?P<said2>[#.][^{}]*|(?:width|height)=[^{}]*)\}(?=\s|$))"
    r"|(?<![\w`\\])`(?P<code>[^`]++)`(?![`\w])"
    r"|(?P<stars>\*{1,3})"
    r"|(?<!_)(?P<under>_{1,3})(?!_)"
    r"|(?<!~)(?P<struck>~~)(?!~)",
    re.IGNORECASE,
)
"""What may be markup. The outermost group that matched names it."""

NEXT = re.compile(r"[<\[*_~`\\{!]")
"""What markup begins with."""

SIGNS = re.compile(r"[<\[*&_~`\\{]")
"""A text without any of these has no markup."""

CLOSING = re.compile(r"(?<=\S)(?<!_)(_{1,3})(?!\w)")
"""Where underscores may end a look."""

ATTRIBUTE = re.compile(
    r"""\b(?P<name>href|src|alt)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))""", re.IGNORECASE
)

LOOKS = {"b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline"}

KEPT = re.compile(r"(?:https://|mailto:)[^\s<>\"]+", re.IGNORECASE)
"""An address that a reader of the pack may open."""


def attributes(tag: str) -> dict[str, str]:
    """Return the address, file and words that a tag names."""
    return {
        found["name"].lower(): found[2] or found[3] or found[4] or ""
        for found in ATTRIBUTE.finditer(tag)
    }
