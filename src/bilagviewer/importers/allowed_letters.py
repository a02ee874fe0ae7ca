# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Take from a file's lines the letters that no pack may hold: writing turned round, towers."""

from __future__ import annotations

from dataclasses import fields, replace

from bilagviewer.danish import allowed
from bilagviewer.importers.sheet import Facts, Line, Outline, Sheet, ToldBilag, ToldPunkt
from bilagviewer.model.blocks import Inline, Inlines, Run
from bilagviewer.work import Work

_OFTEN = 1_000


def only_allowed(sheet: Sheet, work: Work) -> Sheet:
    """Return a sheet whose words a pack may hold. Raises as `Work.check`."""
    lines = list(sheet.lines)
    for n, line in enumerate(lines):
        if not n % _OFTEN:
            work.check()
        if not line.text.isascii() and allowed.fault(line.text.replace("\t", " ")):
            lines[n] = _line(line)
    told = sheet.told
    if any(allowed.fault(words) for words in _said(told)):
        told = _outline(told)
    return replace(sheet, lines=tuple(lines), told=told)


def _line(line: Line) -> Line:
    cells = tuple(_runs(cell) for cell in line.cells)
    return Line(_runs(line.runs), line.source, cells, line.hints)


def _runs(found: Inlines) -> Inlines:
    return tuple(_run(run) for run in found)


def _run(run: Inline) -> Inline:
    return replace(run, text=allowed.clean(run.text)) if isinstance(run, Run) else run


def _said(told: Outline) -> list[str]:
    facts = [told.facts.title, told.facts.body]
    punkter = [words for one in told.punkter for words in (one.title, *one.cases)]
    return [*facts, *punkter, *(bilag.title for one in told.punkter for bilag in one.bilag)]


def _outline(told: Outline) -> Outline:
    facts = Facts(*(allowed.clean(getattr(told.facts, one.name)) for one in fields(Facts)))
    return replace(told, facts=facts, punkter=tuple(map(_punkt, told.punkter)))


def _punkt(punkt: ToldPunkt) -> ToldPunkt:
    return replace(
        punkt,
        title=allowed.clean(punkt.title),
        cases=tuple(map(allowed.clean, punkt.cases)),
        bilag=tuple(map(_bilag, punkt.bilag)),
    )


def _bilag(bilag: ToldBilag) -> ToldBilag:
    return replace(bilag, title=allowed.clean(bilag.title))
