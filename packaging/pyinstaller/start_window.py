# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Start the packaged window."""

from __future__ import annotations

import sys

import surroundings

surroundings.restore()

from bilagviewer.ui.app import main  # noqa: E402 - what the user had is put back first

sys.exit(main())
