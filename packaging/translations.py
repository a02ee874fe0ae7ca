# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Bring the window's translations up to date: `.venv/bin/python packaging/translations.py`.

New texts are put into `resources/i18n/*.ts` as unfinished: write the Danish there, by hand or
with `pyside6-linguist`, and run this again. The English file holds only what has a plural.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "i18n"
_TOOLS = Path(sys.executable).parent


def sources() -> list[str]:
    """Return every file with texts for the window, below the project's folder."""
    found = (ROOT / "src" / "bilagviewer" / "ui").rglob("*.py")
    return sorted(str(path.relative_to(ROOT)) for path in found)


def update(folder: Path = FOLDER) -> None:
    """Put the texts of the source into the .ts files in `folder`."""
    common = ["-locations", "none", "-no-obsolete", "-disable-heuristic", "similartext", "-silent"]
    for language, extra in (("da", []), ("en", ["-pluralonly"])):
        target = str(folder / f"bilagviewer_{language}.ts")
        _run("pyside6-lupdate", *sources(), *common, *extra, "-ts", target)


def compile_all(folder: Path = FOLDER) -> None:
    """Make the .qm files that the program loads from the .ts files in `folder`."""
    for source in sorted(folder.glob("*.ts")):
        _run("pyside6-lrelease", "-silent", str(source), "-qm", str(source.with_suffix(".qm")))


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([_TOOLS / tool, *arguments], cwd=ROOT, check=True)


if __name__ == "__main__":
    update()
    compile_all()
