# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Which zip files are read at all: the checks made before anything is unpacked."""

from __future__ import annotations

import stat
import struct
import unicodedata
import zipfile
from pathlib import Path

from bilagviewer.errors import UserError
from bilagviewer.packfile import limits, names

_END = struct.Struct("<4s4H2LH")
_LOCAL_HEADER = 30
_ENCRYPTED = 0x1 | 0x40 | 0x2000


def check_file(path: Path) -> None:
    """Look at the file's size, first bytes and directory before it is parsed.

    Raises `UserError` with `pack.too_large`, `not_a_pack`, `damaged` or `too_many`.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            magic = file.read(4)
            file.seek(max(0, size - _END.size - 0xFFFF))
            tail = file.read(_END.size + 0xFFFF)
    except OSError as error:
        raise UserError("pack.unreadable", file=path.name, reason=error.strerror) from None
    if size > limits.ZIP_BYTES:
        raise UserError("pack.too_large", file=path.name, limit=limits.ZIP_BYTES // limits.MEGABYTE)
    if magic != b"PK\x03\x04":
        raise UserError("pack.not_a_pack", file=path.name)
    _check_end(tail, path.name)


def _check_end(tail: bytes, name: str) -> None:
    place = tail.rfind(b"PK\x05\x06")
    if place < 0 or len(tail) - place < _END.size:
        raise UserError("pack.damaged", file=name)
    _, disk, _, here, count, length, _, _ = _END.unpack_from(tail, place)
    if count > limits.ZIP_ENTRIES or length > limits.ZIP_DIRECTORY_BYTES:
        raise UserError("pack.too_many", file=name, limit=limits.ZIP_ENTRIES)
    if disk or here != count:
        raise UserError("pack.damaged", file=name)


def entries(
    archive: zipfile.ZipFile, name: str, *, is_pack: bool = True
) -> dict[str, zipfile.ZipInfo]:
    """Return the members by name, once every entry has been found harmless.

    A single folder around everything, as some programs make it, is taken off. Where it `is_pack`,
    names must be composed letters; others come from systems that take them apart.
    """
    infos = archive.infolist()
    if len(infos) > limits.ZIP_ENTRIES:
        raise UserError("pack.too_many", file=name, limit=limits.ZIP_ENTRIES)
    if sum(info.file_size for info in infos) > limits.ZIP_TOTAL_BYTES:
        limit = limits.ZIP_TOTAL_BYTES // limits.MEGABYTE
        raise UserError("pack.too_large_inside", file=name, limit=limit)
    _check_overlap(infos, archive.start_dir, name)
    files = [info for info in infos if not _is_litter(info.orig_filename)]
    if not is_pack:
        files = [info for info in files if not _is_hidden(info.orig_filename)]
    for info in files:
        _check_entry(info, name, is_pack)
    _check_unique(files, name)
    files = [info for info in files if not info.is_dir()]
    if not is_pack:
        return {_composed(info.filename): info for info in files}
    return _without_folder(files)


def _is_litter(name: str) -> bool:
    return name.startswith("__MACOSX/") or name.rpartition("/")[2] == ".DS_Store"


def _is_hidden(name: str) -> bool:
    """Return whether a part of the path is hidden; a way out of the folder is no such part."""
    return any(part.startswith(".") and part.strip(".") for part in name.split("/"))


def _composed(name: str) -> str:
    return unicodedata.normalize("NFC", name)


def _check_entry(info: zipfile.ZipInfo, name: str, is_pack: bool) -> None:
    member = names.shown(info.orig_filename)
    kind = stat.S_IFMT(info.external_attr >> 16)
    tight = info.file_size > limits.ZIP_RATIO * max(info.compress_size, 1)
    if info.flag_bits & _ENCRYPTED:
        raise UserError("pack.password", file=name)
    called = info.filename if is_pack else _composed(info.filename)
    if info.orig_filename != info.filename or not names.is_good(called.removesuffix("/")):
        raise UserError("pack.bad_name", file=name, name=member)
    if info.create_system == 3 and kind not in {0, stat.S_IFREG, stat.S_IFDIR}:
        raise UserError("pack.link", file=member)
    if info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise UserError("pack.method", file=name, name=member)
    if tight and info.file_size > limits.ZIP_RATIO_FROM:
        raise UserError("pack.ratio", file=name, name=member)
    if info.is_dir() and info.file_size:
        raise UserError("pack.damaged_member", file=name, name=member)


def _check_overlap(infos: list[zipfile.ZipInfo], end: int, name: str) -> None:
    by_place = sorted(infos, key=lambda info: info.header_offset)
    borders = [info.header_offset for info in by_place[1:]] + [end]
    for info, border in zip(by_place, borders, strict=True):
        least = _LOCAL_HEADER + len(info.orig_filename) + info.compress_size
        if info.header_offset < 0 or info.header_offset + least > border:
            raise UserError("pack.overlap", file=name)


def _check_unique(infos: list[zipfile.ZipInfo], name: str) -> None:
    seen: set[str] = set()
    for info in infos:
        key = names.folded(info.filename.removesuffix("/"))
        if key in seen:
            raise UserError("pack.twice", file=name, name=names.shown(info.filename))
        seen.add(key)


def _without_folder(infos: list[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
    members = {info.filename: info for info in infos}
    if names.MANIFEST in members:
        return members
    folders = {name.partition("/")[0] + "/" for name in members}
    if len(folders) == 1:
        folder = folders.pop()
        if folder + names.MANIFEST in members:
            return {name.removeprefix(folder): info for name, info in members.items()}
    return members
