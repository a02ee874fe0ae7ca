# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Papers made to take long or much, of every kind, and what becomes of each in a child.

`python tests/support/hostile_files.py FOLDER TARGET` is the child: it takes what lies in a folder
along the whole road (read, built, made sound, written) and prints one line of JSON.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

import hostile_html
import hostile_text
import hostile_word
from bilagviewer.errors import UserError
from bilagviewer.importers.build import build
from bilagviewer.importers.files import read_files
from bilagviewer.library.sound import sound
from bilagviewer.messages import sentence
from bilagviewer.model.outline import outline
from bilagviewer.model.pack import Document
from bilagviewer.packfile.writer import write_members
from bilagviewer.work import Work

T = TypeVar("T")
Files = Sequence[tuple[str, bytes]]
SECONDS, MEGABYTES = 20, 1_000
"""What each may take of the processor and of memory."""
_LIMIT = 240
"""Seconds after which a child is ended."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a paper."""

    said: str
    """How many punkter, texts and blocks it has, or the sentence that refuses it."""
    seconds: Mapping[str, float]
    """Of the processor, for each phase."""
    peak: float
    """The most memory the child had, in MB."""

    @property
    def imported(self) -> float:
        """Return the seconds of the import alone, without writing."""
        return sum(self.seconds.get(phase, 0) for phase in ("read", "built"))

    @property
    def is_within(self) -> bool:
        """Return whether all of it took no more than it may."""
        return bool(self.seconds) and (
            sum(self.seconds.values()) <= SECONDS and self.peak <= MEGABYTES
        )


def _many(name: str, count: int, text: Callable[[int], str]) -> Files:
    return [(name.format(n), text(n).encode()) for n in range(count)]


def _beside_agenda() -> Files:
    """Return an agenda of 1,000 punkter with a bilag each, and 500 of these as files."""
    agenda = "".join(
        f"{n}. Sag om bro {n}\n\nBilag {n}: Notat om bro {n}\n\nOrd.\n\n" for n in range(1, 1_001)
    )
    files = _many("Bilag {0} - notat om bro {0}.txt", 500, "Notat {}.".format)
    return [("dagsorden.txt", f"Dagsorden for mødet\n\n{agenda}".encode()), *files]


def _agenda(number: int) -> str:
    return "".join(f"Punkt {n}: Valg {number}\n\nOrd.\n\n" for n in range(1, 200))


SEVERAL: Mapping[str, Callable[[], Files]] = MappingProxyType(
    {
        "500 files": lambda: _many("notat {}.txt", 500, "Notat {} om broen.\n".format),
        "500 equal files": lambda: _many("{}.txt", 500, lambda _: "Ord.\n"),
        "files beside an agenda": _beside_agenda,
        "100 agendas": lambda: _many("dagsorden {}.txt", 100, _agenda),
    }
)


def _text(make: Callable[[], str]) -> Files:
    return [("min fil.txt", make().encode())]


def _page(make: Callable[[], str]) -> Files:
    return [("min side.html", make().encode())]


def _document(make: Callable[[], bytes]) -> Files:
    return [("mit brev.docx", make())]


KINDS: Mapping[str, Mapping[str, Callable[[], Files]]] = MappingProxyType(
    {
        "text": {name: partial(_text, make) for name, make in hostile_text.HOSTILE.items()},
        "html": {name: partial(_page, make) for name, make in hostile_html.PAGES.items()},
        "word": {name: partial(_document, make) for name, make in hostile_word.HOSTILE.items()},
        "several": SEVERAL,
    }
)
"""Kind → name → what makes the files."""


def taken_along(files: Files) -> Outcome:
    """Return what a child makes of the files."""
    with tempfile.TemporaryDirectory() as folder:
        papers = Path(folder, "papers")
        papers.mkdir()
        for name, data in files:
            (papers / name).write_bytes(data)
        command = [sys.executable, __file__, str(papers), str(Path(folder, "made.bilag"))]
        try:
            ran = subprocess.run(command, capture_output=True, check=False, timeout=_LIMIT)
        except subprocess.TimeoutExpired:
            return Outcome(f"not done after {_LIMIT} s", {}, 0)
    if ran.returncode:
        return Outcome(f"ended with {ran.stderr[-300:]!r}", {}, 0)
    return Outcome(*json.loads(ran.stdout))


def _take_along(folder: Path, target: Path) -> None:
    """Print what becomes of the files in `folder`."""
    seconds: dict[str, float] = {}
    given = [(path.name, path.read_bytes()) for path in sorted(folder.iterdir())]
    try:
        said = _phases(given, target, seconds)
    except UserError as error:
        said = sentence(error, "da")
    sys.stdout.write(json.dumps([said, seconds, hostile_word.peak()]))


def _phases(given: Files, target: Path, seconds: dict[str, float]) -> str:
    work = Work()
    read = _timed(seconds, "read", lambda: read_files(given, work))
    made = _timed(seconds, "built", lambda: build(read, None, None, work))
    checked = _timed(seconds, "sound", lambda: sound(made, work))
    _timed(seconds, "written", lambda: write_members(checked.members, target, work=work))
    reduced = len(checked.imported.report.entries) - len(made.report.entries)
    return _told(checked.imported.document) + (f", reduced {reduced} times" if reduced else "")


def _timed(seconds: dict[str, float], phase: str, step: Callable[[], T]) -> T:
    begun = time.process_time()
    try:
        return step()
    finally:
        seconds[phase] = time.process_time() - begun


def _told(document: Document) -> str:
    blocks = sum(len(body.blocks) for body in document.bodies.values())
    entries = len(outline(document.pack))
    return f"{len(document.pack.sections)} sections, {entries} entries, {blocks} blocks"


if __name__ == "__main__":
    _take_along(Path(sys.argv[1]), Path(sys.argv[2]))
