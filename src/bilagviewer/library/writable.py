# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Whether anything can be kept in the profile; where nothing can, it is opened to be read."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from bilagviewer.errors import UserError
from bilagviewer.library.home import Home
from bilagviewer.notes.files import private_folder

_TRIED = b"\0" * 4096
"""A full disk still takes an empty file."""


def why_read_only(home: Home) -> UserError | None:
    """Return why nothing can be kept in the profile, None where it can.

    That is "library.read_only", found by writing a small file into its folders.
    """
    for folder in (home.data, home.settings):
        try:
            _try(private_folder(folder))
        except OSError as error:
            return UserError("library.read_only", path=folder, reason=error.strerror)
    return None


def _try(folder: Path) -> None:
    path = folder / f".try-{os.urandom(8).hex()}"
    try:
        path.write_bytes(_TRIED)
    finally:
        with suppress(OSError):
            # What could not be made is not there to be removed.
            path.unlink(missing_ok=True)
