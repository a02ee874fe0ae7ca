# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""From bytes to lines of text, whatever the letters were written in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from bilagviewer.errors import UserError
from bilagviewer.importers.report import Did, Log
from bilagviewer.importers.text import inline, sheets

LIMIT = 8 * 1024 * 1024
"""What one text of a pack may hold; a text without an index becomes one."""
TITLE = 400
"""The longest line that can name a punkt, a bilag or a page."""
_TABLE = (re.compile(r"<table\b", re.IGNORECASE), re.compile(r"</table\s*>", re.IGNORECASE))
_ROW = (re.compile(r"<tr\b[^<>]*>", re.IGNORECASE), re.compile(r"</tr\s*>", re.IGNORECASE))
_CELL = (re.compile(r"<t[dh]\b[^<>]*>", re.IGNORECASE), re.compile(r"</t[dh]\s*>", re.IGNORECASE))
_COLSPAN = re.compile(r"\bcolspan\s*=\s*[\"']?(\d{1,4})", re.IGNORECASE)
_MOST_COLUMNS = 200
_ANY_TAG = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)
_RULE = re.compile(r"^\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?$")
_LISTED = re.compile(r"^\s*(?:[-*•–·▪◦‣\uf0b7]|\d{1,3}[.)]|[a-zæøå][.)])\t\s*[^\t]+$")
"""An entry of a list, whose mark a tab sets apart."""
_RULE_SIGNS = frozenset("|:- ")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_OTHER_FILES = (
    *(b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\xd0\xcf\x11\xe0"),
    b"{\\rtf",
)
_CONTROL = dict.fromkeys([*range(0, 9), 11, *range(14, 32), *range(127, 160)], " ")


@dataclass(frozen=True)
class Line:
    """A line of the source, or a row of a table in it."""

    number: int
    """From 1."""
    text: str
    cells: tuple[str, ...] = ()
    """A row's cells, with their markup; empty for a line of text."""
    header: bool | None = None
    """Whether the source itself says that the row is (True) or is not (False) a header."""
    page: bool = False
    """Whether a page begins after this line, which is empty then."""

    @cached_property
    def bare(self) -> str:
        """Return the words without markup; none of a line too long to name anything."""
        return inline.bare(self.text) if 0 < len(self.text) <= TITLE else ""


def decode(data: bytes, name: str, log: Log) -> str:
    """Return the text of `data` with LF and composed letters.

    Raises `UserError` "import.empty", "import.no_page_has_text", "import.large" or "import.binary".
    """
    if len(data) > LIMIT:
        raise UserError("import.large", file=name, limit=LIMIT // 1024 // 1024)
    if _is_binary(data[:4096]):
        raise UserError("import.binary", file=name)
    text = _characters(data, log)
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    sheets.look(text, name, log)
    text = text.replace("\u00ad", "").translate(_CONTROL)
    if not text.strip():
        raise UserError("import.empty", file=name)
    return text


def _is_binary(start: bytes) -> bool:
    """Return whether a file that begins with `start` is no text."""
    if start.startswith(_UTF_16):
        return False
    controls = sum(byte < 32 and byte not in b"\t\n\v\f\r\x1b" for byte in start)
    return start.startswith(_OTHER_FILES) or b"\0" in start or controls * 20 > len(start)


def _characters(data: bytes, log: Log) -> str:
    if data.startswith(_UTF_16):
        wide = data.startswith(b"\xff\xfe\0\0")
        return data.decode("utf-32" if wide else "utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        log.note(Did.GUESSED, "letters", None, "Windows-1252")
        return data.decode("cp1252", errors="replace")


def lines(text: str) -> list[Line]:
    """Cut `text` into lines; the rows of tables, however written, become lines with cells."""
    result: list[Line] = []
    position, number = 0, 1
    for start, end in _spans(text, _TABLE):
        before, table = text[position:start], text[start:end]
        result += _plain_lines(before, number)
        number += before.count("\n")
        result += _html_rows(table, number)
        number += table.count("\n")
        position = end
    return result + _plain_lines(text[position:], number)


def _spans(text: str, tags: tuple[re.Pattern[str], re.Pattern[str]]) -> Iterator[tuple[int, int]]:
    """Yield where each opening tag begins and its closing one ends, in one pass."""
    opening = tags[0].search(text)
    while opening:
        closing = tags[1].search(text, opening.end())
        if not closing:
            return
        yield opening.start(), closing.end()
        opening = tags[0].search(text, closing.end())


def _plain_lines(text: str, first: int) -> list[Line]:
    result: list[Line] = []
    for number, raw in _numbered(text, first):
        if raw is None:
            result.append(Line(number, "", page=True))
            continue
        line = raw.rstrip()
        if _is_rule(line.strip()) and result and result[-1].cells:
            _mark_header(result)
        elif line.lstrip().startswith("|") and line.endswith("|") and line.count("|") > 2:
            cells = tuple(cell.strip() for cell in line.strip().strip("|").split("|"))
            result.append(Line(number, line, _padded(line, cells), False))
        elif "\t" in line.strip() and not _LISTED.match(line):
            cells = tuple(cell.strip() for cell in line.split("\t"))
            result.append(Line(number, line, cells))
        else:
            result.append(Line(number, line.replace("\t", " ")))
    return result


def _numbered(text: str, first: int) -> Iterator[tuple[int, str | None]]:
    """Yield each line with its number, and None where a form feed ends a page."""
    for number, raw in enumerate(text.split("\n"), first):
        start, *pages = raw.split("\f")
        if start or not pages:
            yield number, start
        for page in pages:
            yield number, None
            if page:
                yield number, page


def _is_rule(line: str) -> bool:
    return "|" in line and _RULE_SIGNS.issuperset(line) and bool(_RULE.match(line))


def _padded(line: str, cells: tuple[str, ...]) -> tuple[str, ...]:
    inner = line.strip()[1:-1].split("|")
    return tuple(cell.strip() for cell in inner) if len(inner) != len(cells) else cells


def _mark_header(result: list[Line]) -> None:
    row = result.pop()
    if any(row.cells):
        result.append(Line(row.number, row.text, row.cells, True))


def _loose(markup: str, number: int) -> list[Line]:
    """Return the words of a table that stand in none of its cells, as a line."""
    text = " ".join(_ANY_TAG.sub(" ", markup).split())
    return [Line(number, text)] if text else []


def _spread(cell: str, *, is_alone: bool) -> list[str]:
    """Return a cell's text, and nothing for each further column that it covers among others."""
    opening, text = cell.split(">", 1)
    wide = _COLSPAN.search(opening)
    more = 0 if is_alone or not wide else min(int(wide[1]), _MOST_COLUMNS) - 1
    return [" ".join(text[: text.rindex("<")].split()), *[""] * more]


def _html_rows(table: str, first: int) -> list[Line]:
    rows = [Line(first, "")]
    number, counted = first, 0
    for start, end in _spans(table, _ROW):
        rows += _loose(table[counted:start], number)
        number += table.count("\n", counted, start)
        row, counted = table[start:end], end
        spans = list(_spans(row, _CELL))
        found = [row[a:b] for a, b in spans]
        cells = tuple(text for cell in found for text in _spread(cell, is_alone=len(found) == 1))
        if cells:
            header = all(cell[:3].lower() == "<th" for cell in found)
            rows.append(Line(number, "\t".join(cells), cells, header))
        ends = [0, *(b for _, b in spans)]
        between = zip(ends, [*(a for a, _ in spans), len(row)], strict=True)
        rows += _loose(" ".join(row[a:b] for a, b in between), number)
        number += row.count("\n")
    rows += _loose(table[counted:], number)
    return [*rows, Line(first + table.count("\n"), "")]
