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

_NOT_LOOKED_AT = ("not_found", "unreadable")
"""What `check` says when it came no further than the door."""


def _options(group: argparse._ArgumentGroup, say: Say) -> None:
    """Add nothing: the command has no options of its own."""


def _run(context: Context, arguments: argparse.Namespace) -> int:
    path = Path(arguments.pack).expanduser()
    if not path.exists():
        raise UserError("library.missing", file=path.name, path=path)
    found = context.library.packs.check(path)
    faults = [one for one in found if not one.hint]
    for one in found:
        if one.kind in _NOT_LOOKED_AT and len(found) == 1:
            raise one.error
        sentence = messages.sentence(one.error, context.language)
        write(context.say("hint", sentence=sentence) if one.hint else sentence)
    write(context.say("checked", faults=len(faults), hints=len(found) - len(faults)))
    return PROBLEMS if faults else DONE


COMMAND = Command("check", ("pack",), _options, _run)
