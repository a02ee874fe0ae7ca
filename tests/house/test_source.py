# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What holds for every module of the program, read from its source."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
OTHERS = sorted(
    path for place in ("tests", "packaging", "benchmarks") for path in (ROOT / place).rglob("*.py")
)
LICENCE = (
    "# SPDX-FileCopyrightText: 2026 The Bilagviewer developers",
    "# SPDX-License-Identifier: MIT",
)
LONGEST = 400

NETWORK = {
    *("socket", "ssl", "http", "ftplib", "smtplib", "imaplib", "poplib", "telnetlib"),
    *("urllib.request", "urllib.error", "asyncio", "socketserver", "xmlrpc"),
    *("requests", "httpx", "aiohttp", "PySide6.QtNetwork", "PySide6.QtWebSockets"),
    *("PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets", "PySide6.QtHttpServer"),
}
"""Modules that can open a connection. The program opens none."""

UNWANTED = {
    # It brings sockets with it.
    "multiprocessing",
    # The notes have one SQLite, apsw's, whose disk the fault tests can take away.
    "sqlite3",
    # It star-imports Qt, which costs a tenth of a second at every start.
    "qtawesome",
    # They run what a stranger's file says.
    *("pickle", "marshal", "shelve"),
}

PARSES_HTML = {"setHtml", "setMarkdown", "insertHtml", "insertMarkdown", "mightBeRichText"}
"""Qt calls that read local files which a stranger's text names."""


HANDS_OUT_HTML = ROOT / "src" / "bilagviewer" / "ui" / "clipboard.py"
"""It puts escaped text on the clipboard as HTML, for other programs; Qt parses nothing."""

EDGES = {"src/bilagviewer/ui/app.py", "src/bilagviewer/cli/main.py"}
"""Where a program ends: the only places that may catch whatever comes."""


def offenders(paths: Iterable[Path], faults: Callable[[Path], object]) -> dict[str, object]:
    """Return name → faults of the files that have any."""
    found = {path.relative_to(ROOT).as_posix(): faults(path) for path in paths}
    return {name: fault for name, fault in found.items() if fault}


def imported(tree: ast.AST) -> Iterator[str]:
    """Yield every dotted name that an import anywhere in `tree` may load."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def mentioned(tree: ast.AST) -> set[str]:
    """Return the last name of every attribute and bare name in `tree`."""
    attributes = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    return attributes | {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}


def among(names: Iterable[str], modules: set[str]) -> list[str]:
    """Return the `names` that are one of `modules` or lie inside one."""
    return [name for name in names if any(name == m or name.startswith(m + ".") for m in modules)]


def test_there_is_a_program_to_look_at() -> None:
    assert len(SOURCES) > 10


def test_nothing_can_reach_a_network() -> None:
    assert offenders(SOURCES, lambda path: among(imported(parsed(path)), NETWORK)) == {}


def test_what_is_unwanted_is_not_imported() -> None:
    assert offenders(SOURCES, lambda path: among(imported(parsed(path)), UNWANTED)) == {}


def test_no_text_is_handed_to_qt_to_parse() -> None:
    others = [path for path in SOURCES if path != HANDS_OUT_HTML]
    assert offenders(others, lambda path: mentioned(parsed(path)) & PARSES_HTML) == {}
    tree = parsed(HANDS_OUT_HTML)
    assert "QMimeData" in mentioned(tree)
    assert not any("Document" in name or "Edit" in name for name in imported(tree))


@pytest.mark.parametrize(
    "source",
    [
        "import urllib.request",
        "from urllib import request",
        "def late():\n    from http.client import HTTPConnection",
        "from PySide6 import QtNetwork",
        "from PySide6.QtNetwork import QTcpSocket",
    ],
)
def test_an_import_that_reaches_a_network_would_be_found(source: str) -> None:
    assert among(imported(ast.parse(source)), NETWORK)


def test_a_look_alike_is_let_through() -> None:
    names = imported(ast.parse("from urllib.parse import unquote\nimport httpish"))
    assert among(names, NETWORK) == []


def test_a_call_that_parses_html_would_be_found() -> None:
    assert mentioned(ast.parse("document.setHtml(text)")) & PARSES_HTML


def test_every_module_opens_with_the_licence() -> None:
    assert offenders(SOURCES + OTHERS, lambda path: opening(path) != LICENCE) == {}


def test_every_module_says_what_it_is_for() -> None:
    def silent(path: Path) -> bool:
        docstring = ast.get_docstring(parsed(path)) or ""
        return not docstring.partition("\n")[0].endswith(".")

    assert offenders(SOURCES + OTHERS, silent) == {}


def test_every_module_is_short_enough_to_be_read() -> None:
    def excess(path: Path) -> int:
        return max(0, len(path.read_text(encoding="utf-8").splitlines()) - LONGEST)

    assert offenders(SOURCES + OTHERS, excess) == {}


def test_nothing_is_left_to_do() -> None:
    marks = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X)\b")
    found = offenders(SOURCES + OTHERS, lambda path: marks.findall(path.read_text("utf-8")))
    assert found == {}


def test_no_failure_of_our_own_is_swallowed() -> None:
    def swallowing(path: Path) -> list[int]:
        handlers = [n for n in ast.walk(parsed(path)) if isinstance(n, ast.ExceptHandler)]
        broad = {None, "Exception", "BaseException"}
        caught = [h for h in handlers if (h.type and ast.unparse(h.type)) in broad]
        return [h.lineno for h in caught if not is_raise(h.body[-1])]

    assert {name for name in offenders(SOURCES, swallowing) if name not in EDGES} == set()


def parsed(path: Path) -> ast.Module:
    """Return the syntax tree of the module at `path`."""
    return ast.parse(path.read_bytes())


def is_raise(statement: ast.stmt) -> bool:
    """Tell whether `statement` hands on what was caught, unchanged."""
    return isinstance(statement, ast.Raise) and statement.exc is None


def opening(path: Path) -> tuple[str, ...]:
    """Return the first two lines of the module at `path`."""
    return tuple(path.read_text(encoding="utf-8").splitlines()[:2])
