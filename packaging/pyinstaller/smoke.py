# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Try the packaged program as on a machine that has nothing else, and tell what was found."""

from __future__ import annotations

import ast
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PyInstaller.archive.readers import CArchiveReader

import inside
import screen
from make_folder import FOLDER

SIZE = (1093, 614)
SUFFIX = ".exe" if sys.platform == "win32" else ""

MAIL = (
    b"From: Anna <anna@havn.example>\r\nSubject: =?utf-8?q?M=C3=B8de?=\r\nMIME-Version: 1.0\r\n"
    b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n'
    b"Hej alle\r\n--b\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n"
    b"Content-Disposition: attachment; filename=dagsorden.txt\r\n\r\n"
    b"UHVua3QgMTogTnkgYnJvCgpCcm9lbiBlciBzbGlkdC4KClB1bmt0IDI6IEV2ZW50dWVsdAoKSW50ZXQuCg==\r\n"
    b"--b--\r\n"
)
"""With an agenda of two punkter attached."""


class PackageError(Exception):
    """What the package does not do, or has in it, as it is to be shown."""


class Trial:
    """A copy of the package in a place of its own, with nothing around it."""

    def __init__(self, place: Path) -> None:
        self.folder = place / "Møde om æøå" / "Bilagviewer på prøve"
        self.home = place / "hjem ø"
        self.home.mkdir()
        shutil.copytree(FOLDER, self.folder, symlinks=True)
        (place / "empty").mkdir()
        self.environ = {"PATH": str(place / "empty"), "BILAGVIEWER_HOME": str(self.home / "alt")}
        self.environ["HOME"] = str(self.home)
        if sys.platform == "win32":
            # Without it Windows cannot load its own libraries.
            self.environ["SYSTEMROOT"] = os.environ["SYSTEMROOT"]

    def program(self, name: str) -> str:
        """Return where one of the two programs lies."""
        return str(self.folder / (name + SUFFIX))

    def run(self, name: str, *arguments: str) -> str:
        """Return what a program prints; `PackageError` when it fails or complains."""
        done = subprocess.run(
            [self.program(name), *arguments],
            env=self.environ,
            cwd=self.home,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )
        if done.returncode or done.stderr:
            raise PackageError(f"{name} {' '.join(arguments)}: {done.returncode}\n{done.stderr}")
        return done.stdout


def main() -> int:
    """Carry out every step; return 1 when one of them finds a fault."""
    steps: tuple[Callable[[Trial], str], ...] = (
        *(contents, line, imported, mail, notes, picture, window),
    )
    failed = 0
    with tempfile.TemporaryDirectory() as place:
        trial = Trial(Path(place))
        for step in steps:
            try:
                print(f"{step.__name__}: {step(trial)}", flush=True)
            except PackageError as error:
                failed = 1
                print(f"{step.__name__}: FAILED: {error}", flush=True)
    return failed


def contents(trial: Trial) -> str:
    """Look for what must not be in the folder, and for what must."""
    files = [path for path in trial.folder.rglob("*") if path.is_file()]
    names = [path.relative_to(trial.folder).as_posix() for path in files]
    modules = archived(trial.program("bilagviewer")) | archived(trial.program("bilag"))
    unwanted = inside.forbidden(names) + inside.excluded(sorted(modules))
    _hold(not unwanted, f"these are in the package: {', '.join(unwanted)}")
    unnamed = inside.unnamed(modules)
    _hold(not unnamed, f"NOTICES.md does not tell of {', '.join(sorted(unnamed))}")
    for wanted in ("LICENSE", "NOTICES.md", "licences/LGPL-3.0.txt"):
        _hold(wanted in names, f"{wanted} is not in the package")
    lacking = sorted(our_modules() - modules)
    _hold(not lacking, f"these modules of ours are missing: {', '.join(lacking)}")
    _hold(any("/yaml/_yaml." in name for name in names), "PyYAML is without libyaml")
    size = sum(path.stat().st_size for path in files if not path.is_symlink())
    return f"{size / 1e6:.1f} MB in {len(files)} files, {len(modules)} modules in the programs"


def our_modules() -> set[str]:
    """Return the program's own modules that any other of them imports."""
    files = {_dotted(path): path for path in (inside.ROOT / "src").rglob("*.py")}
    trees = [ast.walk(ast.parse(path.read_bytes())) for path in files.values()]
    imports = [node for tree in trees for node in tree if isinstance(node, ast.ImportFrom)]
    names = {f"{node.module}.{alias.name}" for node in imports for alias in node.names}
    return files.keys() & (names | {str(node.module) for node in imports})


def _dotted(path: Path) -> str:
    parts = path.relative_to(inside.ROOT / "src").with_suffix("").parts
    return ".".join(parts).removesuffix(".__init__")


def archived(program: str) -> set[str]:
    """Return the Python modules that a packaged program holds in itself."""
    archive = CArchiveReader(program)
    return set(archive.open_embedded_archive("PYZ.pyz").toc)


def line(trial: Trial) -> str:
    """Show the bundled bilagssamling as JSON."""
    bundled = next(trial.folder.rglob("pack.yaml")).parent
    shown = json.loads(trial.run("bilag", "show", str(bundled), "--json"))
    sections = len(shown["sections"])
    _hold(shown["format"] == "bilag-json/1", f"the format is {shown['format']!r}")
    _hold(sections == 3, f"{sections} sections instead of 3")
    return f"{shown['format']} with {sections} sections"


def imported(trial: Trial) -> str:
    """Make a pack of the bundled text, and check it."""
    text = next(trial.folder.rglob("bilagssamling-2020.txt"))
    pack = trial.home / "alt" / "møde ø.bilag"
    trial.run("bilag", "import", str(text), "-o", str(pack))
    trial.run("bilag", "check", str(pack))
    return f"{pack.name} of {pack.stat().st_size} bytes"


def mail(trial: Trial) -> str:
    """Make a pack of a mail: what reads it needs a module of Python's that is left out."""
    post, pack = trial.home / "alt" / "møde ø.eml", trial.home / "alt" / "post ø.bilag"
    post.write_bytes(MAIL)
    trial.run("bilag", "import", str(post), "-o", str(pack))
    trial.run("bilag", "check", str(pack))
    shown = trial.run("bilag", "show", str(pack), "--json")
    _hold("Ny bro" in shown, f"the mail's agenda is not in {shown!r}")
    return f"{pack.name} of {pack.stat().st_size} bytes"


def notes(trial: Trial) -> str:
    """Write a note and find it again, in the home that was named."""
    text = "Hvem betaler? æøå"
    trial.run("bilag", "notes", "add", "2.4/1#7", "--text", text)
    listed = trial.run("bilag", "notes", "list")
    _hold(text in listed, f"the note is not in {listed!r}")
    elsewhere = sorted(path.name for path in trial.home.iterdir() if path.name != "alt")
    _hold(not elsewhere, f"written outside BILAGVIEWER_HOME: {', '.join(elsewhere)}")
    return listed.strip()


def picture(trial: Trial) -> str:
    """Draw the window to a picture, without a display."""
    target = trial.home / "billede ø.png"
    # Every desktop has such a locale. Without one Qt takes it too, but complains.
    trial.environ["LC_ALL"] = "C.UTF-8"
    trial.run("bilagviewer", "--picture", str(target), "--size", "{}x{}".format(*SIZE))
    width, height, colours = screen.measured(target)
    _hold((width, height) == SIZE, f"{width}x{height} instead of {SIZE}")
    _hold(colours > screen.MANY, f"only {colours} colours")
    return f"{width}x{height} with {colours} colours"


def window(trial: Trial) -> str:
    """Open the real window on a screen, and end it with SIGTERM."""
    if shutil.which("Xvfb") is None:
        return "not tried, there is no Xvfb"
    trial.environ["BILAGVIEWER_HOME"] = str(trial.home / "vindue")
    with screen.virtual() as display:
        before = screen.photographed(display, trial.home / "tom.png")
        environ = {**trial.environ, "DISPLAY": display}
        process = subprocess.Popen(
            [trial.program("bilagviewer")],
            env=environ,
            cwd=trial.home,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        try:
            time.sleep(3)
            _hold(process.poll() is None, f"the window ended by itself: {process.returncode}")
            after = screen.photographed(display, trial.home / "vindue.png")
            _look_at_libraries(process.pid)
        finally:
            process.terminate()
            complaint = process.communicate(timeout=20)[1]
    _hold(after > screen.MANY > before, f"{before} colours before and {after} after")
    _hold(process.returncode in (0, -signal.SIGTERM), f"it ended with {process.returncode}")
    _hold(not complaint, complaint)
    return f"{after} colours on the screen, then ended with code {process.returncode}"


def _look_at_libraries(process: int) -> None:
    loaded = Path(f"/proc/{process}/maps").read_text(encoding="utf-8")
    _hold("/yaml/_yaml." in loaded, "a new pack was read without libyaml")
    foreign = [name for name in (".venv", "/site-packages/") if name in loaded]
    _hold(not foreign, f"libraries were loaded from {foreign}")


def _hold(truth: bool, otherwise: str) -> None:
    if not truth:
        raise PackageError(otherwise)


if __name__ == "__main__":
    sys.exit(main())
