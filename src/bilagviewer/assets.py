# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Find `resources/` and `data/`: installed, packaged, or in a checkout."""

from __future__ import annotations

import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _root(name: str) -> Path:
    """Return the folder `name`, wherever this copy of the program keeps it.

    A wheel and a packaged program carry it inside the package (or beside the
    executable's files); a checkout has it two levels above `src/bilagviewer/`.
    """
    frozen = getattr(sys, "_MEIPASS", None)
    candidates = [_PACKAGE / name, _PACKAGE.parents[1] / name]
    if frozen is not None:
        candidates.insert(0, Path(frozen) / name)
    for candidate in candidates:
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError(f"The program's own folder is missing: {name}")


def resource(*parts: str) -> Path:
    """Return the path of a file below `resources/`."""
    return _root("resources").joinpath(*parts)


def data(*parts: str) -> Path:
    """Return the path of a file below `data/`."""
    return _root("data").joinpath(*parts)
