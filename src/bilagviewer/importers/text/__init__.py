# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Read the text of a bilagssamling, whatever program or person wrote it."""

from __future__ import annotations

from bilagviewer.importers.report import Imported
from bilagviewer.importers.text.assemble import Told
from bilagviewer.model.pack import Pack

__all__ = ["Imported", "import_text"]


def import_text(  # noqa: PLR0913 - each is a thing the caller may know
    data: bytes,
    name: str,
    *,
    title: str = "",
    body: str = "",
    date: str = "",
    pack_id: str = "",
    previous: Pack | None = None,
) -> Imported:
    """Return the pack that the text in `data` is, and a report of how it was made.

    `name` is the file's name, for messages and for a text without a title. `previous` is
    the pack that this is a further edition of: its id is kept and its edition counted up.
    Raises `UserError` "import.empty", "import.large" or "import.binary".
    """
    # It reads pages too, which are made of the lines that are read here.
    from bilagviewer.importers.text.pipeline import run  # noqa: PLC0415

    return run(data, name, Told(title, body, date, pack_id, previous))
