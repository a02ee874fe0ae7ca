# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""An import that is stopped ends in each of its phases, at the next look."""

from __future__ import annotations

import gc
from collections.abc import Callable

import pytest

from bilagviewer.importers.build import build
from bilagviewer.importers.files import read_files
from bilagviewer.library.sound import sound
from bilagviewer.work import Stopped, Work
from long_word import long_paper

_TEXT = "# Punkt {0}: Bro {0}\n\nDer er *set* på broen.\n\n| Bro | År |\n|---|---|\n| A | 1 |\n\n"
_PAGE = "<h2>Punkt {0}: Bro {0}</h2><p>Der er <b>set</b> på broen.<table><tr><td>A<td>B</table>"
PAPERS = {
    "brev.txt": lambda: "".join(map(_TEXT.format, range(1, 1_900))).encode(),
    "side.html": lambda: "".join(map(_PAGE.format, range(1, 1_900))).encode(),
    "brev.docx": lambda: long_paper(300),
}

OFTEN = 50
"""Looks in each phase of a paper with hundreds of parts: not only where it begins and ends.

How long it is from one to the next is measured in `benchmarks/stopping.py`.
"""


class _Counted(Work):
    """Counts how often the work looks whether it is to end, and ends it at one of those looks."""

    def __init__(self, last: int = 0) -> None:
        super().__init__()
        self.looks = 0
        self._last = last

    def check(self) -> None:
        self.looks += 1
        if self.looks == self._last:
            self.stop()
        super().check()


@pytest.mark.parametrize("name", PAPERS)
def test_each_phase_ends_where_it_is_stopped(name: str) -> None:
    given = [(name, PAPERS[name]())]
    read = read_files(given, Work())
    made = build(read)
    phases: list[Callable[[Work], object]] = [
        lambda work: read_files(given, work),
        lambda work: build(read, None, None, work),
        lambda work: sound(made, work),
    ]
    for phase in phases:
        whole = _Counted()
        phase(whole)
        assert whole.looks >= OFTEN
        for part in (1, 2, 3):
            stopped = _Counted(whole.looks * part // 4)
            with pytest.raises(Stopped):
                phase(stopped)
            assert stopped.looks == whole.looks * part // 4
    assert gc.isenabled()
