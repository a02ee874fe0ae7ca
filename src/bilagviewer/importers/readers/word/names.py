# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The names of elements and attributes in a Word document, as the parser writes them."""

from __future__ import annotations

_OPEN = "http://schemas.openxmlformats.org"
_WORD = f"{_OPEN}/wordprocessingml/2006/main"
_RELATIONS = f"{_OPEN}/officeDocument/2006/relationships"
_MATH = f"{_OPEN}/officeDocument/2006/math"
_STRICT = "http://purl.oclc.org/ooxml"
SEPARATOR = " "
STRICT = {
    f"{_STRICT}/wordprocessingml/main": _WORD,
    f"{_STRICT}/officeDocument/relationships": _RELATIONS,
    f"{_STRICT}/officeDocument/math": _MATH,
    f"{_STRICT}/drawingml/main": f"{_OPEN}/drawingml/2006/main",
    f"{_STRICT}/drawingml/picture": f"{_OPEN}/drawingml/2006/picture",
    f"{_STRICT}/drawingml/wordprocessingDrawing": (f"{_OPEN}/drawingml/2006/wordprocessingDrawing"),
}
"""The names of spaces in the stricter form of a document → in the usual one."""


def w(name: str) -> str:
    """Return Word's own element or attribute `name`."""
    return f"{_WORD} {name}"


def r(name: str) -> str:
    """Return the attribute `name` that names a relation."""
    return f"{_RELATIONS} {name}"


def m(name: str) -> str:
    """Return the element `name` of a formula."""
    return f"{_MATH} {name}"


VAL = w("val")
TYPE = w("type")
ID = w("id")
MATH_SPACE = f"{_MATH} "
RELATION = "http://schemas.openxmlformats.org/package/2006/relationships Relationship"
_DRAWING = f"{_OPEN}/drawingml/2006"
DRAWN_PROPERTIES = f"{_DRAWING}/wordprocessingDrawing docPr"
BLIP = f"{_DRAWING}/main blip"
GRAPHIC_DATA = f"{_DRAWING}/main graphicData"
PICTURE = f"{_DRAWING}/picture pic"
IMAGE_DATA = "urn:schemas-microsoft-com:vml imagedata"
SHAPES = tuple(
    f"urn:schemas-microsoft-com:vml {name}"
    for name in ("shape", "rect", "roundrect", "group", "oval", "line", "image")
)
DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative decorative"
_COMPATIBLE = "http://schemas.openxmlformats.org/markup-compatibility/2006"
ALTERNATE, CHOICE, FALLBACK = (
    f"{_COMPATIBLE} {name}" for name in ("AlternateContent", "Choice", "Fallback")
)
_WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
CHECKBOX, CHECKED, CHECKED_VAL = (f"{_WORD_2010} {name}" for name in ("checkbox", "checked", "val"))
