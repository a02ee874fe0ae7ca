# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The reader's notes: a database that keeps what it has acknowledged, and its history."""
