# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Make of a Word document's hidden words, boxes, formulas and pictures what a page can hold."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from bilagviewer.importers.report import Did, Log
from bilagviewer.importers.word import formulas
from bilagviewer.importers.word.numbers import SPACE, value

PICTURE = "picture"
"""The name of the relation that every picture is said to have: none is opened."""
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/"
_WP, _A, _PIC = (f"{{{_DRAWING}{name}}}" for name in ("wordprocessingDrawing", "main", "picture"))
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_V = "{urn:schemas-microsoft-com:vml}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_DATA = ("picture", "chart", "diagram")
_SHOWN = ("drawing", "pict", "object")


def settle(root: Element, hiding: frozenset[str], known: frozenset[str], log: Log) -> None:
    """Change a document so that all its readers see, and nothing else, is plain words.

    `hiding` are the character styles that hide words, `known` the relations that there are.
    """
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag == _MC + "AlternateContent":
                _replace(parent, child, list(_branch(child)))
    for parent in list(root.iter()):
        for child in list(parent):
            name = child.tag.removeprefix(SPACE)
            if name in _SHOWN:
                _replace(parent, child, _shown(child))
            elif child.tag == formulas.MATH:
                _replace(parent, child, [_run(formulas.written(child))])
            elif name == "r" and _is_hidden(child, hiding):
                _hide(child, log)
            elif name == "hyperlink" and child.get(_R + "id", "") not in known:
                child.attrib.pop(_R + "id", None)
    _tell(root, log)


def _tell(root: Element, log: Log) -> None:
    """Keep in the report what is deleted, and what stands in files of its own."""
    for deletion in root.iter(SPACE + "del"):
        words = "".join(part.text or "" for part in deletion.iter(SPACE + "delText"))
        log.removed("deleted", None, " ".join(words.split()))
    for _ in root.iter(SPACE + "altChunk"):
        log.note(Did.LEFT, "embedded", None, "")


def hiding_styles(styles: Element | None) -> frozenset[str]:
    """Return the character styles that hide words."""
    found = [] if styles is None else styles.findall(SPACE + "style")
    return frozenset(
        style.get(SPACE + "styleId", "") for style in found if _vanishes(style.find(SPACE + "rPr"))
    )


def _branch(choices: Element) -> Iterator[Element]:
    """Yield what is in the plainer of two forms, or in the other where only that has words."""
    fallback, choice = choices.find(_MC + "Fallback"), choices.find(_MC + "Choice")
    boxed = choice is not None and any(choice.iter(SPACE + "txbxContent"))
    if fallback is None or (boxed and not any(fallback.iter(SPACE + "txbxContent"))):
        fallback = choice
    yield from [] if fallback is None else fallback


def _replace(parent: Element, child: Element, by: list[Element]) -> None:
    at = list(parent).index(child)
    parent.remove(child)
    for element in reversed(by):
        parent.insert(at, element)


def _shown(drawn: Element) -> list[Element]:
    """Return the boxes of text in something drawn, and a plain picture for each picture."""
    made = []
    for box in list(_take_boxes(drawn)):
        shape = Element(SPACE + "pict")
        ElementTree.SubElement(shape, _V + "textbox").append(box)
        made.append(shape)
    properties = drawn.find(f".//{_WP}docPr")
    words = _alt(drawn, properties)
    if _is_decoration(drawn):
        return made
    pictures = sum(1 for _ in drawn.iter(_PIC + "pic")) + sum(
        1 for _ in drawn.iter(_V + "imagedata")
    )
    pictures = max(pictures, _holds_data(drawn) or bool(words and not made))
    return made + [_picture(words if not n else "") for n in range(pictures)]


def _take_boxes(element: Element) -> Iterator[Element]:
    """Take the outermost boxes of text out of what is drawn."""
    for child in list(element):
        if child.tag == SPACE + "txbxContent":
            element.remove(child)
            yield child
        else:
            yield from _take_boxes(child)


def _alt(drawn: Element, properties: Element | None) -> str:
    if properties is not None:
        return properties.get("descr", "").strip() or properties.get("title", "").strip()
    said = (shape.get("alt", "").strip() for shape in drawn.iter() if shape.tag.startswith(_V))
    return next(filter(None, said), "")


def _is_decoration(drawn: Element) -> bool:
    return any(
        part.tag.endswith("}decorative") and part.get("val") in ("1", "true")
        for part in drawn.iter()
    )


def _holds_data(drawn: Element) -> bool:
    data = (part.get("uri", "") for part in drawn.iter(_A + "graphicData"))
    return any(uri.rsplit("/", 1)[-1] in _DATA for uri in data)


def _picture(words: str) -> Element:
    drawing = Element(SPACE + "drawing")
    inline = ElementTree.SubElement(drawing, _WP + "inline")
    ElementTree.SubElement(inline, _WP + "docPr", {"descr": words})
    data = ElementTree.SubElement(
        ElementTree.SubElement(inline, _A + "graphic"), _A + "graphicData"
    )
    fill = ElementTree.SubElement(ElementTree.SubElement(data, _PIC + "pic"), _PIC + "blipFill")
    ElementTree.SubElement(fill, _A + "blip", {_R + "embed": PICTURE})
    return drawing


def _is_hidden(run: Element, hiding: frozenset[str]) -> bool:
    properties = run.find(SPACE + "rPr")
    if properties is None:
        return False
    own = properties.find(SPACE + "vanish")
    return value(properties, "rStyle") in hiding if own is None else _vanishes(properties)


def _vanishes(properties: Element | None) -> bool:
    said = None if properties is None else properties.find(SPACE + "vanish")
    return said is not None and said.get(SPACE + "val", "1") not in ("0", "false", "off")


def _hide(run: Element, log: Log) -> None:
    """Take the words out of a run; the signs of a field stay, since others count on them."""
    words = "".join(part.text or "" for part in run.iter(SPACE + "t"))
    log.removed("hidden", None, words)
    for child in list(run):
        if child.tag not in (SPACE + "rPr", SPACE + "fldChar", SPACE + "instrText"):
            run.remove(child)


def _run(words: str) -> Element:
    run = Element(SPACE + "r")
    ElementTree.SubElement(run, SPACE + "t").text = words
    return run
