# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The small marks in braces: a block's source, a row's kind, a page mark."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from markdown_it.common.utils import unescapeAll

from bilagviewer.model.blocks import PageMark, Rectangle, Source
from bilagviewer.model.tables import RowKind
from bilagviewer.packfile.markdown.escapes import entity

_NUMBER = r"[-+0-9.e]+"
_RECTANGLE = rf"p\d{{1,9}}(?::{_NUMBER}(?:,{_NUMBER}){{3}})?"
_SOURCE = rf"@(?P<line>\d{{1,9}})?(?P<rectangles>{_RECTANGLE}(?:;{_RECTANGLE})*)?"
_SOURCE_ONLY = re.compile(_SOURCE)
_LAST = re.compile(r"(?<!\\)(?P<before>\\*)\{(?P<inside>[^{}\n]*)\}\Z")
_BARE_WORD = r'(?!(?:of|running)\b)[^\s"{}\\|&@][^\s"{}\\|&]*'
_BARE = re.compile(_BARE_WORD)
_WORD = rf'"(?:[^"\\\n]|\\.)*"|{_BARE_WORD}'
PAGE = re.compile(
    rf"\{{page(?: +(?P<printed>{_WORD}))?(?: +of +(?P<total>{_WORD}))?"
    rf"(?: +running +(?P<running>\d{{1,9}}))?(?P<sourced> +{_SOURCE})?\}}"
)
_MEANT = re.compile(r"(?<!\\)\{(?P<inside>(?:page\b|@)[^{}\n]*)\}")
ROW_KINDS = {kind.value: kind for kind in (RowKind.SUM, RowKind.BANNER)}


@dataclass(frozen=True, slots=True)
class Attribute:
    """What stands in braces at the end of a block or row."""

    row: RowKind = RowKind.ROW
    source: Source | None = None


def take(raw: str) -> tuple[str, Attribute | None]:
    """Return `raw` without the attribute at its end, and that attribute, if there is one."""
    found = _LAST.search(raw)
    if found is None or len(found["before"]) % 2:
        return raw, None
    attribute = _parse(found["inside"])
    if attribute is None:
        return raw, None
    return raw[: found.start("inside") - 1].rstrip(" \t\n"), attribute


def _parse(inside: str) -> Attribute | None:
    row, source = RowKind.ROW, None
    for word in inside.split():
        if word in ROW_KINDS:
            row = ROW_KINDS[word]
            continue
        match = _SOURCE_ONLY.fullmatch(word)
        source = read_source(match) if match else None
        if source is None:
            return None
    return Attribute(row, source)


def read_source(match: re.Match[str]) -> Source | None:
    """Return the source that a pattern's groups hold, or None if its numbers are none."""
    said = match["rectangles"]
    found = [_rectangle(part) for part in said.split(";")] if said else []
    rectangles = tuple(one for one in found if one is not None)
    if len(rectangles) < len(found):
        return None
    return Source(line=_integer(match["line"]), rectangles=rectangles)


def _rectangle(spelled: str) -> Rectangle | None:
    """Read "p2" or "p2:70.9,120,525,140"; None where a side is no number."""
    page, _, box = spelled[1:].partition(":")
    try:
        sides = [float(side) for side in box.split(",")] if box else []
    except ValueError:
        return None
    return Rectangle(int(page), *sides) if all(map(math.isfinite, sides)) else None


def read_page(match: re.Match[str]) -> PageMark:
    """Return the page mark that a match of `PAGE` spells."""
    source = read_source(match) if match["sourced"] else None
    return PageMark(
        _word(match["printed"]), _word(match["total"]), _integer(match["running"]), source
    )


def misspelt(line: str) -> str | None:
    """Return the first mark in `line` that begins as one of ours and cannot be read, if any."""
    for found in _MEANT.finditer(line):
        if PAGE.fullmatch(found[0]) is None and _parse(found["inside"]) is None:
            return found[0]
    return None


def write(attribute: Attribute) -> str:
    """Return an attribute in braces; an empty one is "{}"."""
    words = [] if attribute.row is RowKind.ROW else [attribute.row.value]
    if attribute.source is not None:
        words.append(write_source(attribute.source))
    return "{" + " ".join(words) + "}"


def write_source(source: Source) -> str:
    """Return "@12", "@p2", "@p2:70.9,120,525,140" or "@p2:70,700,525,760;p3:70,60,525,90".

    The name of the file is not written: a text's marks tell of its own document.
    """
    line = "" if source.line is None else str(source.line)
    return f"@{line}{';'.join(map(_write_rectangle, source.rectangles))}"


def _write_rectangle(place: Rectangle) -> str:
    sides = (place.left, place.top, place.right, place.bottom)
    return f"p{place.page}" + ("" if place.is_page else ":" + ",".join(map(_number, sides)))


def write_page(mark: PageMark) -> str:
    """Return "{page 2 of 2 running 4}"."""
    words = ["page"]
    if mark.printed or mark.total:
        words.append(_quoted(mark.printed))
    if mark.total:
        words += ["of", _quoted(mark.total)]
    if mark.running is not None:
        words += ["running", str(mark.running)]
    if mark.source is not None:
        words.append(write_source(mark.source))
    return "{" + " ".join(words) + "}"


def _integer(text: str | None) -> int | None:
    return int(text) if text else None


def _number(value: float) -> str:
    return repr(float(value)).removesuffix(".0")


def _word(text: str | None) -> str:
    if not text:
        return ""
    return unescapeAll(text[1:-1]) if text.startswith('"') else text


def _quoted(text: str) -> str:
    if _BARE.fullmatch(text):
        return text
    return '"' + "".join(_escape(char) for char in text) + '"'


def _escape(char: str) -> str:
    if char in '"\\|&{}<>[]`':
        return "\\" + char
    return char if char.isprintable() else entity(char)
