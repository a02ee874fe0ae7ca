# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Make `dist/bilagviewer/`: both programs, all they need, and the licences of it."""

from __future__ import annotations

import importlib.metadata
import shutil
import subprocess
import sys
import sysconfig
import time
from pathlib import Path

import system_licences
from inside import ROOT

FOLDER = ROOT / "dist" / "bilagviewer"
DISTRIBUTIONS = (
    "apsw",
    "icalendar",
    "markdown-it-py",
    "mdurl",
    "msgspec",
    "platformdirs",
    "pyinstaller",
    "python-dateutil",
    "pyyaml",
    "selectolax",
    "typing_extensions",
    "tzdata",
    "xlsxwriter",
)
"""What ships and brings its licence with it."""


def main() -> int:
    """Build the folder anew; return PyInstaller's exit code."""
    began = time.monotonic()
    work = ROOT / "build" / "pyinstaller"
    shutil.rmtree(FOLDER, ignore_errors=True)
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    command += ["--distpath", str(FOLDER.parent), "--workpath", str(work)]
    spec = ROOT / "packaging" / "pyinstaller" / "bilagviewer.spec"
    code = subprocess.run([*command, str(spec)], cwd=ROOT, check=False).returncode
    if code == 0:
        add_licences(FOLDER)
        print(f"Built {FOLDER} in {time.monotonic() - began:.0f} s")
    return code


def add_licences(folder: Path) -> None:
    """Lay our licence, the notices and the licences of what ships into `folder`.

    What no licence was found for is said: it must be added by hand before the folder is given away.
    """
    shutil.copy(ROOT / "LICENSE", folder)
    shutil.copy(ROOT / "packaging" / "NOTICES.md", folder)
    target = folder / "licences"
    shutil.copytree(ROOT / "packaging" / "licences", target)
    for name in DISTRIBUTIONS:
        for path in licence_files(name):
            shutil.copy(path, target / f"{name}-{path.name}")
    python = Path(sysconfig.get_path("stdlib"), "LICENSE.txt")
    if python.is_file():
        shutil.copy(python, target / "python-LICENSE.txt")
    lacking = [] if python.is_file() else ["Python"]
    if sys.platform == "linux":
        libraries = system_licences.taken(folder / "_internal")
        lacking += system_licences.add(libraries, target / "system")
    if lacking:
        print("No licence was found here for: " + ", ".join(lacking))


def licence_files(name: str) -> list[Path]:
    """Return the licence files of an installed distribution; it has at least one.

    One without a file of its own says in its metadata what its licence is.
    """
    files = importlib.metadata.files(name) or []
    about = [file for file in files if ".dist-info" in str(file.parent)]
    found = [f for f in about if f.name.upper().startswith(("LICENSE", "LICENCE", "COPYING"))]
    said = (importlib.metadata.metadata(name).get_all("Classifier")) or []
    if not found and any(line.startswith("License ::") for line in said):
        found = [file for file in about if file.name == "METADATA"]
    if not found:
        raise FileNotFoundError(f"{name} has no licence file")
    return [Path(str(file.locate())) for file in found]


if __name__ == "__main__":
    sys.exit(main())
