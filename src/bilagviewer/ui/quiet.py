# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Keep Qt from telling on stderr what is of no use to anyone."""

from __future__ import annotations

import sys

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_USELESS = "This plugin does not support propagateSizeHints"


def drop_useless_messages() -> None:
    """Write Qt's messages to stderr, but not the one that `offscreen` has for every window."""
    qInstallMessageHandler(_write)


def _write(_kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    if not text.startswith(_USELESS):
        sys.stderr.write(text + "\n")
