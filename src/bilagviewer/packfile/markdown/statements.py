# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Numbered statements ↔ a "::: statements" container."""

from __future__ import annotations

from collections.abc import Sequence

from bilagviewer.model.blocks import Block, Inlines, Run, Source, Statement
from bilagviewer.packfile.markdown.inline_write import write_plain
from bilagviewer.packfile.markdown.lists import HIGHEST, item_text, write_item
from bilagviewer.packfile.markdown.reading import Reading, fields, line_of
from bilagviewer.packfile.markdown.tree import Node
from bilagviewer.packfile.tidy import tidy_runs

_FIELDS = frozenset({"group"})


def read(node: Node, reading: Reading) -> list[Block]:
    """Read statements, and the headings and texts that stand among them."""
    children = list(node.children)
    group: str | None = None
    found = fields(children[0] if children else None, _FIELDS)
    if found is not None:
        group = reading.plain(found[-1][1])
        children = children[1:]
    blocks: list[Block] = []
    for child in children:
        if child.type == "heading":
            group = None
        if child.type == "ordered_list":
            name = reading.heading if group is None else group
            blocks += [_statement(item, reading, name) for item in child.children]
        else:
            blocks += reading.blocks([child], reading)
    return blocks


def _statement(node: Node, reading: Reading, group: str) -> Statement:
    texts = [child for child in node.children if not child.type.endswith("_list")]
    runs, source = item_text(texts, reading, own=True)
    for child in node.children:
        if child.type.endswith("_list"):
            runs = tidy_runs((*runs, *_bullets(child, reading)))
    statement = Statement(int(node.token.info), runs, group, source)
    reading.mark(statement, line_of(node))
    return statement


def _bullets(node: Node, reading: Reading) -> Inlines:
    """Return a list inside a statement as lines of its text."""
    runs: Inlines = ()
    for item in node.children:
        mark = f"{item.token.info}. " if item.token.info else "\u2022 "
        texts = [child for child in item.children if not child.type.endswith("_list")]
        runs = (*runs, Run(f"\n{mark}"), *item_text(texts, reading, own=False)[0])
        for child in item.children:
            if child.type.endswith("_list"):
                runs = (*runs, *_bullets(child, reading))
    return runs


def write(run: Sequence[Statement], heading: str) -> list[str]:
    """Return a run of statements of one group; `heading` is the last heading above it."""
    lines = ["::: statements"]
    if run[0].group != heading:
        lines += [f"group: {write_plain(run[0].group)}".rstrip(" "), ""]
    for statement in run:
        if not 0 <= statement.number <= HIGHEST:
            raise ValueError(f"A statement cannot have the number {statement.number}")
        lines += _item(statement.number, statement.runs, statement.source)
    return [*lines, ":::"]


def _item(number: int, runs: Inlines, source: Source | None) -> list[str]:
    return write_item(f"{number}.", runs, source)
