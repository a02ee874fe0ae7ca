# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Paper: what is printed, shown before it is printed, or saved as PDF."""
