# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A Word document in as few parts as one can have, written by hand."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from html import escape

_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/'
    'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Target="word/document.xml" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/officeDocument"/></Relationships>'
)
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_ROOT = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    "{}</Relationships>"
)
_NO_PARTS: Mapping[str, str] = {}
_TAB, _TABBED = "\t", '</w:t><w:tab/><w:t xml:space="preserve">'
_SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OPEN = "http://schemas.openxmlformats.org"
_SPACES = {
    "w": _SPACE,
    "r": f"{_OPEN}/officeDocument/2006/relationships",
    "m": f"{_OPEN}/officeDocument/2006/math",
    "mc": f"{_OPEN}/markup-compatibility/2006",
    "wp": f"{_OPEN}/drawingml/2006/wordprocessingDrawing",
    "a": f"{_OPEN}/drawingml/2006/main",
    "pic": f"{_OPEN}/drawingml/2006/picture",
    "v": "urn:schemas-microsoft-com:vml",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
}


def paragraph(*runs: tuple[str, str], style: str = "", properties: str = "") -> str:
    """Return a paragraph of runs: the letters of "bu" (bold, underlined), and the words.

    A tab in the words is one of Word's own. `properties` is more of what it says of itself.
    """
    looks = {"b": "<w:b/>", "i": "<w:i/>", "u": '<w:u w:val="single"/>'}
    made = "".join(
        f"<w:r><w:rPr>{''.join(looks[sign] for sign in look)}</w:rPr>"
        f'<w:t xml:space="preserve">{escape(text).replace(_TAB, _TABBED)}</w:t></w:r>'
        for look, text in runs
    )
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{styled}{properties}</w:pPr>{made}</w:p>"


def numbered(words: str, name: int, level: int = 0, *, style: str = "") -> str:
    """Return a paragraph of the list `name`."""
    said = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{name}"/></w:numPr>'
    return paragraph(("", words), style=style, properties=said)


def part(root: str, *inner: str) -> str:
    """Return a part of a document, such as its "styles" or its "numbering"."""
    return f'<w:{root} xmlns:w="{_SPACE}">{"".join(inner)}</w:{root}>'


def run(words: str, looks: str = "") -> str:
    """Return a run of words with properties of its own."""
    return f'<w:r><w:rPr>{looks}</w:rPr><w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def of_runs(*runs: str, properties: str = "") -> str:
    """Return a paragraph of runs that are written already."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def drawn(words: str = "", kind: str = "picture", inner: str = "") -> str:
    """Return a picture, or another drawing of a `kind`, that is called `words`."""
    picture = (
        '<pic:pic><pic:blipFill><a:blip r:embed="r9"/></pic:blipFill></pic:pic>'
        if kind == "picture"
        else ""
    )
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="{escape(words)}"/><a:graphic>'
        f'<a:graphicData uri="{_OPEN}/drawingml/2006/{kind}">{picture}{inner}</a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r>"
    )


def boxed(*paragraphs: str) -> str:
    """Return a box with text of its own."""
    text = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return drawn(kind="shape", inner=f"<wps:wsp><wps:txbx>{text}</wps:txbx></wps:wsp>")


def table(rows: Sequence[Sequence[str]]) -> str:
    """Return a table whose cells are paragraphs."""
    made = "".join(
        "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in row) + "</w:tr>" for row in rows
    )
    return f"<w:tbl>{made}</w:tbl>"


def document(*body: str, padding: int = 0, parts: Mapping[str, str] = _NO_PARTS) -> bytes:
    """Return the document's bytes; `padding` is the size of a part that says nothing.

    `parts` are others by their names, "styles" and "numbering".
    """
    spaces = " ".join(f'xmlns:{name}="{space}"' for name, space in _SPACES.items())
    xml = f"<w:document {spaces}><w:body>{''.join(body)}</w:body></w:document>"
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as written:
        written.writestr("[Content_Types].xml", _TYPES)
        written.writestr("_rels/.rels", _RELATIONS)
        for name, made in parts.items():
            written.writestr(f"word/{name}.xml", made)
        relations = "".join(
            f'<Relationship Id="{name}" Target="{name}.xml" Type="{_KIND}{name}"/>'
            for name in parts
        )
        written.writestr("word/_rels/document.xml.rels", _ROOT.format(relations))
        written.writestr("word/document.xml", xml)
        if padding:
            written.writestr("word/media/image1.bmp", bytes(padding))
    return file.getvalue()
