# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The cases as one table: what each is made of, and that all of its words are kept.

`pytest -s tests/importers/test_cases_table.py` prints it.
"""

from __future__ import annotations

from pathlib import Path

import accounting
from bilagviewer.importers.text import import_text
from bilagviewer.model.blocks import TableBlock
from bilagviewer.model.outline import outline

CASES = sorted((Path(__file__).parents[1] / "cases" / "import").glob("*.txt"))
COLUMNS = "{:<24}{:>9}{:>7}{:>8}{:>7}{:>9}"


def row(case: Path) -> tuple[str, int, int, int, int, float]:
    """Return a case's trait, sections, bilag, tables, words, and the share of words kept."""
    text = case.read_text("utf-8").partition("=== expected\n")[0]
    imported = import_text(text.encode(), case.name)
    entries = list(outline(imported.document.pack))
    bodies = imported.document.bodies.values()
    tables = [b for body in bodies for b in body.blocks if isinstance(b, TableBlock)]
    into = accounting.put_in(text)
    lost = into - accounting.came_out(imported)
    sections = sum(entry.bilag is None for entry in entries)
    share = 1 - lost.total() / into.total()
    counts = (sections, len(entries) - sections, len(tables), into.total())
    return (case.stem.replace("_", " "), *counts, share)


def test_every_case_keeps_all_of_its_words() -> None:
    rows = [row(case) for case in CASES]
    # ruff: noqa: T201 - the table is what the test shows.
    print("\n" + COLUMNS.format("trait", "sections", "bilag", "tables", "words", "kept"))
    for *told, share in rows:
        print(COLUMNS.format(*told, f"{share:.0%}"))
    assert [share for *_, share in rows] == [1.0] * len(rows)
    assert len(rows) >= 25
