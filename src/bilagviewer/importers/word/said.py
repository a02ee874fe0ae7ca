# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Say in a Word document's own paragraphs what else only its styles and lists say."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from bilagviewer.importers.report import Log
from bilagviewer.importers.word import asides, pages, shown
from bilagviewer.importers.word.numbers import SPACE, Numbers, value, whole

_DOCUMENT, _STYLES, _NUMBERING = "word/document.xml", "word/styles.xml", "word/numbering.xml"
_RELATIONS = "word/_rels/document.xml.rels"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_RELATION_OF = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_KEEP_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_MOST_LEVELS = 6
_MOST_BASES = 20
"""Styles that build on each other."""


def in_full(data: bytes, log: Log) -> bytes:
    """Return a document whose headings are called so, and whose numbers are words of it.

    What its readers do not see is in the report, and no picture is in it.
    """
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as parts, zipfile.ZipFile(made, "w") as written:
        styles, numbering = _part(parts, _STYLES), _part(parts, _NUMBERING)
        relations = _part(parts, _RELATIONS)
        if relations is None:
            relations = Element(_RELATION + "s")
        known = frozenset(one.get("Id", "") for one in relations)
        for name in dict.fromkeys(parts.namelist()):
            if name == _DOCUMENT:
                root = _read(parts.read(name))
                pages.look(root, log)
                shown.settle(root, shown.hiding_styles(styles), known, log)
                _Writer(styles, numbering).write(root)
                written.writestr(name, _bytes(root))
            elif name != _RELATIONS and name.endswith((".xml", ".rels")):
                part = parts.read(name)
                asides.look(name, part, _read, log)
                written.writestr(name, part)
        said = {"Id": shown.PICTURE, "Type": _RELATION_OF + "image", "Target": "media/none.png"}
        ElementTree.SubElement(relations, _RELATION, said)
        written.writestr(_RELATIONS, _bytes(relations))
    return made.getvalue()


def _bytes(root: Element) -> bytes:
    written: bytes = ElementTree.tostring(root, "utf-8", xml_declaration=True)
    return written


def _part(parts: zipfile.ZipFile, name: str) -> Element | None:
    return _read(parts.read(name)) if name in parts.namelist() else None


class _Builder(ElementTree.TreeBuilder):
    def doctype(self, name: str, _public: str | None, _system: str | None) -> None:
        """Refuse what could name entities, before any of them is read."""
        raise ValueError(f"a part of a Word document has no document type: {name}")


def _read(part: bytes) -> Element:
    parser = ElementTree.XMLParser(target=_Builder())  # noqa: S314 - it refuses entities
    parser.feed(part)
    return parser.close()


class _Writer:
    def __init__(self, styles: Element | None, numbering: Element | None) -> None:
        self._numbers = Numbers(numbering)
        self._styles = {
            style.get(SPACE + "styleId", ""): style
            for style in ([] if styles is None else styles.findall(SPACE + "style"))
            if style.get(SPACE + "type") == "paragraph"
        }

    def write(self, root: Element) -> None:
        for paragraph in root.iter(SPACE + "p"):
            properties = paragraph.find(SPACE + "pPr")
            if properties is not None:
                self._paragraph(paragraph, properties)

    def _paragraph(self, paragraph: Element, properties: Element) -> None:
        bases = list(self._bases(value(properties, "pStyle")))
        level = _outline(properties, bases)
        if level is not None:
            _set(properties, "pStyle", f"Heading{level}")
        name, depth = _numbering(properties, bases)
        if self._numbers.is_counted(name, depth):
            if level is None:
                _drop(properties, "pStyle")
            _drop(properties, "numPr")
            number = self._numbers.following(name, depth)
            if any((text.text or "").strip() for text in paragraph.iter(SPACE + "t")):
                _put_first(paragraph, number + " ")
        elif self._numbers.is_bullet(name, depth) and level is None:
            _drop(properties, "numPr")
            said = ElementTree.SubElement(properties, SPACE + "numPr")
            _set(said, "ilvl", str(depth))
            _set(said, "numId", name)

    def _bases(self, name: str) -> Iterator[Element]:
        """Yield a style and those that it builds on."""
        for _ in range(_MOST_BASES):
            style = self._styles.get(name)
            if style is None:
                return
            yield style
            name = value(style, "basedOn")


def _outline(properties: Element, bases: list[Element]) -> int | None:
    """Return the level of a heading, None of other paragraphs."""
    for said in (properties, *(style.find(SPACE + "pPr") for style in bases)):
        if level := value(said, "outlineLvl"):
            found = whole(level, 9) + 1
            return found if found <= _MOST_LEVELS else None
    is_title = any(value(style, "name").lower() == "title" for style in bases)
    return 1 if is_title else None


def _numbering(properties: Element, bases: list[Element]) -> tuple[str, int]:
    """Return the list that a paragraph is in and how deep, and no name where it is in none."""
    for said in (properties, *(style.find(SPACE + "pPr") for style in bases)):
        numbers = None if said is None else said.find(SPACE + "numPr")
        if numbers is not None and (name := value(numbers, "numId")):
            return ("" if name == "0" else name), whole(value(numbers, "ilvl"), 0)
    return "", 0


def _put_first(paragraph: Element, words: str) -> None:
    run = Element(SPACE + "r")
    text = ElementTree.SubElement(run, SPACE + "t", {_KEEP_SPACE: "preserve"})
    text.text = words
    paragraph.insert(1, run)


def _set(parent: Element, name: str, said: str) -> None:
    child = parent.find(SPACE + name)
    if child is None:
        child = ElementTree.SubElement(parent, SPACE + name)
    child.set(SPACE + "val", said)


def _drop(parent: Element, name: str) -> None:
    for child in parent.findall(SPACE + name):
        parent.remove(child)
