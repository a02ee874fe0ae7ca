# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A picture on the disk that no text may bring to the screen or to paper."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QColor, QImage

RED = QColor("#ff0000")


def write(folder: Path) -> Path:
    """Write the picture into `folder`, and return where it is."""
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(RED)
    path = folder / "secret.png"
    assert image.save(str(path))
    return path
