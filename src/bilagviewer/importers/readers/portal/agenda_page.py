# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The meeting in a portal's page whose rows open to a punkt each, as FirstAgenda's do."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bilagviewer.danish.dates import find_dates
from bilagviewer.importers import limits
from bilagviewer.importers.readers.portal.meeting_paper import (
    Passage,
    PortalPaper,
    PortalPunkt,
)
from bilagviewer.importers.readers.portal.moments import moment
from bilagviewer.importers.readers.portal.page_rows import (
    above,
    children,
    is_header,
    punkt_of,
    punkt_rows,
    table_around,
    take_out,
    words_in,
)
from bilagviewer.importers.readers.portal.paper_sheet import check_count
from bilagviewer.importers.sheet import Facts
from bilagviewer.work import Work

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_DIALOGS = ".modal, [role=dialog], [role=alertdialog], .spinner"
_ROW = ".punktrow"
_CONTROLS = "[data-backbutton], .go-to-content-button, .dagsordenhent"
_CLOSED_ROWS = re.compile(
    r"lukke(?:t|de)\s+(?:punkter|sager|dagsorden|møde|punkt)\b", re.IGNORECASE
)
_KIND = re.compile(
    r"\b(?:lukket\s+)?(?:tillægsdagsorden|tillæg|dagsorden|referat|beslutningsprotokol|mødebog)\b",
    re.IGNORECASE,
)
_SUPPLEMENT = re.compile(r"tillæg", re.IGNORECASE)
_CONTROL = "page_control"
_MARK = "\N{WHITE SQUARE}"
_LONGEST = 400


def read_agenda_page(root: LexborNode, name: str, work: Work) -> PortalPaper | None:
    """Return the meeting of a page; None where no row of it opens to a punkt.

    Raises `UserError("import.too_many_parts")`.
    """
    rows = punkt_rows(root)
    if not rows:
        return None
    check_count(len(rows), limits.PUNKTER, name)
    left_out = _without_controls(root, rows)
    tables = list({one.mem_id: one for one in map(table_around, rows)}.values())
    reader = _TableReader(rows, work)
    for table in tables:
        reader.read(table)
    around = _Around(root, tables)
    facts, supplement = _facts(root, around.words)
    return PortalPaper(
        facts,
        supplement,
        (Passage(markup=around.front), *reader.front),
        tuple(reader.punkter),
        (Passage(markup=around.back),),
        (*left_out, *reader.left_out),
    )


def _without_controls(root: LexborNode, rows: list[LexborNode]) -> list[tuple[str, str]]:
    """Take the page's dialogs and buttons out, and return their words."""
    inside = {part.mem_id for row in rows for part in row.css(_DIALOGS)}
    parts = {part.mem_id: part for part in root.css(f"{_CONTROLS}, {_DIALOGS}")}
    found = {
        place: part
        for place, part in parts.items()
        if place not in inside and part.css_first(_ROW) is None
    }
    outermost = [
        part for part in found.values() if all(up.mem_id not in found for up in above(part))
    ]
    words = [words_in(part) for part in outermost]
    for part in outermost:
        take_out(part)
    return [(_CONTROL, one) for one in words if one]


class _TableReader:
    """Reads the rows of a page's tables, one behind the other."""

    def __init__(self, rows: list[LexborNode], work: Work) -> None:
        self.punkter: list[PortalPunkt] = []
        self.front: list[Passage] = []
        """What stands in a table before its first punkt."""
        self.left_out: list[tuple[str, str]] = []
        self._rows = {row.mem_id for row in rows}
        self._work = work
        self._is_closed = False

    def read(self, table: LexborNode) -> None:
        """Read one table, and leave nothing of it."""
        named = {part.id: part for part in table.css("[id]") if part.id}
        for row in _own_rows(table):
            self._work.check()
            if row.mem_id in self._rows:
                self.punkter.append(punkt_of(row, _opened_by(row, named), closed=self._is_closed))
                take_out(row)
            else:
                self._read_other(row)
        self.left_out += [(_CONTROL, words) for words in [words_in(table)] if words]

    def _read_other(self, row: LexborNode) -> None:
        words = words_in(row)
        if is_header(row) or _CLOSED_ROWS.match(words):
            self._is_closed = self._is_closed or bool(_CLOSED_ROWS.match(words))
            self.left_out.append((_CONTROL, words))
        elif words or row.css_first("img") is not None:
            cells = "".join(f"<div>{cell.inner_html}</div>" for cell in children(row))
            self._add(Passage(markup=cells))
        take_out(row)

    def _add(self, passage: Passage) -> None:
        if not self.punkter:
            self.front.append(passage)
            return
        last = self.punkter[-1]
        self.punkter[-1] = replace(last, passages=(*last.passages, passage))


def _own_rows(table: LexborNode) -> list[LexborNode]:
    """Return the rows of a table, without those of tables inside it."""
    if table.tag != "table":
        return list(children(table))
    parts = [part for part in children(table) if part.tag in ("thead", "tbody", "tfoot", "tr")]
    return [row for part in parts for row in ([part] if part.tag == "tr" else children(part))]


def _opened_by(row: LexborNode, named: dict[str, LexborNode]) -> LexborNode | None:
    """Return what a row's button opens: a part of the row, or of the next one."""
    inside = row.css_first(".details")
    if inside is not None:
        return inside
    button = row.css_first("[aria-controls]")
    opened = named.get((button.attributes.get("aria-controls") or "").strip()) if button else None
    is_button = opened is not None and (opened.tag == "tr" or opened.css_first("[aria-controls]"))
    return None if is_button else opened


class _Around:
    """What stands before the first table of punkter and what stands behind it."""

    def __init__(self, root: LexborNode, tables: list[LexborNode]) -> None:
        body = root.css_first("body")
        place = root if body is None else body
        for table in tables[1:]:
            take_out(table)
        mark = _MARK
        while mark in (place.html or ""):
            mark += _MARK
        tables[0].replace_with(mark)
        self.front, _, self.back = (place.html or "").partition(mark)
        self.words = place.text(separator=" ").partition(mark)[0]
        """The words before the first table."""


def _facts(root: LexborNode, front: str) -> tuple[Facts, bool]:
    """Return what the page's head says of the meeting, and whether it is a supplement."""
    head = words_in(root.css_first("h1"))[:_LONGEST]
    kind = _KIND.search(head) or _KIND.search(words_in(root.css_first("title"))[:_LONGEST])
    when = words_in(root.css_first(".dagsordeninfo .dato")) or words_in(root.css_first(".dato"))
    date, time = next(
        (found for said in (when, head, front) if (found := moment(said))[0]), ("", "")
    )
    body = words_in(root.css_first(".udvalg"))[:_LONGEST]
    name = _without_date(head) if not kind or kind.string == head else kind[0]
    title = ", ".join(filter(None, (name, body)))
    return Facts(title, body, date, time), bool(_SUPPLEMENT.match(name))


def _without_date(head: str) -> str:
    """Return a title without the date at its end, which is a fact of its own."""
    found = find_dates(head)
    if not found:
        return head
    start = found[0].start
    # The "den" before a date may be the end of "Dagsorden".
    if head[max(0, start - 1) : start].isalnum():
        start = head.find(" ", start)
    return head[:start].strip(" ,–-") or head
