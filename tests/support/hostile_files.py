# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Take a hostile paper along the whole road in a child: read, built, written and checked.

`python tests/support/hostile_files.py FOLDER TARGET` is the child; it prints one line of JSON.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import hostile_html
import hostile_text
import hostile_word

Files = Sequence[tuple[str, bytes]]
_CHILD = Path(__file__)
_LIMIT = 180
"""Seconds after which a child is ended."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a paper."""

    said: str
    """How many punkter, bilag and blocks it has, or the sentence that refuses it."""
    seconds: Mapping[str, float]
    """Processor time of each phase: read, built, written, checked."""
    peak: float
    """The most memory the child had, in MB."""
    is_read: bool

    @property
    def imported(self) -> float:
        """Return the seconds of the import alone."""
        return sum(self.seconds.get(one, 0) for one in ("read", "built"))


def _many(name: str, count: int, text: Callable[[int], str]) -> Files:
    return [(name.format(n), text(n).encode()) for n in range(count)]


def _beside_agenda() -> Files:
    """Return an agenda of 2,000 bilag, and 500 of them as files."""
    agenda = "".join(
        f"{n}. Sag om bro {n}\n\nBilag {n}: Notat om bro {n}\n\nOrd.\n\n" for n in range(1, 2_001)
    )
    files = _many(
        "Bilag {} - notat om bro {}.txt".replace("{}", "{0}"), 500, lambda n: f"Notat {n}."
    )
    return [("dagsorden.txt", f"Dagsorden for mødet\n\n{agenda}".encode()), *files]


SEVERAL: Mapping[str, Callable[[], Files]] = MappingProxyType(
    {
        "500 files": lambda: _many("notat {}.txt", 500, lambda n: f"Notat {n} om broen.\n" * 20),
        "500 equal files": lambda: _many("{}.txt", 500, lambda _n: "Ord.\n"),
        "files beside an agenda": _beside_agenda,
        "100 agendas": lambda: _many(
            "dagsorden {}.txt",
            100,
            lambda n: "".join(f"Punkt {m}: Valg {n}\n\nOrd.\n\n" for m in range(1, 200)),
        ),
    }
)


def _one(name: str, make: Callable[[], bytes]) -> Callable[[], Files]:
    return lambda: [(name, make())]


KINDS: Mapping[str, Mapping[str, Callable[[], Files]]] = MappingProxyType(
    {
        "text": {key: _one("min fil.txt", make) for key, make in hostile_text.HOSTILE.items()},
        "html": {
            key: _one("min side.html", lambda make=make: make().encode())  # type: ignore[misc]
            for key, make in hostile_html.PAGES.items()
        },
        "word": {key: _one("mit brev.docx", make) for key, make in hostile_word.HOSTILE.items()},
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
        command = [sys.executable, str(_CHILD), str(papers), str(Path(folder, "made.bilag"))]
        try:
            ran = subprocess.run(command, capture_output=True, check=False, timeout=_LIMIT)
        except subprocess.TimeoutExpired:
            return Outcome(f"not done after {_LIMIT} s", {}, 0, is_read=False)
    if ran.returncode:
        return Outcome(f"ended with {ran.stderr[-300:]!r}", {}, 0, is_read=False)
    said, seconds, peak, is_read = json.loads(ran.stdout)
    return Outcome(said, seconds, peak, is_read)


def _take_along(folder: Path, target: Path) -> None:
    """Print what becomes of the files in `folder`."""
    from bilagviewer.errors import UserError
    from bilagviewer.importers.build import build
    from bilagviewer.importers.files import read_files
    from bilagviewer.messages import sentence
    from bilagviewer.packfile.checks import check_pack
    from bilagviewer.packfile.writer import write_pack
    from bilagviewer.work import Work

    given = [(path.name, path.read_bytes()) for path in sorted(folder.iterdir())]
    seconds: dict[str, float] = {}
    work, is_read, begun = Work(), False, time.process_time()

    def done(phase: str) -> None:
        nonlocal begun
        now = time.process_time()
        seconds[phase], begun = now - begun, now

    try:
        read = read_files(given, work)
        done("read")
        made = build(read, None, None, work)
        done("built")
        is_read = True
        said = _told(made.document)
        write_pack(made.document, target, work=work)
        done("written")
        del made, read
        problems = [one for one in check_pack(target) if not one.hint]
        done("checked")
        said += f", {len(problems)} problems" if problems else ""
    except UserError as error:
        done("built" if "read" in seconds else "read")
        said = ("" if not is_read else said + ", then ") + sentence(error, "da")
    sys.stdout.write(json.dumps([said, seconds, _peak(), is_read]))


def _told(document: object) -> str:
    from bilagviewer.model.outline import outline
    from bilagviewer.model.pack import Document

    assert isinstance(document, Document)
    blocks = sum(len(body.blocks) for body in document.bodies.values())
    return f"{len(document.pack.sections)} sections, {len(outline(document.pack))} entries, {blocks} blocks"


def _peak() -> float:
    """Return the most memory that this process had, in MB."""
    status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    line = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    _take_along(Path(sys.argv[1]), Path(sys.argv[2]))
