# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Every reader, in the order in which they are asked, and the one that a file is for."""

from __future__ import annotations

from typing import Protocol

from bilagviewer.errors import UserError
from bilagviewer.importers.readers import html, mail, picture, portal, text, web_archive, word
from bilagviewer.importers.readers.refused import refusal
from bilagviewer.importers.sheet import Sheet
from bilagviewer.work import Work

HEAD = 64 * 1024
"""Bytes at the beginning of a file that tell what it is."""


class Reader(Protocol):
    """What each reader is: a module with a name and version of its own, and two functions."""

    NAME: str
    VERSION: int

    def recognises(self, head: bytes, name: str) -> bool:
        """Return whether a file that begins with `head` and is called `name` is of its kind."""

    def read(self, data: bytes, name: str, work: Work) -> Sheet:
        """Return the file as typed lines. Raises `UserError("import.…")`, and as `Work.check`."""


READERS: tuple[Reader, ...] = (word, web_archive, mail, portal, html, picture, text)
"""The text reader takes whatever no other knows."""


def reader_of(data: bytes, name: str) -> Reader:
    """Return the reader of a file.

    Raises `UserError` where none is: what it is, and what its reader can do.
    """
    head = data[:HEAD]
    refused = refusal(head, name)
    if refused is not None:
        raise refused
    found = next((reader for reader in READERS if reader.recognises(head, name)), None)
    if found is None:
        raise UserError("import.binary", file=name)
    return found
