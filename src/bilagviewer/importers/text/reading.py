# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The order of the passes from a text's bytes to its lines, without what is in no paper."""

from __future__ import annotations

from bilagviewer.importers.report import Log
from bilagviewer.importers.text import asides, decode, drawn, marks, running
from bilagviewer.importers.text.decode import Line


def read(data: bytes, name: str, log: Log) -> list[Line]:
    """Return the lines of the text `name`. Raises `UserError("import.…")`."""
    lines = decode.lines(decode.decode(data, name, log))
    lines = asides.strip(lines, log)
    lines = drawn.rows(lines)
    lines = marks.read(lines, log)
    return running.strip(lines, log)
