# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""This Python and this PySide6 go together: some pairs lose a reference at every call."""

from __future__ import annotations

import subprocess
import sys

CALLS = """
import sys
from PySide6.QtCore import QObject
thing = QObject()
before = sys.getrefcount(None)
for _ in range(20_000):
    thing.setObjectName("name")
print(sys.getrefcount(None) - before)
"""


def test_none_survives_twenty_thousand_calls() -> None:
    done = subprocess.run(
        [sys.executable, "-c", CALLS], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    # On Python 3.12 and newer None is immortal, and its count stands still.
    assert int(done.stdout) > -100
