# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The files that a meeting is made of: loose ones, those of a folder, those of a zip."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePath

from bilagviewer.errors import UserError
from bilagviewer.library.recognise import LARGEST, MEGABYTE, unreadable
from bilagviewer.packfile import limits
from bilagviewer.packfile.container_zip import ZipContainer
from bilagviewer.work import Work

MOST = 1_000
"""More files than a meeting has bilag."""
_MANIFEST = "pack.yaml"
_LITTER = ("~$", "Thumbs.db", "desktop.ini", "__MACOSX")
"""How files begin that programs and systems leave beside the reader's own."""
_ZIP = b"PK\x03\x04"
Given = list[tuple[str, bytes]]
"""Files with their names, in order."""


def is_bundle(path: Path) -> bool:
    """Return whether `path` is a folder or a zip with files in it, and no bilagssamling."""
    try:
        if path.is_dir():
            return not (path / _MANIFEST).exists()
        return path.suffix.lower() == ".zip" and _is_zip(path) and not _holds_pack(path)
    except OSError:
        return False


def gather(paths: Sequence[Path], work: Work) -> Given:
    """Return every file that `paths` lead to, those of folders and zips among them.

    Hidden ones are left out. Raises `UserError` "library.…" or "pack.…", and as `Work.check`.
    """
    found: Given = []
    total = 0
    for name, data in _files(paths, work):
        work.check()
        total += len(data)
        if len(found) >= MOST:
            raise UserError("library.too_many", limit=MOST)
        if total > LARGEST:
            raise UserError("library.too_large", file=name, path=name, limit=LARGEST // MEGABYTE)
        found.append((name, data))
    if not found:
        raise UserError("library.no_files", file=", ".join(path.name for path in paths))
    return found


def read_file(path: Path) -> bytes:
    """Return a file's bytes; raises `UserError("library.…")`."""
    try:
        state = path.stat()
        if not stat.S_ISREG(state.st_mode):
            raise UserError("library.not_a_file", file=path.name, path=path)
        if state.st_size > LARGEST:
            limit = LARGEST // MEGABYTE
            raise UserError("library.too_large", file=path.name, path=path, limit=limit)
        data = path.read_bytes()
    except FileNotFoundError:
        raise UserError("library.missing", file=path.name, path=path) from None
    except OSError as error:
        raise unreadable(path, error) from error
    if path.suffix.lower() == ".bilag":
        raise UserError("library.is_pack", file=path.name, path=path)
    return data


def hash_of(given: Iterable[tuple[str, bytes]]) -> str:
    """Return the hash by which the same files are known again, in any order."""
    digest = hashlib.sha256()
    for name, data in sorted((name, hashlib.sha256(data).digest()) for name, data in given):
        digest.update(f"{name}\0".encode(errors="surrogatepass") + data)
    return digest.hexdigest()


def _files(paths: Iterable[Path], work: Work) -> Iterator[tuple[str, bytes]]:
    for path in paths:
        if path.is_dir():
            yield from ((file.name, read_file(file)) for file in _inside(path))
        elif path.suffix.lower() == ".zip" and _is_zip(path):
            yield from _zipped(path, work)
        else:
            yield path.name, read_file(path)


def _inside(folder: Path) -> Iterator[Path]:
    """Yield the files below a folder by name; neither hidden ones nor links are followed."""
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError as error:
        raise unreadable(folder, error) from error
    for entry in entries:
        if _is_litter(entry.name) or entry.is_symlink():
            continue
        if entry.is_dir():
            yield from _inside(entry)
        elif entry.is_file():
            yield entry


def _zipped(path: Path, work: Work) -> Iterator[tuple[str, bytes]]:
    container = ZipContainer(path, is_pack=False)
    try:
        for name in container.members():
            work.check()
            if not any(map(_is_litter, PurePath(name).parts)):
                yield PurePath(name).name, container.read(name, limits.FILE_BYTES)
    finally:
        container.close()


def _is_litter(name: str) -> bool:
    return name.startswith((".", *_LITTER))


def _is_zip(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(_ZIP)) == _ZIP
    except OSError:
        return False


def _holds_pack(path: Path) -> bool:
    try:
        container = ZipContainer(path, is_pack=False)
    except UserError:
        return False
    members = container.members()
    container.close()
    roots = {name.partition("/")[0] for name in members}
    inner = f"{next(iter(roots))}/{_MANIFEST}" if len(roots) == 1 else ""
    return _MANIFEST in members or inner in members
