# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Find every problem in a pack, each with its file, its line and what to do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from bilagviewer.errors import UserError
from bilagviewer.model.blocks import Body
from bilagviewer.packfile import limits, manifest_read, names
from bilagviewer.packfile.checks import (
    file_checks,
    footnote_checks,
    index_checks,
    link_checks,
    text_checks,
    word_checks,
)
from bilagviewer.packfile.checks.look import Look, Text
from bilagviewer.packfile.container import Container, open_container
from bilagviewer.packfile.container_memory import MemoryContainer
from bilagviewer.packfile.markdown import parser as markdown_parser
from bilagviewer.packfile.markdown import read as markdown_read
from bilagviewer.packfile.problems import Problem, Problems, from_error
from bilagviewer.packfile.reader import read_manifest, text_members

__all__ = ["Problem", "check_members", "check_pack"]

# In the order in which a reader would put them right.
_PASSES = (
    index_checks.check,
    word_checks.check,
    file_checks.check,
    text_checks.check,
    footnote_checks.check,
    link_checks.check,
)


def check_pack(path: Path) -> list[Problem]:
    """Return every problem in the pack at `path`, by file and line; hints among them."""
    problems = Problems()
    try:
        container = open_container(path)
    except UserError as error:
        return [from_error(error, path.name)]
    try:
        _check(container, problems, lambda: None)
    except UserError as error:
        problems.found.append(from_error(error, path.name))
    finally:
        container.close()
    return _in_order(problems.found)


def check_members(
    found: Mapping[str, bytes], between: Callable[[], None]
) -> tuple[list[Problem], dict[str, Body]]:
    """Return every problem in a pack that is not written yet, and its texts as they are read.

    `between` is called before each text, and may raise to end the checks.
    """
    problems = Problems()
    try:
        look = _check(MemoryContainer(found), problems, between)
    except UserError as error:
        problems.found.append(from_error(error, names.MANIFEST))
        return problems.found, {}
    return problems.found, {member: text.body for member, text in look.texts.items()}


def _check(container: Container, problems: Problems, between: Callable[[], None]) -> Look:
    manifest = manifest_read.read(read_manifest(container), problems)
    look = Look(container, manifest.pack, manifest.lines, problems, between=between)
    look.members = frozenset(container.members())
    parser = markdown_parser.make_parser()
    for member in text_members(manifest.pack):
        between()
        if member not in look.members:
            continue
        try:
            data = container.read(member, limits.TEXT_BYTES)
            body, lines = markdown_read.read_with_lines(data, parser, member, problems, between)
        except UserError as error:
            problems.found.append(from_error(error, member))
            continue
        look.texts[member] = Text(member, body, lines)
    for one_pass in _PASSES:
        between()
        one_pass(look)
    return look


def _in_order(found: list[Problem]) -> list[Problem]:
    files = {name: place for place, name in enumerate(dict.fromkeys(one.file for one in found))}
    return sorted(found, key=lambda one: (files[one.file], one.line or 0))
