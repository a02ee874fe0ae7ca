# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A reader gets her paper though its letters hold what no pack may hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from bilagviewer.importers.build import import_document
from bilagviewer.packfile.checks import check_pack
from bilagviewer.packfile.writer import write_pack

TURNED = "\u202aMødet\u202c blev \u2066hævet\u2069."
TOWER = "Mø" + "\u0301" * 40 + "det blev hævet."
FORMS = {
    "tekst.md": "# Referat {0}\n\n{0}\n\n| Navn | Svar |\n|---|---|\n| Bo | {0} |\n",
    "felter.md": "---\ntitle: Referat {0}\n---\n\n{0}\n",
    "side.html": "<h1>Referat {0}</h1><p>{0}</p><table><tr><td>{0}</td><td>Bo</td></tr></table>",
}


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize("words", [TURNED, TOWER], ids=["turned", "tower"])
def test_letters_that_no_pack_may_hold_are_left_out(name: str, words: str, tmp_path: Path) -> None:
    made = import_document(FORMS[name].format(words).encode(), name).document
    write_pack(made, tmp_path / "papir.bilag")
    assert [one for one in check_pack(tmp_path / "papir.bilag") if not one.hint] == []
    assert "\u202a" not in made.pack.title
