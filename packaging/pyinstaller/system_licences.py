# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The licences of the libraries that a package takes from Debian or Ubuntu."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path

DOCUMENTS = Path("/usr/share/doc")


def owner(library: str) -> str | None:
    """Return the name of the system's package that brings a library, if it knows one."""
    if shutil.which("dpkg-query") is None:
        return None
    command = ["dpkg-query", "--search", f"*/{library}"]
    told = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    return told.partition(":")[0] or None


def add(
    libraries: Iterable[str],
    target: Path,
    *,
    documents: Path = DOCUMENTS,
    find: Callable[[str], str | None] = owner,
) -> list[str]:
    """Copy the licence of every library into `target`; return those that have none here."""
    target.mkdir()
    lacking = []
    for library in libraries:
        package = find(library)
        licence = documents / (package or "no package") / "copyright"
        if licence.is_file():
            shutil.copyfile(licence, target / f"{package}.txt")
        else:
            lacking.append(library)
    return lacking


def taken(folder: Path) -> list[str]:
    """Return the libraries in a package's folder that are the system's: no link, no Python."""
    found = (path for path in folder.glob("lib*.so*") if not path.is_symlink())
    return sorted(path.name for path in found if not path.name.startswith("libpython"))
