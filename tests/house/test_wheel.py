# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The wheel holds what a checkout holds, and the program finds it there."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FIND = "from bilagviewer import assets; print(assets.resource('messages', 'da.toml'))"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def files(place: str) -> set[str]:
    """Return the files under `place` of the checkout, relative to it."""
    found = (ROOT / place).rglob("*")
    return {
        path.relative_to(ROOT / place).as_posix()
        for path in found
        if path.is_file() and "__pycache__" not in path.parts
    }


@pytest.mark.parametrize(
    ("place", "inside"),
    [
        ("src/bilagviewer", "bilagviewer/"),
        ("resources", "bilagviewer/resources/"),
        ("data", "bilagviewer/data/"),
    ],
)
def test_every_file_is_in_the_wheel(wheel: Path, place: str, inside: str) -> None:
    with zipfile.ZipFile(wheel) as packed:
        held = set(packed.namelist())
    assert {inside + name for name in files(place)} - held == set()


def test_an_installed_program_finds_its_own_files(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(tmp_path)
    environ = {**os.environ, "PYTHONPATH": str(tmp_path)}
    found = subprocess.run(
        [sys.executable, "-c", FIND], env=environ, check=True, capture_output=True, text=True
    )
    assert Path(found.stdout.strip()).is_relative_to(tmp_path)
