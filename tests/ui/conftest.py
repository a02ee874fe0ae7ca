# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What the tests of the window share: a theme, and Danish where it is asked for."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import secret_picture
from bilagviewer.ui import i18n
from bilagviewer.ui.main_window import MainWindow
from bilagviewer.ui.theme.theme import Theme
from starting import Starter


@pytest.fixture(autouse=True)
def collected_between_tests() -> Iterator[None]:
    """Collect garbage between tests only.

    A window that a test has let go of is still on the screen and may be painting itself when
    Python collects it, which no window outlives. The program holds on to its window.
    """
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """Return a red picture that only a text could lead to."""
    return secret_picture.write(tmp_path)


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> None:
    """Begin in English, plurals included, whatever the test before spoke."""
    i18n.install(qapp, "en")


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme()


@pytest.fixture
def danish(qapp: QApplication) -> Iterator[None]:
    i18n.install(qapp, "da")
    yield
    i18n.install(qapp, "en")


@pytest.fixture
def starter(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Starter]:
    starter = Starter(qtbot, qapp, tmp_path)
    yield starter
    starter.close()
    i18n.install(qapp, "en")


@pytest.fixture
def window(starter: Starter) -> MainWindow:
    return starter.start()
