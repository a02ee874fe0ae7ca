# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Find every problem in a pack, each with its file, its line and what to do."""

from __future__ import annotations

from pathlib import Path

from bilagviewer.errors import UserError
from bilagviewer.packfile import limits, manifest_read
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
from bilagviewer.packfile.markdown import parser as markdown_parser
from bilagviewer.packfile.markdown import read as markdown_read
from bilagviewer.packfile.problems import Problem, Problems, from_error
from bilagviewer.packfile.reader import read_manifest, text_members

__all__ = ["Problem", "check_pack"]

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
        _check(container, problems)
    except UserError as error:
        problems.found.append(from_error(error, path.name))
    finally:
        container.close()
    return _in_order(problems.found)


def _check(container: Container, problems: Problems) -> None:
    manifest = manifest_read.read(read_manifest(container), problems)
    look = Look(container, manifest.pack, manifest.lines, problems)
    look.members = frozenset(container.members())
    parser = markdown_parser.make_parser()
    for member in text_members(manifest.pack):
        if member not in look.members:
            continue
        try:
            data = container.read(member, limits.TEXT_BYTES)
            body, lines = markdown_read.read_with_lines(data, parser, member, problems)
        except UserError as error:
            problems.found.append(from_error(error, member))
            continue
        look.texts[member] = Text(member, body, lines)
    for one_pass in _PASSES:
        one_pass(look)


def _in_order(found: list[Problem]) -> list[Problem]:
    files = {name: place for place, name in enumerate(dict.fromkeys(one.file for one in found))}
    return sorted(found, key=lambda one: (files[one.file], one.line or 0))
