# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Give back to the environment what PyInstaller's start changed in it."""

from __future__ import annotations

import os
from collections.abc import MutableMapping

_NAME = "LD_LIBRARY_PATH"


def restore(environ: MutableMapping[str, str] = os.environ) -> None:
    """Put back where libraries are looked for.

    This process looked at its start. What it starts, as a browser for a link, must find the
    system's libraries and not those of the package.
    """
    before = environ.pop(f"{_NAME}_ORIG", None)
    if before is not None:
        environ[_NAME] = before
    else:
        environ.pop(_NAME, None)
