# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Count the words that went into an importer and those that came out of it."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterable, Iterator

from bilagviewer.importers.report import Imported
from bilagviewer.model.blocks import (
    Block,
    Entry,
    Figure,
    Inline,
    ListBlock,
    MapBlock,
    PageMark,
    Programme,
    Run,
    Statement,
    TableBlock,
)
from bilagviewer.model.outline import outline
from bilagviewer.model.pack import Document

_LOOK = re.compile(r"</?(?:b|strong|i|em|u)\s*>")
_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]*\s*/?>|<(?:table|tr|t[dh])\s[^<>]*>")
_ADDRESS = re.compile(r"<([\w.+-]+@[\w-]+(?:\.[\w-]+)+)>")
_TIMED = re.compile(
    r"(?P<minutes>\d{1,3})\s*min"
    r"|\d[.:]\d\d\s*[-–]\s*(?:kl\.?\s*)?(?P<hour>\d{1,2})[.:](?P<minute>\d\d)"
)


def words(text: str) -> list[str]:
    """Return the words of a text; "09" and "9" are one, and a star is never part of a word."""
    found = re.findall(r"[^\W_]+", text.replace("*", ""))
    return [word.lstrip("0") or "0" if word.isdecimal() else word for word in found]


def put_in(text: str) -> Counter[str]:
    """Count the words of a source text without its markup; an address in <> leads to itself."""
    text = _ADDRESS.sub(r"\1 mailto:\1", text)
    return Counter(words(html.unescape(_TAG.sub(" ", _LOOK.sub("", text)))))


def came_out(imported: Imported) -> Counter[str]:
    """Count the words of a pack's texts and of what the report says was taken away."""
    removed = [entry.text for entry in imported.report.entries if entry.kind == "removed"]
    texts = [
        text
        for body in imported.document.bodies.values()
        for block in body.blocks
        for text in _texts(block)
    ]
    return Counter(word for text in (*texts, *removed) for word in words(text))


_NAMED = (
    *("index", "punkt_heading", "bilag_heading", "page_header", "listed_bilag_line"),
    *("agenda_part", "repeated_title", "repeated_header"),
)
"""Why words are taken out that stand elsewhere in the pack: in a title, or as facts."""
_OWN = re.compile(
    r"punkt(?:er)?|sag(?:er)?|sak(?:er)?|pkt|ärende|item|agenda|top|ad|[pr]s|nr|no|bilag|bilaga|vedlegg"
    r"|appendix|annex|enclosure|attachments|sid[ea]|page|indhold|indholdsfortegnelse|bilagsliste"
    r"|bilagsoversigt|dagsorden|saksliste|föredragningslista|contents|table|of|oversigt|over"
    r"|innhold|innehåll|innehållsförteckning|på|emne|titel|status|dokument|åbe?ne?|lukke(?:de|t)",
    re.IGNORECASE,
)
"""Words that say what a line is, not what is in it."""


_ARCHIVED = re.compile(r"\b\d+/\d\d$")
"""The number under which an archive has a bilag of a list."""
_COUNTED = re.compile(r"\s(?:[a-z]+ )?\d+(?:/| af | of )\d+$", re.IGNORECASE)
"""The count of a bilag's pages in its header."""


def gone(imported: Imported) -> dict[str, list[str]]:
    """Return words that were taken out as index, heading, list or button and stand nowhere else.

    By the reason for which they were taken out.
    """
    here = {word.casefold() for text in _all_texts(imported.document) for word in words(text)}
    found: dict[str, list[str]] = {}
    for entry in imported.report.entries:
        if entry.kind == "removed" and entry.reason in _NAMED:
            text = _ARCHIVED.sub("", _COUNTED.sub("", entry.text))
            lost = [w for w in words(text) if not _stands(w.casefold(), here, entry.reason)]
            found.setdefault(entry.reason, []).extend(lost)
    return {reason: lost for reason, lost in found.items() if lost}


def missing(imported: Imported, wanted: Iterable[str]) -> list[str]:
    """Return which of some words stand nowhere in a pack, and do not say what a line is."""
    here = {word.casefold() for text in _all_texts(imported.document) for word in words(text)}
    found = [word for one in wanted for word in words(one)]
    return [word for word in found if not _stands(word.casefold(), here, "")]


def _stands(word: str, here: set[str], reason: str) -> bool:
    """Return whether a word is here, or begins one that an index cuts, or says what a line is."""
    is_cut = reason == "index" and any(one.startswith(word) for one in here)
    return word in here or is_cut or bool(_OWN.fullmatch(word))


def _all_texts(document: Document) -> Iterator[str]:
    """Give every word of a pack: its facts, titles, numbers, pages and texts."""
    pack = document.pack
    yield from (pack.title, pack.body, pack.date or "", pack.time or "")
    for entry in outline(pack):
        named = entry.section if entry.bilag is None else entry.bilag
        yield from (named.number, named.title, str(named.page or ""))
        yield from entry.section.cases
        yield getattr(named, "index_title", "")
    for body in document.bodies.values():
        for block in body.blocks:
            yield from _texts(block)


def _texts(block: Block) -> Iterator[str]:
    if isinstance(block, ListBlock):
        yield from _list(block)
    elif isinstance(block, Programme):
        yield from block.tracks
        for entry in block.entries:
            yield from _entry(entry)
    elif isinstance(block, TableBlock):
        yield from _table(block)
    elif isinstance(block, MapBlock):
        yield from (*block.marks, *block.legend)
        yield from _inlines(block.caption)
    elif isinstance(block, Figure):
        yield block.alt
    elif not isinstance(block, PageMark):
        yield from [str(block.number)] if isinstance(block, Statement) else []
        yield from _inlines(block.runs)


def _table(block: TableBlock) -> Iterator[str]:
    yield from _inlines(block.caption)
    if block.table.headed:
        yield from (column.title for column in block.table.columns)
    for row in block.table.rows:
        for cell in row.cells:
            yield from _inlines(cell.runs)


def _list(block: ListBlock) -> Iterator[str]:
    for number, item in enumerate(block.items, block.start):
        if block.ordered:
            yield str(number)
        yield from _inlines(item.runs)
        for child in item.children:
            yield from _list(child)


def _entry(entry: Entry) -> Iterator[str]:
    yield entry.start
    # An end that the title states in its own words stands there already.
    if entry.end and entry.end not in _ends(entry):
        yield entry.end
    yield from (entry.title, entry.speaker, entry.office, entry.remark)
    yield from _inlines(entry.description)
    for point in entry.points:
        yield from _inlines(point)


def _ends(entry: Entry) -> Iterator[str]:
    """Give the ends that a title states: of a range, or after a number of minutes."""
    hour, minute = map(int, entry.start.split(":"))
    for match in _TIMED.finditer(entry.title):
        total = hour * 60 + minute + int(match["minutes"] or 0)
        ended = f"{int(match['hour'] or 0):02}:{match['minute']}"
        yield ended if match["hour"] else f"{total // 60 % 24:02}:{total % 60:02}"


def _inlines(runs: Iterable[Inline]) -> Iterator[str]:
    """Give the text as one string, so that a word in two looks is one, and the links apart."""
    found = [run for run in runs if isinstance(run, Run)]
    yield "".join(run.text for run in found)
    yield from (run.link for run in found if run.link and run.link not in ("", run.text))
