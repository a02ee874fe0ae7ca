# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Find the pages of a Word document that have pictures and no words, where it knows its pages."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from bilagviewer.importers.report import Did, Log
from bilagviewer.importers.text import sheets
from bilagviewer.importers.word.numbers import SPACE

_LAID = SPACE + "lastRenderedPageBreak"
_PICTURES = (SPACE + "drawing", SPACE + "object")


def look(root: Element, log: Log) -> None:
    """Note the pages without words.

    Only Word itself writes where its pages ended; the breaks that a writer made tell no page's
    number, since words run over pages between them.
    """
    if root.find(f".//{_LAID}") is None:
        return
    page, is_begun = 1, True
    words: set[int] = set()
    pictures: set[int] = set()
    for element in root.iter():
        if element.tag == _LAID or _is_break(element):
            page, is_begun = page + is_begun, False
        elif element.tag in _PICTURES:
            pictures.add(page)
            is_begun = True
        elif element.tag == SPACE + "t" and (element.text or "").strip():
            words.add(page)
            is_begun = True
    if empty := sorted(pictures - words):
        log.note(Did.LEFT, "pages_without_text", None, sheets.ranges(empty))


def _is_break(element: Element) -> bool:
    return element.tag == SPACE + "br" and element.get(SPACE + "type") == "page"
