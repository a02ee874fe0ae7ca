# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The lines of a file as the one who gathers a meeting's papers sees them."""

from __future__ import annotations

from dataclasses import replace

from bilagviewer.importers.compose import originals
from bilagviewer.importers.files import read_files
from bilagviewer.importers.sheet import Line, Sheet
from bilagviewer.library.collecting import shown_lines
from bilagviewer.packfile.names import is_good


def test_a_file_without_lines_of_its_own_can_be_shown() -> None:
    (file,) = read_files([("a.txt", b"one\n")])
    scan = replace(file, sheet=Sheet(tuple(Line(line.runs) for line in file.lines)))
    assert shown_lines(file) == ["one", ""]
    assert shown_lines(scan) == ["one"]


def test_no_original_is_named_as_a_device() -> None:
    names = [name for name, _ in originals([("CON.md", b""), ("lpt1.txt", b""), ("a.md", b"")])]
    assert names == ["original/tekst-con.md", "original/tekst-lpt1.txt", "original/a.md"]


def test_an_original_with_a_long_name_has_a_name_that_a_pack_may_hold() -> None:
    names = [name for name, _ in originals([("a" * 250 + ".md", b""), ("a" * 251 + ".md", b"")])]
    assert len(set(names)) == 2
    assert all(map(is_good, names))
