# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Everything that an importer can report has a sentence in every language."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import golden_cases
from bilagviewer.importers import report
from bilagviewer.library import reporting
from bilagviewer.messages import LANGUAGES, text
from golden_cases import GoldenCase

SOURCES = sorted(Path(report.__file__).parent.rglob("*.py"))
AT = {"note": 1, "removed": 0}
"""Which argument of a log's two calls is the reason."""


def reasons(path: Path) -> Iterator[str]:
    """Yield the reasons that a module's calls give in letters."""
    for call in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute):
            continue
        at = AT.get(call.func.attr)
        given = call.args[at] if at is not None and len(call.args) > at + 1 else None
        # Of a choice between two, what is asked is no reason.
        chosen = (given.body, given.orelse) if isinstance(given, ast.IfExp) else (given,)
        for one in chosen:
            if isinstance(one, ast.Constant) and isinstance(one.value, str):
                yield one.value


FOUND = sorted({reason for path in SOURCES for reason in reasons(path)})


@pytest.mark.parametrize("reason", FOUND)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reason_has_a_sentence(reason: str, language: str) -> None:
    assert text(f"import.{reason}", language, text="Ny bro")


def test_the_reasons_are_found() -> None:
    assert len(FOUND) > 40


@pytest.mark.parametrize("case", golden_cases.ALL, ids=lambda case: case.name)
def test_the_report_of_a_case_is_told(case: GoldenCase) -> None:
    done = reporting.told(case.imported().report, "da")
    assert sum(one.count for one in done) == len(case.imported().report.entries)
    several = len(case.imported().report.files) > 1
    assert all(
        bool(where.file) == several for one in done for told in one.told for where in told.places
    )
