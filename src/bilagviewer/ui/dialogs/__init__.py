# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Dialogs, each in a module of its own that is imported when it is first opened."""
