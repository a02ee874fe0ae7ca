# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Our own rules for whole lines: ":::" containers, tables, footnotes."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.common.utils import unescapeAll
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock

from bilagviewer.packfile.markdown import pipes

CONTAINERS = frozenset({"figure", "map", "programme", "statements", "table"})
_OPEN = re.compile(r":{3,}[ \t]*(?P<name>[a-z]+)[ \t]*(?P<rest>(?:\{[^{}]*\})?)[ \t]*")
_CLOSE = re.compile(r":{3,}[ \t]*")
_FOOTNOTE = re.compile(r"\[\^(?P<label>(?:[^\[\]\\\n]|\\.)*)\]:[ \t]*(?P<text>.*)")
_NO_TABLE = "pack_no_table"
_ENDS: RuleOptionsType = {"alt": ["paragraph", "list"]}


BETWEEN = "between"
"""Under this name the parser's surroundings hold what is called at each block."""


def install(parser: MarkdownIt) -> None:
    """Put the rules into `parser`, ahead of its own."""
    parser.block.ruler.before("table", "pack_between", _between)
    parser.block.ruler.before("list", "pack_container", _container, _ENDS)
    parser.block.ruler.before("list", "pack_footnote", _footnote, _ENDS)
    parser.block.ruler.before("paragraph", "pack_table", _table, {"alt": ["paragraph"]})


def _between(state: StateBlock, _start: int, _end: int, _silent: bool) -> bool:
    """Let whoever waits for the text do something at each block; it is none of ours."""
    between = state.env.get(BETWEEN)
    if between is not None:
        between()
    return False


def line_of(state: StateBlock, line: int) -> str:
    """Return a line without its indentation."""
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def _container(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    found = _OPEN.fullmatch(line_of(state, start))
    # A container in a list or in another container is not ours: its text is shown as it is.
    if found is None or found["name"] not in CONTAINERS or state.level:
        return False
    if silent:
        return True
    last = next((n for n in range(start + 1, end) if _CLOSE.fullmatch(line_of(state, n))), None)
    token = state.push("container_open", "", 1)
    token.info, token.content = found["name"], found["rest"]
    token.map = [start, end if last is None else last + 1]
    token.meta = {"closed": last is not None}
    limit = state.lineMax
    # A paragraph left open must not swallow the line that closes the container.
    state.lineMax = end if last is None else last
    state.md.block.tokenize(state, start + 1, state.lineMax)
    state.lineMax = limit
    state.push("container_close", "", -1)
    state.line = token.map[1]
    return True


def _footnote(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    if state.level or not state.src.startswith("[^", state.bMarks[start] + state.tShift[start]):
        return False
    found = _FOOTNOTE.fullmatch(line_of(state, start))
    if found is None:
        return False
    if silent:
        return True
    last = start + 1
    while last < end and not state.isEmpty(last) and state.sCount[last] >= 2:
        last += 1
    text = "\n".join([found["text"], *(line_of(state, n) for n in range(start + 1, last))])
    token = state.push("footnote", "", 0)
    token.meta, token.content = {"label": unescapeAll(found["label"])}, text.strip(" \t\n")
    token.map = [start, last]
    state.line = last
    return True


def _table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    # A list's items stand at level 2 and deeper; a table is never inside one.
    if state.level > 1 or start + 1 >= end or start < state.env.get(_NO_TABLE, 0):
        return False
    head = pipes.logical_line(lambda n: line_of(state, n), start, end)
    ruler = pipes.Line("", head.end, head.end)
    if head.end < end and pipes.has_pipe(head.text):
        ruler = pipes.logical_line(lambda n: line_of(state, n), head.end, end)
    if not pipes.is_ruler(ruler.text):
        # The lines that this one goes on in are no head either; asking each takes for ever.
        state.env[_NO_TABLE] = head.end
        return False
    if silent:
        return True
    rows, line = [], ruler.end
    while line < end and not state.isEmpty(line):
        row = pipes.logical_line(lambda n: line_of(state, n), line, end)
        if not pipes.has_pipe(row.text):
            break
        rows.append(row)
        line = row.end
    token = state.push("pipe_table", "", 0)
    token.map, token.meta = [start, line], {"head": head, "ruler": ruler, "rows": rows}
    state.line = line
    return True
