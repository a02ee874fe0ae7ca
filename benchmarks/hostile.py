# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What becomes of hostile papers: `.venv/bin/python benchmarks/hostile.py [KIND[/NAME] …]`.

Each is taken along the whole road in a process of its own. Printed are the seconds of the
processor for reading, building, checking and writing, the peak of memory, and how it ended: read,
or the sentence that refuses it. A line with "!" took more than it may.
"""

from __future__ import annotations

import sys

import beside_tests  # noqa: F401 - it finds hostile_files
from hostile_files import KINDS, taken_along


def main(wanted: list[str]) -> None:
    """Print one line a paper, and how many took more than they may."""
    over = 0
    for kind, papers in KINDS.items():
        for name, make in papers.items():
            if wanted and not {kind, f"{kind}/{name}"} & set(wanted):
                continue
            found = taken_along(make())
            over += not found.is_within
            phases = "  ".join(f"{phase} {taken:5.1f}" for phase, taken in found.seconds.items())
            print(
                f"{' ' if found.is_within else '!'} {f'{kind}/{name}':38} "
                f"{sum(found.seconds.values()):5.1f} s {found.peak:5.0f} MB  {found.said}  "
                f"({phases})",
                flush=True,
            )
    print(f"{over} took more than they may")


if __name__ == "__main__":
    main(sys.argv[1:])
