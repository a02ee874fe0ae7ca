# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""An import that is stopped ends in each of its phases, long before it would be done."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from threading import Timer

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


def _stopped_after(seconds: float, step: Callable[[Work], object]) -> float:
    """Return how long a step goes on until it ends as stopped."""
    work, begun = Work(), time.perf_counter()
    timer = Timer(seconds, work.stop)
    timer.start()
    with pytest.raises(Stopped):
        step(work)
    timer.join()
    return time.perf_counter() - begun


@pytest.mark.parametrize("name", PAPERS)
def test_each_phase_ends_when_it_is_stopped(name: str) -> None:
    given = [(name, PAPERS[name]())]
    read = read_files(given, Work())
    made = build(read)
    phases: list[Callable[[Work], object]] = [
        lambda work: read_files(given, work),
        lambda work: build(read, None, None, work),
        lambda work: sound(made, work),
    ]
    for phase in phases:
        begun = time.perf_counter()
        phase(Work())
        whole = time.perf_counter() - begun
        assert _stopped_after(whole / 4, phase) < whole
    assert gc.isenabled()
