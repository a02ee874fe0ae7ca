# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What holds for the one road in: frozen drafts, no identity of objects, every pass in a list."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from pathlib import Path

import pytest

from bilagviewer.importers import passes, structure
from bilagviewer.importers.passes import lower

FOLDER = Path(structure.__file__).parent
SOURCES = sorted(FOLDER.rglob("*.py"))
PASSES = sorted(one.name for one in pkgutil.iter_modules(passes.__path__))
LISTS = {"structure": FOLDER / "structure.py", "lower": FOLDER / "passes" / "lower.py"}


def imported_by(path: Path) -> set[str]:
    """Return the names of the modules of `passes` that a module imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module.rpartition(".")[2], *(one.name for one in node.names)}
    return found & set(PASSES)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_no_importer_asks_which_object_a_thing_is(path: Path) -> None:
    calls = (
        node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)
    )
    names = {node.func.id for node in calls if isinstance(node.func, ast.Name)}
    assert "id" not in names


@pytest.mark.parametrize("name", PASSES)
def test_every_pass_stands_in_a_list_or_helps_one_that_does(name: str) -> None:
    module = importlib.import_module(f"{passes.__name__}.{name}")
    listed = {*structure.UPPER, *structure.WRITTEN, *lower.LOWER}
    if getattr(module, "run", None) in listed:
        return
    rest = [path for path in SOURCES if path.stem != name]
    assert any(name in imported_by(path) for path in rest)


def test_every_pass_of_a_list_is_a_module_of_its_own() -> None:
    homes = [one.__module__ for one in (*structure.UPPER, *lower.LOWER)]
    assert len(set(homes)) == len(homes)
    assert all(home.startswith(passes.__name__) for home in homes)
