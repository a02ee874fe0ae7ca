# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A paper that comes as several files has the texts that it has as one, and every word of them."""

from __future__ import annotations

import pytest

import accounting
import cutting
import import_outline
from bilagviewer.importers.build import build
from bilagviewer.importers.files import read_files
from bilagviewer.importers.report import Imported
from golden_cases import TEXTS, GoldenCase

NOT_THE_SAME = {
    "anchors": "an index of two entries is believed only by the headings below it",
    "index_of_one": "an index of one entry is believed only by the heading below it",
    "index_over_pages": "what runs through all pages does not run through the files",
    "layout_of_pages": "what runs through all pages does not run through the files",
    "running_head_is_a_bilag": "what runs through all pages does not run through the files",
    "running_head_of_pages": "what runs through all pages does not run through the files",
    "listed_only": "of a file with nothing but a title the title is the text",
    "recommendations": "beside the only punkt, a front without its text could be that",
    "tight_programme": "beside the only punkt, a front without its text could be that",
}
"""What only the whole paper can tell."""
CUT = [case for case in TEXTS if cutting.cut(case.text, case.imported())]
SAME = [case for case in CUT if case.name not in NOT_THE_SAME]


def in_several(case: GoldenCase) -> Imported:
    files = cutting.cut(case.text, case.imported())
    return build(read_files([(name, text.encode()) for name, text in files]))


@pytest.mark.parametrize("case", SAME, ids=lambda case: case.name)
def test_several_files_have_the_texts_of_one(case: GoldenCase) -> None:
    one = list(import_outline.lines(case.imported().document))
    assert list(import_outline.lines(in_several(case).document)) == one


@pytest.mark.parametrize("case", CUT, ids=lambda case: case.name)
def test_no_word_of_several_files_is_lost(case: GoldenCase) -> None:
    out, into = accounting.came_out(in_several(case)), accounting.put_in(case.text)
    assert (into - out, out - into) == ({}, {})


def test_enough_cases_are_cut() -> None:
    assert len(SAME) >= 40
