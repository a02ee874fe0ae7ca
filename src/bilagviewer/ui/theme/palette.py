# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The colours of a theme, read from its TOML file."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping

from bilagviewer import assets

THEMES = ("light", "dark")


def load_roles(name: str) -> Mapping[str, str]:
    """Return role → "#RRGGBB" of the theme `name`, from `resources/themes/`."""
    with assets.resource("themes", f"{name}.toml").open("rb") as file:
        table = tomllib.load(file)
    return {role: table["palette"][colour] for role, colour in table["roles"].items()}
