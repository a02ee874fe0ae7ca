# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Every file lies where the system or `BILAGVIEWER_HOME` says."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from bilagviewer.library.home import Home


def test_one_variable_moves_everything(tmp_path: Path) -> None:
    home = Home.find({"BILAGVIEWER_HOME": str(tmp_path)})
    folders = (home.data, home.settings, home.cache, home.backups)
    assert all(folder.parent == tmp_path for folder in folders)
    assert len(set(folders)) == 4


@pytest.mark.skipif(sys.platform != "linux", reason="the folders of Linux")
def test_on_linux_the_users_folders_are_taken(tmp_path: Path) -> None:
    home = Home.find({"XDG_DATA_HOME": str(tmp_path), "XDG_CONFIG_HOME": "relative"})
    assert home.data == tmp_path / "bilagviewer"
    assert home.backups == home.data / "backups"
    assert home.settings == Path.home() / ".config" / "bilagviewer"


@pytest.mark.skipif(sys.platform != "linux", reason="the folders of Linux")
def test_platformdirs_says_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    ours = Home.find({})
    monkeypatch.setattr(sys, "platform", "another")
    assert Home.find({}) == ours


def test_a_home_is_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert Home.find({"BILAGVIEWER_HOME": "here"}).data == tmp_path / "here" / "data"
