# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""`bilag check`: every problem in a pack, with its file, its line and what to do."""

from __future__ import annotations

import argparse
from pathlib import Path

from bilagviewer import messages
from bilagviewer.cli.command import Command, Say
from bilagviewer.cli.context import DONE, PROBLEMS, Context, write
from bilagviewer.errors import UserError

_NOTHING_TO_CHECK = {"not_found", "unreadable", "not_a_pack"}


def _options(group: argparse._ArgumentGroup, say: Say) -> None:
    """Add nothing: the command has no options of its own."""


def _run(context: Context, arguments: argparse.Namespace) -> int:
    path = Path(arguments.pack)
    if not path.exists():
        raise UserError("library.missing", file=path.name, path=path)
    found = context.library.packs.check(path)
    faults = [one for one in found if not one.hint]
    # A damaged .bilag is a pack with a problem; a text is none.
    if found and found[0].kind in _NOTHING_TO_CHECK and path.suffix.lower() != ".bilag":
        raise found[0].error
    for one in found:
        sentence = messages.sentence(one.error, context.language)
        write(context.say("hint", sentence=sentence) if one.hint else sentence)
    write(context.say("checked", faults=len(faults), hints=len(found) - len(faults)))
    return PROBLEMS if faults else DONE


COMMAND = Command("check", ("pack",), _options, _run)
