# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The one failure that setting up knows: something is missing that the reader must supply."""

from __future__ import annotations


class SetupError(Exception):
    """What is missing, and what to do about it, as it is to be shown."""
