# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What a file is that no reader takes, told with the next step."""

from __future__ import annotations

import re
from pathlib import PurePath

from bilagviewer.errors import UserError

_OLE = b"\xd0\xcf\x11\xe0"
_RTF = b"{\\rtf"
_ZIP = b"PK\x03\x04"
_ODF = b"mimetypeapplication/vnd.oasis.opendocument."
_PICTURES = (b"GIF8", b"BM", b"II*\0", b"MM\0*")
_HEIC = re.compile(rb"....ftyp(?:hei[cxsm]|hev[cx]|mif1|msf1|avif)", re.DOTALL)
_FOREIGN = (
    *(b"\x1f\x8b", b"BZh9", b"\xfd7zXZ", b"7z\xbc\xaf", b"Rar!\x1a", b"\x28\xb5\x2f\xfd"),
    b"%!PS",
)
"""How other files begin that are no text and may be without a zero byte at the start."""
_SUFFIXES = {
    ".msg": "import.mail_message",
    ".xls": "import.spreadsheet",
    ".xlsx": "import.spreadsheet",
    ".xlsm": "import.spreadsheet",
    ".ods": "import.spreadsheet",
    ".ppt": "import.slides",
    ".pptx": "import.slides",
    ".pptm": "import.slides",
    ".odp": "import.slides",
    ".odt": "import.open_document",
}
"""The kinds of what begins as several kinds of file do."""
_PARTS = ((b"xl/", ".xlsx"), (b"ppt/", ".pptx"))
"""The folders of a zip → the file that has such."""


def refusal(head: bytes, name: str) -> UserError | None:
    """Return why a file that begins with `head` is not read; None where a reader may take it.

    Kinds: "import.pdf", "mail_message", "spreadsheet", "slides", "open_document",
    "old_document", "other_picture", "zip", "binary".
    """
    kind = _kind(head, PurePath(name).suffix.lower())
    return UserError(kind, file=name) if kind else None


def _kind(head: bytes, suffix: str) -> str:
    if b"%PDF-" in head[:1024]:
        return "import.pdf"
    if head.startswith((_OLE, _RTF)):
        return _SUFFIXES.get(suffix, "import.old_document")
    if head.startswith(_ZIP):
        return _zipped(head, suffix)
    if _is_other_picture(head):
        return "import.other_picture"
    return "import.binary" if head.startswith(_FOREIGN) else ""


def _zipped(head: bytes, suffix: str) -> str:
    if suffix in (".docx", ".docm", ".bilag"):
        return ""
    if _ODF in head[:200]:
        suffix = _open_document(head)
    if b"word/" in head:
        return ""
    found = next((kind for part, kind in _PARTS if part in head), suffix)
    return _SUFFIXES.get(found, "import.zip")


def _open_document(head: bytes) -> str:
    if b"spreadsheet" in head[:200]:
        return ".ods"
    return ".odp" if b"presentation" in head[:200] else ".odt"


def _is_other_picture(head: bytes) -> bool:
    """Return whether a file is a picture of a kind that is not read."""
    if head.startswith(b"BM"):
        # Two letters are none too many: a word may begin so.
        return head[6:10] == b"\0\0\0\0"
    is_webp = head.startswith(b"RIFF") and head[8:12] == b"WEBP"
    return is_webp or head.startswith(_PICTURES) or _HEIC.match(head) is not None
