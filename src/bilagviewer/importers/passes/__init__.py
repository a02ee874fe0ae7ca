# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The passes that turn typed lines into a pack's structure and texts, one a file."""
