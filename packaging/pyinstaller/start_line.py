# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Start the packaged command line."""

from __future__ import annotations

import sys

from bilagviewer.cli.main import main

sys.exit(main())
