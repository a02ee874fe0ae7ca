# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What the tests of paper share: pages of blocks and tables made by hand."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from bilagviewer.model.tables import Table
from bilagviewer.ui.printing.printout import Printout
from papermaking import Print, PrintTable, piece, pieces, printed


@pytest.fixture
def print_blocks(qapp: object) -> Print:
    return lambda blocks: printed(*pieces(blocks))


@pytest.fixture
def print_table(qapp: object) -> PrintTable:
    def make(table: Table, rows: Sequence[int] | None = None, above: str = "") -> Printout:
        return printed(piece(table, rows, above))

    return make
