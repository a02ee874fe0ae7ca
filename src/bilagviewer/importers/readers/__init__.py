# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""From a file's bytes to typed lines: one module or room a kind of file."""
