# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The .bilag format: a folder or one zip with a manifest and one Markdown file a text."""
