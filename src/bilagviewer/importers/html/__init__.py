# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Read a web page as the lines that the passes over a text read."""

from __future__ import annotations

from bilagviewer.importers.html.page import is_html, read_page

__all__ = ["is_html", "read_page"]
