# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""How much of a stranger's file is read: the numbers, in one place."""

from __future__ import annotations

from bilagviewer import picture_size

MEGABYTE = 1024 * 1024

ZIP_BYTES = 256 * MEGABYTE
ZIP_ENTRIES = 30_000
ZIP_DIRECTORY_BYTES = 16 * MEGABYTE
"""What 30,000 entries with long names take; more is a directory made to be slow."""
ZIP_TOTAL_BYTES = 512 * MEGABYTE
"""All declared sizes together."""
ZIP_RATIO = 200
ZIP_RATIO_FROM = MEGABYTE
"""Entries below this size may be packed as tightly as they like."""

TEXT_BYTES = 8 * MEGABYTE
PICTURE_BYTES = picture_size.BYTES
FILE_BYTES = ZIP_BYTES

YAML_BYTES = 16 * MEGABYTE
YAML_EVENTS = 1_000_000
YAML_DEPTH = 12
YAML_SECONDS = 5.0
KEY_LENGTH = 100
"""The longest key of a mapping."""

LIST_DEPTH = 8
PIECE_SIGNS = 2_000
"""Signs in one paragraph or row that may mean something; time grows with their square."""
PIECE_BRACKETS = 400
"""The slowest of them."""
TEXT_LINES = 110_000
"""Enough for a table of 100,000 rows and a text around it."""
TABLE_COLUMNS = 200
TABLE_CELLS = 1_000_000
NAME_LENGTH = 200
"""The longest member name."""
