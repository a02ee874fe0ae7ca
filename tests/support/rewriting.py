# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Mechanical rewrites of a bilagssamling's text that mean the same, and what may differ after."""

from __future__ import annotations

import dataclasses
import random
import re
import unicodedata
from collections.abc import Callable
from typing import Any

from bilagviewer.model.pack import Document

Rewrite = Callable[[str], bytes]

_INDEX_LINE = re.compile(r"^(?P<title>.+?) \.{5}\t(?P<page>(?:<b>)?\d+(?:</b>)?)$")
_TAG = re.compile(r"</?[bi]>")


def _encoded(change: Callable[[str], str]) -> Rewrite:
    return lambda text: change(text).encode()


def _index_span(lines: list[str]) -> tuple[int, int]:
    """Return the first line of the index (its heading) and the one after its last."""
    rows = [n for n, line in enumerate(lines) if _INDEX_LINE.match(line)]
    return rows[0] - 2, rows[-1] + 1


def _map_index(text: str, change: Callable[[list[tuple[str, str]]], list[str]]) -> str:
    lines = text.split("\n")
    first, last = _index_span(lines)
    rows = [_INDEX_LINE.match(line) for line in lines[first + 2 : last]]
    pairs = [(row["title"], row["page"]) for row in rows if row]
    return "\n".join([*lines[: first + 2], *change(pairs), *lines[last:]])


def index_last(text: str) -> str:
    lines = text.split("\n")
    first, last = _index_span(lines)
    return "\n".join([*lines[:first], *lines[last + 1 :], "", *lines[first:last], ""])


def pages_on_next_line(text: str) -> str:
    return _map_index(text, lambda rows: [line for row in rows for line in row])


def pages_torn_off(text: str) -> str:
    def change(rows: list[tuple[str, str]]) -> list[str]:
        return [*(title for title, _ in rows), "", *(page for _, page in rows)]

    return _map_index(text, change)


def long_leaders(text: str) -> str:
    lengths = iter(range(3, 1000, 7))
    return _map_index(text, lambda rows: [f"{t}{'.' * next(lengths)}{p}" for t, p in rows])


def _tab_runs(text: str) -> list[list[str]]:
    """Cut the text into runs of lines that are a table (a tab in each) or are not."""
    runs: list[list[str]] = []
    for line in text.split("\n"):
        is_row = "\t" in line and not _INDEX_LINE.match(line)
        if runs and is_row == ("\t" in runs[-1][0] and not _INDEX_LINE.match(runs[-1][0])):
            runs[-1].append(line)
        else:
            runs.append([line])
    return runs


def _has_header(run: list[str]) -> bool:
    return not re.search(r"<[bi]>|^\d", run[0])


def _pipe_table(run: list[str]) -> list[str]:
    rows = ["| " + " | ".join(line.split("\t")) + " |" for line in run]
    width = run[0].count("\t") + 1
    rule = "|" + "---|" * width
    empty = "|" + "  |" * width
    return [rows[0], rule, *rows[1:]] if _has_header(run) else [empty, rule, *rows]


def _html_table(run: list[str]) -> list[str]:
    def row(line: str, tag: str) -> str:
        cells = "".join(f"<{tag}>{_escaped(cell)}</{tag}>" for cell in line.split("\t"))
        return f"<tr>{cells}</tr>"

    head = _has_header(run)
    rows = [row(line, "th" if head and n == 0 else "td") for n, line in enumerate(run)]
    return ["<table>", *rows, "</table>"]


def _escaped(cell: str) -> str:
    return re.sub(r"&(?!amp;)", "&amp;", cell)


def tables_as_pipes(text: str) -> str:
    return _tables(text, _pipe_table)


def tables_as_html(text: str) -> str:
    return _tables(text, _html_table)


def _tables(text: str, change: Callable[[list[str]], list[str]]) -> str:
    lines: list[str] = []
    for run in _tab_runs(text):
        is_table = "\t" in run[0] and not _INDEX_LINE.match(run[0])
        lines += change(run) if is_table else run
    return "\n".join(lines)


def stars_as_tags(text: str) -> str:
    text = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", text)
    return re.sub(r"\*(.+?)\*", r"<i>\1</i>", text)


def no_bold(text: str) -> str:
    # The space that a closing tag left goes with the tag.
    return re.sub(r"</b> (?=[.,])|</?b>", "", re.sub(r"\*\*(.+?)\*\*", r"\1", text))


def deeper_headings(text: str) -> str:
    return re.sub(r"^(#+) ", r"##\1 ", text, flags=re.MULTILINE)


def punkt_written_out(text: str) -> str:
    text = re.sub(r"^(#* ?\*\*)(\d+\.\d+)(\*\*)$", r"\1Punkt \2:\3", text, flags=re.MULTILINE)
    return re.sub(r"^<b>(\d+\.\d+) ", r"<b>Punkt \1: ", text, flags=re.MULTILINE)


def form_feeds(text: str) -> str:
    return re.sub(r"^(?=#* ?\*\*\d+\.\d+\*\*$)", "\f", text, flags=re.MULTILINE)


def crlf(text: str) -> str:
    return text.replace("\n", "\r\n")


def byte_order_mark(text: str) -> str:
    return "\ufeff" + unicodedata.normalize("NFD", text)


def as_latin_1(text: str) -> bytes:
    return text.replace("–", "-").encode("latin-1")


def turned_round(text: str) -> str:
    """Put the bilag, in the index and in the text, in the opposite order."""
    lines = text.split("\n")
    first, last = _index_span(lines)
    body = "\n".join(lines[last:])
    parts = re.split(r"^(?=#* ?\*\*\d+\.\d+\*\*$)", body, flags=re.MULTILINE)
    rows = lines[first + 3 : last]
    sections: list[list[str]] = []
    for row in rows:
        if row.startswith("<b>"):
            sections.append([])
        sections[-1].append(row)
    turned = [line for s in sections[::-1] for line in (s[0], *s[:0:-1])]
    turned = _renumbered(turned)
    return "\n".join([*lines[: first + 3], *turned, parts[0], "\n".join(parts[:0:-1])])


def _renumbered(rows: list[str]) -> list[str]:
    """Give the rows rising page numbers, two a bilag."""
    page = 2
    result = []
    for row in rows:
        result.append(re.sub(r"\t(<b>)?\d+", rf"\t\g<1>{page}", row).replace("\\g<1>", ""))
        page += 0 if row.startswith("<b>") else 2
    return result


_NAMES = """
Flyvholm Bleiker Soewarta Weiss Heltberg Marcussen Lauritzen Bille Lillenskjold Wederking
Friis Josefsen Meinert Rytto Unmack Erik Joachim Stina Pernille Niels Martin Kirstine
Birgitte Lykke Charlotte Anders Ole Signe Lemvig Syddjurs Dacob CLEAN MARLOG MADE CenSec
DigitalLead Robotics Vision FinTech Miljøteknologi Energiteknologi Lydteknologi
droneteknologi Fødevarer bioressourcer Animation spil Forsvar sikkerhed mode møbler
logistik velfærdsteknologi Sixtus Teglgårdsvej akuthospitaler kronikergrupper
sundhedsvæsen sundhedsvæsenet EU KL Strategisk Partnerskabsdag Energy Lifestyle Sound
Brexit bydiplomati Bydiplomati
"""
_NUMBERS = {"2.4": "5.1", "3.1": "5.2", "3.2": "6.10"}


@dataclasses.dataclass(frozen=True)
class Renaming:
    """Other names, amounts and numbers, drawn by seed; works on text and on a pack alike."""

    words: dict[str, str]
    amounts: dict[str, str]

    @classmethod
    def drawn(cls, seed: int) -> Renaming:
        draw = random.Random(seed)
        words = {name.lower(): _invented(draw) for name in _NAMES.split()}
        old = ["17.500.000", "17.000.000", "15.500.000", "13.500.000", "13.000.000", "12.500.000"]
        old += ["5.500.000", "4.000.000", "9.500.000", "9.000.000", "6.000.000"]
        new = draw.sample(range(1_000, 99_000), len(old))
        amounts = {a: f"{n * 1000:,}".replace(",", ".") for a, n in zip(old, new, strict=True)}
        return cls(words, amounts)

    def __call__(self, text: str) -> str:
        text = re.sub(r"\d{1,2}(?:\.000|\.500){2}", lambda m: self.amounts.get(m[0], m[0]), text)
        text = re.sub(r"(?<![\d.])(2\.4|3\.1|3\.2)(?![\d.]|\s*-)", lambda m: _NUMBERS[m[1]], text)
        return re.sub(r"\w+", lambda m: self._word(m[0]), text)

    def _word(self, word: str) -> str:
        new = self.words.get(word.lower())
        if new is None or word == word.lower():
            return new or word
        return new.upper() if word == word.upper() else new.capitalize()


def _invented(draw: random.Random) -> str:
    return "".join(draw.choice("bdfgklmnprst") + draw.choice("aeiouyæø") for _ in range(4)) + "q"


REWRITES: dict[str, Rewrite] = {
    "index last": _encoded(index_last),
    "pages on the next line": _encoded(pages_on_next_line),
    "pages in a column of their own": _encoded(pages_torn_off),
    "leaders of any length": _encoded(long_leaders),
    "tables as pipes": _encoded(tables_as_pipes),
    "tables as html": _encoded(tables_as_html),
    "stars as tags": _encoded(stars_as_tags),
    "carriage returns": _encoded(crlf),
    "latin-1": as_latin_1,
    "windows-1252": lambda text: text.encode("cp1252"),
    "byte order mark and decomposed letters": _encoded(byte_order_mark),
    "other heading levels": _encoded(deeper_headings),
    "no bold": _encoded(no_bold),
    "punkt written out": _encoded(punkt_written_out),
    "form feeds": _encoded(form_feeds),
    "turned round": _encoded(turned_round),
}


def shape(document: Document) -> dict[str, Any]:
    """Return a document as plain data without what a rewrite of the source must change."""
    pack = _plain(document.pack)
    for key in ("id", "original", "importer"):
        del pack[key]
    return {"pack": pack, "bodies": {name: _plain(body) for name, body in document.bodies.items()}}


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value):
        fields = {f.name: _plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
        fields.pop("source", None)
        return {"": type(value).__name__, **fields}
    if isinstance(value, (tuple, list)):
        return [_plain(item) for item in value]
    return value


def without(value: Any, *names: str) -> Any:
    """Return plain data with the fields `names` taken out, however deep."""
    if isinstance(value, dict):
        return {key: without(item, *names) for key, item in value.items() if key not in names}
    if isinstance(value, list):
        return [without(item, *names) for item in value]
    return value


def joined_runs(value: Any) -> Any:
    """Join neighbouring runs that look the same, as after a look has been taken away."""
    if isinstance(value, dict):
        return {key: joined_runs(item) for key, item in value.items()}
    if not isinstance(value, list):
        return value
    result: list[Any] = []
    for item in map(joined_runs, value):
        if result and _same_look(result[-1], item):
            result[-1] = {**result[-1], "text": result[-1]["text"] + item["text"]}
        else:
            result.append(item)
    return result


def _same_look(one: Any, other: Any) -> bool:
    if not (isinstance(one, dict) and isinstance(other, dict)):
        return False
    if one.get("") != "Run" or other.get("") != "Run":
        return False
    return bool(without(one, "text") == without(other, "text"))


def mapped(value: Any, change: Callable[[str], str]) -> Any:
    """Return plain data with `change` done to every string."""
    if isinstance(value, dict):
        return {key: mapped(item, change) for key, item in value.items()}
    if isinstance(value, list):
        return [mapped(item, change) for item in value]
    return change(value) if isinstance(value, str) else value


def composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)
