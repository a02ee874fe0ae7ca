# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""`bilag import`: a document becomes a pack, and what was done to it is told in words."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from bilagviewer.cli.command import Command, Say, letters
from bilagviewer.cli.context import DONE, Context, write
from bilagviewer.danish.dates import parse_date
from bilagviewer.errors import UserError
from bilagviewer.library import reporting
from bilagviewer.library.reporting import Done, Told

_SUFFIX = ".bilag"
_SEPARATORS = tuple(sign for sign in (os.sep, os.altsep) if sign)


def _options(group: argparse._ArgumentGroup, say: Say) -> None:
    group.add_argument("-o", "--output", metavar=say("meta_output"), help=say("help_output"))
    group.add_argument("--title", default="", metavar="T", help=say("help_title"))
    group.add_argument("--body", default="", metavar="B", help=say("help_body"))
    group.add_argument("--date", default="", metavar="D", help=say("help_date"))
    group.add_argument("--id", default="", metavar="ID", help=say("help_id"))
    group.add_argument("--edition-of", metavar=say("meta_pack"), help=say("help_edition_of"))
    group.add_argument("--note", default="", metavar=say("meta_note"), help=say("help_note"))
    group.add_argument("--force", action="store_true", help=say("help_force"))


def _run(context: Context, arguments: argparse.Namespace) -> int:
    target = _target(arguments.output)
    report = context.library.packs.import_files(
        [Path(file) for file in arguments.file],
        target,
        title=letters(arguments.title, "--title"),
        body=letters(arguments.body, "--body"),
        date=_date(arguments.date),
        pack_id=letters(arguments.id, "--id"),
        edition_of=_old(arguments.edition_of),
        note=letters(arguments.note, "--note"),
        force=arguments.force,
    )
    write(context.say("written", path=target))
    for done in reporting.told(report, context.language):
        write("\n".join(_lines(done, context)))
    return DONE


COMMAND = Command("import", ("file+",), _options, _run)


def _target(text: str | None) -> Path:
    """Return where the pack goes: `NAME.bilag` is one file, `NAME/` a folder."""
    if not text:
        raise UserError("cli.no_output")
    path = Path(text)
    is_file = path.suffix.lower() == _SUFFIX
    is_folder = text.endswith(_SEPARATORS) or path.is_dir()
    if is_file == is_folder:
        raise UserError("cli.output", text=text)
    return path


def _date(text: str) -> str:
    if not text.strip():
        return ""
    date = parse_date(text)
    if date is None:
        raise UserError("cli.date", text=text)
    return date


def _old(text: str | None) -> Path | None:
    if text is None:
        return None
    path = Path(text)
    if not path.exists():
        raise UserError("library.missing", file=path.name, path=path)
    return path


def _lines(done: Done, context: Context) -> Iterator[str]:
    """Yield a count of what was done, and under it every sentence with its lines."""
    yield context.say(f"did_{done.kind}", count=done.count)
    for told in done.told:
        yield "  " + "".join(f"{place}: " for place in _places(told, context)) + told.sentence


def _places(told: Told, context: Context) -> Iterator[str]:
    """Yield the lines that a sentence holds for, as the reader counts them: a word a file."""
    by_file = groupby(told.places, key=lambda where: where.file)
    said = [(file, [w.number for w in places if w.number is not None]) for file, places in by_file]
    words = []
    for file, numbers in said:
        lines = ", ".join(map(str, numbers))
        counted = context.say("line" if len(numbers) == 1 else "lines", lines=lines)
        words.append(" ".join(filter(None, [file, counted if numbers else ""])))
    if any(words):
        yield "; ".join(filter(None, words))
