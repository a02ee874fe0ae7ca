# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The papers under `tests/cases`, each with what it is read as.

What is expected may begin with `meeting: TITLE · BODY · DATE TIME` ("-" for what is not known) and
a line `cases: NUMBER CASE, CASE` for each punkt that has any; then these are compared too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import import_outline
import word_papers
from bilagviewer.importers.build import build
from bilagviewer.importers.files import read_files
from bilagviewer.importers.report import Imported

FOLDER = Path(__file__).parents[1] / "cases"
_CUT = "=== expected\n"


@dataclass(frozen=True, slots=True)
class GoldenCase:
    """A paper, or a meeting's papers in several files, and what it is read as."""

    name: str
    files: tuple[tuple[str, bytes], ...]
    expected: tuple[str, ...]

    @property
    def text(self) -> str:
        """Return the text of a case of one text."""
        [(_, data)] = self.files
        return data.decode("utf-8")

    def imported(self) -> Imported:
        """Return what the paper is read as."""
        return _imported(self.files)

    def found(self) -> list[str]:
        """Return the lines to compare with `expected`."""
        return like(self.imported(), self.expected)


@cache
def _imported(files: tuple[tuple[str, bytes], ...]) -> Imported:
    return build(read_files(files))


def page_text(data: bytes) -> str:
    """Return the markup of a page in UTF-8 or in the letters of Windows."""
    return data.decode("utf-8" if b"utf-8" in data.lower() else "cp1252")


def like(imported: Imported, expected: Sequence[str]) -> list[str]:
    """Return an imported document in lines, with the meeting's facts where these have them."""
    document = imported.document
    has_facts = bool(expected) and expected[0].startswith("meeting: ")
    facts = import_outline.facts(document) if has_facts else ()
    return [*facts, *import_outline.lines(document)]


def _single(path: Path) -> GoldenCase:
    text, _, expected = path.read_text("utf-8").partition(_CUT)
    # A page of Windows does not say which letters it is in.
    is_old = path.suffix == ".html" and "utf-8" not in text.casefold()
    data = text.encode("cp1252" if is_old else "utf-8")
    return GoldenCase(path.stem, ((path.name, data),), tuple(expected.splitlines()))


def _several(folder: Path) -> GoldenCase:
    expected = (folder / "expected.txt").read_text("utf-8").splitlines()
    paths = sorted(path for path in folder.iterdir() if path.name != "expected.txt")
    files = tuple((path.name, path.read_bytes()) for path in paths)
    return GoldenCase(folder.name, files, tuple(expected))


def _word(path: Path) -> GoldenCase:
    expected = path.read_text("utf-8").splitlines()
    return GoldenCase(path.stem, tuple(word_papers.PAPERS[path.stem]), tuple(expected))


TEXTS = [_single(path) for path in sorted((FOLDER / "import").glob("*.txt"))]
PAGES = [_single(path) for path in sorted((FOLDER / "html").glob("*.html"))]
FOLDERS = [_several(path) for path in sorted((FOLDER / "folders").iterdir())]
WORDS = [_word(path) for path in sorted((FOLDER / "word").glob("*.txt"))]
ALL = [*TEXTS, *PAGES, *FOLDERS, *WORDS]
