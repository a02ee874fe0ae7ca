# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What is dropped on the window: files, or a mail that its program gives without a file."""

from __future__ import annotations

import struct
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QMimeData

_WINDOWS = 'application/x-qt-windows-mime;value="{name}"'
_DESCRIPTORS = ("FileGroupDescriptorW", _WINDOWS.format(name="FileGroupDescriptorW"))
_CONTENTS = ("FileContents", _WINDOWS.format(name="FileContents"))
_MESSAGES = ("message/rfc822",)
_MAIL_SCHEMES = frozenset({"mailbox", "imap", "mid", "message", "news", "x-moz-message"})
_MAIL_FORMATS = ("text/x-moz-message", "x-moz", "filegroupdescriptor", "filecontents")
_DESCRIPTOR = 592
"""Bytes of one FILEDESCRIPTORW; its name is 260 letters of two bytes at the end."""
_NAME_AT = 72
_NAME_BYTES = 520
_BAD = str.maketrans(dict.fromkeys('\\/:*?"<>|', "_"))


def paths_of(data: QMimeData) -> list[Path]:
    """Return the files and folders of this computer that are dragged; none among others."""
    urls = data.urls()
    if not all(url.isLocalFile() for url in urls):
        return []
    return [Path(url.toLocalFile()) for url in urls]


def is_mail(data: QMimeData) -> bool:
    """Return whether a mail program drags something that is no file."""
    if any(url.scheme() in _MAIL_SCHEMES for url in data.urls()):
        return True
    formats = [name.lower() for name in data.formats()]
    return not data.hasUrls() and any(
        known in name for name in formats for known in (*_MAIL_FORMATS, *_MESSAGES)
    )


def content_of(data: QMimeData) -> tuple[str, bytes] | None:
    """Return the one file whose content a mail program hands over, with its name."""
    for message in _MESSAGES:
        if data.hasFormat(message):
            return "mail.eml", bytes(data.data(message).data())
    names = list(_names(_first(data, _DESCRIPTORS)))
    content = _first(data, _CONTENTS)
    # Of several files Qt gives the first one's content alone.
    return (names[0], content) if len(names) == 1 and content else None


def written(name: str, content: bytes) -> Path:
    """Write a file that was handed over, into a folder of its own, and return it."""
    folder = Path(tempfile.mkdtemp(prefix="bilagviewer-"))
    target = folder / (name.translate(_BAD).strip(". ")[-120:] or "mail.eml")
    target.write_bytes(content)
    return target


def _first(data: QMimeData, formats: tuple[str, ...]) -> bytes:
    found = (bytes(data.data(name).data()) for name in formats if data.hasFormat(name))
    return next(found, b"")


def _names(group: bytes) -> Iterator[str]:
    if len(group) < 4:
        return
    (count,) = struct.unpack_from("<I", group)
    for number in range(min(count, len(group) // _DESCRIPTOR)):
        at = 4 + number * _DESCRIPTOR + _NAME_AT
        name = group[at : at + _NAME_BYTES].decode("utf-16-le", errors="replace")
        yield name.partition("\0")[0]
