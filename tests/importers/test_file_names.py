# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What a file's name says of the bilag in it."""

from __future__ import annotations

import pytest

from bilagviewer.importers.file_names import FileName, read_name

NAMES = {
    "3.2 bilag 1 Kort over klynger.docx": FileName("3.2", "1", "Kort over klynger"),
    "Punkt 4 - Bilag 2 - Regnskab 2026.txt": FileName("4", "2", "Regnskab 2026"),
    "Bilag 3: Notat.html": FileName("", "3", "Notat"),
    "bilag_A_tilbud.pdf": FileName("", "A", "tilbud"),
    "2.4-1.md": FileName("2.4", "1", ""),
    "2-3 Referat.md": FileName("2", "3", "Referat"),
    "01 Forside.txt": FileName("", "", "Forside"),
    "007-Vedtægter.txt": FileName("", "", "Vedtægter"),
    "Punkt 7 Eventuelt.txt": FileName("7", "", "Eventuelt"),
    "Vedlegg 2 Budsjett.docx": FileName("", "2", "Budsjett"),
    "Annex B Minutes.txt": FileName("", "B", "Minutes"),
    "Notat om lån.txt": FileName("", "", "Notat om lån"),
    "2027 budget.txt": FileName("", "", "2027 budget"),
    ".txt": FileName("", "", "txt"),
}


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_read(name: str) -> None:
    assert read_name(name) == NAMES[name]
