# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The doorway both front ends use: packs, notes and state on this machine, by topic."""
