# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""From bytes to lines of text, whatever the letters were written in."""

from __future__ import annotations

import html
import re
import unicodedata
from dataclasses import dataclass

from bilagviewer.errors import UserError
from bilagviewer.importers.report import Did, Log

LIMIT = 16 * 1024 * 1024
_TABLE = re.compile(r"<table\b.*?</table\s*>", re.IGNORECASE | re.DOTALL)
_ROW = re.compile(r"<tr\b[^>]*>(.*?)</tr\s*>", re.IGNORECASE | re.DOTALL)
_CELL = re.compile(r"<(t[dh])\b[^>]*>(.*?)</t[dh]\s*>", re.IGNORECASE | re.DOTALL)
_RULE = re.compile(r"^\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?$")
_CONTROL = dict.fromkeys([*range(0, 9), 11, *range(14, 32), *range(127, 160)], " ")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the source, or a row of a table in it."""

    number: int
    """From 1."""
    text: str
    cells: tuple[str, ...] = ()
    """A row's cells, with their markup; empty for a line of text."""
    header: bool | None = None
    """Whether the source itself says that the row is (True) or is not (False) a header."""


def decode(data: bytes, name: str, log: Log) -> str:
    """Return the text of `data` with LF and composed letters.

    Raises `UserError` "import.empty", "import.large" or "import.binary".
    """
    if len(data) > LIMIT:
        raise UserError("import.large", file=name, limit=LIMIT // 1024 // 1024)
    if b"\0" in data[:4096] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UserError("import.binary", file=name)
    text = _characters(data, log)
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = text.replace("\f", "\n").replace("\u00ad", "").translate(_CONTROL)
    if not text.strip():
        raise UserError("import.empty", file=name)
    return text


def _characters(data: bytes, log: Log) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        log.note(Did.GUESSED, "letters", None, "Windows-1252")
        return data.decode("cp1252", errors="replace")


def lines(text: str) -> list[Line]:
    """Cut `text` into lines; the rows of tables, however written, become lines with cells."""
    result: list[Line] = []
    position, number = 0, 1
    for match in _TABLE.finditer(text):
        before = text[position : match.start()]
        result += _plain_lines(before, number)
        number += before.count("\n")
        result += _html_rows(match[0], number)
        number += match[0].count("\n")
        position = match.end()
    return result + _plain_lines(text[position:], number)


def _plain_lines(text: str, first: int) -> list[Line]:
    result: list[Line] = []
    for number, raw in enumerate(text.split("\n"), first):
        line = raw.rstrip()
        if _RULE.match(line.strip()) and "|" in line and result and result[-1].cells:
            _mark_header(result)
        elif line.lstrip().startswith("|") and line.endswith("|") and line.count("|") > 2:
            cells = tuple(cell.strip() for cell in line.strip().strip("|").split("|"))
            result.append(Line(number, line, _padded(line, cells), False))
        elif "\t" in line.strip():
            cells = tuple(cell.strip() for cell in line.split("\t"))
            result.append(Line(number, line, cells))
        else:
            result.append(Line(number, line))
    return result


def _padded(line: str, cells: tuple[str, ...]) -> tuple[str, ...]:
    inner = line.strip()[1:-1].split("|")
    return tuple(cell.strip() for cell in inner) if len(inner) != len(cells) else cells


def _mark_header(result: list[Line]) -> None:
    row = result.pop()
    if any(row.cells):
        result.append(Line(row.number, row.text, row.cells, True))


def _html_rows(table: str, first: int) -> list[Line]:
    rows = [Line(first, "")]
    for match in _ROW.finditer(table):
        number = first + table.count("\n", 0, match.start())
        found = _CELL.findall(match[1])
        cells = tuple(" ".join(html_text.split()) for _, html_text in found)
        if cells:
            header = all(tag.lower() == "th" for tag, _ in found)
            rows.append(Line(number, "\t".join(cells), cells, header))
    return [*rows, Line(first + table.count("\n"), "")]


def unescape(text: str) -> str:
    """Return `text` with its HTML entities as letters."""
    return html.unescape(text) if "&" in text else text
