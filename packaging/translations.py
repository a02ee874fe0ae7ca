# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Bring the window's translations up to date: `.venv/bin/python packaging/translations.py`.

New texts are put into `resources/i18n/*.ts` as unfinished: write the Danish there, by hand or
with `pyside6-linguist`, and run this again. The English file holds only what has
a plural.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "i18n"
_MESSAGE = re.compile(r"    <message.*?</message>\n", re.DOTALL)
_EMPTY = re.compile(r"<context>\n    <name>[^<]*</name>\n</context>\n")
_TOOLS = Path(sys.executable).parent


def sources() -> list[str]:
    """Return every file with texts for the window, below the project's folder."""
    found = (ROOT / "src" / "bilagviewer" / "ui").rglob("*.py")
    return sorted(str(path.relative_to(ROOT)) for path in found)


def update(folder: Path = FOLDER) -> None:
    """Put the texts of the source into the .ts files in `folder`."""
    common = ["-locations", "none", "-no-obsolete", "-disable-heuristic", "similartext", "-silent"]
    for language in ("da", "en"):
        target = folder / f"bilagviewer_{language}.ts"
        _run("pyside6-lupdate", *sources(), *common, "-ts", str(target))
        text = _MESSAGE.sub(_with_plural, target.read_text(encoding="utf-8"))
        if language == "en":
            text = _MESSAGE.sub(lambda found: found[0] if "%n" in found[0] else "", text)
            text = _EMPTY.sub("", text)
        target.write_text(text, encoding="utf-8", newline="\n")


def compile_all(folder: Path = FOLDER) -> None:
    """Make the .qm files that the program loads from the .ts files in `folder`."""
    for source in sorted(folder.glob("*.ts")):
        _run("pyside6-lrelease", "-silent", str(source), "-qm", str(source.with_suffix(".qm")))


def _with_plural(found: re.Match[str]) -> str:
    """Give a text with a number its two forms: lupdate misses `translate(…, count)` in Python."""
    message = found[0]
    if "%n" not in message:
        return message
    forms = re.findall(r"<numerusform>(.*?)</numerusform>", message, re.DOTALL) or ["", ""]
    lines = "".join(f"            <numerusform>{form}</numerusform>\n" for form in forms)
    state = "" if all(forms) else ' type="unfinished"'
    translation = f"<translation{state}>\n{lines}        </translation>"
    message = message.replace("<message>", '<message numerus="yes">')
    return re.sub(r"<translation.*</translation>", lambda _: translation, message, flags=re.DOTALL)


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([_TOOLS / tool, *arguments], cwd=ROOT, check=True)


if __name__ == "__main__":
    update()
    compile_all()
