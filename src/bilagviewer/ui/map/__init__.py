# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The map of a meeting: painted at any scale, with a list beside it that says the same."""
