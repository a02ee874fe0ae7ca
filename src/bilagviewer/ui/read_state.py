# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""How far the reader has come with a bilag."""

from __future__ import annotations

from enum import StrEnum


class ReadState(StrEnum):
    """Unread, begun or read."""

    UNREAD = "unread"
    STARTED = "started"
    READ = "read"
