# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A screen without a monitor, and what is to be seen on it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtGui import QImage

MANY = 50
"""More colours than an empty screen or a bare window has."""

_PHOTOGRAPH = """
import sys
from PySide6.QtGui import QGuiApplication
application = QGuiApplication([])
sys.exit(not application.primaryScreen().grabWindow(0).save(sys.argv[1]))
"""


@contextmanager
def virtual() -> Iterator[str]:
    """Start Xvfb; yield the name of its display."""
    read, write = os.pipe()
    command = ["Xvfb", "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-displayfd", str(write)]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read, encoding="ascii") as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def photographed(display: str, target: Path) -> int:
    """Save all that `display` shows as a picture; return how many colours it has."""
    environ = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"}
    command = [sys.executable, "-c", _PHOTOGRAPH, str(target)]
    subprocess.run(command, env=environ, check=True)
    return measured(target)[2]


def measured(picture: Path) -> tuple[int, int, int]:
    """Return width, height and how many colours a picture has."""
    image = QImage(str(picture)).convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(image.constBits()).cast("I")
    return image.width(), image.height(), len(set(pixels))
