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


def is_useless(text: str) -> bool:
    """Return whether a message of Qt's tells nothing to anyone."""
    return text.startswith(_USELESS)


def _write(_kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    if not is_useless(text):
        sys.stderr.write(text + "\n")
