# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Make the library's copy of a file the reader opens; loaded for files not known yet."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict
from itertools import count
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any, BinaryIO

from bilagviewer.errors import UserError
from bilagviewer.importers.report import Did, Report, ReportEntry, SourceFile
from bilagviewer.library.recognise import Kind
from bilagviewer.model.blocks import Rectangle, Source
from bilagviewer.packfile import limits
from bilagviewer.packfile.container import open_container
from bilagviewer.packfile.names import folded
from bilagviewer.packfile.writer import write_members
from bilagviewer.work import Work

if TYPE_CHECKING:
    from bilagviewer.library.file_gathering import Given
    from bilagviewer.library.sound import Sound

COPY = "copy"
ORIGINAL = "original"
REPORT = "report.json"
_SUFFIX = ".bilag"
_CHUNK = 1 << 20


def bytes_hash(path: Path, work: Work | None = None) -> str:
    """Return the hash of a file, or of the files in a folder with a pack."""
    work = work or Work()
    digest = hashlib.sha256()
    if path.is_dir():
        for name, data in _members(path, work):
            digest.update(f"{name}\0{len(data)}\0".encode() + data)
        return digest.hexdigest()
    with path.open("rb") as file:
        for chunk in _chunks(file, work):
            digest.update(chunk)
    return digest.hexdigest()


def make_copy(kind: Kind, path: Path, room: Path, work: Work | None = None) -> str:
    """Copy the pack at `path` into the empty folder `room`; return the copy's name in it."""
    work = work or Work()
    (room / COPY).mkdir()
    if kind is Kind.FOLDER:
        name = path.resolve().name or "pack"
        _copy_folder(path, room / COPY / name, work)
    else:
        name = copy_name(path.name)
        _copy_file(path, room / COPY / name, work)
    return f"{COPY}/{name}"


def write_copy(checked: Sound, originals: Given, name: str, room: Path, work: Work) -> str:
    """Write what was made of `originals` into the empty folder `room`, with them and a report."""
    (room / COPY).mkdir()
    copy = f"{COPY}/{copy_name(name)}"
    write_members(checked.members, room / copy, work=work)
    (room / ORIGINAL).mkdir()
    for own, data in named_apart(originals):
        work.check()
        (room / ORIGINAL / own).write_bytes(data)
    report = json.dumps(asdict(checked.imported.report), ensure_ascii=False, indent=1)
    (room / REPORT).write_text(report, encoding="utf-8", errors="replace")
    return copy


def originals(folder: Path) -> Given:
    """Return the documents that stand beside a copy, by name."""
    try:
        files = sorted((folder / ORIGINAL).iterdir())
        return [(file.name, file.read_bytes()) for file in files]
    except OSError:
        return []


def copy_name(name: str) -> str:
    """Return what the copy of a file is called."""
    path = PurePath(name)
    return name if path.suffix.lower() == _SUFFIX else f"{path.stem or 'pack'}{_SUFFIX}"


def named_apart(given: Given) -> Given:
    """Return files under names that no system takes for the same."""
    taken: dict[str, None] = {}
    found: Given = []
    for name, data in given:
        path = PurePath(name)
        names = (name if n == 1 else f"{path.stem} ({n}){path.suffix}" for n in count(1))
        own = next(one for one in names if folded(one) not in taken)
        taken[folded(own)] = None
        found.append((own, data))
    return found


def read_report(folder: Path) -> Report | None:
    """Return what the importer did, as it stands beside a copy; None where nothing stands."""
    try:
        kept = json.loads((folder / REPORT).read_bytes())
        entries = tuple(_entry(entry) for entry in kept["entries"])
        files = tuple(SourceFile(file["name"], file["has_lines"]) for file in kept.get("files", ()))
        return Report(entries, files)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _entry(kept: dict[str, Any]) -> ReportEntry:
    """Return an entry as it was kept: with a place, or with a line alone as before version 2."""
    place = kept.get("place")
    if place is None:
        line = kept.get("line")
        source = None if line is None else Source(line=int(line))
    else:
        shapes = tuple(Rectangle(**shape) for shape in place.get("rectangles", ()))
        source = Source(place["file"], place["line"], shapes)
    return ReportEntry(Did(kept["kind"]), kept["reason"], source, kept["text"])


def _copy_file(path: Path, target: Path, work: Work) -> None:
    with path.open("rb") as source, target.open("xb") as file:
        for chunk in _chunks(source, work):
            file.write(chunk)


def _chunks(file: BinaryIO, work: Work) -> Iterator[bytes]:
    while chunk := file.read(_CHUNK):
        work.check()
        yield chunk


def _copy_folder(path: Path, target: Path, work: Work) -> None:
    for name, data in _members(path, work):
        member = target / name
        member.parent.mkdir(parents=True, exist_ok=True)
        member.write_bytes(data)


def _members(path: Path, work: Work) -> Iterator[tuple[str, bytes]]:
    container = open_container(path)
    total = 0
    for name in container.members():
        work.check()
        data = container.read(name, limits.FILE_BYTES)
        total += len(data)
        if total > limits.ZIP_TOTAL_BYTES:
            limit = limits.ZIP_TOTAL_BYTES // limits.MEGABYTE
            raise UserError("library.too_large", file=path.name, path=path, limit=limit)
        yield name, data
