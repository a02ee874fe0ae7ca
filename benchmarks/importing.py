# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""How fast papers are imported: `.venv/bin/python benchmarks/importing.py [MB …]`.

Printed are megabytes a second of processor time for an invented bilagssamling as text, web page
and Word document (its XML), beside the passes that any reader of them makes: markdown-it with
tables on, selectolax and mammoth, each in the same run. Of several sizes it is seen whether time
grows as they do. `memory` prints the peak of a process that imports one of each.
"""

from __future__ import annotations

import io
import sys
import time
import zipfile
from collections.abc import Callable
from dataclasses import dataclass

import beside_tests  # noqa: F401 - it finds hostile_files
import import_papers
import mammoth
from hostile_files import taken_along
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser

from bilagviewer.importers.build import import_document

SIZES = (1, 2, 4, 8)
TURNS = 3
MEMORY = {"samling.txt": 8, "samling.html": 8, "samling.docx": 30}
"""Megabytes of each; of Word its XML."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of paper, and the other program that reads it."""

    name: str
    make: Callable[[int], bytes]
    other: str
    read: Callable[[bytes], object]


KINDS = (
    Kind(
        *("samling.txt", import_papers.text, "markdown-it"),
        lambda data: MarkdownIt("commonmark").enable("table").parse(data.decode()),
    ),
    Kind("samling.html", import_papers.page, "selectolax", LexborHTMLParser),
    Kind(
        *("samling.docx", import_papers.word, "mammoth"),
        lambda data: mammoth.convert_to_html(io.BytesIO(data)),
    ),
)


def seconds(work: Callable[[], object], turns: int) -> float:
    """Return the least processor time of some turns."""
    taken = []
    for _ in range(turns):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return min(taken)


def _size(data: bytes) -> float:
    """Return the megabytes of a paper's text."""
    if not data.startswith(b"PK"):
        return len(data) / 1e6
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        return parts.getinfo("word/document.xml").file_size / 1e6


def _speed(kind: Kind, megabytes: int) -> None:
    data = kind.make(megabytes * import_papers.MEGABYTE)
    size, turns = _size(data), TURNS if megabytes < SIZES[-1] else 1
    ours = seconds(lambda: import_document(data, kind.name), turns)
    theirs = seconds(lambda: kind.read(data), turns)
    print(
        f"{kind.name:14} {size:5.1f} MB  {ours:6.2f} s {size / ours:6.2f} MB/s   "
        f"{kind.other:12} {theirs:6.2f} s {size / theirs:6.2f} MB/s   ratio {ours / theirs:6.2f}",
        flush=True,
    )


def _memory() -> None:
    for kind in KINDS:
        size = MEMORY[kind.name] * import_papers.MEGABYTE
        data = kind.make(size)
        found = taken_along([(kind.name, data)])
        print(
            f"{kind.name:14} {len(data) / 1e6:5.1f} MB ({_size(data):.1f} MB of text)  "
            f"{found.imported:6.2f} s  peak {found.peak:5.0f} MB   {found.said}",
            flush=True,
        )


def main(arguments: list[str]) -> None:
    """Print the speeds, or the peaks of memory."""
    if arguments == ["memory"]:
        _memory()
        return
    for kind in KINDS:
        for megabytes in map(int, arguments or SIZES):
            _speed(kind, megabytes)


if __name__ == "__main__":
    main(sys.argv[1:])
