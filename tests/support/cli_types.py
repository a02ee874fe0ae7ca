# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What the tests of the command line share: what a command left behind, and the bundled pack."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bilagviewer import assets

BUNDLED = assets.data("packs", "bilagssamling-2020")


@dataclass(frozen=True)
class Ran:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Return what was printed, read as JSON."""
        return json.loads(self.out)


Bilag = Callable[..., Ran]
"""Runs `bilag` with these arguments in this process."""
