# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The passes that make blocks of a chapter's lines, in their order."""

from __future__ import annotations

from bilagviewer.importers.draft import Pass
from bilagviewer.importers.passes import (
    blocks,
    columns,
    continued_tables,
    furniture,
    items,
    legends,
    lists,
    plain_rows,
    programme,
    statements,
    tables,
)

LOWER: tuple[Pass, ...] = (
    plain_rows.run,
    columns.run,
    furniture.run,
    items.run,
    continued_tables.run,
    programme.run,
    statements.run,
    legends.run,
    tables.run,
    lists.run,
    blocks.run,
)
