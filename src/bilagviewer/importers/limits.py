# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""How much of a mail, a portal's file or a page's archive is read: the numbers, in one place."""

from __future__ import annotations

MEGABYTE = 1024 * 1024

JSON_BYTES = 16 * MEGABYTE
"""A council's longest agenda with all its texts takes one to five."""
JSON_VALUES = 1_000_000
"""Objects, lists and commas: each becomes a value of some 60 bytes before anything is looked at."""
PUNKTER = 5_000
BILAG = 20_000
"""Of all punkter together; the tree shows each of them."""
TEXTS = 20_000
"""Of all punkter together; each is a piece of a page that is read by itself."""

MAIL_BYTES = 64 * MEGABYTE
"""Servers take 25 to 50; written as base64 that is a third more."""
MAIL_TEXT = 8 * MEGABYTE
"""Of a mail's own words in one part; more is a file that somebody pasted."""
MAIL_PARTS = 1_000
MAIL_DEPTH = 20
"""How many parts stand inside each other."""
MAIL_BOUNDARIES = 20_000
"""Lines that may part a mail: each may become a part of a kilobyte before any is looked at."""
MAIL_NESTINGS = 200
"""Parts that may hold others; the parser goes one call deeper into each."""
MAIL_FIELD = 2_048
"""Bytes of a field that says what a part is; time to read one grows with the square of them."""
ATTACHED_NAME = 120
"""Letters of an attached file's name."""
SIGNATURE_BYTES = 64 * 1024
"""A picture inside the text, up to this size, is somebody's logo and no page of a paper."""

ARCHIVE_BYTES = 64 * MEGABYTE
"""Of a page that was saved in one file with its pictures; as base64 they are a third more."""
ARCHIVE_PARTS = 5_000
"""A page of a newspaper shows some hundred pictures, and as many sheets of styles."""
ARCHIVE_PAGES = 60
"""Pages inside the page: each is parsed."""
ARCHIVE_PICTURES = 32 * MEGABYTE
"""Of all pictures together, as often as the page shows each; each stands in memory four times."""
ARCHIVE_SHOWN = 2_000
"""Pictures, as often as the page shows each."""
ARCHIVE_ADDRESS = 1_500
"""Bytes of the address of a part; those of counters and letters that are fetched are longer."""
