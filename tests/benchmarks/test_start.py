# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The parts of the start benchmark that need no window."""

from __future__ import annotations

import shutil
import struct
import sys
from pathlib import Path

import pytest

from framebuffer import layout, private_screen
from process import proportional_kib, tree
from start import HERE, Measured, measure, surroundings, table


def header(*, version: int = 7, bits: int = 32, gap: int = 0) -> bytes:
    fields = [0] * 25
    fields[0], fields[1], fields[4], fields[5] = 160, version, 1280, 800
    fields[11], fields[12], fields[19] = bits, 1280 * 4 + gap, 256
    return struct.pack(">25I", *fields)


def test_the_pixels_follow_the_header_and_the_colours() -> None:
    found = layout(header())
    assert (found.offset, found.size) == (160 + 256 * 12, 1280 * 800 * 4)


@pytest.mark.parametrize("bad", [{"version": 6}, {"bits": 16}, {"gap": 4}])
def test_another_kind_of_picture_is_refused(bad: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="not the picture expected"):
        layout(header(**bad))


def fake_process(proc: Path, pid: int, parent: int, pss: int) -> None:
    (proc / str(pid)).mkdir()
    (proc / str(pid) / "stat").write_text(f"{pid} (a) b (c) S {parent} 1 1", "utf-8")
    (proc / str(pid) / "smaps_rollup").write_text(f"Rss: 9 kB\nPss:  {pss} kB\n", "ascii")


def test_memory_is_summed_over_the_process_and_its_descendants(tmp_path: Path) -> None:
    for pid, parent, pss in [(10, 1, 100), (11, 10, 20), (12, 11, 3), (13, 1, 5000)]:
        fake_process(tmp_path, pid, parent, pss)
    assert tree(10, tmp_path) == [10, 11, 12]
    assert proportional_kib(10, tmp_path) == 123


def test_the_table_has_medians_and_ratios_to_the_first() -> None:
    slow = [Measured(0.1, content, 0.5, 2048) for content in (0.3, 0.9, 0.4)]
    lines = table({"base": [Measured(0.1, 0.2, 0.3, 1024)], "ours": slow}).splitlines()
    assert lines[1].split() == ["base", "100", "200", "300", "1", "1.00", "1"]
    assert lines[2].split() == ["ours", "100", "400", "500", "2", "2.00", "3"]


def test_programs_see_only_the_private_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    environ = surroundings(":7", Path("there"))
    assert environ["DISPLAY"] == ":7"
    assert not {"WAYLAND_DISPLAY", "QT_QPA_PLATFORM"} & set(environ)


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="there is no X server to draw on")
def test_a_real_window_is_mapped_before_it_has_content(tmp_path: Path) -> None:
    command = [sys.executable, str(HERE / "windows" / "empty.py")]
    with private_screen(1280, 800) as screen:
        measured = measure(command, screen, tmp_path)
    assert 0 < measured.mapped <= measured.content <= measured.complete
    assert measured.memory > 10_000


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="there is no X server to draw on")
def test_a_program_that_ends_by_itself_is_no_measurement(tmp_path: Path) -> None:
    with private_screen(640, 480) as screen, pytest.raises(RuntimeError, match="ended by itself"):
        measure([sys.executable, "-c", "pass"], screen, tmp_path)
