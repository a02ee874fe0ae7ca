# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Make one bilagssamling of several files: an index, then a file a bilag."""

from __future__ import annotations

from bilagviewer.importers.several.arrange import arrange, arrange_by, index_file
from bilagviewer.importers.several.compose import compose
from bilagviewer.importers.several.files import Placement, ReadFile, Role, read_file

__all__ = [
    "Placement",
    "ReadFile",
    "Role",
    "arrange",
    "arrange_by",
    "compose",
    "index_file",
    "read_file",
]
