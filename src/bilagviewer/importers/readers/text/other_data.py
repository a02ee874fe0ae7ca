# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Tell a text that one program wrote for another: XML and JSON."""

from __future__ import annotations

import re

_XML = re.compile(
    r"\s*(?:<\?xml\b|<!DOCTYPE\s+(?!html)|<(?:svg|rss|feed|rdf:RDF|kml|gpx|opml)\b)", re.IGNORECASE
)
_FIRST_TAG = re.compile(r"\s*<(?P<name>[A-Za-z_][\w.:-]*)(?:\s[^<>]*)?>")
_LAST_TAG = re.compile(r"</(?P<name>[A-Za-z_][\w.:-]*)\s*>\s*$")
_WRITTEN = re.compile(
    r"a|b|big|blockquote|body|br|center|code|del|details|div|dl|em|font|h[1-6]|head|hr|html|i|img"
    r"|ins|li|mark|ol|p|pre|s|section|small|span|strike|strong|sub|summary|sup|table|u|ul",
    re.IGNORECASE,
)
"""What people write in a text of their own, and what a web page is made of."""
_OBJECT = re.compile(r'\s*(?:\[\s*){0,20}\{\s*(?:"(?:[^"\\\n]|\\.)*"\s*:|\}\s*[\],]?\s*$)')
_ARRAY = re.compile(r'\s*\[\s*(?:["\d\[\]-]|true|false|null)')
_STRING = re.compile(r'"(?:[^"\\\n]|\\.)*"?')
_PLAIN = re.compile(r"(?:true|false|null|[\s\[\]{},:\d.eE+-])*")
_HEAD, _TAIL = 4096, 200


def is_data(text: str) -> bool:
    """Return whether a whole text is XML or JSON."""
    head, tail = text[:_HEAD], text[-_TAIL:]
    start = head.lstrip()[:1]
    if start == "<":
        return bool(_XML.match(head)) or _is_one_element(head, tail)
    if start in ("{", "["):
        return bool(_OBJECT.match(head)) or (tail.rstrip()[-1:] == "]" and _is_array(head))
    return False


def _is_one_element(head: str, tail: str) -> bool:
    """Return whether an element that is none of a web page holds the whole text."""
    first, last = _FIRST_TAG.match(head), _LAST_TAG.search(tail)
    if not first or not last or first["name"] != last["name"]:
        return False
    return not _WRITTEN.fullmatch(first["name"])


def _is_array(head: str) -> bool:
    """Return whether nothing but values stands at the beginning of a text."""
    return bool(_ARRAY.match(head) and _PLAIN.fullmatch(_STRING.sub("", head)))
