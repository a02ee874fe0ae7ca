# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Colours, fonts, icons and the stylesheet made from them."""
