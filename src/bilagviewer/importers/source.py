# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""From a file's bytes to the lines that the passes read, whatever kind of file it is."""

from __future__ import annotations

from bilagviewer.importers.report import Log
from bilagviewer.importers.text import decode
from bilagviewer.importers.text.decode import Line


def read_lines(data: bytes, name: str, log: Log) -> list[Line]:
    """Return the lines of the file `name`. Raises `UserError("import.…")`."""
    return decode.lines(decode.decode(data, name, log))
