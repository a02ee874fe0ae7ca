# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The passes that make a pack of the lines that readers give, one step a module."""
