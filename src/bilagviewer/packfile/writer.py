# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Write a document as a pack: the same document gives the same bytes."""

from __future__ import annotations

import os
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from bilagviewer.errors import UserError
from bilagviewer.model.pack import Document
from bilagviewer.packfile import limits, manifest_write, names, text_limits
from bilagviewer.packfile.markdown import write as markdown_write
from bilagviewer.packfile.reader import text_members
from bilagviewer.work import Work

SUFFIX = ".bilag"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_MODE = 0o100644 << 16


def write_pack(
    document: Document, target: Path, *, force: bool = False, work: Work | None = None
) -> None:
    """Write `document` to `target`: one zip where it ends in ".bilag", else a folder.

    What is already there stays, unless `force`; even then only a pack is replaced.
    Raises `UserError` with `pack.exists`, `pack.not_replaced`, `pack.cannot_write`, and
    for a text that breaks the limits. Stopping `work` leaves what was there as it was.
    """
    _check_target(target, force)
    work = work or Work()
    found: dict[str, bytes] = {}
    for name, data in members(document, work.check):
        found[name] = data
        work.check()
    write_members(found, target, force=force, work=work)


def write_members(
    found: Mapping[str, bytes], target: Path, *, force: bool = False, work: Work | None = None
) -> None:
    """Write what `members` gave to `target`, as `write_pack` does."""
    _check_target(target, force)
    if work is not None:
        work.check()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.suffix.lower() == SUFFIX:
            _write_zip(found, target)
        else:
            _write_folder(found, target)
    except OSError as error:
        raise UserError("pack.cannot_write", file=target.name, reason=error.strerror) from None


def members(
    document: Document, between: Callable[[], None] | None = None
) -> Iterator[tuple[str, bytes]]:
    """Yield the members in the order they are written: manifest, texts, files.

    `between` is called at each block of a text, and may raise to end it.
    """
    seen: dict[str, str] = {}
    folders: set[str] = set()
    for name, data in _members(document, between):
        names.check(name, names.MANIFEST)
        folded, above = names.folded(name), _above(name)
        is_other = seen.setdefault(folded, name) != name
        # No member's name is a folder of another.
        if is_other or folded in folders or above & seen.keys():
            raise UserError("pack.twice", file=names.MANIFEST, name=name)
        folders |= above
        yield name, data


def _above(name: str) -> set[str]:
    """Return the folders that a member lies in."""
    parts = name.split("/")
    return {names.folded("/".join(parts[:n])) for n in range(1, len(parts))}


def _members(document: Document, between: Callable[[], None] | None) -> Iterator[tuple[str, bytes]]:
    yield names.MANIFEST, _encoded(manifest_write.write(document.pack), names.MANIFEST)
    listed = [name for name in text_members(document.pack) if name in document.bodies]
    for name in listed:
        data = _encoded(markdown_write.write(document.bodies[name], between), name)
        if len(data) > limits.TEXT_BYTES:
            limit = limits.TEXT_BYTES // limits.MEGABYTE
            raise UserError("pack.too_large", file=name, limit=limit)
        yield name, data
    if set(document.bodies) - set(listed):
        raise ValueError("A text that no punkt and no bilag names cannot be written")
    yield from sorted(document.files.items())


def _encoded(text: str, name: str) -> bytes:
    text_limits.check(text, name)
    return text.encode()


def _check_target(target: Path, force: bool) -> None:
    if not target.exists():
        return
    if not force:
        raise UserError("pack.exists", file=target.name)
    if target.is_dir() and any(target.iterdir()) and not (target / names.MANIFEST).is_file():
        raise UserError("pack.not_replaced", file=target.name)


def _write_zip(found: Mapping[str, bytes], target: Path) -> None:
    handle, name = tempfile.mkstemp(prefix=".", suffix=SUFFIX, dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file, zipfile.ZipFile(file, "w") as archive:
            for member, data in found.items():
                archive.writestr(_info(member, data), data, compresslevel=9)
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(target)
    finally:
        Path(name).unlink(missing_ok=True)


def _info(member: str, data: bytes) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(member, _EPOCH)
    info.create_system, info.external_attr = _UNIX, _MODE
    # What would look like a bomb to the reader is stored as it is.
    plain = len(data) > limits.ZIP_RATIO_FROM and _packed(data) * limits.ZIP_RATIO < len(data)
    info.compress_type = zipfile.ZIP_STORED if plain else zipfile.ZIP_DEFLATED
    return info


def _packed(data: bytes) -> int:
    return len(zlib.compress(data, 9)) - 16


def _write_folder(found: Mapping[str, bytes], target: Path) -> None:
    beside = Path(tempfile.mkdtemp(prefix=".", dir=target.parent))
    try:
        for member, data in found.items():
            path = beside / "new" / member
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        if target.exists():
            target.rename(beside / "old")
        (beside / "new").rename(target)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
