# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What is packaged is all that the program asks for, and nothing that may not ship."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import inside
import make_folder
import surroundings
import system_licences
from bilagviewer.ui.theme import icons

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
NEEDED = [Requirement(text).name for text in PROJECT["project"]["dependencies"]]
NOTICES = (ROOT / "packaging" / "NOTICES.md").read_text(encoding="utf-8")


def imported() -> set[str]:
    """Return every module that the program imports, ours and others'."""
    found = set()
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.Import):
                found |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                found.add(node.module)
    return found


def asked_for() -> Iterator[str]:
    """Yield the first folders that `assets` is asked for, as "resources/themes"."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "assets.resource":
                yield f"resources/{ast.literal_eval(node.args[0])}"
            elif isinstance(node, ast.Call) and ast.unparse(node.func) == "assets.data":
                yield "data"


def test_every_folder_the_program_asks_for_is_packaged() -> None:
    files = inside.data_files(icons.icon_folder())
    targets = {target for _, target in files}
    assert {"resources/icons", "resources/messages", "data"} <= set(asked_for())
    for folder in asked_for():
        packed = folder in targets or folder.split("/")[0] in targets
        assert packed, folder
        assert folder == inside.ICONS or (ROOT / folder).is_dir(), folder
    assert all(Path(source).exists() for source, _ in files)


def test_icons_are_packaged_where_they_are_looked_for() -> None:
    files = inside.data_files(icons.icon_folder())
    names = {Path(source).name for source, target in files if target == inside.ICONS}
    for pattern in inside.ICON_FILES:
        assert any(Path(name).match(pattern) for name in names)
    assert "Apache-2.0.txt" in names
    assert {icons._FONT, icons._MAP} == set(inside.ICON_FILES)


def test_nothing_that_the_program_imports_is_left_out() -> None:
    assert {"PySide6.QtCore", "apsw", "yaml"} <= imported()
    assert inside.excluded(imported()) == []


@pytest.mark.parametrize("name", [name for name in NEEDED if name != "qtawesome"])
def test_what_is_needed_at_run_time_is_packaged_and_named(name: str) -> None:
    modules = metadata.packages_distributions()
    plain = canonicalize_name(name)
    ours = [m for m, brought in modules.items() if plain in map(canonicalize_name, brought)]
    assert ours
    assert inside.excluded(ours) == []
    assert name.casefold() in NOTICES.casefold()


def test_what_prints_is_packaged_and_the_print_service_is_the_system_s() -> None:
    assert "PySide6.QtPrintSupport" in imported()
    assert inside.excluded(["PySide6.QtPrintSupport"]) == []
    assert inside.is_wanted_plugin("PySide6/Qt/plugins/printsupport/libcupsprintersupport.so")
    for library in ("libcups.so.2", "libgnutls.so.30", "libkrb5support.so.0"):
        assert not inside.is_wanted_library(library)
    for library in ("lib/libQt6PrintSupport.so.6", "printsupport/libcupsprintersupport.so"):
        assert inside.is_wanted_library(f"PySide6/Qt/{library}")


def test_qtawesome_is_left_out() -> None:
    assert inside.excluded(["qtawesome", "qtawesome.iconic_font", "qtpy"]) != []
    assert inside.forbidden(["_internal/qtawesome/fonts/a.ttf"]) != []


@pytest.mark.parametrize(
    "module",
    [
        *("QtCharts", "QtDataVisualization", "QtGraphs", "QtGraphsWidgets", "QtHttpServer"),
        *("QtNetworkAuth", "QtQuick3D", "QtVirtualKeyboard"),
    ],
)
def test_a_module_under_the_gpl_alone_is_left_out_and_would_be_found(module: str) -> None:
    library = f"_internal/PySide6/Qt/lib/libQt6{module.removeprefix('Qt')}.so.6"
    assert inside.excluded([f"PySide6.{module}"]) == [f"PySide6.{module}"]
    assert inside.forbidden([library, f"PySide6/{module}.abi3.so"]) == [
        library,
        f"PySide6/{module}.abi3.so",
    ]


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
        *("PySide6/Qt/plugins/imageformats/libqpdf.so", "PySide6\\plugins\\tls\\qopenssl.dll"),
        *(
            "PySide6/Qt/plugins/platforms/libqvnc.so",
            "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        ),
    ],
)
def test_unwanted_plugins_are_left_out(name: str) -> None:
    assert not inside.is_wanted_plugin(name)
    assert inside.forbidden([name]) == [name]


@pytest.mark.parametrize(
    "name",
    [
        *("PySide6/Qt/plugins/platforms/libqxcb.so", "PySide6\\plugins\\platforms\\qwindows.dll"),
        *("PySide6/Qt/plugins/platforms/libqcocoa.dylib", "a/imageformats/libqjpeg.so"),
        "PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
    ],
)
def test_wanted_plugins_are_kept_on_every_system(name: str) -> None:
    assert inside.is_wanted_plugin(name)
    assert inside.forbidden([name]) == []


def test_a_package_that_no_notice_tells_of_would_be_found() -> None:
    assert inside.unnamed(["json.decoder", "yaml.cyaml", "_json"]) == set()
    assert inside.unnamed(["yaml", "rich.table", "numpy"]) == {"rich", "numpy"}


def test_only_the_two_languages_of_qt_are_kept() -> None:
    folder = "PySide6/Qt/translations"
    assert inside.is_wanted_data(f"{folder}/qtbase_da.qm")
    assert not inside.is_wanted_data(f"{folder}/qtbase_de.qm")
    assert inside.is_wanted_data("resources/i18n/bilagviewer_da.qm")


def test_the_screen_reader_s_road_and_our_own_files_are_not_forbidden() -> None:
    names = [path.name for path in SOURCES] + ["_internal/PySide6/Qt/lib/libQt6DBus.so.6"]
    assert inside.forbidden(names) == []


@pytest.mark.parametrize("name", make_folder.DISTRIBUTIONS)
def test_what_ships_brings_its_licence_and_the_notices_name_it(name: str) -> None:
    files = make_folder.licence_files(name)
    assert files
    for path in files:
        assert path.is_file()
    assert any(f"{name}-{path.name}" in NOTICES for path in files)


def test_a_library_of_the_system_brings_its_licence_or_is_named(tmp_path: Path) -> None:
    (tmp_path / "libx1").mkdir()
    (tmp_path / "libx1" / "copyright").write_text("MIT", "utf-8")
    owners = {"libx.so.1": "libx1", "liby.so": "liby"}
    target = tmp_path / "system"
    asked = ["libx.so.1", "liby.so", "libz.so"]
    lacking = system_licences.add(asked, target, documents=tmp_path, find=owners.get)
    assert lacking == ["liby.so", "libz.so"]
    assert [path.name for path in target.iterdir()] == ["libx1.txt"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"LD_LIBRARY_PATH": "ours"}, {}),
        ({"LD_LIBRARY_PATH": "ours", "LD_LIBRARY_PATH_ORIG": "own"}, {"LD_LIBRARY_PATH": "own"}),
        ({"HOME": "x"}, {"HOME": "x"}),
    ],
)
def test_what_the_program_starts_gets_the_users_libraries(
    before: dict[str, str], after: dict[str, str]
) -> None:
    surroundings.restore(before)
    assert before == after
