# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Whether the reader's notes are safe: one of four texts, never two at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class SaveState:
    """What the status line says about the notes."""

    kind: Literal["saving", "saved", "failed", "read_only"]
    time: str = ""
    """When the last note was committed, "10.42"; only for "saved"."""
    reason: str = ""
    """Why the notes could not be written, a sentence's middle; only for "failed"."""
