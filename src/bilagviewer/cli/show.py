# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""`bilag show`: a pack, or a place in it, as plain text or JSON."""

from __future__ import annotations

import argparse

from bilagviewer.cli import gathered
from bilagviewer.cli.command import Command, Say
from bilagviewer.cli.context import DONE, Context, write, write_json
from bilagviewer.cli.json_pack import pack_json, place_json
from bilagviewer.cli.plain import contents, place_text
from bilagviewer.errors import UserError
from bilagviewer.library.locations import resolve
from bilagviewer.library.open_pack import OpenPack


def _options(group: argparse._ArgumentGroup, say: Say) -> None:
    group.add_argument("--json", action="store_true", help=say("help_json"))
    group.add_argument("--things", metavar=say("word"), help=say("help_things"))
    group.add_argument("--dates", action="store_true", help=say("help_dates"))


def _run(context: Context, arguments: argparse.Namespace) -> int:
    opened = context.pack(arguments.pack)
    if arguments.things is not None or arguments.dates:
        return _gathered(opened, arguments)
    address = None
    if arguments.address is not None:
        address = resolve(opened, arguments.address)
    whole = address is None or not address.section
    if arguments.json:
        write_json(pack_json(opened) if whole or address is None else place_json(opened, address))
    elif whole or address is None:
        write(contents(opened.pack, context.language))
    else:
        write(place_text(opened, address, context.language))
    return DONE


def _gathered(opened: OpenPack, arguments: argparse.Namespace) -> int:
    """Write what is told in several bilag."""
    if arguments.things is not None and arguments.dates:
        raise UserError("cli.not_both", first="--things", second="--dates")
    if arguments.address is not None:
        raise UserError("cli.too_many", text=arguments.address, command="show")
    if arguments.dates:
        dates = gathered.dates(opened)
        as_json, as_text = gathered.dates_json(dates), gathered.dates_text(dates)
    else:
        things = gathered.things(opened, arguments.things)
        as_json, as_text = gathered.things_json(things), gathered.things_text(things)
    if arguments.json:
        write_json(as_json)
    elif as_text:
        write(as_text)
    return DONE


COMMAND = Command("show", ("pack", "address?"), _options, _run)
