# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The least a PySide6 program can show: an empty window with one word in it."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QLabel

if __name__ == "__main__":
    application = QApplication(sys.argv)
    window = QLabel("Bilag")
    window.resize(1280, 800)
    window.show()
    sys.exit(application.exec())
