# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What the database says went wrong, as a `UserError` the reader can act on."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw

from bilagviewer.errors import UserError

_KINDS: tuple[tuple[type[apsw.Error], str], ...] = (
    (apsw.FullError, "notes.full"),
    (apsw.ReadOnlyError, "notes.readonly"),
    (apsw.CantOpenError, "notes.readonly"),
    (apsw.PermissionsError, "notes.readonly"),
    (apsw.BusyError, "notes.busy"),
    (apsw.LockedError, "notes.busy"),
    (apsw.NotADBError, "notes.foreign"),
    (apsw.CorruptError, "notes.damaged"),
    (apsw.IOError, "notes.disk"),
)
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_DENIED = {errno.EACCES, errno.EPERM, errno.EROFS}


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn a failure of the disk or of the database at `path` into a `UserError`."""
    try:
        yield
    except apsw.Error as error:
        kind = _kind(error)
        if kind is None:
            raise
        raise UserError(kind, path=path) from error
    except OSError as error:
        raise UserError(_disk_kind(error), path=path) from error


def _kind(error: apsw.Error) -> str | None:
    # apsw's type stubs know neither of an error's two numbers.
    if getattr(error, "extendedresult", None) == apsw.SQLITE_READONLY_DBMOVED:
        return "notes.moved"
    for family, kind in _KINDS:
        if isinstance(error, family):
            return kind
    return None  # anything else (wrong SQL, a broken rule) is a bug of ours


def _disk_kind(error: OSError) -> str:
    if error.errno in _FULL:
        return "notes.full"
    return "notes.readonly" if error.errno in _DENIED else "notes.disk"
