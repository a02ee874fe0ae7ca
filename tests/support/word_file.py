# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A Word document in as few parts as one can have, written by hand."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
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
_SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def paragraph(*runs: tuple[str, str], style: str = "") -> str:
    """Return a paragraph of runs: the letters of "bu" (bold, underlined), and the words."""
    looks = {"b": "<w:b/>", "i": "<w:i/>", "u": '<w:u w:val="single"/>'}
    made = "".join(
        f"<w:r><w:rPr>{''.join(looks[sign] for sign in look)}</w:rPr>"
        f'<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
        for look, text in runs
    )
    styled = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{styled}{made}</w:p>"


def table(rows: Sequence[Sequence[str]]) -> str:
    """Return a table whose cells are paragraphs."""
    made = "".join(
        "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in row) + "</w:tr>" for row in rows
    )
    return f"<w:tbl>{made}</w:tbl>"


def document(*body: str, padding: int = 0) -> bytes:
    """Return the document's bytes; `padding` is the size of a part that says nothing."""
    xml = f'<w:document xmlns:w="{_SPACE}"><w:body>{"".join(body)}</w:body></w:document>'
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("[Content_Types].xml", _TYPES)
        parts.writestr("_rels/.rels", _RELATIONS)
        parts.writestr("word/document.xml", xml)
        if padding:
            parts.writestr("word/media/image1.bmp", bytes(padding))
    return file.getvalue()
