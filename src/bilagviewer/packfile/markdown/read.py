# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""From the Markdown of one text to its `Body`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence

from markdown_it import MarkdownIt
from markdown_it.common.utils import unescapeAll
from markdown_it.token import Token

from bilagviewer.errors import UserError
from bilagviewer.model.blocks import Block, Body, Footnote
from bilagviewer.packfile import limits, text_limits
from bilagviewer.packfile.markdown import (
    attributes,
    block_rules,
    figures,
    lists,
    maps,
    pipes,
    programmes,
    prose,
    statements,
    tables,
)
from bilagviewer.packfile.markdown.reading import Reading, line_of
from bilagviewer.packfile.markdown.tree import Node, tree
from bilagviewer.packfile.problems import Problems

_SIGN = re.compile(r"[\[\]{}<*_\\&|!]")
_Read = Callable[[Node, Reading], list[Block]]


def _go_on() -> None:
    """Do nothing between two blocks."""


def read(data: bytes, parser: MarkdownIt, file: str, problems: Problems) -> Body:
    """Read a text; what looks wrong but can be shown is added to `problems`.

    Raises `UserError` for what is over the limits or is no text.
    """
    return read_with_lines(data, parser, file, problems)[0]


def read_with_lines(
    data: bytes,
    parser: MarkdownIt,
    file: str,
    problems: Problems,
    between: Callable[[], None] = _go_on,
) -> tuple[Body, dict[int, int]]:
    """Read a text as `read` does; return also the line of each part, by its `id`.

    `between` is called at each block, and may raise to end the reading.
    """
    source = decode(data, file)
    between()
    tokens = parser.block.parse(source, parser, {block_rules.BETWEEN: between}, []) or []
    _check_signs(tokens, file)
    reading = Reading(parser, file, problems, _blocks, between)
    blocks = _blocks(tree(tokens), reading)
    _check_braces(source, reading)
    return Body(tuple(blocks), tuple(reading.footnotes)), reading.lines


def decode(data: bytes, file: str) -> str:
    """Return a member's text, NFC, with LF.

    Raises `UserError` with `pack.too_large`, `not_utf8`, `control` or `marks`.
    """
    if len(data) > limits.TEXT_BYTES:
        limit = limits.TEXT_BYTES // limits.MEGABYTE
        raise UserError("pack.too_large", file=file, limit=limit)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UserError("pack.not_utf8", file=file, line=line) from None
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    text_limits.check(text, file)
    if text.count("\n") > limits.TEXT_LINES:
        raise UserError("pack.lines", file=file, limit=limits.TEXT_LINES)
    _check_entities(text, file)
    return text if text.endswith("\n") else f"{text}\n"


def _check_entities(text: str, file: str) -> None:
    """Look also at the characters that are written as "&#…;"."""
    for number, line in enumerate(text.split("\n") if "&" in text else [], 1):
        if "&" in line:
            text_limits.check(unescapeAll(line), file, number)


def _check_signs(tokens: Sequence[Token], file: str) -> None:
    """Raise `UserError` for a piece with more signs, or a table larger, than is ever written."""
    for token in tokens:
        line = token.map[0] + 1 if token.map else 1
        _check_piece(token.content, file, line)
        if token.type == "pipe_table":
            _check_table(token.meta["head"], token.meta["rows"], file)


def _check_table(head: pipes.Line, rows: Sequence[pipes.Line], file: str) -> None:
    columns = len(pipes.cells(head.text))
    if columns > limits.TABLE_COLUMNS or columns * len(rows) > limits.TABLE_CELLS:
        limit = limits.TABLE_COLUMNS
        raise UserError("pack.table_large", file=file, line=head.start + 1, limit=limit)
    for row in (head, *rows):
        _check_piece(row.text, file, row.start + 1)


def _check_piece(text: str, file: str, line: int) -> None:
    counts = (
        (text.count("["), limits.PIECE_BRACKETS),
        (len(_SIGN.findall(text)), limits.PIECE_SIGNS),
    )
    for count, limit in counts:
        if count > limit:
            raise UserError("pack.signs", file=file, line=line, limit=limit)


def _check_braces(source: str, reading: Reading) -> None:
    """Hint at marks in braces that are shown as text because they are misspelt."""
    for number, line in enumerate(source.split("\n") if "{" in source else [], 1):
        mark = attributes.misspelt(line)
        if mark is not None:
            reading.problems.add(reading.file, number, "braces", hint=True, text=mark[:40])


def _blocks(nodes: Sequence[Node], reading: Reading) -> list[Block]:
    found: list[Block] = []
    for node in nodes:
        made = _KINDS[_kind(node)](node, reading)
        for block in made:
            reading.mark(block, line_of(node))
        found += made
        if node.type == "container" and not node.token.meta["closed"]:
            reading.problem(node, "not_closed", name=node.token.info)
    return found


def _kind(node: Node) -> str:
    return node.token.info if node.type == "container" else node.type


def _footnote(node: Node, reading: Reading) -> list[Block]:
    raw, attribute = attributes.take(node.token.content)
    source = attribute.source if attribute else None
    note = Footnote(node.token.meta["label"], reading.inlines(raw), source)
    reading.mark(note, line_of(node))
    reading.footnotes.append(note)
    return []


_KINDS: dict[str, _Read] = {
    "heading": prose.read_heading,
    "paragraph": prose.read_paragraph,
    "bullet_list": lists.read,
    "ordered_list": lists.read,
    "pipe_table": tables.read_bare,
    "footnote": _footnote,
    "figure": figures.read,
    "map": maps.read,
    "programme": programmes.read,
    "statements": statements.read,
    "table": tables.read,
}
