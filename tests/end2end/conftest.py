# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The real program, started as a reader starts it, on a profile of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    """Return an environment with no display and a profile of its own."""
    kept = {
        k: v
        for k, v in os.environ.items()
        if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    return {**kept, "BILAGVIEWER_HOME": str(tmp_path / "profile"), "LC_ALL": "C.UTF-8"}


@pytest.fixture
def run(environ: dict[str, str]) -> Run:
    """Return a function that runs `bilagviewer` to its end."""

    def run(*arguments: object) -> subprocess.CompletedProcess[str]:
        command = [
            sys.executable,
            "-c",
            "import sys; from bilagviewer.ui.app import main; sys.exit(main())",
        ]
        return subprocess.run(
            [*command, *map(str, arguments)],
            env=environ,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )

    return run
