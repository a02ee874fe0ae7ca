# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""`--picture` draws the real window, also with no display, and touches nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from PySide6.QtGui import QImage

import small_meeting

Run = Callable[..., CompletedProcess[str]]


@pytest.mark.parametrize(("theme", "light"), [("light", True), ("dark", False)])
def test_size_and_theme(run: Run, tmp_path: Path, theme: str, light: bool) -> None:
    target = tmp_path / "out.png"
    done = run(
        "--picture", target, "--theme", theme, "--size", "1000x700", small_meeting.write(tmp_path)
    )
    assert (done.returncode, done.stderr) == (0, "")
    image = QImage(str(target))
    assert (image.width(), image.height()) == (1000, 700)
    assert (image.pixelColor(500, 680).lightness() > 128) is light
    assert len({image.pixel(x, y) for x in range(0, 1000, 3) for y in range(0, 700, 3)}) > 20


def test_other_places_make_other_pictures(run: Run, tmp_path: Path) -> None:
    file = small_meeting.write(tmp_path)
    pictures = []
    for name, arguments in {
        "a": ["--open", "1/1"],
        "b": ["--open", "1/2"],
        "c": ["--open", "1/1", "--text-size", "200"],
        "d": ["--open", "1/1", "--language", "en"],
    }.items():
        assert run("--picture", tmp_path / f"{name}.png", *arguments, file).returncode == 0
        pictures.append((tmp_path / f"{name}.png").read_bytes())
    assert len(set(pictures)) == 4


def test_a_picture_remembers_nothing(run: Run, tmp_path: Path) -> None:
    file = small_meeting.write(tmp_path)
    assert (
        run("--picture", tmp_path / "a.png", "--open", "1/2", "--text-size", "300", file).returncode
        == 0
    )
    assert not (tmp_path / "profile" / "settings").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--open", "9.9"], "9.9"),
        (["--open", "1/1#99"], "1/1#99"),
        (["--open", "//"], "//"),
        (["væk.bilag"], "væk.bilag"),
    ],
)
def test_what_cannot_be_drawn_is_said(
    run: Run, tmp_path: Path, arguments: list[str], said: str
) -> None:
    file = [] if arguments[0].endswith(".bilag") else [small_meeting.write(tmp_path)]
    done = run("--picture", tmp_path / "a.png", *arguments, *file)
    assert done.returncode == 2
    assert said in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert not (tmp_path / "a.png").exists()


def test_no_display_is_said(run: Run) -> None:
    done = run()
    assert done.returncode == 2
    assert "ingen skærm" in done.stderr
