# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Start a program of ours as another process, with what the tests use to write notes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_SUPPORT = Path(__file__).parent
_BEGIN = f"import sys; sys.path.insert(0, {str(_SUPPORT)!r})\n"


def start(script: str, *arguments: str) -> subprocess.Popen[str]:
    """Start `script` in another process; its output can be read line by line."""
    command = [sys.executable, "-c", _BEGIN + script, *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def run(script: str, *arguments: str) -> str:
    """Return what `script` prints; fail when it fails."""
    process = start(script, *arguments)
    output, errors = process.communicate(timeout=120)
    assert process.returncode == 0, errors
    return output
