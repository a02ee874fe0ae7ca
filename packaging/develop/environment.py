# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The checkout's own Python environment in `.venv/`, made from the lock."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from failure import SetupError

LOCK = "requirements-dev.txt"


@dataclass(frozen=True)
class Environment:
    """The environment of the checkout at `root`."""

    root: Path

    @property
    def folder(self) -> Path:
        """Return where the environment lies."""
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        """Return the environment's interpreter."""
        return self.program("python")

    def program(self, name: str) -> Path:
        """Return where a program that the environment holds lies on this system."""
        if sys.platform == "win32":
            return self.folder / "Scripts" / f"{name}.exe"
        return self.folder / "bin" / name

    def make_ready(self) -> None:
        """Make or renew what differs from the lock and pyproject.toml, and nothing else.

        Raises `SetupError` when pip cannot; the next call then begins anew.
        """
        if self._stamp("packages") != self._packages_key():
            self._make_packages()
        if self._stamp("project") != self._project_key():
            self._install_project()

    def _make_packages(self) -> None:
        print("Setting up .venv (about a minute, the first time) …", flush=True)
        # A half-made environment has no stamp, and is made again from nothing.
        for name in ("packages", "project"):
            self._stamp_path(name).unlink(missing_ok=True)
        _call([sys.executable, "-m", "venv", "--clear", str(self.folder)])
        self._pip("--require-hashes", "--only-binary=:all:", "-r", str(self.root / LOCK))
        self._stamp_path("packages").write_text(self._packages_key(), encoding="ascii")

    def _install_project(self) -> None:
        # The build backend stands in the lock, so nothing is fetched without a hash.
        self._pip("--no-deps", "--no-build-isolation", "-e", str(self.root))
        self._stamp_path("project").write_text(self._project_key(), encoding="ascii")

    def _pip(self, *arguments: str) -> None:
        quiet = [] if sys.stdout.isatty() else ["--quiet"]
        pip = [str(self.python), "-m", "pip", "install", "--disable-pip-version-check"]
        _call([*pip, "--no-input", *quiet, *arguments])

    def _packages_key(self) -> str:
        # An environment works only where it was made, with the Python that made it.
        version = "{}.{}".format(*sys.version_info[:2])
        return _digest((self.root / LOCK).read_bytes(), version, str(self.folder))

    def _project_key(self) -> str:
        return _digest((self.root / "pyproject.toml").read_bytes(), self._packages_key())

    def _stamp(self, name: str) -> str:
        path = self._stamp_path(name)
        if not (path.is_file() and self.python.is_file()):
            return ""
        return path.read_text(encoding="ascii")

    def _stamp_path(self, name: str) -> Path:
        return self.folder / f"{name}.stamp"


def _digest(first: bytes, *rest: str) -> str:
    return hashlib.sha256(b"\0".join([first, *(part.encode() for part in rest)])).hexdigest()


def _call(command: Sequence[str]) -> None:
    code = subprocess.run(command, check=False).returncode
    if code:
        raise SetupError(
            f"This did not succeed, for the reason above:\n\n    {' '.join(command)}\n\n"
            "Nothing half-made is used: the next make begins it again."
        )
