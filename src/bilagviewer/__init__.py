# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Bilagviewer: read a bilagssamling and keep notes on it, offline."""

__version__ = "0.1.0"
