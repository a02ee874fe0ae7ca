# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""How soon an import ends when it is stopped: `.venv/bin/python benchmarks/stopping.py [MB]`.

Printed are, for a text, a page and a Word document, the longest waits of the processor between
two looks at whether the work is to end, in each phase, and where the work was after them.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Mapping
from types import MappingProxyType

import import_papers
from bilagviewer.importers.build import build
from bilagviewer.importers.files import read_files
from bilagviewer.library.sound import sound
from bilagviewer.work import Work

SIZE = 8
SHOWN = 3
PAPERS: Mapping[str, Callable[[int], bytes]] = MappingProxyType(
    {
        "samling.txt": import_papers.text,
        "samling.html": import_papers.page,
        "samling.docx": import_papers.word,
    }
)


class _Watched(Work):
    """Work that keeps how long it was between two looks, and where each was."""

    def __init__(self) -> None:
        super().__init__()
        self.waits: list[tuple[float, str]] = []
        self._last = time.process_time()

    def check(self) -> None:
        now = time.process_time()
        frame = sys._getframe(1)
        while frame.f_back and frame.f_code.co_filename.endswith(("work.py", "each_chapter.py")):
            frame = frame.f_back
        name = frame.f_code.co_filename.rpartition("/bilagviewer/")[2]
        self.waits.append((now - self._last, f"{name}:{frame.f_lineno}"))
        self._last = now
        super().check()


def _told(phase: str, work: _Watched) -> None:
    waits = sorted(work.waits, reverse=True)[:SHOWN]
    print(f"  {phase:6} " + "   ".join(f"{wait:5.2f} s {place}" for wait, place in waits))
    work.waits.clear()


def main(arguments: list[str]) -> None:
    """Print the longest waits."""
    size = int(arguments[0]) if arguments else SIZE
    for name, make in PAPERS.items():
        data = make(size * import_papers.MEGABYTE)
        print(f"{name} of {size} MB")
        work = _Watched()
        read = read_files([(name, data)], work)
        _told("read", work)
        made = build(read, None, None, work)
        work.check()
        _told("built", work)
        sound(made, work)
        work.check()
        _told("sound", work)


if __name__ == "__main__":
    main(sys.argv[1:])
