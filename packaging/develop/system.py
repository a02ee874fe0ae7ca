# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What the program needs from the system beside Python, and how to get it."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from failure import SetupError

FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts")


@dataclass(frozen=True)
class Need:
    """One thing that must be there: a library's file name, a program, a module or "font"."""

    name: str
    package: str
    """What Debian and Ubuntu call the package that brings it.

    Where a newer one has renamed it (libglib2.0-0t64), that one answers to this name too.
    """
    kind: str = "library"

    def is_met(self) -> bool:
        """Look for the thing itself, not for the package: it may come from elsewhere."""
        if self.kind == "library":
            return _loads(self.name)
        if self.kind == "module":
            return importlib.util.find_spec(self.name) is not None
        if self.kind == "font":
            return has_font(Path(folder).expanduser() for folder in FONT_FOLDERS)
        return shutil.which(self.name) is not None or Path("/usr/libexec", self.name).is_file()


_VENV = (Need("ensurepip", "python3-venv", "module"),)

_DRAWING = (
    Need("libGL.so.1", "libgl1"),
    Need("libEGL.so.1", "libegl1"),
    Need("libglib-2.0.so.0", "libglib2.0-0"),
    Need("libxkbcommon.so.0", "libxkbcommon0"),
    Need("libdbus-1.so.3", "libdbus-1-3"),
    Need("libfontconfig.so.1", "libfontconfig1"),
    Need("libfreetype.so.6", "libfreetype6"),
    Need("libX11.so.6", "libx11-6"),
    Need("a font", "fonts-dejavu-core", "font"),
)

_X11 = (
    Need("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    Need("libX11-xcb.so.1", "libx11-xcb1"),
    Need("libxcb-cursor.so.0", "libxcb-cursor0"),
    Need("libxcb-icccm.so.4", "libxcb-icccm4"),
    Need("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    Need("libxcb-randr.so.0", "libxcb-randr0"),
    Need("libxcb-render.so.0", "libxcb-render0"),
    Need("libxcb-shape.so.0", "libxcb-shape0"),
    Need("libxcb-shm.so.0", "libxcb-shm0"),
    Need("libxcb-sync.so.1", "libxcb-sync1"),
    Need("libxcb-xfixes.so.0", "libxcb-xfixes0"),
    Need("libxcb-xkb.so.1", "libxcb-xkb1"),
)

_WAYLAND = (
    Need("libwayland-client.so.0", "libwayland-client0"),
    Need("libwayland-cursor.so.0", "libwayland-cursor0"),
)

WINDOW = _VENV + _DRAWING + _X11 + _WAYLAND
"""What a window needs, on X11 and on Wayland."""

TESTS = (
    Need("Xvfb", "xvfb", "program"),
    Need("xdotool", "xdotool", "program"),
    Need("dbus-run-session", "dbus", "program"),
    Need("at-spi-bus-launcher", "at-spi2-core", "program"),
)
"""What the tests that use a real window need besides."""

PACKAGE = (Need("objdump", "binutils", "program"),)
"""What packaging needs besides, to see which libraries a file loads."""


def require(needs: Sequence[Need]) -> None:
    """See to it that every need is met, on Linux; elsewhere the wheels bring everything.

    As root with apt-get the packages are installed. Raises `SetupError`, which names the
    one command that brings what is missing, where that cannot be done or did not help.
    """
    if sys.platform != "linux":
        return
    lacking = missing(needs)
    if lacking and os.geteuid() == 0 and shutil.which("apt-get"):
        _install(packages(lacking))
        lacking = missing(needs)
    if lacking:
        raise SetupError(advice(lacking, debian=shutil.which("apt-get") is not None))


def missing(needs: Iterable[Need]) -> list[Need]:
    """Return the needs that are not met."""
    return [need for need in needs if not need.is_met()]


def packages(needs: Iterable[Need]) -> list[str]:
    """Return the packages that bring `needs`, each once, in order."""
    return list(dict.fromkeys(need.package for need in needs))


def advice(lacking: Sequence[Need], *, debian: bool) -> str:
    """Return what to tell the reader who lacks something."""
    names = ", ".join(need.name for need in lacking)
    told = f"Bilagviewer needs some things from the system that are not here: {names}."
    if not debian:
        return f"{told}\nInstall what brings them, and run the same command again."
    command = "apt-get install --no-install-recommends " + " ".join(packages(lacking))
    return f"{told}\nInstall them with this, and run the same command again:\n\nsudo {command}"


def has_font(folders: Iterable[Path]) -> bool:
    """Tell whether any font lies in `folders`."""
    kinds = {".ttf", ".otf", ".ttc", ".pfb"}
    return any(path.suffix.lower() in kinds for folder in folders for path in folder.rglob("*"))


def _install(names: Sequence[str]) -> None:
    print("Installing from the system's packages: " + " ".join(names), flush=True)
    environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    apt = ["apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"]
    # Whether it worked is seen afterwards, by what is still missing.
    for command in (["update"], ["install", "-y", "--no-install-recommends", *names]):
        subprocess.run(
            [*apt, *command],
            env=environ,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            check=False,
        )
    importlib.invalidate_caches()


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
