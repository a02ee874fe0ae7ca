# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A known pack is on the screen before anything is loaded that it does not need."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

START = """
import json, sys
from PySide6.QtCore import QDeadlineTimer
from PySide6.QtWidgets import QApplication

def look_instead_of_waiting(*_):
    application = QApplication.instance()
    window = next(w for w in application.topLevelWidgets() if hasattr(w, "session"))
    patience, quiet = QDeadlineTimer(60_000), QDeadlineTimer(0)
    shown = None
    while not patience.hasExpired() and not (shown and quiet.hasExpired()):
        application.processEvents()
        if shown is None and window.session.page is not None:
            shown, quiet = window.session.page, QDeadlineTimer(300)
    entry = shown.entry if shown else None
    title = (entry.bilag or entry.section).title if entry else ""
    print(json.dumps({"title": title, "modules": sorted(sys.modules)}))
    return 0

QApplication.exec = look_instead_of_waiting
from bilagviewer.ui.app import main
sys.exit(main([]))
"""

PARSERS = {"yaml", "msgspec", "markdown_it"}
"""What reads a pack that is not yet known."""

UNNEEDED = PARSERS | {
    *("qtawesome", "qtpy", "asyncio", "socket", "ssl", "http", "email", "urllib.request"),
    *("sqlite3", "multiprocessing", "argparse", "unittest", "xml", "zipfile", "logging"),
    *("bilagviewer.importers", "bilagviewer.packfile.markdown", "bilagviewer.cli"),
    *("PySide6.QtNetwork", "PySide6.QtPrintSupport", "PySide6.QtTest", "PySide6.QtDBus"),
}


def start(home: Path) -> tuple[str, set[str]]:
    """Start the program on the profile at `home`; return the page's title and the modules."""
    environ = {**os.environ, "BILAGVIEWER_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    environ["LANG"] = environ["LC_ALL"] = "C.UTF-8"
    done = subprocess.run(
        [sys.executable, "-c", START], env=environ, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    return told["title"], set(told["modules"])


def loaded_by_qt_alone() -> set[str]:
    """Return what `import PySide6.QtWidgets` loads, which no program of ours can do without."""
    code = "import json, sys, PySide6.QtWidgets; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(json.loads(done.stdout))


@pytest.fixture(scope="module")
def starts(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, set[str]]]:
    home = tmp_path_factory.mktemp("profile")
    return [start(home), start(home)]


def test_both_starts_show_the_same_page(starts: list[tuple[str, set[str]]]) -> None:
    (first, _), (second, _) = starts
    assert first
    assert second == first


def test_the_first_start_has_to_read_the_pack(starts: list[tuple[str, set[str]]]) -> None:
    assert starts[0][1] >= PARSERS


def test_the_second_start_loads_nothing_it_does_not_need(
    starts: list[tuple[str, set[str]]],
) -> None:
    loaded = starts[1][1] - loaded_by_qt_alone()
    assert {name for name in UNNEEDED if name in loaded} == set()
