# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Write the table of the import cases anew: `.venv/bin/python tests/support/case_table.py`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import accounting
from bilagviewer.importers.build import import_document
from bilagviewer.model.blocks import TableBlock
from bilagviewer.model.outline import outline

FOLDER = Path(__file__).parents[1] / "cases" / "import"
CASES = sorted(FOLDER.glob("*.txt"))
TABLE = FOLDER / "TABLE.md"
HEAD = "| case | trait | sections | bilag | tables | words | words kept |"
RULE = "|---|---|--:|--:|--:|--:|--:|"


@dataclass(frozen=True, slots=True)
class Row:
    """What one case is there for, and what was read in it."""

    case: str
    trait: str
    sections: int
    bilag: int
    tables: int
    words: int
    kept: int

    def __str__(self) -> str:
        counts = (self.sections, self.bilag, self.tables, self.words, self.kept)
        return f"| {self.case} | {self.trait} | {' | '.join(map(str, counts))} |"


def row(case: Path, trait: str) -> Row:
    """Return a case's row."""
    text = case.read_text("utf-8").partition("=== expected\n")[0]
    imported = import_document(text.encode(), case.name)
    entries = list(outline(imported.document.pack))
    bodies = imported.document.bodies.values()
    tables = [block for body in bodies for block in body.blocks if isinstance(block, TableBlock)]
    into = accounting.put_in(text)
    kept = into.total() - (into - accounting.came_out(imported)).total()
    sections = sum(entry.bilag is None for entry in entries)
    bilag = len(entries) - sections
    return Row(case.stem, trait, sections, bilag, len(tables), into.total(), kept)


def rows() -> list[Row]:
    """Return the rows of all cases. Raises `KeyError` for a case without a trait."""
    traits = tomllib.loads((FOLDER / "traits.toml").read_text("utf-8"))
    return [row(case, traits[case.stem]) for case in CASES]


def lines() -> Iterator[str]:
    """Give the table as it is kept."""
    yield from ("# Papers as others write them", "", HEAD, RULE, *map(str, rows()))


if __name__ == "__main__":
    TABLE.write_text("\n".join(lines()) + "\n", "utf-8")
