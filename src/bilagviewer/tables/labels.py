# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What a row is called, and whether it calls itself a sum, a part or a result of others."""

from __future__ import annotations

import re

from bilagviewer.model.blocks import Run, plain
from bilagviewer.model.tables import Cell, ColumnKind, Row, Table
from bilagviewer.tables.values import cell_text, is_nothing

_WORD = (
    r"(?:i ?alt|(?:sub|del|mellem|hoved|grand ?)?(?:total(?:t|en|er|sum)?|sum)"
    r"|samlet|samlede|tilsammen)"
)
_ONLY = re.compile(
    rf"{_WORD}(?:,? (?:i ?alt|totalt))?[ :.,]*"
    r"(?:20\d\d|\(?[a-z0-9.]{0,6} ?(?:kr|mio|mia)\.?[a-z .]*\)?"
    r"|\(?(?:inkl|ekskl|eksl|med|uden)\b\.?[^\d]*\)?)?",
    re.IGNORECASE,
)
_BEGINS = re.compile(rf"{_WORD}\b", re.IGNORECASE)
_ENDS = re.compile(r".*\w[,:]? (?:i ?alt|totalt?)[ :.]*(?:20\d\d)?", re.IGNORECASE)
_PLAIN_WORD = re.compile(
    r"antal|beløb|bevilling(?:er)?|bevilget|budget|finansiering|forbrug|indtægt(?:er)?"
    r"|omkostning(?:er)?|pris|ramme|regnskab|støtte|tilsagn|tilskud|udgift(?:er)?|\d+"
)
_PART = re.compile(
    r"(?:heraf|hvoraf|deraf|herunder|inkl\b\.?|inklusive)\b|[-–—•·*o▪] +\w", re.IGNORECASE
)
_RESULT = re.compile(
    r"(?:(?:årets |samlet )?resultat|saldo|balance|(?:årets )?(?:over|under)skud|difference|forskel"
    r"|afvigelse|rest(?:beløb)?|til rådighed|at betale|(?:mer|mindre)forbrug|ændring"
    r"|gennemsnit|gns|snit|median|landsgennemsnit|hele landet)"
    r"[ :.,]*(?:(?:19|20)\d\d)?|netto\w*\b.*",
    re.IGNORECASE,
)
_STEP = re.compile(r"(\d+(?:\.\d+)*)\.?(?:\s|$)")
_NUMERIC = (ColumnKind.AMOUNT, ColumnKind.NUMBER, ColumnKind.PERCENT)


def label(table: Table, row: Row) -> str:
    """Return what a row is called: its first words, else the first thing that stands in it."""
    first = ""
    for column, cell in zip(table.columns, row.cells, strict=True):
        text = cell_text(cell)
        if text and column.kind not in _NUMERIC:
            return text
        first = first or text
    return first


def is_indented(row: Row) -> bool:
    """Tell whether the first words of a row are set in from the left."""
    text = next(filter(None, (plain(cell.runs) for cell in row.cells)), "")
    return text[:1].isspace() and bool(text.strip())


def says_only_sum(name: str) -> bool:
    """Tell whether a row is called a sum and nothing else: "I alt", "Total 2021"."""
    return _ONLY.fullmatch(name) is not None


def begins_as_sum(name: str) -> bool:
    """Tell whether a row's name begins as a sum's does: "Samlet indsats"."""
    return _BEGINS.match(name) is not None


def ends_as_sum(name: str) -> bool:
    """Tell whether a row's name ends as a sum's does: "Drift i alt"."""
    return _ENDS.fullmatch(name) is not None


def is_sum_of_titles(name: str, table: Table) -> bool:
    """Tell whether all else in a sum's name is what the columns hold: "Samlet tilskud 2021"."""
    titles = " ".join(column.title for column in table.columns if column.kind in _NUMERIC)
    known = set(re.findall(r"\w+", titles.casefold()))
    rest = re.findall(r"\w+", _BEGINS.sub("", name, count=1).casefold())
    return all(word in known or _PLAIN_WORD.fullmatch(word) for word in rest)


def is_part(name: str) -> bool:
    """Tell whether a row tells what another one holds: "heraf løn", "- varer"."""
    return _PART.match(name) is not None


def is_result(name: str) -> bool:
    """Tell whether a row is worked out from others without being their sum: "Gennemsnit"."""
    return _RESULT.fullmatch(name) is not None


def step(name: str) -> str:
    """Return the number that a row's name begins with ("1.2"), or nothing."""
    match = _STEP.match(name)
    return match[1] if match else ""


def is_bold(row: Row) -> bool:
    """Tell whether all that stands in a row is bold."""
    return all(_bold_cell(cell) for cell in row.cells if not is_nothing(cell_text(cell)))


def _bold_cell(cell: Cell) -> bool:
    runs = [run for run in cell.runs if isinstance(run, Run) and run.text.strip()]
    return all(run.bold for run in runs)
