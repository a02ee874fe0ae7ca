# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Papers made to take long or much become a pack, or are refused by their own name."""

from __future__ import annotations

import pytest

from hostile_files import KINDS, MEGABYTES, taken_along

NAMES = {"text": "min fil.txt", "html": "min side.html", "word": "mit brev.docx", "several": ".txt"}
SHORT = (
    *("text/empty entries", "text/table", "text/signs", "text/one paragraph"),
    *("text/bilag of one", "text/a list for each punkt", "text/punkter in punkter"),
    *("html/comments in front", "html/attributes", "html/labels in labels", "html/paragraphs"),
    *("word/merged", "word/long_attribute", "word/footnotes", "several/500 equal files"),
)
ALL = [f"{kind}/{paper}" for kind, papers in KINDS.items() for paper in papers]


@pytest.mark.parametrize("case", SHORT)
def test_it_is_read_or_refused_by_its_name(case: str) -> None:
    kind, _, paper = case.partition("/")
    said = taken_along(KINDS[kind][paper]()).said
    assert " sections, " in said or NAMES[kind] in said


@pytest.mark.slow
@pytest.mark.parametrize("case", ALL)
def test_it_ends_and_takes_no_more_memory_than_it_may(case: str) -> None:
    kind, _, paper = case.partition("/")
    found = taken_along(KINDS[kind][paper]())
    assert " sections, " in found.said or NAMES[kind] in found.said
    assert found.peak <= MEGABYTES
