# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Set up a checkout, and run, test or check the program in it: `python3 packaging/develop test`."""

from __future__ import annotations

import sys

if sys.version_info < (3, 11):
    sys.exit(
        "Bilagviewer needs Python 3.11 or newer, and this is Python "
        + sys.version.split()[0]
        + ".\nInstall a newer one, or name it: make PYTHON=python3.12 run"
    )

from commands import main

sys.exit(main(sys.argv[1:]))
