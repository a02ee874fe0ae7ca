# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What kind of file the reader wants to open, from its first bytes."""

from __future__ import annotations

import stat
import zipfile
from enum import Enum
from pathlib import Path

from bilagviewer.errors import UserError

MEGABYTE = 1024 * 1024
LARGEST = 256 * MEGABYTE
_HEAD = 4096
_MANIFEST = "pack.yaml"
_SUFFIX = ".bilag"

_FOREIGN = (
    *(b"\x1f\x8b", b"BZh9", b"\xfd7zXZ", b"7z\xbc\xaf", b"Rar!\x1a"),
    *(b"\x28\xb5\x2f\xfd", b"%!PS"),
)
"""How files begin that hold no bilagssamling and may be without a zero byte at the start."""

_PICTURES = (b"\x89PNG", b"\xff\xd8\xff")
"""How pictures begin that are read as the scanned page of a bilag."""

_TOLD_LATER = frozenset({"import.zip", "import.binary"})
"""What another says of: the pack's reader, the library."""

_WIDE = (b"\xff\xfe", b"\xfe\xff")
"""How a text of two bytes a letter begins; any other with a zero byte is no text."""


class Kind(Enum):
    """What can be opened."""

    ZIP = "zip"
    FOLDER = "folder"
    TEXT = "text"
    """A document to import: text, a page or one saved whole, Word, a mail, a scanned page."""


def recognise(path: Path) -> tuple[Kind, Path]:
    """Return what `path` is, and the folder meant where it is a folder's manifest.

    Raises `UserError` for what cannot be opened: "library.missing", "unreadable",
    "not_a_file", "empty", "too_large", "foreign", and those of `refusal`.
    """
    try:
        state = path.stat()
        if path.name == _MANIFEST and stat.S_ISREG(state.st_mode):
            return Kind.FOLDER, path.parent
        if stat.S_ISDIR(state.st_mode):
            return Kind.FOLDER, _with_manifest(path)
        if not stat.S_ISREG(state.st_mode):
            raise UserError("library.not_a_file", file=path.name, path=path)
        _check_size(path, state.st_size)
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except FileNotFoundError:
        raise UserError("library.missing", file=path.name, path=path) from None
    except OSError as error:
        raise unreadable(path, error) from error
    return _kind(path, head), path


def unreadable(path: Path, error: OSError) -> UserError:
    """Return what the reader is told where the system does not let a file be read."""
    return UserError("library.unreadable", file=path.name, path=path, reason=error.strerror)


def _with_manifest(path: Path) -> Path:
    if not (path / _MANIFEST).exists():
        raise UserError("library.no_pack_in_folder", file=path.name, path=path)
    return path


def _check_size(path: Path, size: int) -> None:
    if size == 0:
        raise UserError("library.empty", file=path.name, path=path)
    if size > LARGEST:
        limit = LARGEST // MEGABYTE
        raise UserError("library.too_large", file=path.name, path=path, limit=limit)


def _kind(path: Path, head: bytes) -> Kind:
    is_zip = head.startswith(b"PK\x03\x04")
    if path.suffix.lower() == _SUFFIX:
        return Kind.ZIP  # one that is no zip is damaged, and packfile says how
    if is_zip and _is_word(path):
        return Kind.TEXT
    _check_read(path, head)
    if is_zip:
        return Kind.ZIP
    if head.startswith(_PICTURES):
        return Kind.TEXT
    if head.startswith(_FOREIGN) or (b"\x00" in head and not head.startswith(_WIDE)):
        raise UserError("library.foreign", file=path.name, path=path)
    return Kind.TEXT


def _check_read(path: Path, head: bytes) -> None:
    """Raise what is said of a file that no importer reads."""
    from bilagviewer.importers.readers.refused import refusal  # noqa: PLC0415 - not for a pack

    refused = refusal(head, path.name)
    if refused is not None and refused.kind not in _TOLD_LATER:
        raise UserError(refused.kind, path=path, **refused.values)


def _is_word(path: Path) -> bool:
    if path.suffix.lower() in (".docx", ".docm"):
        return True
    try:
        with zipfile.ZipFile(path) as parts:
            return "word/document.xml" in parts.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return False
