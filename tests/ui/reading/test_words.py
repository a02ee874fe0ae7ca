# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What a page says of itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bilagviewer.model.outline import outline
from bilagviewer.model.pack import Bilag, Pack, PackId, Section
from bilagviewer.ui.reading.words import why_empty

PLAN = Bilag("1", "Plan for broen")


@pytest.mark.parametrize(
    ("bilag", "words"),
    [
        (PLAN, "This bilag is only named and is not in the file."),
        (replace(PLAN, text="1.md"), "This bilag has no text."),
        (replace(PLAN, bilag=(PLAN,)), "This bilag has no text."),
        (replace(PLAN, to_follow=True), "This bilag is to follow."),
        (replace(PLAN, closed=True), "Closed: only the title is given out."),
    ],
)
def test_a_page_without_text_says_why(bilag: Bilag, words: str) -> None:
    entry = outline(Pack(PackId("m"), sections=(Section("1", "Ny bro", bilag=(bilag,)),)))[1]
    assert why_empty(entry, ()) == words
