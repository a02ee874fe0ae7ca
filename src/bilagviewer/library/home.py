# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Where the program keeps its files."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_NAME = "bilagviewer"


@dataclass(frozen=True, slots=True)
class Home:
    """The four folders that everything the program writes lies in."""

    data: Path
    """Notes and packs: what cannot be made again."""
    settings: Path
    cache: Path
    """What can be removed at any time and loses nothing."""
    backups: Path

    @classmethod
    def find(cls, environ: Mapping[str, str]) -> Home:
        """Return the folders of this user, or all of them below `BILAGVIEWER_HOME`."""
        moved = environ.get("BILAGVIEWER_HOME")
        if moved:
            return cls.below(Path(moved).expanduser().absolute())
        if sys.platform == "linux":
            return cls._of_linux(environ)
        import platformdirs  # noqa: PLC0415 - slow, and only these systems need to be asked

        data = platformdirs.user_data_path(_NAME, appauthor=False)
        settings = platformdirs.user_config_path(_NAME, appauthor=False)
        cache = platformdirs.user_cache_path(_NAME, appauthor=False)
        return cls(data, settings, cache, data / "backups")

    @classmethod
    def below(cls, folder: Path) -> Home:
        """Return the four folders below one."""
        return cls(folder / "data", folder / "settings", folder / "cache", folder / "backups")

    @classmethod
    def _of_linux(cls, environ: Mapping[str, str]) -> Home:
        # Source: XDG Base Directory Specification 0.8; a relative path in it is ignored.
        def place(variable: str, default: str) -> Path:
            named = Path(environ.get(variable, ""))
            return (named if named.is_absolute() else Path.home() / default) / _NAME

        data = place("XDG_DATA_HOME", ".local/share")
        settings = place("XDG_CONFIG_HOME", ".config")
        return cls(data, settings, place("XDG_CACHE_HOME", ".cache"), data / "backups")
