# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What lies in a packaged program, and what never does."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parents[2]

FOLDERS = ("resources", "data")
"""Folders of the checkout that the program reads; `assets` finds them beside its modules."""

ICONS = "resources/icons"
ICON_FILES = ("materialdesignicons6-webfont-*.ttf", "materialdesignicons6-webfont-charmap-*.json")

GPL_ONLY = (
    *("QtCharts", "QtDataVisualization", "QtGraphs", "QtGraphsWidgets", "QtHttpServer"),
    *("QtNetworkAuth", "QtQuick3D", "QtVirtualKeyboard"),
)
"""Modules of Qt that have no LGPL: with one of them the whole program would be under the GPL."""

_OTHER_QT = (
    *("QtConcurrent", "QtDBus", "QtDesigner", "QtHelp", "QtNetwork", "QtOpenGL"),
    *("QtOpenGLWidgets", "QtPdf", "QtPdfWidgets", "QtQml", "QtQuick"),
    *("QtQuickControls2", "QtQuickTest", "QtQuickWidgets", "QtSql", "QtSvg", "QtSvgWidgets"),
    *("QtTest", "QtUiTools", "QtXml"),
)
_NETWORK = (
    *("socket", "_socket", "select", "ssl", "_ssl", "asyncio", "_asyncio", "socketserver"),
    *("http", "urllib.request", "urllib.error", "ftplib", "smtplib", "imaplib", "poplib"),
    *("xmlrpc", "multiprocessing", "_multiprocessing"),
)
_LIBRARY = (
    *("sqlite3", "_sqlite3", "tkinter", "_tkinter", "unittest", "doctest", "pdb", "pydoc"),
    *("ensurepip", "venv", "lib2to3", "curses", "_curses", "readline"),
    # hashlib has every hash of ours itself; this one brings OpenSSL.
    "_hashlib",
)
_DEVELOPMENT = (
    *("hypothesis", "pytest", "_pytest", "pytestqt", "xdist", "mypy", "ruff", "grimp"),
    *("importlinter", "hatchling", "editables", "pip", "setuptools", "PyInstaller"),
    *("qtawesome", "qtpy", "rich", "pygments"),
)
EXCLUDED = (
    *(f"PySide6.{name}" for name in (*GPL_ONLY, *_OTHER_QT)),
    *_NETWORK,
    *_LIBRARY,
    *_DEVELOPMENT,
)
"""Python modules that are left out, whoever imports them."""

SHIPPED = frozenset(
    {
        *("bilagviewer", "surroundings", "_pyi_rth_utils", "PySide6", "shiboken6", "apsw", "yaml"),
        *("markdown_it", "mdurl", "msgspec", "platformdirs", "selectolax"),
        *("icalendar", "dateutil", "tzdata", "typing_extensions", "xlsxwriter"),
    }
)
"""The packages that ship beside Python's own; NOTICES.md has a line on each."""

HIDDEN = ("yaml.cyaml", "uuid")
"""Modules that no import in Python's source tells of: libyaml, and what msgspec loads from C."""

PLUGINS = frozenset(
    {
        *("platforms/qxcb", "platforms/qwayland", "platforms/qoffscreen"),
        *("platforms/qwindows", "platforms/qcocoa"),
        *("styles/qmodernwindowsstyle", "styles/qmacstyle"),
        *("imageformats/qjpeg", "imageformats/qsvg", "imageformats/qico", "iconengines/qsvgicon"),
        "printsupport/cupsprintersupport",
        "platforminputcontexts/composeplatforminputcontextplugin",
        "platforminputcontexts/ibusplatforminputcontextplugin",
        "platformthemes/qxdgdesktopportal",
        "wayland-shell-integration/xdg-shell",
        *("wayland-decoration-client/adwaita", "wayland-decoration-client/bradient"),
    }
)
"""Plugins of Qt, by folder and name on every system; each other one is left out."""

PRINT_SERVICE = (
    *("libcups.", "libavahi-", "libgnutls", "libgssapi_krb5", "libkrb5", "libk5crypto"),
    *("libcom_err", "libkeyutils", "libp11-kit", "libidn2", "libunistring", "libtasn1"),
    *("libnettle", "libhogweed", "libgmp"),
)
"""How the names begin of libraries that are the system's print service, and what it needs.

They are left where they are: one that talks to the system's service must be of its version,
and a package of ours brings nothing that reaches a network.
"""

TRANSLATIONS = ("qtbase_da.qm", "qtbase_en.qm")

FORBIDDEN = (
    *(name.lower().removeprefix("qt") for name in GPL_ONLY),
    *("qtnetwork", "qt6network", "qml", "quick", "qt6pdf", "qpdf", "qgtk3", "qvnc", "eglfs"),
    *("qtdbus", "qopenssl", "libssl", "libcrypto", "_ssl.", "_socket.", "_sqlite3.", "_tkinter."),
    *("qtawesome", "qtpy"),
)
"""What no file's name in the folder has in it, in small letters."""


def is_wanted_plugin(path: str) -> bool:
    """Tell whether the file of a Qt plugin is kept; its folder names its kind."""
    file = PurePosixPath(path.replace("\\", "/"))
    return f"{file.parent.name}/{file.stem.removeprefix('lib')}" in PLUGINS


def is_wanted_library(target: str) -> bool:
    """Tell whether a library that lies at `target` in the package is kept."""
    return not PurePosixPath(target.replace("\\", "/")).name.startswith(PRINT_SERVICE)


def is_wanted_data(target: str) -> bool:
    """Tell whether a data file that lies at `target` in the package is kept."""
    file = PurePosixPath(target.replace("\\", "/"))
    if file.parent.name == "translations" and "PySide6" in file.parts:
        return file.name in TRANSLATIONS
    return "qml" not in file.parts


def data_files(icon_folder: Path) -> list[tuple[str, str]]:
    """Return (source, folder in the package) of everything the program reads."""
    folders = [(str(ROOT / name), name) for name in FOLDERS]
    icons = [next(icon_folder.glob(pattern)) for pattern in ICON_FILES]
    licence = ROOT / "packaging" / "licences" / "Apache-2.0.txt"
    return [*folders, *((str(path), ICONS) for path in (*icons, licence))]


def forbidden(names: Iterable[str]) -> list[str]:
    """Return the `names`, of files or modules, that must not be in the package."""
    return [name for name in names if any(part in name.lower() for part in FORBIDDEN)]


def unnamed(modules: Iterable[str]) -> set[str]:
    """Return the packages of `modules` that are neither Python's own nor known to ship."""
    tops = {module.partition(".")[0] for module in modules} - SHIPPED - sys.stdlib_module_names
    # Named after the system, so it stands in no list of Python's own modules.
    return {name for name in tops if not name.startswith("_sysconfigdata_")}


def excluded(modules: Iterable[str]) -> list[str]:
    """Return the `modules` that are excluded, or lie in a package that is."""
    return [
        module
        for module in modules
        if any(module == name or module.startswith(name + ".") for name in EXCLUDED)
    ]
