# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The writing and reading of one long text end at the next block when they are to."""

from __future__ import annotations

import pytest

from bilagviewer.model.blocks import Body, Paragraph, Run
from bilagviewer.packfile.markdown import parser, read, write
from bilagviewer.packfile.problems import Problems
from bilagviewer.work import Stopped, Work

LONG = Body(tuple(Paragraph((Run(f"Afsnit {n}."),)) for n in range(500)))


class Asked:
    """Asks for an end the n-th time it is looked at."""

    def __init__(self, work: Work, times: int) -> None:
        self.work, self.left, self.count = work, times, 0

    def __call__(self) -> None:
        self.count += 1
        if self.count == self.left:
            self.work.stop()
        self.work.check()


@pytest.mark.parametrize("times", [1, 7, 400])
def test_a_long_text_is_not_written_to_its_end(times: int) -> None:
    asked = Asked(Work(), times)
    with pytest.raises(Stopped):
        write.write(LONG, asked)
    assert asked.count == times


@pytest.mark.parametrize("times", [1, 7, 400, 900])
def test_a_long_text_is_not_read_to_its_end(times: int) -> None:
    asked, data = Asked(Work(), times), write.write(LONG).encode()
    with pytest.raises(Stopped):
        read.read_with_lines(data, parser.make_parser(), "1.md", Problems(), asked)
    assert asked.count == times


def test_who_asks_for_no_end_reads_all() -> None:
    asked, data = Asked(Work(), 0), write.write(LONG).encode()
    body, _ = read.read_with_lines(data, parser.make_parser(), "1.md", Problems(), asked)
    assert body == LONG
    assert asked.count >= 1000
